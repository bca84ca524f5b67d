// Long messages by VCLMUL and VCLMULH, which multiply vectors of words without carries: V with registers of 128 bits or
// more, Zvbc, and for the reversal of bytes Zvbb or Zvkb. Short messages, and what is left of long ones, by riscv_zbc.
#ifndef CRC_HEADERS_DETAIL_RISCV_ZVBC_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_RISCV_ZVBC_HPP_INCLUDED

#include "zbc.hpp"

CRC_CODE_BEGIN_IN(detail::riscv_zvbc)

// Instructions as numbers, in which registers of vectors have the names of others. VCLMUL is 6 and 0x19, VCLMULH 6 and
// 0x1b, of an ordinary register and a vector.
#define CRC_RISCV_VECTOR(funct3, funct7, to, first, second) \
    ".insn r 0x57, " funct3 ", " funct7 ", " to ", " first ", " second "\n\t"
#define CRC_RISCV_VXOR(to, other) CRC_RISCV_VECTOR("0", "0x17", to, other, to)
#define CRC_RISCV_VREV8(to) CRC_RISCV_VECTOR("2", "0x25", to, "x9", to)
// Words in turns to and from two vectors of four registers each: VLSEG2E64 (0x07) and VSSEG2E64 (0x27).
#define CRC_RISCV_IN_TURNS(opcode, vector, address) ".insn r " opcode ", 7, 0x11, " vector ", " address ", x0\n\t"
// Where flags let the compiler use these registers, it must know that they change.
#if defined(__riscv_vector)
#define CRC_RISCV_CLOBBERED                                                                                                \
    "memory", "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10", "v11", "v12", "v13", "v14", "v15", "v16", \
        "v17", "v18", "v19", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v28", "v29", "v30", "v31"
#else
#define CRC_RISCV_CLOBBERED "memory"
#endif

// Sixteen words of 64 bits in four registers, or as many as these hold: the bytes of a row, which is two such vectors.
CRC_ALWAYS_INLINE std::size_t row_of_vectors() noexcept {
    std::size_t words = 16;
    __asm__ volatile(".insn i 0x57, 7, %0, %0, 0x0da" : "+r"(words));
    return 16 * words;
}
inline constexpr std::size_t longest_row = 256;
// Instructions of a call, GCC 12, CRC-32, registers of 256 bits, fewer than two of the longest rows: 384 bytes 453, and 354
// by riscv_zbc; two: 311 and 436.
inline constexpr std::size_t least_vectors = 2 * longest_row;

// Folds whole rows to one, which has a register of zeros before it. The first and the second words of blocks are in v0 and
// v4, and what comes to them in v8 and v12. Not reflected, the first words are of the higher powers. All of the loop is one
// statement, because vectors do not outlive one: without flags compilers know nothing of them. The register goes to the
// first word, and the other words of its vector stay as they are by another setting (0x09a).
template <bool Reflected>
CRC_ALWAYS_INLINE void fold_rows(std::uint64_t reg, const unsigned char* p, const unsigned char* end, std::size_t row,
                                 const folding::pair& k, unsigned char* left) noexcept {
#define CRC_RISCV_FOLD_ROWS(order, LOW, HIGH)                                                                                  \
    __asm__ volatile(".insn i 0x57, 7, x0, %1, 0x09a\n\t" CRC_RISCV_IN_TURNS("0x07", "x0", "%0") order("x0") order("x4")       \
                     CRC_RISCV_VECTOR("3", "0x2f", "x8", "x0", "x0") CRC_RISCV_VECTOR("6", "0x21", "x8", "%4", "x0")           \
                     CRC_RISCV_VXOR("x0", "x8") ".insn i 0x57, 7, x0, %1, 0x0da\n\tadd %0, %0, %3\n\tbeq %0, %2, 2f\n1:\n\t"   \
                     CRC_RISCV_IN_TURNS("0x07", "x8", "%0") order("x8") order("x12")                                           \
                     CRC_RISCV_VECTOR("6", LOW, "x16", "%5", "x0") CRC_RISCV_VECTOR("6", HIGH, "x20", "%5", "x0")              \
                     CRC_RISCV_VECTOR("6", LOW, "x24", "%6", "x4") CRC_RISCV_VECTOR("6", HIGH, "x28", "%6", "x4")              \
                     CRC_RISCV_VXOR("x8", "x16") CRC_RISCV_VXOR("x12", "x20")                                                  \
                     CRC_RISCV_VECTOR("0", "0x17", "x0", "x8", "x24") CRC_RISCV_VECTOR("0", "0x17", "x4", "x12", "x28")        \
                     "add %0, %0, %3\n\tbne %0, %2, 1b\n2:\n\t" order("x0") order("x4") CRC_RISCV_IN_TURNS("0x27", "x0", "%7") \
                     : "+&r"(p)                                                                                                \
                     : "r"(row / 16), "r"(end), "r"(row), "r"(reg), "r"(Reflected ? k.low : k.high),                           \
                       "r"(Reflected ? k.high : k.low), "r"(left)                                                              \
                     : CRC_RISCV_CLOBBERED)
#define CRC_RISCV_AS_IT_IS(vector)
    if constexpr (Reflected) CRC_RISCV_FOLD_ROWS(CRC_RISCV_AS_IT_IS, "0x19", "0x1b");
    else CRC_RISCV_FOLD_ROWS(CRC_RISCV_VREV8, "0x1b", "0x19");
}
#undef CRC_RISCV_AS_IT_IS
#undef CRC_RISCV_CLOBBERED
#undef CRC_RISCV_FOLD_ROWS
#undef CRC_RISCV_IN_TURNS
#undef CRC_RISCV_VECTOR
#undef CRC_RISCV_VREV8
#undef CRC_RISCV_VXOR

struct kernel : riscv_zbc::folding_kernel {
    static constexpr const char* name = "riscv_zvbc";
    static constexpr cpu::kernel_set bit = cpu::riscv_zvbc;
    using medium_messages = riscv_zbc::kernel;
    static constexpr std::size_t medium_up_to = least_vectors - 1;

    // Bytes before the first aligned word, rows, what they leave, and bytes that fill none.
    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
        if (const std::size_t head = (0 - reinterpret_cast<std::uintptr_t>(p)) % 8; head != 0) {
            reg = riscv_zbc::update_part<Reflected>(reg, p, head, f);
            p += head;
            n -= head;
        }
        alignas(8) unsigned char left[longest_row];
        const std::size_t row = row_of_vectors(), rest = n % row;
        const unsigned char* const end = p + (n - rest);
        fold_rows<Reflected>(reg, p, end, row, f.over[row == longest_row ? 4 : 3], left);
        reg = medium_messages::update_long<Reflected>(0, left, row, f);
        return rest == 0 ? reg : medium_messages::update_long<Reflected>(reg, end, rest, f);
    }
};

CRC_CODE_END_IN

#endif
