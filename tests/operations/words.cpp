// Words as CRC units take them, and bits one in each element.
#include <crc/words.hpp>
#include <crc/bits.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>
#include <crc/engine.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

using crc::byte_order;

// A value of the hardware, as users of STM32's unit report it.
static_assert(crc::compute_words<crc::crc32_mpeg_2>({0xf407a5c2}, byte_order::big) == 0xb5e8b5cd);
constexpr std::uint32_t one_word[] = {0xf407a5c2};
static_assert(crc::compute_words<crc::crc32_mpeg_2>(one_word, byte_order::wire) == 0xb5e8b5cd);
static_assert(crc::compute_words<crc::crc32_mpeg_2>(one_word, 1, byte_order::big) == 0xb5e8b5cd);
static_assert(crc::engine::make(crc::crc32_mpeg_2).engine.compute_words(one_word, byte_order::big) == 0xb5e8b5cd);
static_assert(crc::compute_words<crc::crc32>(std::array<std::uint16_t, 2>{0x3231, 0x3433}, byte_order::wire) ==
              crc::compute<crc::crc32>("1234"));
static_assert(crc::update_words<crc::crc32>(crc::compute<crc::crc32>("1"), {0x3536373839303132}, byte_order::little) ==
              crc::compute<crc::crc32>("121098765"));
static_assert(noexcept(crc::compute_words<crc::crc32>(one_word, byte_order::big)));

template <class Word>
std::vector<unsigned char> bytes_of(std::span<const Word> words, bool big) {
    std::vector<unsigned char> result;
    for (const Word word : words) {
        for (unsigned i = 0; i < sizeof(Word); ++i) {
            const unsigned shift = 8 * (big ? unsigned{sizeof(Word)} - 1 - i : i);
            result.push_back(static_cast<unsigned char>(static_cast<std::uint64_t>(word) >> shift & 255u));
        }
    }
    return result;
}

template <class Word>
void check_words(const crc::params& p, const auto& compute, const auto& update, test::random& random) {
    std::vector<Word> words(random.below(20) == 0 ? 1500 : random.below(40));
    for (Word& word : words) word = static_cast<Word>(random());
    for (const auto order : {byte_order::wire, byte_order::little, byte_order::big}) {
        const auto message = bytes_of<Word>(words, order == byte_order::big || (order == byte_order::wire && !p.refin));
        const auto crc = compute(words, order);
        CRC_HOLDS(test::wide(crc) == test::expected(p, message.data(), message.size()));
        const std::size_t first = random.below(words.size() + 1);
        const std::span<const Word> all(words);
        CRC_HOLDS(update(compute(all.first(first), order), all.subspan(first), order) == crc);
    }
}

struct check_all {
    template <crc::params P>
    void operator()() const {
        test::random random(P.width);
        const auto compute = [](const auto& words, byte_order order) {
            return crc::compute_words<P>(words.data(), words.size(), order);
        };
        const auto update = [](crc::value_t<P> crc, const auto& words, byte_order order) {
            return crc::update_words<P>(crc, words, order);
        };
        check_words<std::uint32_t>(P, compute, update, random);

        // Bits, one in each element, after any others.
        for (int round = 0; round < 4; ++round) {
            std::vector<bool> bits(random.below(round == 0 ? 2000 : 30));
            for (auto bit : bits) bit = random.below(2) != 0;
            model::crc m(test::plain(P));
            for (const bool bit : bits) m.add_bit(bit);
            const auto crc = crc::compute_bits<P>(bits);
            CRC_HOLDS(test::wide(crc) == m.value());
            const std::size_t first = random.below(bits.size() + 1);
            const auto cut = bits.begin() + static_cast<std::ptrdiff_t>(first);
            crc::bit_digest<P> d;
            d.update_bits(std::vector<bool>(bits.begin(), cut)).update_bits(std::vector<bool>(cut, bits.end()));
            CRC_HOLDS(d.value() == crc);
            CRC_HOLDS(d.bits() == bits.size());
            for (unsigned i = 0; i < P.width; ++i) {
                bits.push_back(test::wide(crc).bit(P.refout ? i : P.width - 1 - i));
            }
            CRC_HOLDS(crc::verify_bits<P>(bits));
            bits[random.below(bits.size())].flip();
            CRC_HOLDS(!crc::verify_bits<P>(bits));
            CRC_HOLDS(!crc::verify_bits<P>(std::vector<bool>(P.width - 1)));
        }
    }
};

}  // namespace

