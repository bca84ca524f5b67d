// One algorithm, CRC_LTO_ALGORITHM, and one way to compute it, CRC_LTO_CALL, by every kernel that runs here, against a model in
// a unit of its own. Nothing else of the library is used, so that interprocedural optimisation sees one user of each constant
// and puts the constant in the place of the parameter.
#include <crc/crc.hpp>

#include <cstdint>
#include <cstdio>

// Sets values[n] to the CRC of the first n bytes, for n = 0 … size.
void model(const crc::params& p, const unsigned char* data, unsigned size, std::uint64_t* values);

namespace {

constexpr crc::params algorithm = crc::CRC_LTO_ALGORITHM;

#if CRC_LTO_CALL == 7

// A constant of the user's, in which some elements are only value-initialised, and CRC_LTO_SIZE bytes.
struct constant_message {
    unsigned char at[CRC_LTO_SIZE];
};
constexpr constant_message make_message() noexcept {
    constant_message m{};
    for (unsigned i = 0; i < CRC_LTO_SIZE; ++i) {
        if (i % 8 != 0) m.at[i] = static_cast<unsigned char>(i * 7 + 1);
    }
    return m;
}
constexpr constant_message message = make_message();

int wrong() {
    constexpr auto expected = crc::compute<algorithm>(message.at);
    return crc::compute<algorithm>(message.at, CRC_LTO_SIZE) == expected ? 0 : 1;
}

#else

constexpr unsigned longest = 9000;
unsigned char message[longest], copy_of_message[longest];
std::uint64_t expected[longest + 1];

std::uint64_t computed(unsigned n) {
    [[maybe_unused]] const unsigned part = n / 3;
#if CRC_LTO_CALL == 0
    return crc::compute<algorithm>(message, n);
#elif CRC_LTO_CALL == 1
    crc::digest<algorithm> d;
    d.update(message, part);
    d.update(message + part, n - part);
    return d.value();
#elif CRC_LTO_CALL == 2
    return crc::copy<algorithm>(copy_of_message, message, n);
#elif CRC_LTO_CALL == 3
    const crc::piece pieces[2] = {{message, part}, {message + part, n - part}};
    return crc::gather<algorithm>(pieces, 2);
#elif CRC_LTO_CALL == 4
    const crc::piece messages[4] = {{message, n}, {message, part}, {message, n}, {message, n}};
    crc::value_t<algorithm> results[4];
    crc::compute_many<algorithm>(messages, 4, results);
    return results[1] == expected[part] ? results[3] : ~std::uint64_t(results[3]);
#elif CRC_LTO_CALL == 5
    return crc::combine<algorithm>(crc::compute<algorithm>(message, part),
                                   crc::compute<algorithm>(message + part, n - part), n - part);
#elif CRC_LTO_CALL == 6
    return crc::engine::make(algorithm).engine.compute(message, n);
#endif
}

int wrong() {
    int count = 0;
    for (unsigned n = 0; n <= longest; n += n < 600 ? 1 : 97) count += computed(n) != expected[n];
    return count;
}

#endif

}  // namespace

int main() {
#if CRC_LTO_CALL != 7
    for (unsigned i = 0; i < longest; ++i) message[i] = static_cast<unsigned char>(i * 7 + (i >> 3) * (i >> 5) + 1);
    model(algorithm, message, longest, expected);
#endif
    int result = 0;
    for (const crc::kernel& kernel : crc::kernels()) {
        if (!crc::force_kernel(kernel.name)) continue;
        if (const int count = wrong()) {
            std::printf("%s: %d wrong\n", kernel.name, count);
            result = 1;
        }
    }
    return result;
}
