// An algorithm as dispatch sees it.
#ifndef CRC_HEADERS_DETAIL_DISPATCH_ALGORITHM_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_ALGORITHM_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "../portable/product.hpp"
#include "../portable/tables.hpp"
#include "kernels.hpp"

CRC_CODE_BEGIN_IN(detail)

// An algorithm known at compile time: its register form, and its constants by name. Dispatch asks an algorithm for
// `word`, `reflected`, `folds`, fixed_taps, folding_constants(), half_bytes(), few(), few_at_once, up_to_eight() if it has eight
// tables, and portable(); crc::engine offers the same at run time.
template <params Params>
struct algorithm {
    static constexpr params parameters = checked<Params>::value;
    static constexpr unsigned width = parameters.width;
    static constexpr bool reflected = parameters.refin;
    using word = word_for<width>;

    static constexpr word taps = align(static_cast<word>(parameters.poly), width, reflected);
    static constexpr word init = align(static_cast<word>(parameters.init), width, reflected);

    // The modulus of degree 64, which the hardware kernels use.
    static constexpr bool folds = width <= 64;
    static constexpr std::uint64_t taps64() noexcept {
        return folds ? align(static_cast<std::uint64_t>(parameters.poly), folds ? width : 64, reflected) : 0;
    }
    static constexpr std::uint64_t fixed_taps = taps64();
    static constexpr const auto& folding_constants() noexcept { return constants_of<reflected, fixed_taps>(); }
#if CRC_LOOKS_UP
    static constexpr const auto& half_bytes() noexcept { return constants16_of<reflected, fixed_taps>; }
#endif

    template <unsigned Bits, unsigned Count, unsigned First = 0>
    static constexpr const tables<word, Bits, Count, First>& tables_here() noexcept {
        return tables_of<word, reflected, taps, Bits, Count, First>;
    }
    // message_order() of a register. GCC 12 takes swap_bytes() apart where it knows one or two bytes to be zero: 0.86 of the time
    // without for one byte of CRC-16/T10-DIF or CRC-24/OPENPGP that waits for the one before, but 1.09 for CRC-8/SMBUS (Zen 5).
    static CRC_ALWAYS_INLINE word reordered(word reg) noexcept {
#if CRC_GNU_C && !CRC_READER
        if constexpr (!reflected && width > 8 && width <= 32) return __builtin_bswap32(reg);
        else
#endif
            return message_order<reflected>(reg);
    }

    // Tables of 256 entries for short messages.
    static constexpr unsigned portable_count = CRC_PORTABLE_TABLES == 1 ? 1 : 8;
    static CRC_ALWAYS_INLINE word portable(word reg, const unsigned char* p, std::size_t n) noexcept {
        if constexpr (CRC_PORTABLE_TABLES == 0) return bitwise<word, reflected>(reg, p, n, taps);
        else return reordered(by_tables(reordered(reg), p, n));
    }

    static CRC_ALWAYS_INLINE word by_tables(word reg, const unsigned char* p, std::size_t n) noexcept {
        constexpr unsigned braid_first = braid_piece<word> * (strands - 1);
        if constexpr (CRC_PORTABLE_TABLES < 16 || width > 64)
            return slicing(reg, p, n, tables_here<8, portable_count>());
        else if (n < 3 * braided_row<word>) return slicing(reg, p, n, tables_here<8, 8>());
        else return braided(reg, p, n, tables_here<8, braid_piece<word>, braid_first>(), tables_here<8, 8>());
    }

    // Up to four bytes, for which tables are faster than folding: one after the other, or, if few_at_once, four at once.
    static constexpr bool few_at_once = CRC_PORTABLE_TABLES >= 8;
    static CRC_ALWAYS_INLINE word few(word reg, const unsigned char* p, std::size_t n) noexcept {
        if constexpr (CRC_PORTABLE_TABLES == 0) return bitwise<word, reflected>(reg, p, n, taps);
        else {
            const auto& t = tables_here<8, portable_count>();
            reg = reordered(reg);
            if (!few_at_once || n < 4) return reordered(bytewise(reg, p, n, t));
            if constexpr (few_at_once) return reordered(next_four(reg, p, t));
        }
    }

    // The same for four to eight.
    static CRC_ALWAYS_INLINE word up_to_eight(word reg, const unsigned char* p, std::size_t n) noexcept {
        return reordered(four_to_eight(reordered(reg), p, n, tables_here<8, 8>()));
    }

    static constexpr word from_crc(value_t<Params> crc) noexcept {
        return detail::from_crc(static_cast<word>(crc), parameters);
    }
    static constexpr value_t<Params> to_crc(word reg) noexcept {
        return static_cast<value_t<Params>>(detail::to_crc(reg, parameters));
    }
    // For shifts (shift.hpp).
    static constexpr word modulus() noexcept { return taps; }
    static constexpr const auto& powers() noexcept { return comb_of<word, reflected, taps, 4>; }
};

// Passes an algorithm, or a source of parameters, by value. A class of its own, since GCC for 32-bit Arm has a note for users
// wherever a class with member types of 64 bits is passed by value; a derived class without members of its own is spared.
template <class Algorithm>
struct passed : Algorithm {};

// The name of the portable kernel that this translation unit's policy asks for.
inline constexpr const char* portable_name = CRC_PORTABLE_TABLES == 0   ? "portable_bitwise"
                                             : CRC_PORTABLE_TABLES == 1 ? "portable_table1"
                                             : CRC_PORTABLE_TABLES == 8 ? "portable_slice8"
                                                                        : "portable_braid";
static_assert(CRC_PORTABLE_TABLES == 0 || CRC_PORTABLE_TABLES == 1 || CRC_PORTABLE_TABLES == 8 ||
                  CRC_PORTABLE_TABLES == 16,
              "crc: CRC_PORTABLE_TABLES must be 0, 1, 8 or 16");

CRC_CODE_END_IN

#endif
