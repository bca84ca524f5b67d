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
    detail::cpu::kernel_set kept = 0;
    if (name == nullptr) kept = detail::cpu::all_kernels;
    else if (detail::same_text(name, detail::portable_name)) kept = detail::cpu::portable;
    for (unsigned i = 0, count = detail::kernels_here::count; kept == 0 && i < count; ++i) {
        const detail::kernel_facts& k = detail::kernels_here::facts[i];
        if (detail::same_text(name, k.name) && k.runs_here()) kept = k.bit;
    }
    if (kept == 0) return false;
    detail::cpu::allow(kept);
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
