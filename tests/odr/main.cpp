// Runs the units that the arguments name, in that order, over one state. This file uses nothing of the library itself but
// its types.
#include "unit.hpp"

#include <cstdio>
#include <cstring>
#include <new>

namespace {

unsigned char message[3000];

// CRC-32 of `rounds` messages in a row, bit by bit.
std::uint32_t model(int rounds) {
    std::uint32_t reg = 0xffffffff;
    for (; rounds > 0; --rounds) {
        for (const unsigned char byte : message) {
            reg ^= byte;
            for (int i = 0; i < 8; ++i) reg = reg >> 1 ^ ((reg & 1u) != 0 ? 0xedb88320u : 0);
        }
    }
    return ~reg;
}

}  // namespace

alignas(shared_state) static unsigned char memory[sizeof(shared_state)];

// Units agree about the types that may go from one to another.
static int differences(const char* name, layout a, layout b) {
    int n = 0;
    for (; *a != 0 && *b != 0; ++a, ++b) n += *a != *b;
    n += *a != *b;
    if (n != 0) std::printf("wrong: %s, %d sizes or alignments of types\n", name, n);
    return n;
}

// The arguments are units, each to be run; "+unit" before the first one has that unit call force_kernel before anybody has
// asked the CPU; "=unit" prints the kernel that it takes.
int main(int argc, char** argv) {
    for (std::size_t i = 0; i < sizeof(message); ++i) message[i] = static_cast<unsigned char>(i * i * 13 + i * 5 + 1);
    shared_state& state = *new (static_cast<void*>(memory)) shared_state;
    int wrong = 0, rounds = 0;
    for (int i = 1; i < argc; ++i) {
        const char action = argv[i][0];
        const char* const name = argv[i] + (action == '+' || action == '=' ? 1 : 0);
        int found = -1;
        const char* kernel = "";
        bool insisted = true;
#define CRC_ODR_RUN(unit)                                                  \
    if (std::strcmp(name, #unit) == 0) {                                   \
        if (action == '+') insisted = unit::insist(), found = 0;           \
        else if (action == '=') kernel = unit::kernel(), found = 0;        \
        else ++rounds, found = unit::run(state, message, sizeof(message)); \
        wrong += differences(name, unit::types(), baseline::types());      \
    }
        CRC_ODR_RUN(baseline)
        CRC_ODR_RUN(bmi2)
        CRC_ODR_RUN(haswell)
        CRC_ODR_RUN(native)
        CRC_ODR_RUN(portable)
        CRC_ODR_RUN(fewer)
        if (action == '=') std::printf("%s\n", kernel);
        if (found != 0 || !insisted) std::printf("wrong: %s, part %d\n", argv[i], found), ++wrong;
        if (state.narrow.value() != model(rounds)) std::printf("wrong: %s, the shared digest\n", argv[i]), ++wrong;
    }
    return wrong == 0 && argc > 1 ? 0 : 1;
}
