// How a kernel is compared with the model. Included by each file that tests kernels, and all in an unnamed namespace: the
// same templates mean different code where configuration macros differ.

#include <crc/crc.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "algorithms.hpp"
#include "bridge.hpp"
#include "catch.hpp"
#include "guarded.hpp"
#include "model.hpp"

namespace {

using model::wide;
using test::guarded;
using cuts = std::vector<std::size_t>;  // lengths of pieces

// Every length up to 1100, and around the size from which on rows move by matrices.
constexpr std::size_t longest = 1900;

// An algorithm, in any of the ways to compute it, and what the model says.
class subject {
public:
    subject(std::string name, const crc::params& p, const std::vector<unsigned char>& message)
        : name_(std::move(name)), params_(p), message_(message), reference_(test::plain(p)) {
        prefixes_.push_back(reference_.value());
        for (std::size_t n = 0; n < longest; ++n) {
            reference_.add_byte(message[n]);
            prefixes_.push_back(reference_.value());
        }
        fed_ = longest;
    }
    subject(const subject&) = delete;
    subject& operator=(const subject&) = delete;
    virtual ~subject() = default;

    virtual wide compute(const void* data, std::size_t size) const = 0;
    // The same in pieces: by a digest, by update() on finished CRCs, and by adding digests.
    virtual wide digested(const unsigned char* data, const cuts& pieces) const = 0;
    virtual wide updated(const unsigned char* data, const cuts& pieces) const = 0;
    virtual wide added(const unsigned char* data, const cuts& pieces) const = 0;

    const std::string& name() const { return name_; }
    const crc::params& params() const { return params_; }

    // The CRC of the first n bytes of the message.
    wide expected(std::size_t n) const {
        if (n <= longest) return prefixes_[n];
        for (const auto& known : long_prefixes_)
            if (known.first == n) return known.second;
        if (n < fed_) {
            reference_ = model::crc(test::plain(params_));
            fed_ = 0;
        }
        reference_.add(message_.data() + fed_, n - fed_);
        fed_ = n;
        long_prefixes_.emplace_back(n, reference_.value());
        return reference_.value();
    }

private:
    std::string name_;
    crc::params params_;
    const std::vector<unsigned char>& message_;
    std::vector<wide> prefixes_;
    mutable model::crc reference_;
    mutable std::size_t fed_ = 0;
    mutable std::vector<std::pair<std::size_t, wide>> long_prefixes_;
};

using subjects = std::vector<std::unique_ptr<subject>>;

// An algorithm known at compile time.
template <crc::params P>
class fixed : public subject {
public:
    fixed(std::string name, const std::vector<unsigned char>& message) : subject(std::move(name), P, message) {}

    wide compute(const void* data, std::size_t size) const override { return test::wide(crc::compute<P>(data, size)); }
    wide digested(const unsigned char* data, const cuts& pieces) const override {
        crc::digest<P> d;
        for (const std::size_t n : pieces) {
            d.update(data, n);
            data += n;
        }
        return test::wide(d.value());
    }
    wide updated(const unsigned char* data, const cuts& pieces) const override {
        crc::value_t<P> value = crc::compute<P>(nullptr, 0);
        for (const std::size_t n : pieces) {
            value = crc::update<P>(value, data, n);
            data += n;
        }
        return test::wide(value);
    }
    wide added(const unsigned char* data, const cuts& pieces) const override {
        crc::digest<P> sum;
        for (const std::size_t n : pieces) {
            sum += crc::digest<P>().update(data, n);
            data += n;
        }
        return test::wide(sum.value());
    }
};

// An algorithm known at run time.
class by_engine : public subject {
public:
    by_engine(std::string name, const crc::params& p, const std::vector<unsigned char>& message)
        : subject(std::move(name), p, message), engine_(crc::engine::make(p).engine) {}

    wide compute(const void* data, std::size_t size) const override { return test::wide(engine_.compute(data, size)); }
    wide digested(const unsigned char* data, const cuts& pieces) const override {
        auto d = engine_.start();
        for (const std::size_t n : pieces) {
            d.update(data, n);
            data += n;
        }
        return test::wide(d.value());
    }
    wide updated(const unsigned char* data, const cuts& pieces) const override {
        std::uint64_t value = engine_.compute(nullptr, 0);
        for (const std::size_t n : pieces) {
            value = engine_.update(value, data, n);
            data += n;
        }
        return test::wide(value);
    }
    wide added(const unsigned char* data, const cuts& pieces) const override {
        auto sum = engine_.start();
        for (const std::size_t n : pieces) {
            sum += engine_.start().update(data, n);
            data += n;
        }
        return test::wide(sum.value());
    }

private:
    crc::engine engine_;
};

// Compares, and says what is wrong; after a few differences no more is said.
class verdict {
public:
    explicit verdict(std::string kernel) : kernel_(std::move(kernel)) {}

    // The same as expect, without the cost of an assertion per comparison.
    void expect(const subject& s, const wide& found, const wide& wanted, const char* how, std::size_t size,
                std::size_t detail = 0) {
        ++compared_;
        if (found == wanted) return;
        if (++wrong_ > 10) return;
        FAIL_CHECK(kernel_ << ", " << s.name() << ", " << how << ", " << size << " bytes, " << detail << ": "
                           << model::text(found) << " instead of " << model::text(wanted));
    }