TEST_CASE("words: every algorithm, each order; bits one by one") { test::for_many_algorithms(check_all()); }

TEST_CASE("words: engines") {
    test::random random(41);
    const auto check = [&](const auto& e) {
        using value = decltype(e.compute(""));
        const auto compute = [&](const auto& words, byte_order order) { return e.compute_words(words, order); };
        const auto update = [&](value crc, const auto& words, byte_order order) {
            return e.update_words(crc, words.data(), words.size(), order);
        };
        check_words<std::int16_t>(e.parameters(), compute, update, random);
        check_words<std::uint16_t>(e.parameters(), compute, update, random);
        check_words<std::uint64_t>(e.parameters(), compute, update, random);
        check_words<int>(e.parameters(), compute, update, random);
        check_words<long long>(e.parameters(), compute, update, random);
        const bool bits[] = {true, false, true, true, false, true, false, false, true, false, true};
        model::crc m(test::plain(e.parameters()));
        for (const bool bit : bits) m.add_bit(bit);
        CRC_HOLDS(test::wide(e.compute_bits(bits)) == m.value());
    };
    for (const crc::entry& entry : crc::catalogue) {
        if (entry.params.width <= 64) check(crc::engine::make(entry.params).engine);
        else check(crc::wide_engine::make(entry.params).engine);
    }
    const crc::engine none;
    CHECK(none.compute_words(one_word, byte_order::big) == 0);
    CHECK(none.update_words(7, {1u}, byte_order::big) == 0);
    CHECK(none.compute_bits({true, false}) == 0);
    CHECK_FALSE(none.verify_bits(std::vector<bool>(9)));
}

TEST_CASE("words: every kind of range") {
    const std::uint32_t array[] = {1, 2, 0xf407a5c2};
    const std::vector<std::uint32_t> vector(array, array + 3);
    const auto expected = crc::compute<crc::crc32>({0, 0, 0, 1, 0, 0, 0, 2, 0xf4, 0x07, 0xa5, 0xc2});
    CHECK(crc::compute_words<crc::crc32>(array, byte_order::big) == expected);
    CHECK(crc::compute_words<crc::crc32>(vector, byte_order::big) == expected);
    CHECK(crc::compute_words<crc::crc32>(std::span(vector), byte_order::big) == expected);
    CHECK(crc::compute_words<crc::crc32>(std::array<std::int32_t, 3>{1, 2, -0xbf85a3e}, byte_order::big) == expected);
    CHECK(crc::compute_words<crc::crc32>({1u, 2u, 0xf407a5c2u}, byte_order::big) == expected);
    CHECK(crc::update_words<crc::crc32>(crc::compute_words<crc::crc32>({1u}, byte_order::big), {2u, 0xf407a5c2u},
                                        byte_order::big) == expected);
    const std::uint32_t* const nothing = nullptr;
    CHECK(crc::compute_words<crc::crc32>(nothing, 0, byte_order::big) == 0);
    CHECK(crc::compute_words<crc::crc32>(std::vector<std::uint64_t>(), byte_order::little) == 0);
}

TEST_CASE("words: every kind of range of bits") {
    // USB: address 9, endpoint 2, of which CRC-5/USB is 0x16.
    constexpr bool token[] = {true, false, false, true, false, false, false, false, true, false, false};
    static_assert(crc::compute_bits<crc::crc5_usb>(token) == 0x16);
    static_assert(crc::compute_bits<crc::crc5_usb>({1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0}) == 0x16);
    static_assert(crc::verify_bits<crc::crc5_usb>(std::array<bool, 16>{
        true, false, false, true, false, false, false, false, true, false, false, false, true, true, false, true}));
    CHECK(crc::compute_bits<crc::crc5_usb>(std::span(token)) == 0x16);
    CHECK(crc::engine::make(crc::crc5_usb).engine.compute_bits({1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0}) == 0x16);
    CHECK(crc::bit_digest<crc::crc5_usb>().update_bits({1, 0, 0}).update_bits("\x21", 8).bits() == 11);
}
