// Calls from code that aligns the stack of 32-bit x86 to 4 bytes only, as Windows does: every kernel is right all the same.
#include <crc/crc.hpp>

namespace {

unsigned char message[5000];
bool good = true;

extern "C" __attribute__((__noinline__, __used__)) void compute_all() {
    const auto engine = crc::engine::make(crc::crc32).engine;
    for (const crc::kernel& kernel : crc::kernels()) {
        if (!crc::force_kernel(kernel.name)) continue;
        good = good && crc::compute<crc::crc32>(message, sizeof(message)) == engine.compute(message, sizeof(message));
        good = good && crc::compute<crc::crc32_bzip2>("123456789") == 0xfc891918;
        good = good && crc::compute<crc::crc32c>(message, sizeof(message)) == 0x0825b0c4;
    }
}

// With so many bytes between the stack pointer, which is a multiple of 16 here, and the return address.
template <int Bytes>
void from_below() {
    __asm__ volatile(
        "movl %%esp, %%ebx\n\tandl $-16, %%esp\n\tsubl %0, %%esp\n\tcall compute_all\n\tmovl %%ebx, %%esp"
        :
        : "i"(Bytes)
        : "ebx", "eax", "ecx", "edx", "memory", "cc");
}

}  // namespace

int main() {
    for (unsigned i = 0; i < sizeof(message); ++i) message[i] = static_cast<unsigned char>(i * 7);
    from_below<0>();
    from_below<4>();
    from_below<8>();
    from_below<12>();
    return good ? 0 : 1;
}
