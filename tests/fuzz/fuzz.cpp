// A libFuzzer target: one input is parameters, a kernel's task and a message; every kernel that runs here must do it as
// the bitwise model says. With -DCRC_FUZZ_REPLAY a plain program, for any compiler:
//
//   fuzz FILE|FOLDER...    replays inputs
//   fuzz --seeds FOLDER    writes the seeds, from which the fuzzer starts
//   fuzz                   replays the seeds
#include <crc/catalogue.hpp>
#include <crc/kernel_info.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

#include "../support/bridge.hpp"
#include "checks.hpp"

#if defined(CRC_FUZZ_REPLAY)
#include <filesystem>
#include <fstream>
#include <iterator>
#endif

namespace {

using namespace fuzz;

// How an input says what to do, in this order.
constexpr std::size_t head_size = 16;
struct head {
    unsigned char subject;  // see subject_of
    unsigned char operation;
    unsigned char offset;  // of the message from an address that is a multiple of 64
    unsigned char split_low, split_high;
    unsigned char repeat;  // the bytes of the input come so many times, each time a little changed
    unsigned char extra[8];
    unsigned char unused[2];
};
static_assert(sizeof(head) == head_size);
// Parameters at random: width, flags, poly, init, xorout.
constexpr std::size_t params_size = 2 + 3 * 8;
constexpr unsigned char random_params = 255;

std::uint64_t word(const unsigned char* p) {
    std::uint64_t v = 0;
    for (unsigned i = 0; i < 8; ++i) v |= std::uint64_t(p[i]) << 8 * i;
    return v;
}

const subjects& known() {
    static const subjects all = [] {
        subjects result = known_at_compile_time();
        for (subjects* more : {new subjects(by_bitwise()), new subjects(by_table1()), new subjects(by_slice8())}) {
            for (auto& s : *more) result.push_back(std::move(s));
            delete more;
        }
        for (const crc::entry& row : crc::catalogue) {
            if (auto s = make_engine(row.name, row.params)) result.push_back(std::move(s));
        }
        return result;
    }();
    return all;
}

// Impossible parameters must be refused, and the others never.
std::unique_ptr<subject> from_bytes(const unsigned char* p) {
    const std::uint64_t poly = word(p + 2), init = word(p + 10), xorout = word(p + 18);
    const unsigned width = p[0] % 72;
    const crc::params params{width, poly, init, (p[1] & 1) != 0, (p[1] & 2) != 0, xorout};
    const auto fits = [&](std::uint64_t v) { return width >= 64 || v >> width == 0; };
    const bool possible = width >= 1 && width <= 64 && fits(poly) && poly % 2 == 1 && fits(init) && fits(xorout);
    auto s = make_engine("random", params);
    if (bool(s) != possible) std::printf("width %u: %s\n", width, s ? "accepted" : "refused"), std::abort();
    return s;
}

void one_input(const unsigned char* data, std::size_t size) {
    if (size < head_size) return;
    head h;
    std::memcpy(&h, data, head_size);
    data += head_size;
    size -= head_size;
    std::unique_ptr<subject> made;
    const subject* s = nullptr;
    if (h.subject == random_params) {
        if (size < params_size) return;
        // Half of the numbers that come are cut to fit.
        unsigned char bytes[params_size];
        std::memcpy(bytes, data, params_size);
        if ((bytes[1] & 128) == 0) {
            const unsigned width = bytes[0] % 72;
            bytes[2] |= 1;
            for (unsigned i = 2; i < params_size; ++i) {
                const unsigned bit = (i - 2) % 8 * 8;
                if (bit + 8 > width)
                    bytes[i] &= static_cast<unsigned char>(bit >= width ? 0 : 255u >> (bit + 8 - width));
            }
        }
        made = from_bytes(bytes);
        s = made.get();
        if (s == nullptr) return;
        data += params_size;
        size -= params_size;
    } else {
        s = known()[h.subject % known().size()].get();
    }

    const std::size_t repeat = 1 + h.repeat % 64, n = size * repeat, offset = h.offset % 64;
    // A block of its own, so that a sanitizer sees the first byte too many.
    unsigned char* const block = static_cast<unsigned char*>(::operator new(offset + n, std::align_val_t(64)));
    for (std::size_t i = 0; i < n; ++i) {
        block[offset + i] = static_cast<unsigned char>(data[i % size] ^ static_cast<unsigned char>(i / size * 37));
    }
    const std::size_t split = n == 0 ? 0 : (std::size_t(h.split_low) + 256u * h.split_high) % (n + 1);
    const task t =
        prepare(*s, static_cast<operation>(h.operation % operations), block + offset, n, split, word(h.extra));
    for (const crc::kernel& k : crc::kernels()) {
        if (!k.runs_here || !serves(k.name, s->params())) continue;
        if (!crc::force_kernel(k.name)) std::abort();
        const wide found = run(*s, t);
        if (found != t.wanted) std::printf("%s\n", describe(k.name, *s, t, found).c_str()), std::abort();
    }
    crc::force_kernel(nullptr);
    if (run(*s, t) != t.wanted) std::printf("no kernel forced: another result\n"), std::abort();
    ::operator delete(block, std::align_val_t(64));
}

}  // namespace

