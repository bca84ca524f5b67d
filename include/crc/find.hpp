// crc::find: from a name to an algorithm of the catalogue.
#ifndef CRC_HEADERS_FIND_HPP_INCLUDED
#define CRC_HEADERS_FIND_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "catalogue.hpp"
#include "detail/names/aliases.hpp"

CRC_TYPES_BEGIN

// The result of crc::find(). Converts to true if the name means exactly one algorithm.
//
// Otherwise begin() to end() are the candidates, each a const crc::entry*, at most 8: of an ambiguous name the
// algorithms it may mean, the likeliest first; of an unknown name those whose names are close to it, the closest first, or
// that have its polynomial, or none. A name that was found has no candidates.
struct found {
    const crc::entry* entry = nullptr;     // the algorithm, or nullptr
    bool unique = false;                   // the name means exactly one algorithm
    bool ambiguous = false;                // the name is known, and means several algorithms
    const crc::entry* candidates[8] = {};  // use begin(), end(), size()
    std::size_t candidate_count = 0;       // of them

    // Nothing is found.
    CRC_MEMBER constexpr found() noexcept {}

    // True if the name means exactly one algorithm. (Not entry != nullptr: with GCC's -fsanitize=undefined that is not a
    // constant expression.)
    CRC_MEMBER explicit constexpr operator bool() const noexcept { return unique; }

    // The algorithm; only for a result that converts to true.
    CRC_MEMBER constexpr const crc::entry& operator*() const noexcept { return *entry; }
    CRC_MEMBER constexpr const crc::entry* operator->() const noexcept { return entry; }

    // The candidates, as a range.
    CRC_MEMBER constexpr const crc::entry* const* begin() const noexcept { return candidates; }
    CRC_MEMBER constexpr const crc::entry* const* end() const noexcept { return candidates + candidate_count; }
    CRC_MEMBER constexpr std::size_t size() const noexcept { return candidate_count; }
};

namespace detail {

inline constexpr unsigned catalogue_rows = sizeof(catalogue) / sizeof(catalogue[0]);

// A name in lower case, letters and digits only.
struct folded_name {
    char text[65] = {};  // ends with 0
    unsigned length = 0;

    CRC_MEMBER constexpr folded_name() noexcept {}
};

template <class String>
concept char_range = requires(const String& s, const char*& p) {
    p = s.data();
    static_cast<std::size_t>(s.size());
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// The character as a name counts it, or 0 for one that does not count.
constexpr char folded(char c) noexcept {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c + ('a' - 'A'));
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '\0';
}

// Takes the next character that counts off a list of names. 0 is the end of a name: the list is then behind its comma,
// or at its own end.
constexpr char next_folded(const char*& list) noexcept {
    while (*list != 0) {
        const char c = *list++;
        if (c == ',') return 0;
        if (folded(c) != 0) return folded(c);
    }
    return 0;
}

// Takes one name off the list; true if it is the same as `name`.
constexpr bool same_name(const char* name, const char*& list) noexcept {
    bool same = true;
    for (;;) {
        const char c = next_folded(list);
        same = same && next_folded(name) == c;
        if (c == 0) return same;
    }
}

// True if `name` is in the list.
constexpr bool names(const char* list, const char* name) noexcept {
    bool same = false;
    while (!same && *list != 0) same = same_name(name, list);
    return same;
}

// The row with this primary name (the first one of a list), or catalogue_rows.
constexpr unsigned row_of(const char* name) noexcept {
    unsigned row = 0;
    for (; row < catalogue_rows; ++row) {
        const char* list = name;
        if (same_name(catalogue[row].name, list)) break;
    }
    return row;
}

// Distances from one name to others: Myers, "A fast bit-vector algorithm for approximate string matching based on
// dynamic programming", J. ACM 46 (1999). Bit i stands for character i of the name.
struct closeness {
    std::uint64_t where[36] = {};  // of each character
    unsigned length = 0;

    static constexpr unsigned char far_off = 255;

    static constexpr unsigned place(char c) noexcept {
        return static_cast<unsigned>(c <= '9' ? c - '0' + 26 : c - 'a');
    }

    explicit constexpr closeness(const folded_name& name) noexcept : length(name.length) {
        for (unsigned i = 0; i < length; ++i) where[place(name.text[i])] |= std::uint64_t(1) << i;
    }

    // Fewest insertions, deletions and replacements between the name and the next one of the list; `inside`: some part
    // of the next one.
    constexpr unsigned edits(const char*& list, bool inside) const noexcept {
        const std::uint64_t last = std::uint64_t(1) << (length - 1);
        std::uint64_t up = ~std::uint64_t(0), down = 0;  // where the column of edits goes up, and down, by 1
        unsigned now = length, best = length;
        while (const char c = next_folded(list)) {
            const std::uint64_t here = where[place(c)];
            const std::uint64_t level = (((here & up) + up) ^ up) | here;
            std::uint64_t more = down | ~(level | up);
            std::uint64_t less = up & level;
            if ((more & last) != 0) ++now;
            if ((less & last) != 0) --now;
            more = more << 1 | (inside ? 0u : 1u);
            less <<= 1;
            up = less | ~(here | down | more);
            down = more & (here | down);
            if (now < best) best = now;
        }
        return inside ? best : now;
    }

