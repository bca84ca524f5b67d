// The headers as text: includes go only downwards, nothing heavy is reached, macros have our prefix, guards are right.
#include <crc/crc.hpp>

// The standard library's own guards tell what crc.hpp has brought along: nothing else is included yet.
namespace {
constexpr const char* heavy_headers[] = {
#if defined(_GLIBCXX_ARRAY) || defined(_LIBCPP_ARRAY)
    "<array>",
#endif
#if defined(_GLIBCXX_SPAN) || defined(_LIBCPP_SPAN)
    "<span>",
#endif
#if defined(_GLIBCXX_STRING_VIEW) || defined(_LIBCPP_STRING_VIEW)
    "<string_view>",
#endif
#if defined(_GLIBCXX_STRING) || defined(_LIBCPP_STRING)
    "<string>",
#endif
#if defined(_GLIBCXX_ATOMIC) || defined(_LIBCPP_ATOMIC)
    "<atomic>",
#endif
#if defined(_GLIBCXX_VECTOR) || defined(_LIBCPP_VECTOR)
    "<vector>",
#endif
#if defined(_GLIBCXX_ALGORITHM) || defined(_LIBCPP_ALGORITHM)
    "<algorithm>",
#endif
#if defined(_GLIBCXX_MEMORY) || defined(_LIBCPP_MEMORY)
    "<memory>",
#endif
#if defined(_GLIBCXX_IOSTREAM) || defined(_LIBCPP_IOSTREAM)
    "<iostream>",
#endif
#if defined(_IMMINTRIN_H_INCLUDED) || defined(__IMMINTRIN_H)
    "<immintrin.h>",
#endif
#if defined(_GCC_ARM_NEON_H) || defined(__ARM_NEON_H)
    "<arm_neon.h>",
#endif
    nullptr};
}  // namespace

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace {

// The first pattern that matches decides. See CONTRIBUTING.md.
struct level {
    const char* pattern;
    int number;
};
constexpr level levels[] = {
    {"crc\\.hpp", 9},
    {"(compute|digest|combine|engine|operations|kernel_info|find)\\.hpp", 8},
    {"detail/dispatch\\.hpp", 7},
    {"detail/kernels\\.hpp", 6},
    {"detail/(x86|arm|riscv|ppc|s390x|loongarch|wasm)_[a-z0-9_]+\\.hpp", 5},
    {"detail/portable\\.hpp|detail/[a-z0-9_]+\\.inl", 4},
    {"detail/(constants|power)\\.hpp", 3},
    {"detail/(register|aliases)\\.hpp", 2},
    {"catalogue\\.hpp|detail/(cpu|bytes)\\.hpp", 1},
    {"params\\.hpp|gf2\\.hpp|detail/(target|tag|uint128)\\.hpp", 0},
    // Conveniences with heavy standard headers, which nothing includes.
    {"(file|iostream|parallel)\\.hpp", 10},
};

int level_of(const std::string& file) {
    for (const level& l : levels)
        if (std::regex_match(file, std::regex(l.pattern))) return l.number;
    return -1;
}

struct header {
    std::vector<std::string> ours;    // included files, below crc/
    std::vector<std::string> others;  // what stands between < and >
    std::vector<std::string> macros;  // names defined
    std::vector<std::string> lines;   // preprocessor lines, without spaces around the #
};

// A path without "." and "..".
std::string normal(const std::filesystem::path& p) { return p.lexically_normal().generic_string(); }

header read(const std::filesystem::path& root, const std::string& name) {
    static const std::regex own("include \"([^\"]+)\".*"), angled("include <([^>]+)>.*"),
        define("define ([A-Za-z_0-9]+).*");
    std::ifstream in(root / name);
    REQUIRE(in);
    header result;
    for (std::string line; std::getline(in, line);) {
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line[hash] != '#') continue;
        const std::size_t word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string::npos) continue;
        line.erase(0, word);
        result.lines.push_back(line);
        std::smatch match;
        if (std::regex_match(line, match, own)) {
            result.ours.push_back(normal(std::filesystem::path(name).parent_path() / match[1].str()));
        } else if (std::regex_match(line, match, angled)) {
            const std::string file = match[1];
            if (file.rfind("crc/", 0) == 0) result.ours.push_back(file.substr(4));
            else result.others.push_back(file);
        } else if (std::regex_match(line, match, define)) {
            result.macros.push_back(match[1]);
        }
    }
    return result;
}