    // One assertion for all.
    void finish() const {
        INFO(kernel_ << ": " << wrong_ << " of " << compared_ << " are wrong");
        CHECK(wrong_ == 0);
        CHECK(compared_ > 0);
    }

private:
    std::string kernel_;
    std::size_t compared_ = 0;
    std::size_t wrong_ = 0;
};

// Every length, flush against the page before and against the page behind; the second has every alignment.
void check_lengths(const subjects& all, const std::vector<unsigned char>& message, verdict& v) {
    guarded memory(longest);
    const std::size_t step = test::quick ? 7 : 1;
    for (std::size_t n = 0; n <= longest; n += n < 300 ? 1 : step) {
        if (n > 1100 && n < 1290) n = 1290;
        const unsigned char* p = memory.at_start(message.data(), n);
        for (const auto& s : all) v.expect(*s, s->compute(p, n), s->expected(n), "at the start of a page", n);
        p = memory.at_end(message.data(), n);
        for (const auto& s : all) v.expect(*s, s->compute(p, n), s->expected(n), "at the end of a page", n);
    }
}

void check_alignments(const subjects& all, const std::vector<unsigned char>& message, verdict& v) {
    static constexpr std::size_t sizes[] = {1,   3,   7,   8,   9,   15,  16,   17,   31,   32,
                                            47,  63,  64,  65,  127, 128, 129,  191,  255,  256,
                                            257, 383, 511, 512, 513, 767, 1023, 1024, 1025, 1100};
    guarded memory(longest + 64);
    const std::size_t step = test::quick ? 9 : 1;
    for (std::size_t offset = 0; offset < 64; offset += step) {
        const unsigned char* const p = memory.at(offset, message.data(), longest);
        for (const std::size_t n : sizes) {
            for (const auto& s : all) v.expect(*s, s->compute(p, n), s->expected(n), "alignment", n, offset);
        }
    }
}

// Some messages in random pieces, empty ones among them.
void check_random_pieces(const subjects& all, const std::vector<unsigned char>& message, verdict& v) {
    test::random random(20240229);
    guarded memory(longest);
    for (int round = 0; round < (test::quick ? 6 : 40); ++round) {
        const std::size_t n = random.below(longest + 1);
        const std::size_t longest_piece = std::size_t(1) << (2 + random.below(9));
        cuts pieces;
        for (std::size_t left = n; left > 0; left -= pieces.back()) {
            pieces.push_back(std::min(left, random.below(longest_piece)));
        }
        const unsigned char* const p = memory.at_end(message.data(), n);
        for (const auto& s : all) {
            v.expect(*s, s->digested(p, pieces), s->expected(n), "digest of pieces", n, pieces.size());
            v.expect(*s, s->updated(p, pieces), s->expected(n), "update by pieces", n, pieces.size());
            v.expect(*s, s->added(p, pieces), s->expected(n), "sum of pieces", n, pieces.size());
        }
    }
}

void check_every_split(const subjects& all, const std::vector<unsigned char>& message, verdict& v) {
    guarded memory(longest);
    for (const std::size_t n : {std::size_t(300), std::size_t(301)}) {
        const unsigned char* const p = memory.at_end(message.data(), n);
        for (std::size_t split = 0; split <= n; ++split) {
            const cuts pieces{split, n - split};
            for (const auto& s : all) {
                v.expect(*s, s->digested(p, pieces), s->expected(n), "digest of two pieces", n, split);
                v.expect(*s, s->updated(p, pieces), s->expected(n), "update by two pieces", n, split);
                v.expect(*s, s->added(p, pieces), s->expected(n), "sum of two pieces", n, split);
            }
        }
    }
}

// Sizes beyond `longest`.
void check_sizes(const subjects& all, const std::vector<unsigned char>& message,
                 std::initializer_list<std::size_t> sizes, verdict& v) {
    guarded memory(message.size());
    for (const std::size_t n : sizes) {
        const unsigned char* p = memory.at_end(message.data(), n);
        for (const auto& s : all) v.expect(*s, s->compute(p, n), s->expected(n), "at the end of a page", n);
        p = memory.at_start(message.data(), n);
        for (const auto& s : all) {
            v.expect(*s, s->digested(p, {n / 3, n - n / 3}), s->expected(n), "digest of two pieces", n);
        }
    }
}

constexpr std::size_t mebi = test::quick ? 100000 : 1048576 + 5;

const std::vector<unsigned char>& message() {
    static const std::vector<unsigned char> bytes = test::random(1).message(mebi);
    return bytes;
}

// One algorithm for each size of word and each direction.
subjects of_each_class() {
    subjects all;
#define CRC_TEST_ADD(name) all.push_back(std::make_unique<fixed<name>>(#name, message()));
    CRC_TEST_ADD(crc::crc8_smbus)
    CRC_TEST_ADD(crc::crc8_maxim_dow)
    CRC_TEST_ADD(crc::crc16_xmodem)
    CRC_TEST_ADD(crc::crc16_arc)
    CRC_TEST_ADD(crc::crc32_bzip2)
    CRC_TEST_ADD(crc::crc32)
    CRC_TEST_ADD(crc::crc64_ecma_182)
    CRC_TEST_ADD(crc::crc64_xz)
    CRC_TEST_ADD(test::width82)
    CRC_TEST_ADD(crc::crc82_darc)
#undef CRC_TEST_ADD
    return all;
}

void check_of_each_class(const subjects& all, verdict& v) {
    check_every_split(all, message(), v);
    check_sizes(all, message(), {65536 + 13, mebi}, v);
}

}  // namespace
