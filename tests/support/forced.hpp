// Tests of each kernel in turn.
#ifndef CRC_TESTS_SUPPORT_FORCED_HPP
#define CRC_TESTS_SUPPORT_FORCED_HPP

#include <crc/kernel_info.hpp>

#include <cstdlib>
#include <cstring>

#include "catch.hpp"

namespace test {

// Forces a kernel, and ends that, also when a check that fails leaves the scope. Converts to false if it cannot run here.
class forced {
public:
    explicit forced(const char* kernel) : done_(crc::force_kernel(kernel)) {}
    forced(const forced&) = delete;
    forced& operator=(const forced&) = delete;
    ~forced() { crc::force_kernel(nullptr); }

    explicit operator bool() const { return done_; }

private:
    bool done_;
};

// Calls check(name) with every kernel that runs here in turn, and check("automatic") with none forced. Where the environment
// has CRC_TEST_KERNEL, with the kernel of that name alone.
template <class Check>
void with_each_kernel(Check check) {
    const char* const only = std::getenv("CRC_TEST_KERNEL");
    bool any = false;
    for (const crc::kernel& k : crc::kernels()) {
        if (!k.runs_here || (only != nullptr && std::strcmp(only, k.name) != 0)) continue;
        CAPTURE(k.name);
        const forced now(k.name);
        REQUIRE(now);
        check(k.name);
        any = true;
    }
    CHECK(any);
    if (only == nullptr) check("automatic");
}

}  // namespace test

#endif
