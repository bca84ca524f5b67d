// The instruction sets of a RISC-V CPU, and those that the flags of this translation unit promise: each kernel's needs,
// once.
#ifndef CRC_HEADERS_DETAIL_RISCV_CPU_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_RISCV_CPU_HPP_INCLUDED

#include <cstdint>

#include "../base/state.hpp"

CRC_TYPES_BEGIN

namespace detail::cpu {

inline constexpr kernel_set riscv_zbc = 1u << 0;
inline constexpr kernel_set riscv_zvbc = 1u << 1;

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

// The set for a value of RISCV_HWPROBE_KEY_IMA_EXT_0 ("RISC-V Hardware Probing Interface" of the Linux kernel). CLMUL and
// CLMULH are in Zbc and in Zbkc, REV8 is in Zbb and in Zbkb, VREV8 in Zvbb and in Zvkb.
inline constexpr std::uint64_t riscv_v = 1u << 2, riscv_zbb = 1u << 4, riscv_zbc_bit = 1u << 7, riscv_zbkb = 1u << 8;
inline constexpr std::uint64_t riscv_zbkc = 1u << 9, riscv_zvbb = 1u << 17, riscv_zvbc_bit = 1u << 18,
                               riscv_zvkb = 1u << 19;
constexpr kernel_set riscv_kernels(std::uint64_t extensions) noexcept {
    const auto has = [extensions](std::uint64_t any) { return (extensions & any) != 0; };
    if (!has(riscv_zbc_bit | riscv_zbkc) || !has(riscv_zbb | riscv_zbkb)) return known | portable;
    const bool vectors = has(riscv_v) && has(riscv_zvbc_bit) && has(riscv_zvbb | riscv_zvkb);
    return known | portable | riscv_zbc | (vectors ? riscv_zvbc : 0);
}
// Whether this process may use vectors, by what PR_RISCV_V_GET_CONTROL returns: not PR_RISCV_V_VSTATE_CTRL_OFF. A system
// without that call has no such switch.
constexpr bool riscv_vectors_allowed(long control) noexcept { return control < 0 || (control & 3) != 1; }

// The kernels that run wherever this one does.
inline kernel_set kernels_within(kernel_set kernel) noexcept {
    return kernel | known | portable | ((kernel & riscv_zvbc) != 0 ? riscv_zbc : 0);
}

inline constexpr kernel_set promised =
    (CRC_RISCV_PROMISES_ZBC ? riscv_zbc : 0) | (CRC_RISCV_PROMISES_ZVBC ? riscv_zvbc : 0);

#if defined(__linux__)
// A system call. No function of the C library, since old ones have none for this.
inline long riscv_call(long number_of_call, long argument, long second) noexcept {
    register long result __asm__("a0") = argument;
    register long count __asm__("a1") = second;
    register long size_of_cpus __asm__("a2") = 0;
    register long cpus __asm__("a3") = 0;
    register long flags __asm__("a4") = 0;
    register long number __asm__("a7") = number_of_call;
    __asm__ volatile("ecall"
                     : "+r"(result)
                     : "r"(count), "r"(size_of_cpus), "r"(cpus), "r"(flags), "r"(number)
                     : "memory");
    return result;
}
// `riscv_hwprobe`, which fills in the value of a key, and no bit of HWCAP, which has none for these extensions. An old
// kernel fails with ENOSYS; one that does not know the key says so by another. Then `prctl`.
CRC_NOINLINE inline kernel_set detect() noexcept {
    std::uint64_t key_and_value[2] = {4, 0};
    const long result = riscv_call(258, reinterpret_cast<long>(key_and_value), 1);
    std::uint64_t extensions = result == 0 && key_and_value[0] == 4 ? key_and_value[1] : 0;
    if ((extensions & riscv_v) != 0 && !riscv_vectors_allowed(riscv_call(167, 70, 0))) extensions &= ~riscv_v;
    return riscv_kernels(extensions) | promised;
}
#else
// Nobody to ask.
inline kernel_set detect() noexcept { return promised | known | portable; }
#endif

CRC_CODE_END_IN

#endif
