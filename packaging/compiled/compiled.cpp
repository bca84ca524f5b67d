// The library crc::compiled: the calls that crc/detail/dispatch/compiled.hpp declares, for every algorithm of the catalogue and
// for engines. Compile it once, with optimisation, without -DCRC_COMPILED and without flags for a certain CPU; programs that
// are compiled with -DCRC_COMPILED and any flags link it.
//
// To compile it in several pieces, side by side, define CRC_COMPILED_HERE(row) for each: whether the piece has this row.
#if defined(CRC_COMPILED)
#error "crc: compiled.cpp is the library that CRC_COMPILED asks for, and must be compiled without it"
#endif
#if !defined(CRC_COMPILED_HERE)
#define CRC_COMPILED_HERE(row) true
#endif

#include <cstddef>
#include <cstdint>

#include "crc/detail/dispatch/compiled.hpp"

#include "crc/engine.hpp"
#include "crc/many.hpp"

CRC_CODE_BEGIN_IN(detail)

// The rows of the catalogue, and one more for all engines.
enum compiled_row : std::size_t {
#define CRC_ROW(identifier, ...) row_##identifier,
    CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW
        row_engines
};
static_assert(row_engines == sizeof(catalogue) / sizeof(entry));

constexpr bool widths_in_order() noexcept {
    for (std::size_t row = 1; row < row_engines; ++row) {
        if (catalogue[row].params.width < catalogue[row - 1].params.width) return false;
    }
    return true;
}
static_assert(widths_in_order(), "crc: in_catalogue() looks for a width in the order of rows");

// The first row that shares its functions with this one has their name; the others name nothing.
template <std::size_t Row>
struct named_before {};
constexpr std::size_t first_like(std::size_t row) noexcept {
    std::size_t first = 0;
    while (!same_functions(catalogue[first].params, catalogue[row].params)) ++first;
    return first;
}
template <std::size_t Row>
using name_of_row = choose<first_like(Row) == Row && (CRC_COMPILED_HERE(Row)), name_of_params<catalogue[Row].params>,
                           named_before<Row>>;
template <std::size_t Row, bool Wide, bool Reflected, std::uint64_t Taps>
using name_of_engine = choose<(CRC_COMPILED_HERE(row_engines)), named_engine<Wide, Reflected, Taps>, named_before<Row>>;

// A CRC that is the register as it is.
template <class Word>
struct register_as_it_is {
    using value = Word;
    CRC_ALWAYS_INLINE static constexpr Word to_crc(Word reg) noexcept { return reg; }
};

CRC_CODE_END_IN

CRC_TYPES_BEGIN

namespace detail {

template <std::size_t Row>
struct compiled<named_before<Row>> {};

template <class Name>
auto compiled<Name>::update(Name name, word reg, const void* data, std::size_t size) noexcept -> word {
    return detail::update(name.algorithm(), reg, data, size);
}
template <class Name>
auto compiled<Name>::copy(Name name, word reg, void* dst, const void* src, std::size_t size) noexcept -> word {
    return copied{dst, src, size}(name.algorithm(), reg);
}
template <class Name>
auto compiled<Name>::gather(Name name, word reg, const piece* pieces, std::size_t count) noexcept -> word {
    return gathered{pieces, count}(name.algorithm(), reg);
}
template <class Name>
void compiled<Name>::many(Name name, word reg, const piece* messages, std::size_t count, word* regs) noexcept {
    each_message<register_as_it_is<word>>{messages, count, regs, {}}(name.algorithm(), reg);
}
template <class Name>
auto compiled<Name>::shift(Name name, word reg, std::uint64_t bytes) noexcept -> word {
    return detail::shift(name.algorithm(), reg, bytes);
}
template <class Name>
auto compiled<Name>::multiply(Name name, word a, word b) noexcept -> word {
    return detail::multiply(name.algorithm(), a, b);
}
template <class Name>
const char* compiled<Name>::path(Name name, std::size_t size) noexcept {
    return path_of(name.algorithm(), size);
}

template <std::size_t Row>
struct compiled_engine<named_before<Row>> {};

template <class Name>
auto compiled_engine<Name>::make(const params& p) noexcept -> typename engine::made {
    return engine::make(p);
}
template <class Name>
void compiled_engine<Name>::allow(cpu::kernel_set set) noexcept {
    cpu::allow(set);
}

#define CRC_ROW(identifier, ...) template struct compiled<name_of_row<row_##identifier>>;
CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW

// Units choose among these by the kernels that they know themselves (engine.hpp).
template struct compiled<name_of_engine<1000, false, false, 0>>;
template struct compiled<name_of_engine<1001, false, true, 0>>;
template struct compiled<name_of_engine<1002, false, true, castagnoli>>;
template struct compiled<name_of_engine<1003, false, true, crc32_taps>>;
template struct compiled<name_of_engine<1004, true, false, 0>>;
template struct compiled<name_of_engine<1005, true, true, 0>>;
template struct compiled_engine<name_of_engine<1000, false, true, 0>>;
template struct compiled_engine<name_of_engine<1001, true, true, 0>>;

}  // namespace detail

CRC_TYPES_END
