// Runs the units that the arguments name, in that order, over one state. This file uses nothing of the library itself but
// its types.
#include "unit.hpp"

#include <cstdio>
#include <cstring>
#include <new>

namespace {

unsigned char message[1000];

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

int main(int argc, char** argv) {
    for (std::size_t i = 0; i < sizeof(message); ++i) message[i] = static_cast<unsigned char>(i * i * 13 + i * 5 + 1);
    shared_state& state = *new (static_cast<void*>(memory)) shared_state;
    int wrong = 0;
    for (int i = 1; i < argc; ++i) {
        int found = -1;
#define CRC_ODR_RUN(unit) \
    if (std::strcmp(argv[i], #unit) == 0) found = unit::run(state, message, sizeof(message));
        CRC_ODR_RUN(baseline)
        CRC_ODR_RUN(bmi2)
        CRC_ODR_RUN(haswell)
        CRC_ODR_RUN(native)
        if (found != 0) std::printf("wrong: %s, part %d\n", argv[i], found), ++wrong;
        if (state.narrow.value() != model(i)) std::printf("wrong: %s, the shared digest\n", argv[i]), ++wrong;
    }
    return wrong == 0 && argc > 1 ? 0 : 1;
}
