// CRCs before main(). This file uses nothing of the library, so a.cpp or b.cpp makes its first call.
#include <cstdio>

#include "units.hpp"

int main() {
    int passed = 0, failed = 0;
    const auto check = [&](const char* what, const results& r) {
        std::printf("%s: %s\n", r.right() ? "ok" : "FAILED", what);
        ++(r.right() ? passed : failed);
    };
    check("a, as early as can be", early_a());
    check("a, plain", plain_a());
    check("b, called by a", called_by_a());
    check("b, as early as can be", early_b());
    check("b, plain", plain_b());
    check("a, called by b", called_by_b());
    check("a, after main() began", compute_in_a());
    check("b, after main() began", compute_in_b());
    std::printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 ? 0 : 1;
}
