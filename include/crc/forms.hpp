// Polynomials and initial values in the forms in which other people write them.
#ifndef CRC_HEADERS_FORMS_HPP_INCLUDED
#define CRC_HEADERS_FORMS_HPP_INCLUDED

#include <cstdint>

#include "catalogue.hpp"
#include "detail/math/register.hpp"
#include "gf2.hpp"
#include "params.hpp"

CRC_TYPES_BEGIN

// How a generator of degree w is written as a number. CRC-32 as an example.
enum class poly_form {
    normal,    // as crc::params has it: bit i is the coefficient of x^i, without x^w: 0x04c11db7
    reversed,  // bit i is the coefficient of x^(w-1-i), without x^w; as tables of reflected CRCs use it: 0xedb88320
    koopman,   // bit i is the coefficient of x^(i+1), without x^0; also "reversed reciprocal": 0x82608edb
    full       // bit i is the coefficient of x^i, with x^w; also "explicit": 0x104c11db7
};

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// The polynomials of the catalogue of up to 64 bits, without its names.
struct known_polynomials {
    std::uint64_t poly[sizeof(catalogue) / sizeof(catalogue[0])] = {};
    unsigned char width[sizeof(catalogue) / sizeof(catalogue[0])] = {};

    constexpr known_polynomials() noexcept {
        unsigned rows = 0;
        for (const crc::entry& row : catalogue) {
            const bool taken = row.params.width <= 64;
            poly[rows] = static_cast<std::uint64_t>(row.params.poly);
            width[rows++] = static_cast<unsigned char>(taken ? row.params.width : 0);
        }
    }

    constexpr bool have(unsigned of_width, const uint128& normal) const noexcept {
        bool found = false;
        for (unsigned row = 0; row < sizeof(width); ++row) {
            found = found || (width[row] == of_width && uint128(poly[row]) == normal);
        }
        return found;
    }
};
// A template, like its users, so that only these pay for compiling it.
template <class Table>
inline constexpr Table known_polys{};

CRC_CODE_END_IN

CRC_CODE_BEGIN

// A polynomial of crc::params in another form. 0 if there is no such polynomial (see crc::params), or if the form has
// 129 bits. Constexpr.
template <class = void>
constexpr uint128 poly_to_form(poly_form form, unsigned width, uint128 poly) noexcept {
    if (validate({width, poly}) || (form == poly_form::full && width == max_width)) return 0;
    if (form == poly_form::reversed) return gf2::reflect(poly, width);
    if (form == poly_form::koopman) return poly >> 1u | uint128(1) << (width - 1);
    return form == poly_form::full ? poly | uint128(1) << width : poly;
}

// The polynomial for crc::params from one in another form. 0 if no polynomial of this width is written like this.
// Constexpr.
template <class = void>
constexpr uint128 poly_from_form(poly_form form, unsigned width, uint128 value) noexcept {
    if (width == 0 || width > max_width) return 0;
    uint128 poly = value;
    if (form == poly_form::reversed) poly = gf2::reflect(value, width);
    if (form == poly_form::koopman) poly = value << 1u | uint128(1);
    if (form == poly_form::koopman || form == poly_form::full) {
        poly = poly & (~uint128(0) >> (max_width - width));
    }
    return poly_to_form(form, width, poly) == value ? poly : uint128(0);
}

// The form in which a number was probably meant: that in which it is a polynomial of the catalogue; otherwise normal if
// it can be, or the one that it can be. Constexpr.
template <class Known = detail::known_polynomials>
constexpr poly_form probable_form(unsigned width, uint128 value) noexcept {
    constexpr poly_form forms[] = {poly_form::normal, poly_form::reversed, poly_form::koopman, poly_form::full};
    for (const poly_form form : forms) {
        const uint128 poly = poly_from_form(form, width, value);
        if (poly != uint128(0) && detail::known_polys<Known>.have(width, poly)) return form;
    }
    for (const poly_form form : forms) {
        if (poly_from_form(form, width, value) != uint128(0)) return form;
    }
    return poly_form::normal;
}

// An initial value has two meanings. Direct, as in crc::params: the register before the first bit of the message. Not
// direct: the register of an implementation that takes width zero bits after the message, and meets the message only
// after as many steps. direct = nondirect * x^width mod G. 0xffff that is not direct is 0x1d0f for CRCs of the
// polynomial 0x1021. 0 of impossible parameters. Constexpr.
template <class = void>
constexpr uint128 direct_init(unsigned width, uint128 poly, uint128 nondirect) noexcept {
    if (validate({width, poly, nondirect})) return 0;
    const unsigned shift = max_width - width;
    return detail::polynomial<uint128, false>::times_power(nondirect << shift, width, poly << shift) >> shift;
}

// The inverse of direct_init().
template <class = void>
constexpr uint128 nondirect_init(unsigned width, uint128 poly, uint128 direct) noexcept {
    if (validate({width, poly, direct})) return 0;
    return detail::polynomial<uint128, false>::over_power(direct, width, poly << (max_width - width));
}

CRC_CODE_END

CRC_CODE_BEGIN_IN(detail)

// The reason that crc::engine gives for a polynomial that breaks the rule of which validate() tells, or its remark on one
// that is possible but unlikely; nullptr if the form explains nothing.
template <class Known = known_polynomials>
constexpr const char* remark_on_form(const params& p, const char* field) noexcept {
    if (field != nullptr && !same_text(field, "poly")) return nullptr;
    const poly_form form = probable_form<Known>(p.width, p.poly);
    if (form == poly_form::reversed) {
        return field != nullptr ? "must be odd: the generator of a CRC has the term x^0 (this is probably the reversed "
                                  "form, of which crc::poly_from_form makes the normal one)"
                                : "poly is possible as it is, but probably meant in reversed form, of which "
                                  "crc::poly_from_form makes the normal one";
    }
    if (form == poly_form::koopman) {
        return field != nullptr ? "must be odd: the generator of a CRC has the term x^0 (this is probably Koopman's "
                                  "form, of which crc::poly_from_form makes the normal one)"
                                : "poly is possible as it is, but probably meant in Koopman's form, of which "
                                  "crc::poly_from_form makes the normal one";
    }
    if (form != poly_form::full) return nullptr;
    return "must fit in width bits (leave out the top term x^width: this is probably the explicit form, which has it)";
}

CRC_CODE_END_IN

#endif
