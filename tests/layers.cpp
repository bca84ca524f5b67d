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
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace {

// Names below crc/; a star stands for any characters. Folders are layers: see CONTRIBUTING.md.
struct level {
    int number;
    std::vector<std::string> files;
};
const std::vector<level> levels = {
    // Conveniences with heavy standard headers, and what few need, which crc.hpp does not include.
    {10, {"file.hpp", "iostream.hpp", "parallel.hpp", "execution.hpp", "ranges.hpp", "format.hpp", "hash.hpp"}},
    {10, {"locate.hpp", "identify.hpp", "detail/math/long_polynomial.hpp"}}, // the last serves the second alone
    {9, {"crc.hpp"}},
    {8, {"wire.hpp", "words.hpp", "forge.hpp", "forms.hpp", "bits.hpp", "copy.hpp", "many.hpp", "rolling.hpp"}},
    {8, {"compute.hpp", "digest.hpp", "combine.hpp", "engine.hpp", "operations.hpp", "kernel_info.hpp", "find.hpp"}},
    {7, {"detail/dispatch/*"}},
    // 6: the folder of an architecture, which is one with a cpu.hpp (is_of_architecture).
    {5, {"detail/generic/*"}},
    {4, {"detail/portable/*"}},
    {3, {"detail/math/*"}},
    {2, {"catalogue.hpp", "detail/names/*"}},
    {1, {"params.hpp", "gf2.hpp"}},
    {0, {"detail/base/*", "version.hpp"}},
};

bool starts_with(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}
bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

bool matches(const std::string& name, const std::string& pattern) {
    const std::size_t star = pattern.find('*');
    if (star == std::string::npos) return name == pattern;
    return name.size() >= pattern.size() && starts_with(name, pattern.substr(0, star)) &&
           ends_with(name, pattern.substr(star + 1));
}

std::string folder_of(const std::string& name) { return std::filesystem::path(name).parent_path().generic_string(); }

bool is_of_architecture(const std::string& file) {
    const std::filesystem::path root = std::filesystem::path(CRC_INCLUDE_DIR) / "crc";
    return starts_with(file, "detail/") && std::filesystem::exists(root / folder_of(file) / "cpu.hpp");
}

// -1 for a file that is missing from the table.
int level_of(const std::string& file) {
    if (is_of_architecture(file)) return 6;
    for (const level& l : levels)
        for (const std::string& pattern : l.files)
            if (matches(file, pattern)) return l.number;
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
        const std::size_t argument = line.find_first_of("<\" ");
        const std::string directive = line.substr(0, argument);
        if (directive == "include") {
            const std::size_t begin = line.find_first_of("<\"");
            REQUIRE(begin != std::string::npos);
            const std::size_t end = line.find_first_of(">\"", begin + 1);
            REQUIRE(end != std::string::npos);
            const std::string file = line.substr(begin + 1, end - begin - 1);
            if (line[begin] == '"') result.ours.push_back(normal(std::filesystem::path(name).parent_path() / file));
            else if (starts_with(file, "crc/")) result.ours.push_back(file.substr(4));
            else result.others.push_back(file);
        } else if (directive == "define") {
            const std::size_t begin = line.find_first_not_of(" \t", argument);
            result.macros.push_back(line.substr(begin, line.find_first_of(" \t(", begin) - begin));
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
            // C's header stands alone (tests/c), and the module on top of all (tests/modules).
            if (ends_with(name, ".h") || ends_with(name, ".cppm")) continue;
            result.emplace(name, read(root, name));
        }
        return result;
    }();
    return all;
}

// The code between CRC_TYPES_BEGIN and CRC_TYPES_END, without comments, literals and preprocessor lines.
std::string untagged_code(const std::string& name) {
    std::ifstream in(std::filesystem::path(CRC_INCLUDE_DIR) / "crc" / name);
    std::string code;
    bool inside = false, directive = false;
    for (std::string line; std::getline(in, line);) {
        const std::size_t first = line.find_first_not_of(" \t");
        const bool continued = directive;
        directive = (continued || (first != std::string::npos && line[first] == '#')) && ends_with(line, "\\");
        if (continued || first == std::string::npos || line[first] == '#') continue;
        if (line == "CRC_TYPES_BEGIN" || line == "CRC_TYPES_END") inside = line == "CRC_TYPES_BEGIN";
        else if (inside) {
            for (std::size_t i = 0; i < line.size() && line.compare(i, 2, "//") != 0; ++i) {
                code += line[i];
                if (line[i] != '"' && line[i] != '\'') continue;
                const char quote = line[i];
                while (line[++i] != quote) i += line[i] == '\\' ? 1u : 0u;
            }
            code += '\n';
        }
    }
    return code;
}

