// Which kernels there are, which one would run, and how to insist on one.
#ifndef CRC_HEADERS_KERNEL_INFO_HPP_INCLUDED
#define CRC_HEADERS_KERNEL_INFO_HPP_INCLUDED

#include <cstddef>

#include "detail/dispatch/update.hpp"
#include "engine.hpp"

CRC_TYPES_BEGIN

// One kernel compiled into this translation unit.
struct kernel {
    const char* name;  // for force_kernel
    bool runs_here;    // this CPU has all it needs
};

// All of them, best first; the portable kernel last.
struct kernel_range {
    kernel at[32];      // the first `count` are used
    std::size_t count;  // of kernels

    // The kernels, as a range.
    CRC_MEMBER constexpr const kernel* begin() const noexcept { return at; }
    CRC_MEMBER constexpr const kernel* end() const noexcept { return at + count; }
    CRC_MEMBER constexpr std::size_t size() const noexcept { return count; }
    CRC_MEMBER constexpr const kernel& operator[](std::size_t i) const noexcept { return at[i]; }
};

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// The kernel of this name that is compiled in, as a set; all for nullptr, and none if there is none.
inline cpu::kernel_set kernels_named(const char* name) noexcept {
    if (name == nullptr) return cpu::all_kernels;
    if (same_text(name, portable_name)) return cpu::portable;
    for (unsigned i = 0, count = kernels_here::count; i < count; ++i) {
        if (same_text(name, kernels_here::facts[i].name)) return kernels_here::facts[i].bit;
    }
    return 0;
}

// Allows only these kernels, in this unit and in the library that it calls, whose symbols may be hidden from each other.
inline void allow_everywhere(cpu::kernel_set set) noexcept {
    cpu::allow(set);
#if CRC_CALLS_COMPILED
    compiled_engine<named_engine<false, true, 0>>::allow(set);
#endif
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// Every kernel compiled in.
inline kernel_range kernels() noexcept {
    static_assert(detail::kernels_here::count < sizeof(kernel_range::at) / sizeof(kernel));
    kernel_range result{};
    for (unsigned i = 0, count = detail::kernels_here::count; i < count; ++i) {
        const detail::kernel_facts& k = detail::kernels_here::facts[i];
        result.at[result.count++] = {k.name, k.runs_here()};
    }
    result.at[result.count++] = {detail::portable_name, true};
    return result;
}

// Uses the kernel of this name, and only this, wherever it can serve; algorithms that it cannot serve go to the
// portable kernel. nullptr: automatic again. Returns false, and changes nothing, if the name is unknown or the kernel
// cannot run on this CPU. Where the flags of a translation unit promise a kernel, it has no lesser ones for the algorithms that
// the promised one serves: these go to the portable kernel there. Holds for all threads and for all translation units of the
// program, from some moment soon after the call; a shared library whose symbols are hidden (-fvisibility=hidden, or a DLL) has
// a state of its own, as a program has. Meant for tests and measurements.
inline bool force_kernel(const char* name) noexcept {
    const detail::cpu::kernel_set kept = detail::kernels_named(name);
    constexpr detail::cpu::kernel_set here = detail::cpu::promised | detail::cpu::portable;
    if ((kept & here) == 0 && (kept & detail::cpu::found()) == 0) return false;
    detail::allow_everywhere(kept);
    return true;
}

// Uses no kernel that needs an instruction which the kernel of this name does not need: each algorithm takes its best kernel
// among the others, and CRC-32C by "x86_vpclmul256" its own of the same needs. nullptr: all kernels again. For CPUs that
// lower their clock for wide vectors, virtual machines that move to lesser CPUs, and debuggers that do not know an
// instruction. Returns false, and changes nothing, if the name is unknown, or if the flags of this translation unit promise a
// kernel that has to go: only the portable one may be asked for there. A CPU need not have the kernel. Limits hold
// as force_kernel does, which has the same state: the later call of the two counts.
inline bool limit_kernels(const char* name) noexcept {
    detail::cpu::kernel_set kept = detail::kernels_named(name);
    if (kept == 0) return false;
    if (kept != detail::cpu::portable && kept != detail::cpu::all_kernels) {
        kept = detail::cpu::kernels_within(kept);
        if ((detail::cpu::promised & ~kept) != 0) return false;
    }
    detail::allow_everywhere(kept);
    return true;
}

// The name of the path that a message of `size` bytes takes now; without a size, a long one. The best kernel may leave short
// messages to another: active_kernel<crc::crc32>(20) is "x86_pclmul" where active_kernel<crc::crc32>() is "x86_gfni512".
template <params Params>
inline const char* active_kernel(std::size_t size) noexcept {
    return detail::path_of(detail::algorithm<Params>{}, size);
}
template <params Params>
inline const char* active_kernel() noexcept {
    return active_kernel<Params>(~std::size_t(0));
}

CRC_CODE_END

#endif