    // How far the closest name of the list is off. An edit counts 4, a missing beginning or end 1 per character. At
    // most one character in four may be wrong.
    constexpr unsigned char operator()(const char* list) const noexcept {
        unsigned best = far_off;
        while (*list != 0) {
            const char* again = list;
            const unsigned wrong = edits(list, true);
            if (wrong > length / 4) continue;
            const unsigned cost = 3 * wrong + edits(again, false);
            if (cost < best) best = cost;
        }
        return static_cast<unsigned char>(best);
    }
};

// The candidates for an unknown name. One or two characters are part of too many names.
constexpr found suggested(const folded_name& name) noexcept {
    found result;
    if (name.length < 3) return result;
    const closeness cost_of(name);
    unsigned char costs[catalogue_rows] = {};
    for (unsigned row = 0; row < catalogue_rows; ++row) {
        const unsigned char cost = cost_of(catalogue[row].name), former = cost_of(catalogue[row].former);
        costs[row] = former < cost ? former : cost;
    }
    for (const alias_row& row : aliases) {
        const unsigned char cost = cost_of(row.names);
        if (cost == closeness::far_off) continue;
        unsigned char& old = costs[row_of(row.algorithm)];
        if (cost < old) old = cost;
    }
    for (const ambiguous_row& row : ambiguous_names) {
        const unsigned char cost = cost_of(row.names);
        if (cost == closeness::far_off) continue;
        for (const char* list = row.algorithms; *list != 0; same_name("", list)) {
            unsigned char& old = costs[row_of(list)];
            if (cost < old) old = cost;
        }
    }
    while (result.candidate_count < sizeof(result.candidates) / sizeof(result.candidates[0])) {
        unsigned closest = 0;
        for (unsigned row = 1; row < catalogue_rows; ++row)
            if (costs[row] < costs[closest]) closest = row;
        if (costs[closest] == closeness::far_off) break;
        result.candidates[result.candidate_count++] = &catalogue[closest];
        costs[closest] = closeness::far_off;
    }
    return result;
}

constexpr found found_row(const crc::entry& row) noexcept {
    found result;
    result.entry = &row;
    result.unique = true;
    return result;
}

// The algorithms of a row, as candidates.
constexpr found found_rows(const ambiguous_row& row, bool ambiguous) noexcept {
    found result;
    result.ambiguous = ambiguous;
    for (const char* list = row.algorithms; *list != 0; same_name("", list))
        result.candidates[result.candidate_count++] = &catalogue[row_of(list)];
    return result;
}

// crc::find() for a name of `size` characters. One with more letters and digits than a folded_name holds is like none.
constexpr found find_name(const char* text, std::size_t size) noexcept {
    folded_name name;
    for (std::size_t i = 0; i < size; ++i) {
        const char c = folded(text[i]);
        if (c == 0) continue;
        if (name.length + 1 == sizeof(name.text)) return {};
        name.text[name.length++] = c;
    }
    if (name.length == 0) return {};

    if (const unsigned row = row_of(name.text); row < catalogue_rows) return found_row(catalogue[row]);
    for (const ambiguous_row& row : ambiguous_names) {
        if (names(row.names, name.text)) return found_rows(row, true);
    }
    for (const crc::entry& row : catalogue) {
        if (names(row.former, name.text)) return found_row(row);
    }
    for (const alias_row& row : aliases) {
        if (names(row.names, name.text)) return found_row(catalogue[row_of(row.algorithm)]);
    }
    for (const ambiguous_row& row : unknown_names) {
        if (names(row.names, name.text)) return found_rows(row, false);
    }
    return suggested(name);
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// The algorithm of the catalogue with this name: RevEng's name or its former one, the name of a constant
// ("crc32_iscsi"), or an alias ("castagnoli", "PKZIP"). Only ASCII letters and digits count, and case does not:
// "CRC-32/ISCSI", "crc32_iscsi" and "Crc32 Iscsi" are one name. A name that people use for different algorithms
// ("CRC-16", "CRC-64") is ambiguous, even where RevEng once had it as a name. nullptr and empty text are unknown,
// without candidates.
//
//     if (const crc::found f = crc::find(text)) use(f->params);
//     else for (const crc::entry* e : f) propose(e->name);
constexpr found find(const char* name) noexcept {
    std::size_t size = 0;
    while (name != nullptr && name[size] != 0) ++size;
    return detail::find_name(name, size);
}

// The same for std::string, std::string_view, and other types that have data() and size() of char.
template <detail::char_range String>
constexpr found find(const String& name) noexcept {
    return detail::find_name(name.data(), static_cast<std::size_t>(name.size()));
}

CRC_CODE_END

#endif