// What stands from `i` on up to the brace that closes the one at i, which becomes i.
void skip_block(const std::string& code, std::size_t& i) {
    for (int depth = 1; depth != 0 && ++i < code.size();) depth += code[i] == '{' ? 1 : code[i] == '}' ? -1 : 0;
}

// The heads of functions that have a body there: a parenthesis, and then an opening brace that begins no initialiser, no type
// and no requirement.
std::vector<std::string> untagged_functions(const std::string& name) {
    const std::string code = untagged_code(name);
    std::vector<std::string> heads;
    std::string head;
    int parentheses = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
        const auto says = [&head](const char* word) { return head.find(word) != std::string::npos; };
        if (parentheses == 0 && c == '{' && (says("concept ") || says("requires")) && !says("noexcept :")) {
            const std::size_t last = head.find_last_not_of(" \n)");
            if (says("concept ") || head.rfind("requires") + 7 == last ||
                head.rfind("requires(") != std::string::npos) {
                skip_block(code, i);
                continue;
            }
        }
        if (parentheses != 0 || (c != '{' && c != '}' && c != ';')) {
            head += c;
            continue;
        }
        const std::size_t end = head.rfind(')');
        const bool type = says("namespace ") || says("struct ") || says("union ") || says("enum ") || says("\nclass ");
        if (c == '{' && end != std::string::npos && head.find('=', end) == std::string::npos && !type) {
            heads.push_back(head);
            skip_block(code, i);
        }
        head.clear();
    }
    return heads;
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

}  // namespace

TEST_CASE("layers: every file has its place") {
    CHECK(headers().size() > 15);
    for (const auto& [name, header] : headers()) {
        CAPTURE(name);
        CHECK(level_of(name) >= 0);
    }
}

