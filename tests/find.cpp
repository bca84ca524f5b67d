// crc::find: names, aliases, ambiguous names, suggestions.
#include <crc/find.hpp>

#include <cctype>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/catch.hpp"

namespace {

static_assert(crc::find("crc32c")->check == crc::uint128(0xe3069283));
static_assert(crc::find("CRC-32/ISCSI").entry == crc::find("castagnoli").entry);
static_assert(crc::find(std::string_view("Modbus")) && (*crc::find("Modbus")).params == crc::crc16_modbus);
static_assert(crc::find("CRC-16").ambiguous && !crc::find("CRC-16") && crc::find("CRC-16").size() > 1);
static_assert(!crc::find("no such algorithm") && !crc::find("no such algorithm").ambiguous);
static_assert(std::string_view((*crc::find("CRC-32/ISCI").begin())->name) == "CRC-32/ISCSI");
static_assert(noexcept(crc::find("crc32")) && noexcept(crc::find(std::string_view())));
static_assert(std::is_trivially_copyable_v<crc::found> && !std::is_convertible_v<crc::found, bool>);

std::vector<std::string> split(const char* list) {
    std::vector<std::string> names(1);
    for (; *list != 0; ++list) {
        if (*list == ',') {
            names.emplace_back();
        } else if (*list != ' ' || !names.back().empty()) {
            names.back() += *list;
        }
    }
    return names;
}

template <class Change>
std::string changed(const std::string& name, Change change) {
    std::string result;
    for (const char c : name) change(result, c);
    return result;
}

bool counts(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

std::string folded(const std::string& name) {
    return changed(name, [](std::string& to, char c) {
        if (counts(c)) to += lower(c);
    });
}

std::vector<std::string> spellings(const std::string& name) {
    return {name,
            folded(name),
            changed(name, [](std::string& to, char c) { to += counts(c) ? lower(c) : '_'; }),
            changed(name, [](std::string& to, char c) { to += counts(c) ? c : ' '; }),
            changed(name, [](std::string& to, char c) { (to += ' ') += lower(c); }),
            " -" + name + "\n"};
}

// The candidates' names, separated by commas.
std::string candidates(const crc::found& f) {
    std::string names;
    for (const crc::entry* e : f) {
        if (!names.empty()) names += ", ";
        names += e->name;
    }
    return names;
}

std::string found_name(const std::string& name) {
    const crc::found f = crc::find(name);
    return f ? f->name : f.ambiguous ? "ambiguous" : "unknown";
}

bool is_ambiguous(const std::string& name) {
    for (const auto& row : crc::detail::ambiguous_names) {
        for (const std::string& other : split(row.names)) {
            if (folded(other) == folded(name)) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("find: every primary name, in any spelling") {
    for (const crc::entry& row : crc::catalogue) {
        for (const std::string& name : spellings(row.name)) {
            CAPTURE(name);
            const crc::found f = crc::find(name);
            REQUIRE(f);
            CHECK(f.entry == &row);
            CHECK(&*f == &row);
            CHECK_FALSE(f.ambiguous);
            CHECK(f.size() == 0);
            CHECK(f.begin() == f.end());
        }
    }
}

TEST_CASE("find: every former name that is not ambiguous, in any spelling") {
    int formers = 0, hidden = 0;
    for (const crc::entry& row : crc::catalogue) {
        if (*row.former == 0) continue;
        ++formers;
        hidden += is_ambiguous(row.former);
        for (const std::string& name : spellings(row.former)) {
            CAPTURE(name);
            CHECK(found_name(name) == (is_ambiguous(row.former) ? "ambiguous" : row.name));
        }
    }
    CHECK(formers > 30);
    CHECK(hidden == 3);  // CRC-8, CRC-24, CRC-64
}

TEST_CASE("find: every alias, in any spelling") {
    for (const auto& row : crc::detail::aliases) {
        CAPTURE(row.algorithm);
        const crc::found target = crc::find(row.algorithm);
        REQUIRE(target);
        CHECK(std::strcmp(target->name, row.algorithm) == 0);
        for (const std::string& alias : split(row.names)) {
            for (const std::string& name : spellings(alias)) {
                CAPTURE(name);
                CHECK(found_name(name) == row.algorithm);
            }
        }
    }
}

TEST_CASE("find: every ambiguous name, in any spelling") {
    for (const auto& row : crc::detail::ambiguous_names) {
        CAPTURE(row.names);
        const std::vector<std::string> algorithms = split(row.algorithms);
        CHECK(algorithms.size() >= 2);
        CHECK(algorithms.size() <= 5);
        for (const std::string& algorithm : algorithms) CHECK(found_name(algorithm) == algorithm);
        for (const std::string& ambiguous : split(row.names)) {
            for (const std::string& name : spellings(ambiguous)) {
                CAPTURE(name);
                const crc::found f = crc::find(name);
                CHECK_FALSE(f);
                CHECK(f.entry == nullptr);
                CHECK(f.ambiguous);
                CHECK(f.size() == algorithms.size());
                CHECK(candidates(f) == row.algorithms);
            }
        }
    }
}

TEST_CASE("find: no name stands twice in the tables") {
    std::map<std::string, std::string> seen;
    const auto add = [&](const std::string& name, const std::string& meaning) {
        CAPTURE(name, meaning);
        REQUIRE_FALSE(folded(name).empty());
        CHECK(folded(name).size() <= 64);
        const auto [at, added] = seen.emplace(folded(name), meaning);
        CAPTURE(at->second);
        CHECK(added);
    };
    for (const auto& row : crc::detail::ambiguous_names) {
        for (const std::string& name : split(row.names)) add(name, row.algorithms);
    }
    for (const auto& row : crc::detail::unknown_names) {
        for (const std::string& name : split(row.names)) add(name, row.algorithms);
    }
    for (const crc::entry& row : crc::catalogue) {
        add(row.name, row.name);
        if (*row.former != 0 && !is_ambiguous(row.former)) add(row.former, row.name);
    }
    for (const auto& row : crc::detail::aliases) {
        for (const std::string& name : split(row.names)) add(name, row.algorithm);
    }
}

TEST_CASE("find: what people say") {
    CHECK(found_name("CRC-32") == "CRC-32/ISO-HDLC");
    CHECK(found_name("crc32b") == "CRC-32/ISO-HDLC");
    CHECK(found_name("zlib") == "CRC-32/ISO-HDLC");
    CHECK(found_name("CRC32C") == "CRC-32/ISCSI");
    CHECK(found_name("CRC-32/NVMe") == "CRC-32/ISCSI");
    CHECK(found_name("mpeg2") == "CRC-32/MPEG-2");
    CHECK(found_name("xmodem") == "CRC-16/XMODEM");
    CHECK(found_name("CRC-16/CCITT-FALSE") == "CRC-16/IBM-3740");
    CHECK(found_name("X.25") == "CRC-16/IBM-SDLC");
    CHECK(found_name("CRC-16/X25") == "CRC-16/IBM-SDLC");
    CHECK(found_name("mavlink") == "CRC-16/MCRF4XX");
    CHECK(found_name("crc_t10dif") == "CRC-16/T10-DIF");
    CHECK(found_name("crc64-rocksoft") == "CRC-64/NVME");
    CHECK(found_name("CRC-24Q") == "CRC-24/LTE-A");
    CHECK(found_name("1-Wire") == "ambiguous");
    CHECK(found_name("CRC-64/ECMA") == "ambiguous");
    CHECK(found_name("CRC-CCITT") == "ambiguous");
    CHECK(found_name("CRC-32K") == "unknown");
    CHECK(found_name("CRC-32/KOOPMAN") == "unknown");
    CHECK(found_name("CRC-64/ISO") == "unknown");
    CHECK(found_name("CRC-64/JONES") == "unknown");
    CHECK(found_name("crc-32-ethernet") == "CRC-32/ISO-HDLC");
    CHECK(found_name("802.3") == "CRC-32/ISO-HDLC");
    CHECK(found_name("fddi") == "CRC-32/ISO-HDLC");
    CHECK(found_name("7-Zip") == "CRC-32/ISO-HDLC");
    CHECK(found_name("802.11") == "CRC-32/ISO-HDLC");
    CHECK(found_name("zigbee") == "CRC-16/KERMIT");
    CHECK(found_name("ds18b20") == "CRC-8/MAXIM-DOW");
    CHECK(found_name("btrfs") == "CRC-32/ISCSI");
    CHECK(found_name("t10-pi") == "CRC-16/T10-DIF");
    CHECK(found_name("dif") == "CRC-16/T10-DIF");
    CHECK(found_name("lapd") == "CRC-16/IBM-SDLC");
    CHECK(found_name("gnupg") == "CRC-24/OPENPGP");
    CHECK(found_name("mpeg-ts") == "CRC-32/MPEG-2");
    for (const char* name : {"V.42", "v42", "v.41", "isdn", "ecma-182", "ibm", "ansi", "onewire", "flexray", "lte",
                             "dect", "atm", "sd-card", "mmc", "interlaken", "darc", "adccp", "dvb"}) {
        CAPTURE(name);
        CHECK(found_name(name) == "ambiguous");
    }
}

TEST_CASE("find: what is not in the catalogue suggests what has its polynomial, or its name") {
    for (const char* name : {"jones", "CRC-64-Jones", "crc64_jones"}) {
        CHECK(found_name(name) == "unknown");
        CHECK(candidates(crc::find(name)) == "CRC-64/REDIS");
    }
    for (const char* name : {"koopman", "CRC-32K", "crc32/koopman"}) {
        CHECK(found_name(name) == "unknown");
        CHECK(candidates(crc::find(name)) == "CRC-32/MEF");
    }
    CHECK(crc::crc64_redis.poly == crc::uint128(0xad93d23594c935a9));
    CHECK(crc::crc32_mef.poly == crc::uint128(0x741b8cd7));
    CHECK(candidates(crc::find("ext4")) == "CRC-32/ISCSI, CRC-16/MODBUS");
    CHECK(candidates(crc::find("CRC-12-X")) == "CRC-12/DECT, CRC-12/UMTS, CRC-12/CDMA2000, CRC-12/GSM");
    for (const auto& row : crc::detail::unknown_names) {
        for (const std::string& unknown : split(row.names)) {
            for (const std::string& name : spellings(unknown)) {
                CAPTURE(name);
                CHECK(found_name(name) == "unknown");
                CHECK(candidates(crc::find(name)) == row.algorithms);
            }
        }
    }
}

TEST_CASE("find: an unknown name has suggestions, the closest first") {
    const auto first = [](const char* name) -> std::string {
        const crc::found f = crc::find(name);
        CHECK_FALSE(f);
        CHECK_FALSE(f.ambiguous);
        CHECK(f.size() <= 8);
        return f.size() > 0 ? (*f.begin())->name : "";
    };
    CHECK(first("CRC-32/ISCI") == "CRC-32/ISCSI");
    CHECK(first("modbs") == "CRC-16/MODBUS");
    CHECK(first("castanoli") == "CRC-32/ISCSI");
    CHECK(first("CRC-16/CCITT-FLASE") == "CRC-16/IBM-3740");
    CHECK(first("crc-32/mpeg4") == "CRC-32/MPEG-2");
    CHECK(first("CRC-13") == "CRC-13/BBC");
    CHECK(first("CRC-40") == "CRC-40/GSM");
    CHECK(first("CRC-64/ISO") == "CRC-64/GO-ISO");
    CHECK(candidates(crc::find("umts")) == "CRC-7/UMTS, CRC-11/UMTS, CRC-12/UMTS, CRC-16/UMTS");
    CHECK(candidates(crc::find("opensafet")) == "CRC-8/OPENSAFETY, CRC-16/OPENSAFETY-A, CRC-16/OPENSAFETY-B");

    CHECK(crc::find("gsm").size() == 8);
    const crc::found ccitt = crc::find("CRC-CITT");  // of an ambiguous name
    CHECK(candidates(ccitt).find("CRC-16/KERMIT") != std::string::npos);
    CHECK(candidates(ccitt).find("CRC-16/XMODEM") != std::string::npos);

    for (const char* name : {"sha256", "md5", "adler32", "xx", "c", "\xe2\x82\xac", "nothing like it"}) {
        CAPTURE(name);
        CHECK(first(name) == "");
    }
}

TEST_CASE("find: a slip in a primary name suggests that name") {
    for (const crc::entry& row : crc::catalogue) {
        const std::string name = row.name;
        for (std::size_t i = 4; i < name.size(); ++i) {
            std::string slip = name;
            slip[i] = '*';  // is left out
            const crc::found f = crc::find(slip);
            if (f || f.ambiguous || folded(slip) == folded(name)) continue;
            CAPTURE(slip, candidates(f));
            CHECK((f.size() == 8 || candidates(f).find(name) != std::string::npos));
        }
    }
}

TEST_CASE("find: text of every kind") {
    const crc::entry* const iscsi = crc::find("CRC-32/ISCSI").entry;
    REQUIRE(iscsi != nullptr);
    CHECK(crc::find(std::string("crc32c")).entry == iscsi);
    CHECK(crc::find(std::string_view("crc32c, and more").substr(0, 6)).entry == iscsi);
    CHECK(crc::find(std::vector<char>{'c', 'r', 'c', '3', '2', 'c'}).entry == iscsi);
    char buffer[] = "crc32c";
    CHECK(crc::find(buffer).entry == iscsi);
    const char* const pointer = buffer;
    CHECK(crc::find(pointer).entry == iscsi);
    CHECK(crc::find(std::string("crc32c\0\0", 8)).entry == iscsi);
    CHECK(crc::find("crc,32,c").entry == iscsi);
}

TEST_CASE("find: nothing to find") {
    const auto nothing = [](const crc::found& f) {
        CHECK_FALSE(f);
        CHECK(f.entry == nullptr);
        CHECK_FALSE(f.ambiguous);
        CHECK(f.size() == 0);
        CHECK(f.begin() == f.end());
    };
    nothing(crc::find(nullptr));
    nothing(crc::find(static_cast<const char*>(nullptr)));
    nothing(crc::find(""));
    nothing(crc::find(" -/_,"));
    nothing(crc::find(std::string()));
    nothing(crc::find(std::string_view()));
    nothing(crc::find(std::string(64, 'q')));
    nothing(crc::find(std::string(65, 'q')));
    nothing(crc::find("CRC-32/ISCSI" + std::string(100000, 'x')));
    CHECK(crc::find("CRC-32/ISCSI" + std::string(100000, '-')));
}