const std::map<std::string, header>& headers() {
    static const std::map<std::string, header> all = [] {
        const std::filesystem::path root = std::filesystem::path(CRC_INCLUDE_DIR) / "crc";
        std::map<std::string, header> result;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (!entry.is_regular_file()) continue;
            const std::string name = normal(entry.path().lexically_relative(root));
            result.emplace(name, read(root, name));
        }
        return result;
    }();
    return all;
}

void reach(const std::string& name, std::set<std::string>& reached) {
    if (!reached.insert(name).second) return;
    for (const std::string& next : headers().at(name).ours) reach(next, reached);
}

// Appends a cycle of includes that runs through `name`, if there is one.
bool find_cycle(const std::string& name, std::vector<std::string>& path, std::set<std::string>& done) {
    if (std::find(path.begin(), path.end(), name) != path.end()) return true;
    if (!done.insert(name).second) return false;
    path.push_back(name);
    for (const std::string& next : headers().at(name).ours)
        if (find_cycle(next, path, done)) return true;
    path.pop_back();
    return false;
}

bool is_inl(const std::string& name) { return name.size() > 4 && name.substr(name.size() - 4) == ".inl"; }

}  // namespace

TEST_CASE("layers: every file has its place") {
    CHECK(headers().size() > 15);
    for (const auto& [name, header] : headers()) {
        CAPTURE(name);
        CHECK(level_of(name) >= 0);
    }
}

TEST_CASE("layers: includes exist and go only downwards") {
    for (const auto& [name, header] : headers()) {
        for (const std::string& next : header.ours) {
            CAPTURE(name, next);
            REQUIRE(headers().count(next) == 1);
            CHECK(level_of(next) <= level_of(name));
        }
    }
    std::set<std::string> done;
    for (const auto& [name, header] : headers()) {
        std::vector<std::string> path;
        CHECK_FALSE(find_cycle(name, path, done));
        CAPTURE(path);
        CHECK(path.empty());
    }
}

TEST_CASE("layers: crc.hpp reaches everything that is not a convenience") {
    std::set<std::string> reached;
    reach("crc.hpp", reached);
    for (const auto& [name, header] : headers()) {
        CAPTURE(name);
        CHECK(reached.count(name) == (level_of(name) < 10 ? 1u : 0u));
    }
}

TEST_CASE("layers: crc.hpp reaches no heavy header") {
    // C++ headers of at most 70 ms (GCC 12, C++20); C headers are cheap, but for those of vector intrinsics.
    static const std::set<std::string> light{"cstddef", "cstdint", "type_traits", "bit",
                                             "limits",  "version", "climits"};
    std::set<std::string> reached;
    reach("crc.hpp", reached);
    for (const std::string& name : reached) {
        for (const std::string& other : headers().at(name).others) {
            CAPTURE(name, other);
            const bool c_header = other.size() > 2 && other.substr(other.size() - 2) == ".h";
            const bool intrinsics = other.find("intrin") != std::string::npos || other.rfind("arm_", 0) == 0;
            CHECK((light.count(other) == 1 || (c_header && !intrinsics)));
        }
    }
    CAPTURE(heavy_headers);
    CHECK(heavy_headers[0] == nullptr);
}

TEST_CASE("layers: every macro begins with CRC_, and none of others is undefined") {
    for (const auto& [name, header] : headers()) {
        for (const std::string& macro : header.macros) {
            CAPTURE(name, macro);
            CHECK(macro.rfind("CRC_", 0) == 0);
        }
        for (const std::string& line : header.lines) {
            CAPTURE(name, line);
            if (line.rfind("undef ", 0) == 0) CHECK(line.rfind("undef CRC_", 0) == 0);
            CHECK(line.find("push_macro") == std::string::npos);
            CHECK(line.rfind("pragma once", 0) != 0);
        }
    }
}

TEST_CASE("layers: every header has its guard") {
    for (const auto& [name, header] : headers()) {
        CAPTURE(name);
        std::string guard = "CRC_";
        for (const char c : name) {
            guard += std::isalnum(static_cast<unsigned char>(c)) != 0
                         ? static_cast<char>(std::toupper(static_cast<unsigned char>(c)))
                         : '_';
        }
        if (is_inl(name)) {
            CHECK(std::count(header.macros.begin(), header.macros.end(), guard) == 0);
            continue;
        }
        REQUIRE(header.lines.size() >= 3);
        CHECK(header.lines[0] == "ifndef " + guard);
        CHECK(header.lines[1] == "define " + guard);
        CHECK(header.lines.back().rfind("endif", 0) == 0);
    }
}