TEST_CASE("layers: no architecture knows another") {
    std::set<std::string> architectures;
    for (const auto& [name, header] : headers()) {
        if (level_of(name) != 6) continue;
        architectures.insert(folder_of(name));
        for (const std::string& next : header.ours) {
            CAPTURE(name, next);
            CHECK((level_of(next) != 6 || folder_of(next) == folder_of(name)));
        }
    }
    CHECK(architectures.size() >= 7);
    // dispatch/architecture.hpp knows no file of one but its kernels.hpp, and every one of these.
    std::set<std::string> chosen;
    for (const std::string& next : headers().at("detail/dispatch/architecture.hpp").ours) {
        if (level_of(next) == 6) chosen.insert(next);
    }
    std::set<std::string> lists;
    for (const std::string& architecture : architectures) lists.insert(architecture + "/kernels.hpp");
    CHECK(chosen == lists);
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

TEST_CASE("layers: what stands inside a region includes nothing but its like") {
    for (const auto& [name, header] : headers()) {
        if (!ends_with(name, ".inl")) continue;
        CAPTURE(name);
        CHECK(header.others.empty());
        for (const std::string& next : header.ours) {
            CAPTURE(next);
            CHECK(ends_with(next, ".inl"));
        }
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
                                             "limits",  "version", "climits",     "initializer_list"};
    std::set<std::string> reached;
    reach("crc.hpp", reached);
    for (const std::string& name : reached) {
        for (const std::string& other : headers().at(name).others) {
            CAPTURE(name, other);
            const bool c_header = ends_with(other, ".h");
            const bool intrinsics = other.find("intrin") != std::string::npos || starts_with(other, "arm");
            // Only where the compiler has no other way (CRC_INTRINSICS); Microsoft's for ARM64 says what it has, too.
            if (name == "detail/base/vectors.hpp" && intrinsics) continue;
            if (name == "detail/base/config.hpp" && other == "arm64_neon.h") continue;
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
            CHECK(starts_with(macro, "CRC_"));
        }
        for (const std::string& line : header.lines) {
            CAPTURE(name, line);
            if (starts_with(line, "undef ")) CHECK(starts_with(line, "undef CRC_"));
            CHECK(line.find("push_macro") == std::string::npos);
            CHECK_FALSE(starts_with(line, "pragma once"));
        }
    }
}

// What no user may have defined: whatever our headers define but their guards, and what users may define themselves.
TEST_CASE("layers: macros.hpp knows every macro, once, and comes before the first") {
    std::set<std::string> defined, asked;
    for (const auto& [name, header] : headers()) {
        bool checked = name == "detail/base/macros.hpp" || ends_with(name, ".inl");
        for (const std::string& line : header.lines) {
            if (starts_with(line, "include \"")) checked = true;
            if (!starts_with(line, "define ") || starts_with(line, "define CRC_HEADERS_")) continue;
            CAPTURE(name, line);
            CHECK(checked);
        }
        for (const std::string& macro : header.macros) {
            if (!starts_with(macro, "CRC_HEADERS_") && macro != "CRC_PORTABLE_TABLES") defined.insert(macro);
        }
    }
    const std::vector<std::string>& lines = headers().at("detail/base/macros.hpp").lines;
    for (std::size_t i = 0; i + 2 < lines.size(); ++i) {
        if (!starts_with(lines[i], "if defined(")) continue;
        const std::string& error = lines[i + 1];
        CHECK(starts_with(error, "error \"crc: "));
        CHECK(lines[i + 2] == "endif");
        const std::string named = error.substr(0, error.find("is a macro"));
        for (std::size_t at = 0; (at = lines[i].find("defined(", at)) != std::string::npos;) {
            at += std::strlen("defined(");
            const std::string macro = lines[i].substr(at, lines[i].find(')', at) - at);
            CAPTURE(macro, error);
            CHECK(asked.insert(macro).second);
            CHECK((named.find(" " + macro + " ") != std::string::npos || named.find(" " + macro + ",") != std::string::npos));
        }
    }
    CHECK(asked == defined);
}

// Where a unit leaves a kernel out, its code has another name: CRC_DISABLE_X takes CRC_X away, which gives the tag a word.
TEST_CASE("layers: the tag has a word for every kernel that users may leave out") {
    std::ifstream in(std::filesystem::path(CRC_INCLUDE_DIR) / "crc/detail/base/config.hpp");
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const std::string disabled = "defined(CRC_DISABLE_";
    std::size_t kernels = 0;
    for (std::size_t at = 0; (at = text.find(disabled, at)) != std::string::npos; ++kernels) {
        at += disabled.size();
        const std::string kernel = text.substr(at, text.find(')', at) - at);
        CAPTURE(kernel);
        CHECK(text.find("IF(CRC_" + kernel + ", _") != std::string::npos);
    }
    CHECK(kernels >= 17);
}

TEST_CASE("layers: every header has its guard") {
    for (const auto& [name, header] : headers()) {
        CAPTURE(name);
        std::string guard = "CRC_HEADERS_";
        for (const char c : name) {
            guard += std::isalnum(static_cast<unsigned char>(c)) != 0
                         ? static_cast<char>(std::toupper(static_cast<unsigned char>(c)))
                         : '_';
        }
        guard += "_INCLUDED";
        if (ends_with(name, ".inl")) {
            CHECK(std::count(header.macros.begin(), header.macros.end(), guard) == 0);
            continue;
        }
        REQUIRE(header.lines.size() >= 3);
        CHECK(header.lines[0] == "ifndef " + guard);
        CHECK(header.lines[1] == "define " + guard);
        CHECK(starts_with(header.lines.back(), "endif"));
    }
}

TEST_CASE("layers: functions that are untagged carry the tag in their symbol") {
    std::size_t functions = 0;
    for (const auto& [name, header] : headers()) {
        for (const std::string& head : untagged_functions(name)) {
            CAPTURE(name, head);
            ++functions;
            CHECK((head.find("CRC_MEMBER") != std::string::npos || head.find("consteval") != std::string::npos));
        }
        CAPTURE(name);
        CHECK(untagged_code(name).find("CRC_ALWAYS_INLINE") == std::string::npos);
        CHECK(untagged_code(name).find("() = default") == std::string::npos);  // a constructor without the tag
    }
    CHECK(functions > 150);
}
