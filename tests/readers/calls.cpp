// What a compiler reads that has only the portable kernel: constants, calls, a digest and an engine. The main function is right
// where the program has been built by such a compiler, or by another that took itself for one.
#include <crc/crc.hpp>

#include <cstddef>

constexpr unsigned constant = crc::compute<crc::crc32>("123456789");
static_assert(constant == 0xcbf43926);

unsigned of_array(unsigned char byte);
unsigned of_array(unsigned char byte) {
    const unsigned char message[] = {1, 2, byte};
    crc::digest<crc::crc16_modbus> digest;
    digest.update(message);
    return constant ^ crc::compute<crc::crc32c>(message) ^ digest.value();
}

#if !defined(__SYCL_DEVICE_ONLY__)
int main() {
    static constexpr unsigned char message[] = {1, 2, 3};
    crc::digest<crc::crc16_modbus> digest;
    digest.update(message);
    constexpr unsigned expected = constant ^ crc::compute<crc::crc32c>(message) ^ crc::compute<crc::crc16_modbus>(message);
    const auto [engine, error] = crc::engine::make(crc::crc32);
    unsigned kernels = 0;
    for (const crc::kernel& k : crc::kernels()) kernels += k.runs_here ? 1 : 0;
    const void* const text = "123456789";
    const bool right = of_array(3) == expected && !error && engine.compute(text, 9) == constant &&
                       crc::compute<crc::crc32>(text, 9) == constant && kernels == 1;
    return right ? 0 : 1;
}
#endif
