// std::hash of digests.
#include <crc/hash.hpp>
#include <crc/catalogue.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

template <class Digest>
std::size_t hash(const Digest& d) {
    static_assert(noexcept(std::hash<Digest>()(d)));
    return std::hash<Digest>()(d);
}
static_assert(std::hash<crc::digest<crc::crc32>>()(crc::digest<crc::crc32>()) ==
              std::hash<crc::digest<crc::crc32>>()(crc::digest<crc::crc32>().update("")));

// Equal digests have equal hashes; of different ones hardly any, and their lowest bits are spread.
template <class Digest>
void check(const Digest& empty) {
    const auto message = test::random(1).message(2000);
    std::set<std::size_t> hashes;
    std::unordered_set<Digest> all;
    unsigned odd = 0;
    for (std::size_t size = 0; size < 2000; ++size) {
        const Digest whole = Digest(empty).update(crc::bytes(message.data(), size));
        const Digest parts = Digest(empty).update(crc::bytes(message.data(), size / 2)) +
                             Digest(empty).update(crc::bytes(message.data() + size / 2, size - size / 2));
        CHECK(hash(whole) == hash(parts));
        hashes.insert(hash(whole));
        odd += hash(whole) % 2 != 0 ? 1u : 0u;
        all.insert(whole);
        CHECK(all.count(parts) == 1);
    }
    CHECK(hashes.size() > 1998);
    CHECK(odd > 900);
    CHECK(odd < 1100);
    CHECK(all.size() == 2000);
}

}  // namespace

TEST_CASE("hash: digests of every kind are keys") {
    check(crc::digest<crc::crc32>());
    check(crc::digest<crc::crc64_xz>());
    check(crc::digest<crc::crc82_darc>());
    check(crc::digest<crc::crc3_gsm>());
    check(crc::bit_digest<crc::crc15_can>());
    const auto e = crc::engine::make(crc::crc16_arc).engine;
    check(e.start());
    check(e.start_bits());
    const auto wide = crc::wide_engine::make(crc::crc82_darc).engine;
    check(wide.start());

    std::unordered_map<crc::digest<crc::crc32>, std::string> names;
    names[crc::digest<crc::crc32>().update("123456789")] = "digits";
    CHECK(names[crc::digest<crc::crc32>::resume(0xcbf43926, 9)] == "digits");
}

TEST_CASE("hash: the size counts, and all of a wide CRC") {
    using digest = crc::digest<crc::crc32>;
    CHECK(hash(digest::resume(1, 2)) != hash(digest::resume(1, 3)));
    CHECK(hash(digest::resume(1, 2)) != hash(digest::resume(2, 1)));
    CHECK(hash(digest::resume(0, 0)) != hash(digest::resume(0, 1)));
    using wide = crc::digest<crc::crc82_darc>;
    CHECK(hash(wide::resume(crc::uint128(1), 2)) != hash(wide::resume(crc::uint128(1) ^ crc::uint128(1) << 70u, 2)));
}
