// The suite of tests/matrix for Windows without a C runtime: linked against kernel32 alone.
#include <cstddef>

int suite();

extern "C" {

__declspec(dllimport) void* __stdcall GetStdHandle(unsigned long which);
__declspec(dllimport) int __stdcall WriteFile(void* file, const void* data, unsigned long size, unsigned long* written,
                                              void* overlapped);
[[noreturn]] __declspec(dllimport) void __stdcall ExitProcess(unsigned status);

// Compilers use these by themselves. The volatile accesses keep them from becoming calls of themselves.
int _fltused = 0;
void* memcpy(void* to, const void* from, std::size_t n) {
    auto* t = static_cast<volatile char*>(to);
    for (const auto* f = static_cast<const char*>(from); n != 0; --n) *t++ = *f++;
    return to;
}
void* memset(void* to, int value, std::size_t n) {
    auto* t = static_cast<volatile char*>(to);
    for (; n != 0; --n) *t++ = static_cast<char>(value);
    return to;
}
int memcmp(const void* a, const void* b, std::size_t n) {
    const auto *p = static_cast<const volatile unsigned char*>(a), *q = static_cast<const volatile unsigned char*>(b);
    for (; n != 0; --n, ++p, ++q) {
        if (*p != *q) return *p < *q ? -1 : 1;
    }
    return 0;
}

// MSVC compiles it in place; older versions of Clang call it.
#if defined(__x86_64__) && !__has_builtin(__cpuidex)
void __cpuidex(int words[4], int leaf, int subleaf) {
    __asm__("cpuid" : "=a"(words[0]), "=b"(words[1]), "=c"(words[2]), "=d"(words[3]) : "0"(leaf), "2"(subleaf));
}
#endif

// Touches the pages of a large frame one after the other: its size is in rax, and stays there.
#if defined(__x86_64__)
__attribute__((naked)) void __chkstk() {
    __asm__(
        "push %rcx\n push %rax\n lea 24(%rsp), %rcx\n"
        "1: cmp $0x1000, %rax\n jb 2f\n sub $0x1000, %rcx\n orl $0, (%rcx)\n sub $0x1000, %rax\n jmp 1b\n"
        "2: sub %rax, %rcx\n orl $0, (%rcx)\n pop %rax\n pop %rcx\n ret");
}
#endif

void mainCRTStartup() { ExitProcess(static_cast<unsigned>(suite())); }
}

void say(const char* text) noexcept;
void say(const char* text) noexcept {
    unsigned long size = 0, written = 0;
    while (text[size] != 0) ++size;
    WriteFile(GetStdHandle(static_cast<unsigned long>(-11)), text, size, &written, nullptr);
}
