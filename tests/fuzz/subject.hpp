// An algorithm and every way to use it, whatever the compiler knows of it; values as the model's.
#ifndef CRC_TESTS_FUZZ_SUBJECT_HPP
#define CRC_TESTS_FUZZ_SUBJECT_HPP

#include <crc/params.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "../support/model.hpp"
#include "oracle.hpp"

namespace fuzz {

using model::wide;
using message_bytes = std::vector<unsigned char>;

class subject {
public:
    subject(std::string name, const crc::params& p);
    subject(const subject&) = delete;
    subject& operator=(const subject&) = delete;
    virtual ~subject() = default;

    const std::string& name() const { return name_; }
    const crc::params& params() const { return params_; }
    const oracle& expected() const { return oracle_; }
    std::size_t crc_bytes() const { return (params_.width + 7) / 8; }

    // A message in one piece, and in the two pieces before and after `split`: by a digest, by update() on the finished
    // CRC, and by the sum of two digests.
    virtual wide compute(const unsigned char* p, std::size_t n) const = 0;
    virtual wide digested(const unsigned char* p, std::size_t n, std::size_t split) const = 0;
    virtual wide updated(const unsigned char* p, std::size_t n, std::size_t split) const = 0;
    virtual wide added(const unsigned char* p, std::size_t n, std::size_t split) const = 0;
    // The same while it is copied, in the two pieces, to where there is room for n bytes.
    virtual wide copied(unsigned char* to, const unsigned char* p, std::size_t n, std::size_t split) const = 0;
    // The message cut into pieces of these sizes: the CRC of each, and of all.
    virtual std::vector<wide> each(const unsigned char* p, const std::vector<std::size_t>& sizes) const = 0;
    virtual wide gathered(const unsigned char* p, const std::vector<std::size_t>& sizes) const = 0;
    // As the functions of the library.
    virtual wide combine(wide first, wide second, std::uint64_t size_b) const = 0;
    virtual wide combined_by_factor(wide first, wide second, std::uint64_t size_b) const = 0;
    virtual wide extend_zeros(wide crc, std::uint64_t n) const = 0;
    virtual wide remove_prefix(wide whole, wide first, std::uint64_t size_b) const = 0;
    virtual wide remove_suffix(wide whole, wide second, std::uint64_t size_b) const = 0;
    virtual wide replace(wide crc, const unsigned char* was, const unsigned char* is, std::size_t size,
                         std::uint64_t after) const = 0;
    // The bytes to write; none if there is an error.
    virtual message_bytes forge(const unsigned char* p, std::size_t n, std::size_t at, wide wanted) const = 0;
    virtual message_bytes forge_between(const unsigned char* p, std::size_t n, std::size_t split,
                                        wide wanted) const = 0;
    virtual message_bytes patch(wide present, wide wanted, const unsigned char* window, std::size_t size,
                                std::uint64_t after) const = 0;
    // The first `count` bits, `whole` bytes of them by update().
    virtual wide of_bits(const unsigned char* p, std::size_t count, std::size_t whole) const = 0;
    virtual bool verify(const unsigned char* p, std::size_t n) const = 0;
    virtual message_bytes to_bytes(wide crc) const = 0;

private:
    std::string name_;
    crc::params params_;
    oracle oracle_;
};

using subjects = std::vector<std::unique_ptr<subject>>;

// An algorithm that is known at run time only; nullptr for parameters that the library refuses.
std::unique_ptr<subject> make_engine(std::string name, const crc::params& p);

// Algorithms known at compile time: with the kernels that a program has, and by the portable kernels of other
// configurations.
subjects known_at_compile_time();
subjects by_bitwise();
subjects by_table1();
subjects by_slice8();

}  // namespace fuzz

#endif
