// One of two units of a program: TREE has the headers from their folder, the other the single header. Both must link, share the
// state of kernels, and pass digests on.
#include <crc/crc.hpp>

#include <cstddef>

#if defined(TREE)

crc::digest<crc::crc32c> begun(const void* data, std::size_t size) {
    return crc::digest<crc::crc32c>().update(data, size);
}
const char* kernel_there() { return crc::active_kernel<crc::crc64_nvme>(); }

#else

#include <cstdio>
#include <cstring>

crc::digest<crc::crc32c> begun(const void* data, std::size_t size);
const char* kernel_there();

int main() {
    unsigned char message[3000];
    for (std::size_t i = 0; i < sizeof message; ++i) message[i] = static_cast<unsigned char>(i * i >> 3);
    const bool same = begun(message, 1234).update(message + 1234, 1766).value() == crc::compute<crc::crc32c>(message, 3000);
    bool shared = true;
    for (const crc::kernel& k : crc::kernels()) {
        if (!crc::force_kernel(k.name)) continue;
        shared = shared && std::strcmp(kernel_there(), crc::active_kernel<crc::crc64_nvme>()) == 0;
    }
    std::printf("digest %s, kernels %s\n", same ? "same" : "wrong", shared ? "shared" : "apart");
    return same && shared ? 0 : 1;
}

#endif
