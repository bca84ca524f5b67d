// The library's parameters and values as the model's, random numbers, and how much to test.
#ifndef CRC_TESTS_SUPPORT_BRIDGE_HPP
#define CRC_TESTS_SUPPORT_BRIDGE_HPP

#include <crc/params.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model.hpp"
#include "text.hpp"

// CRC_TEST_QUICK: fewer alignments and sizes, for emulators and sanitizers.
#if !defined(CRC_TEST_QUICK)
#if defined(__SANITIZE_ADDRESS__)
#define CRC_TEST_QUICK
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CRC_TEST_QUICK
#endif
#endif
#endif

namespace test {

#if defined(CRC_TEST_QUICK)
inline constexpr bool quick = true;
#else
inline constexpr bool quick = false;
#endif

#if defined(__OPTIMIZE__)
inline constexpr bool optimised = true;
#else
inline constexpr bool optimised = false;
#endif

template <class T>
model::wide wide(const T& value) {
    if constexpr (sizeof(T) > 8) {
        return {static_cast<std::uint64_t>(value >> 64u), static_cast<std::uint64_t>(value)};
    } else {
        return {0, static_cast<std::uint64_t>(value)};
    }
}

inline model::parameters plain(const crc::params& p) {
    return {p.width, wide(p.poly), wide(p.init), p.refin, p.refout, wide(p.xorout)};
}

// The CRC by the model.
inline model::wide expected(const crc::params& p, const void* data, std::size_t size) {
    return model::compute(plain(p), data, size);
}

// Steele, Lea and Flood, "Fast splittable pseudorandom number generators": the same everywhere, unlike <random>.
class random {
public:
    explicit random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t operator()() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
        z = (z ^ z >> 27) * 0x94d049bb133111eb;
        return z ^ z >> 31;
    }

    // Uniform enough below `end`.
    std::size_t below(std::size_t end) { return static_cast<std::size_t>((*this)() % end); }

    std::vector<unsigned char> message(std::size_t size) {
        std::vector<unsigned char> result(size);
        for (unsigned char& byte : result) byte = static_cast<unsigned char>((*this)() >> 56);
        return result;
    }

    // Parameters of this width, all fields at random.
    crc::params algorithm(unsigned width) {
        const auto number = [&] {
            const std::uint64_t high = (*this)(), low = (*this)();
            return crc::make_uint128(high, low) >> (128 - width);
        };
        const std::uint64_t flags = (*this)();
        // refin and refout differ in one of four.
        const bool refin = (flags & 1u) != 0, other = (flags & 6u) == 0;
        return {width, number() | crc::uint128(1), number(), refin, refin != other, number()};
    }

private:
    std::uint64_t state_;
};

}  // namespace test

#endif
