// What a CRC should be, by two means that share no code with the library: bit by bit, and, for many bytes, by tables that
// are filled by the bitwise model and held against it.
#ifndef CRC_TESTS_FUZZ_ORACLE_HPP
#define CRC_TESTS_FUZZ_ORACLE_HPP

#include <cstddef>
#include <cstdint>
#include <memory>

#include "../support/model.hpp"

namespace fuzz {

class oracle {
public:
    // Throws std::logic_error if its own means disagree on a sample.
    explicit oracle(const model::parameters& p);

    const model::parameters& parameters() const { return p_; }

    // Bit by bit: of whole bytes, of some bits, and of bytes followed by zeros.
    model::wide slow(const unsigned char* data, std::size_t size) const;
    model::wide bits(const unsigned char* data, std::size_t count) const;
    model::wide zeros_after(const unsigned char* data, std::size_t size, std::size_t zeros) const;
    // The CRC of A followed by B from theirs, or of A followed by zeros, by square and multiply, one bit at a time.
    model::wide combined(const model::wide& first, const model::wide& second, std::uint64_t size_b) const {
        return model::remainders(p_).combined(first, second, size_b);
    }
    model::wide extended(const model::wide& crc, std::uint64_t zeros) const {
        return model::remainders(p_).extended(crc, zeros);
    }
    // By tables, 16 bytes per step; widths over 64 bit by bit.
    model::wide fast(const unsigned char* data, std::size_t size) const;
    // One of the two, by size.
    model::wide value(const unsigned char* data, std::size_t size) const {
        return size <= 2048 ? slow(data, size) : fast(data, size);
    }

private:
    // of[k][v]: the register after the byte v and then k zero bytes, from a register of 0. Registers hold the highest
    // power of x in bit 63, or, if refin, in bit 0.
    struct tables {
        std::uint64_t of[16][256];
    };
    std::uint64_t start() const;
    model::wide finished(std::uint64_t reg) const;
    std::uint64_t take(std::uint64_t reg, unsigned char byte) const;

    model::parameters p_;
    std::uint64_t poly_ = 0;
    std::unique_ptr<tables> tables_;
};

}  // namespace fuzz

#endif
