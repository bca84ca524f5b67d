// The instruction sets of a RISC-V CPU, and those that the flags of this translation unit promise: each kernel's needs, once.
#ifndef CRC_HEADERS_DETAIL_RISCV_CPU_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_RISCV_CPU_HPP_INCLUDED

#include <cstdint>

#include "../base/state.hpp"

CRC_TYPES_BEGIN

namespace detail::cpu {

inline constexpr kernel_set riscv_zbc = 1u << 0;

// What the Linux system call `riscv_hwprobe` takes and fills in, one key each.
struct riscv_pair {
    std::int64_t key;
    std::uint64_t value;
};

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

// The set for a value of RISCV_HWPROBE_KEY_IMA_EXT_0 ("RISC-V Hardware Probing Interface" of the Linux kernel). CLMUL and CLMULH
// are in Zbc and in Zbkc, REV8 is in Zbb and in Zbkb.
inline constexpr std::uint64_t riscv_zbb = 1u << 4, riscv_zbc_bit = 1u << 7, riscv_zbkb = 1u << 8, riscv_zbkc = 1u << 9;
constexpr kernel_set riscv_kernels(std::uint64_t extensions) noexcept {
    const bool multiplies = (extensions & (riscv_zbc_bit | riscv_zbkc)) != 0;
    const bool reverses = (extensions & (riscv_zbb | riscv_zbkb)) != 0;
    return known | portable | (multiplies && reverses ? riscv_zbc : 0);
}

inline kernel_set kernels_within(kernel_set kernel) noexcept { return kernel | known | portable; }

inline constexpr bool has_kernels = true;
inline constexpr kernel_set promised = CRC_RISCV_PROMISES_ZBC ? riscv_zbc : 0;

#if defined(__linux__)
// No function of the C library, since old ones have none for this, and no bit of HWCAP, which has none for these extensions. An
// old kernel fails with ENOSYS; one that does not know the key says so by another.
CRC_NOINLINE inline kernel_set detect() noexcept {
    riscv_pair pair = {4, 0};
    register long result __asm__("a0") = reinterpret_cast<long>(&pair);
    register long count __asm__("a1") = 1;
    register long size_of_cpus __asm__("a2") = 0;
    register long cpus __asm__("a3") = 0;
    register long flags __asm__("a4") = 0;
    register long number __asm__("a7") = 258;
    __asm__ volatile("ecall"
                     : "+r"(result)
                     : "r"(count), "r"(size_of_cpus), "r"(cpus), "r"(flags), "r"(number)
                     : "memory");
    return riscv_kernels(result == 0 && pair.key == 4 ? pair.value : 0) | promised;
}
#else
// Nobody to ask.
inline kernel_set detect() noexcept { return promised | known | portable; }
#endif

CRC_CODE_END_IN

#endif
