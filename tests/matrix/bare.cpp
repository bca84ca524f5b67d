// What the suite needs where there is no operating system: Cortex-M under qemu's boards, which print and end by
// semihosting. Linked with bare.ld.
#include <cstddef>

int main();
extern "C" void reset() noexcept;
extern "C" char stack_top[];

namespace {

long call_host(long operation, const void* argument) noexcept {
    register long r0 __asm__("r0") = operation;
    register const void* r1 __asm__("r1") = argument;
    __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

using handler = void (*)() noexcept;
struct vectors {
    char* stack;
    handler at[15];
};
void fault() noexcept {
    static const char text[] = "a fault\n";
    call_host(4, text);
    call_host(0x18, reinterpret_cast<const void*>(0x20023));
    for (;;) {
    }
}
__attribute__((section(".vectors"), used)) const vectors table = {
    stack_top,
    {reset, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault}};

}  // namespace

void say(const char* text) noexcept { call_host(4, text); }

// Compilers call these by themselves.
extern "C" void* memcpy(void* to, const void* from, std::size_t n) {
    auto* t = static_cast<volatile char*>(to);
    const auto* f = static_cast<const char*>(from);
    while (n-- != 0) *t++ = *f++;
    return to;
}
extern "C" void* memset(void* to, int value, std::size_t n) {
    auto* t = static_cast<volatile char*>(to);
    while (n-- != 0) *t++ = static_cast<char>(value);
    return to;
}
extern "C" void* memmove(void* to, const void* from, std::size_t n) {
    if (to <= from) return memcpy(to, from, n);
    while (n-- != 0) static_cast<volatile char*>(to)[n] = static_cast<const char*>(from)[n];
    return to;
}

extern "C" void reset() noexcept {
    const int status = main();
    call_host(0x18, reinterpret_cast<const void*>(status == 0 ? 0x20026 : 0x20023));
    for (;;) {
    }
}
