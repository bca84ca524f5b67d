// The Rocksoft model of a CRC algorithm, as the RevEng catalogue uses it, and the rules its parameters must meet.
#ifndef CRC_HEADERS_PARAMS_HPP_INCLUDED
#define CRC_HEADERS_PARAMS_HPP_INCLUDED

#include "detail/base/target.hpp"
#include "detail/base/uint128.hpp"

CRC_TYPES_BEGIN

// The parameters that define a CRC algorithm. An aggregate: `crc::params{.width = 16, .poly = 0x8005}`.
//
// A message is a polynomial over GF(2). Its CRC is the remainder of (message * x^width) divided by the generator
// G(x) = x^width + poly. See gf2.hpp for the mathematics and <https://reveng.sourceforge.io/crc-catalogue/> for the
// model: the values here are those of that catalogue, unchanged.
struct params {
    // Number of bits of the CRC, the degree of G: 1 to 128 (crc::engine: 1 to 64).
    unsigned width;
    // G without its top term x^width. Bit i is the coefficient of x^i, for either `refin`: CRC-32 has 0x04c11db7.
    // Bit 0 is set in every usable polynomial.
    uint128 poly;
    // The register before the first byte, written as a remainder (never reflected).
    uint128 init = 0;
    // true: the bits of each message byte go in from the least significant; false: from the most significant.
    bool refin = false;
    // true: the final register is reflected (bit 0 becomes bit width-1) before xorout. Differs from refin in
    // CRC-12/UMTS.
    bool refout = false;
    // XORed to the register after refout: gives the CRC.
    uint128 xorout = 0;

    // Field by field: algorithms that give the same CRCs may have different parameters.
    friend CRC_MEMBER constexpr bool operator==(const params& a, const params& b) noexcept {
        return a.width == b.width && a.poly == b.poly && a.init == b.init && a.refin == b.refin &&
               a.refout == b.refout && a.xorout == b.xorout;
    }
};

// The widest CRC, which a uint128 holds.
inline constexpr unsigned max_width = 128;

// The error in a set of parameters, as text for people. Converts to false if there is none.
struct params_error {
    const char* field = nullptr;  // the member that is wrong ("width", "poly", "init", "xorout"), or nullptr
    // The rule that it breaks, as the rest of a sentence that begins with the member, or nullptr. (A sentence without a member
    // is no error, but a remark of crc::engine::make() on a polynomial that was probably meant in another form.)
    const char* reason = nullptr;

    // True if there is an error.
    CRC_MEMBER explicit constexpr operator bool() const noexcept { return field != nullptr; }
};

// Every rule once: RULE(number, field, reason, condition on p). Each is a static_assert at compile time and a
// params_error at run time. The order matters: a rule may rely on those above it.
#define CRC_PARAMS_RULES(RULE, p)                                                                                      \
    RULE(1, "width", "must be at least 1", (p).width >= 1)                                                             \
    RULE(2, "width", "must be at most 128", (p).width <= 128)                                                          \
    RULE(3, "poly", "must fit in width bits (leave out the top term x^width)", crc::detail::fits((p).poly, (p).width)) \
    RULE(4, "poly", "must be odd: the generator of a CRC has the term x^0", crc::detail::odd((p).poly))                \
    RULE(5, "init", "must fit in width bits", crc::detail::fits((p).init, (p).width))                                  \
    RULE(6, "xorout", "must fit in width bits", crc::detail::fits((p).xorout, (p).width))

namespace detail {

// True if value < 2^width, for width 1 to 128.
CRC_MEMBER constexpr bool fits(uint128 value, unsigned width) noexcept {
    return (value >> (width - 1u) >> 1u) == uint128(0);
}

// True if two strings are equal.
CRC_MEMBER constexpr bool same_text(const char* a, const char* b) noexcept {
    for (; *a != 0 && *a == *b; ++a, ++b) {
    }
    return *a == *b;
}

CRC_MEMBER constexpr bool odd(uint128 value) noexcept { return (value & uint128(1)) != uint128(0); }

}  // namespace detail

// Checks parameters that come at run time: the first rule that is broken, or an error that converts to false.
CRC_MEMBER constexpr params_error validate(const params& p) noexcept {
#define CRC_RULE(number, field, reason, holds) \
    if (!(holds)) return {field, reason};
    CRC_PARAMS_RULES(CRC_RULE, p)
#undef CRC_RULE
    return {};
}

namespace detail {

// Number of the first rule that p breaks, or 0.
CRC_MEMBER constexpr int broken_rule(const params& p) noexcept {
#define CRC_RULE(number, field, reason, holds) \
    if (!(holds)) return number;
    CRC_PARAMS_RULES(CRC_RULE, p)
#undef CRC_RULE
    return 0;
}

// Params, checked: impossible parameters are one static_assert that names the field, and `value` is then a harmless
// algorithm, so that the compiler has nothing more to say.
template <params Params>
struct checked {
    static constexpr int broken = broken_rule(Params);
#define CRC_RULE(number, field, reason, holds) static_assert(broken != number, "crc::params: " field " " reason);
    CRC_PARAMS_RULES(CRC_RULE, Params)
#undef CRC_RULE
    static constexpr params value = broken == 0 ? Params : params{8, 7};
};

}  // namespace detail

CRC_TYPES_END

#endif
