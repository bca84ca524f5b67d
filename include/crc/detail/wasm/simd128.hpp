// Folding by look-ups of half bytes with 16-byte vectors, for CRCs of width 1 to 32, and by exclusive-ors, up to width 64:
// WebAssembly with -msimd128, where nothing multiplies and nothing is detected.
#ifndef CRC_HEADERS_DETAIL_WASM_SIMD128_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_WASM_SIMD128_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "../math/half_byte_tables.hpp"
#include "cpu.hpp"
#include "../base/vectors.hpp"

CRC_CODE_BEGIN_IN(detail::wasm_simd128)

struct looking_up {
    using vec = vec128;
    static CRC_ALWAYS_INLINE vec looked_up(vec entries, vec indices) noexcept {
        typedef signed char bytes __attribute__((__vector_size__(16)));
        // All indices are below 16, for which the two are the same; the relaxed one is one instruction on x86, not two. (Clang
        // 14 had another encoding.)
#if defined(__wasm_relaxed_simd__) && __clang_major__ >= 16
        return vec(__builtin_wasm_relaxed_swizzle_i8x16(bytes(entries), bytes(indices)));
#else
        return vec(__builtin_wasm_swizzle_i8x16(bytes(entries), bytes(indices)));
#endif
    }
};

#include "../generic/look_up16.inl"
#include "../generic/sparse.inl"

// Long messages go by a sparse multiple first, to one window, which look-ups fold to a row. Wider CRCs have no look-ups.
template <unsigned Distances>
struct kernel : look_up_kernel<Distances> {
    using base = look_up_kernel<Distances>;
    static constexpr const char* name = "wasm_simd128";
    static constexpr cpu::kernel_set bit = cpu::wasm_simd128;
    static constexpr bool at_run_time = Distances == any_distances;
    // The more matrices, the later they pay: in SpiderMonkey, which has the fastest tables (Zen 5; V8 and JavaScriptCore: from
    // 512 bytes on). The tables of engines, whose distances are not known here, are slow.
    static constexpr unsigned matrices = at_run_time ? 1 : count_ones(Distances);
    static constexpr std::size_t portable_up_to =
        Distances == no_distances ? 16383 : matrices < 4 ? base::portable_up_to : matrices == 4 ? 639 : 4095;
    static constexpr std::size_t most_left = at_run_time || Distances == no_distances ? longest_window : row_size;

    static CRC_NOINLINE bool serves(const constants16& t, std::size_t n) noexcept {
        if (pays_sparsely(t, n)) return true;
        if constexpr (Distances == no_distances) return false;
        else return base::serves(t, n);
    }
    static CRC_NOINLINE std::size_t run(std::uint64_t head, const unsigned char* p, std::size_t n, unsigned char* last,
                                        const constants16& t) noexcept {
        if (pays_sparsely(t, n)) {
            if (t.distances == no_distances) {
                fold_sparsely(head, p, n, last, longest_window, t.multiple);
                return longest_window;
            }
            if constexpr (Distances != no_distances) {
                unsigned char window[longest_window];
                const std::size_t size = window_of(t.multiple);
                fold_sparsely(head, p, n, window, size, t.multiple);
                return row_folding<Distances>::run(0, window, size, last, t);
            }
        }
        if constexpr (Distances == no_distances) return 0;
        else return row_folding<Distances>::run(head, p, n, last, t);
    }

private:
    static CRC_ALWAYS_INLINE bool pays_sparsely(const constants16& t, std::size_t n) noexcept {
        const unsigned terms = t.multiple.count, looked_up = count_ones(t.distances);
        if (terms == 0) return false;
        // Without look-ups: beside an engine's tables at once; beside the others in SpiderMonkey late, if at all.
        if (t.distances == no_distances) {
            if (at_run_time) return n >= 8192;
            return terms <= 10 ? n >= 16384 : terms <= 17 && n >= 131072;
        }
#if defined(__wasm_relaxed_simd__)
        return n >= 16384 && looked_up > 1 && terms <= looked_up + 1;
#else
        return n >= 16384 && looked_up > 1 && terms <= 2 * looked_up + 1;
#endif
    }
};

CRC_CODE_END_IN

#endif
