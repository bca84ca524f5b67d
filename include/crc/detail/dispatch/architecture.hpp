// The architecture whose kernels are compiled, and those of them that the CPU at hand may run. The folder of an architecture has
//   cpu.hpp       the bits of its kernels (base/state.hpp), and from one statement of what each of them needs: `promised`, those
//                 that flags promise; detect(), which asks the CPU; and kernels_within(kernel), those that run wherever this
//                 one does
//   kernels.hpp   kernel_lists, its kernels (base/kernel_list.hpp)
#ifndef CRC_HEADERS_DETAIL_DISPATCH_ARCHITECTURE_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_ARCHITECTURE_HPP_INCLUDED

#include <cstdint>

#include "../base/kernel_list.hpp"

#if CRC_X86_KERNELS
#include "../x86/kernels.hpp"
#elif CRC_ARM_KERNELS
#include "../arm/kernels.hpp"
#elif CRC_PPC_VPMSUM
#include "../ppc/kernels.hpp"
#elif CRC_RISCV_ZBC
#include "../riscv/kernels.hpp"
#elif CRC_S390X_VGFM
#include "../s390x/kernels.hpp"
#elif CRC_LOONGARCH_CRC
#include "../loongarch/kernels.hpp"
#elif CRC_WASM_SIMD128
#include "../wasm/kernels.hpp"
#else

CRC_CODE_BEGIN_IN(detail::cpu)

inline constexpr kernel_set promised = 0;
inline kernel_set detect() noexcept { return known | portable; }
inline kernel_set kernels_within(kernel_set) noexcept { return known | portable; }

CRC_CODE_END_IN

CRC_CODE_BEGIN_IN(detail)

using kernel_lists = no_kernels;

CRC_CODE_END_IN

#endif

CRC_CODE_BEGIN_IN(detail::cpu)

// The kernels that run on this CPU. Asks it the first time, and sets `usable` if nobody has: allow() may have been faster.
// The order of the accesses makes one of the two see the value that the other stored.
inline kernel_set found() noexcept {
    if constexpr (!same<kernel_lists, no_kernels>) {
        kernel_set set = load_in_order(words.found);
        if (set == 0) {
            set = detect();
            store_in_order(words.found, set);
        }
        if (load(words.usable) == 0) store_first(words.usable, set & load_in_order(words.allowed));
        return set;
    } else {
        return detect();
    }
}

// Allows only these kernels from now on.
inline void allow(kernel_set set) noexcept {
    store_in_order(words.allowed, set | known);
    const kernel_set of_cpu = load_in_order(words.found);
    if (of_cpu != 0) store_in_order(words.usable, of_cpu & (set | known));
}

CRC_CODE_END_IN

#endif
