// One use of the library and what must come of it. The fuzzer and the random tester make tasks, each in its own way.
#ifndef CRC_TESTS_FUZZ_CHECKS_HPP
#define CRC_TESTS_FUZZ_CHECKS_HPP

#include <crc/kernel_info.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "subject.hpp"

namespace fuzz {

enum class operation : unsigned {
    compute,
    digest,
    update,
    sum,
    copy,
    gather,
    many,
    combine,
    combiner,
    extend_zeros,
    remove_prefix,
    remove_suffix,
    replace,
    forge,
    forge_between,
    patch,
    bits,
    frame,
    // Over any number of bytes up to 2^64 - 1.
    far_zeros,
    far_combine,
    far_suffix,
    count
};
inline constexpr unsigned operations = static_cast<unsigned>(operation::count);
// Those of whole messages in any pieces come first.
inline constexpr unsigned plain_operations = 7;
inline constexpr unsigned near_operations = static_cast<unsigned>(operation::far_zeros);
const char* name_of(operation what);

// What to do with a message of n bytes, and what the oracle says must come of it.
struct task {
    operation what;
    const unsigned char* p;
    std::size_t n;
    std::size_t split;
    std::uint64_t extra;
    wide whole, first, second, wanted;
    message_bytes other;
    // For `gather` and `many`: how the message is cut, and the CRC of each piece.
    std::vector<std::size_t> sizes;
    std::vector<wide> each;
};

// split: at most n. extra: whatever else the operation needs, at random.
task prepare(const subject& s, operation what, const unsigned char* p, std::size_t n, std::size_t split,
             std::uint64_t extra);

// What the library says, to be compared with t.wanted. Forged messages are computed by the oracle.
wide run(const subject& s, const task& t);

// Whether a kernel of this name is meant for these parameters; for others it leaves the work to the portable one.
bool serves(const char* kernel, const crc::params& p);

// A difference, in words.
std::string describe(const char* kernel, const subject& s, const task& t, const wide& found);

}  // namespace fuzz

#endif
