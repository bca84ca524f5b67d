// What the two passes of Clang's CUDA and HIP modes must compile, without their headers: constants and calls in a kernel, and
// the library on the host.
#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __noinline__ __attribute__((noinline))

#include <crc/crc.hpp>

#include <cstddef>

struct dim3 {
    unsigned x, y, z;
};
extern "C" int cudaLaunchKernel(const void*, dim3, dim3, void**, std::size_t, void*);
extern "C" int hipLaunchKernel(const void*, dim3, dim3, void**, std::size_t, void*);

__global__ void kernel(unsigned* out) {
    constexpr unsigned constant = crc::compute<crc::crc32>("123456789");
    constexpr unsigned whole = crc::combine<crc::crc32>(constant, constant, 9);
    constexpr unsigned char message[] = {1, 2, 3};
    crc::digest<crc::crc16_modbus> digest;
    digest.update(message);
    out[0] = constant;
    out[1] = whole;
    out[2] = crc::compute<crc::crc32c>(message);
    out[3] = digest.value();
}

unsigned host(const void* data, std::size_t size) { return crc::compute<crc::crc32>(data, size); }