#if !defined(CRC_FUZZ_REPLAY)

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    one_input(data, size);
    return 0;
}

#else

namespace {

using input = std::vector<unsigned char>;

// Every operation, by some algorithms of each kind, with lengths around the thresholds of the kernels.
std::vector<input> seeds() {
    static constexpr std::size_t sizes[] = {0,  1,   3,   4,   8,   16,  17,  31,  32, 33,
                                            64, 127, 128, 129, 255, 256, 257, 511, 512};
    std::vector<input> all;
    test::random random(1);
    for (unsigned i = 0; i < 6 * operations; ++i) {
        head h{};
        h.subject = i % 3 == 0 ? random_params : static_cast<unsigned char>(random.below(known().size()));
        h.operation = static_cast<unsigned char>(i % operations);
        h.offset = static_cast<unsigned char>(random.below(64));
        h.repeat = static_cast<unsigned char>(i % 4 == 3 ? random.below(64) : 0);
        h.split_low = static_cast<unsigned char>(random.below(256));
        for (unsigned char& c : h.extra) c = static_cast<unsigned char>(random.below(256));
        input one(head_size);
        std::memcpy(one.data(), &h, head_size);
        if (h.subject == random_params) {
            input p = random.message(params_size);
            p[0] = static_cast<unsigned char>(random.below(66));
            p[1] &= i % 9 == 0 ? 255 : 127;
            one.insert(one.end(), p.begin(), p.end());
        }
        const input m = random.message(sizes[random.below(sizeof(sizes) / sizeof(sizes[0]))]);
        one.insert(one.end(), m.begin(), m.end());
        all.push_back(one);
    }
    return all;
}

input contents(const std::filesystem::path& name) {
    std::ifstream f(name, std::ios::binary);
    if (!f) std::fprintf(stderr, "%s: cannot be read\n", name.c_str()), std::exit(2);
    return input(std::istreambuf_iterator<char>(f), {});
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t replayed = 0;
    const auto replay = [&](const input& i) { one_input(i.data(), i.size()), ++replayed; };
    if (argc == 3 && std::strcmp(argv[1], "--seeds") == 0) {
        std::filesystem::create_directories(argv[2]);
        for (const input& i : seeds()) {
            std::ofstream f(std::filesystem::path(argv[2]) / ("seed" + std::to_string(replayed++)), std::ios::binary);
            f.write(reinterpret_cast<const char*>(i.data()), static_cast<std::streamsize>(i.size()));
        }
        std::printf("%zu seeds\n", replayed);
        return 0;
    }
    if (argc == 1) {
        for (const input& i : seeds()) replay(i);
    }
    for (int i = 1; i < argc; ++i) {
        if (!std::filesystem::is_directory(argv[i])) replay(contents(argv[i]));
        else
            for (const auto& file : std::filesystem::directory_iterator(argv[i])) replay(contents(file.path()));
    }
    std::printf("%zu inputs replayed\n", replayed);
    return 0;
}

#endif
