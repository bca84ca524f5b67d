// Two units whose namespace-scope objects compute CRCs before main(), in whatever order they are linked.
#ifndef CRC_TESTS_STATIC_INIT_UNITS_HPP
#define CRC_TESTS_STATIC_INIT_UNITS_HPP

#include <cstdint>

struct results {
    std::uint32_t compute = 0;
    std::uint32_t digest = 0;
    std::uint64_t engine = 0;
    std::uint64_t update = 0;
    std::uint32_t combine = 0;
    std::uint32_t found = 0;
    const char* kernel = nullptr;

    bool right() const {
        return compute == 0xcbf43926 && digest == 0xe3069283 && engine == 0xae8b14860a799888 && update == 0x31c3 &&
               combine == 0xcbf43926 && found == 0xfc891918 && kernel != nullptr;
    }
};

// What each unit computed for itself as early as it could, and later; and in a call from the other unit, which may come
// before its own objects are initialised.
const results& early_a();
const results& plain_a();
const results& called_by_a();
results compute_in_a();
const results& early_b();
const results& plain_b();
const results& called_by_b();
results compute_in_b();

#endif
