// std::hash of digests, so that they can be keys of std::unordered_map and its kin. Equal digests, which have one CRC and
// one size, have one hash. Not for keys that an attacker chooses: CRCs are made to collide at will.
#ifndef CRC_HEADERS_HASH_HPP_INCLUDED
#define CRC_HEADERS_HASH_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <typeindex>  // the lightest header that declares std::hash

#include "bits.hpp"
#include "digest.hpp"
#include "engine.hpp"

CRC_CODE_BEGIN_IN(detail)

// Each bit of both numbers changes half of the bits of the result (the steps of MurmurHash3).
constexpr std::size_t hash_of(uint128 crc, std::uint64_t size) noexcept {
    std::uint64_t h = static_cast<std::uint64_t>(crc) ^ static_cast<std::uint64_t>(crc >> 64u) * 0x9e3779b97f4a7c15u;
    for (int round = 0; round < 2; ++round) {
        h = (h ^ h >> 33u) * 0xff51afd7ed558ccdu;
        h = (h ^ h >> 33u) * 0xc4ceb9fe1a85ec53u;
        h ^= h >> 33u;
        if (round == 0) h += size;
    }
    return number_as<std::size_t>(h);
}

CRC_CODE_END_IN

template <crc::params Params>
struct std::hash<crc::digest<Params>> {
    CRC_MEMBER constexpr std::size_t operator()(const crc::digest<Params>& d) const noexcept {
        return crc::detail::hash_of(d.value(), d.size());
    }
};

template <class Source>
struct std::hash<crc::basic_bit_digest<Source>> {
    CRC_MEMBER constexpr std::size_t operator()(const crc::basic_bit_digest<Source>& d) const noexcept {
        return crc::detail::hash_of(d.value(), d.bits());
    }
};

template <>
struct std::hash<crc::engine::digest> {
    CRC_MEMBER constexpr std::size_t operator()(const crc::engine::digest& d) const noexcept {
        return crc::detail::hash_of(d.value(), d.size());
    }
};

template <>
struct std::hash<crc::wide_engine::digest> {
    CRC_MEMBER constexpr std::size_t operator()(const crc::wide_engine::digest& d) const noexcept {
        return crc::detail::hash_of(d.value(), d.size());
    }
};

#endif
