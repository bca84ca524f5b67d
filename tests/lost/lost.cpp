// Where a built-in is gone, LOST names the kernel that goes with it and KEPT one that stays. PROMISED: flags promise all.
#include <crc/crc.hpp>

#if defined(PROMISED)
static_assert((crc::detail::cpu::promised & crc::detail::cpu::x86_gfni512_crc32c) != 0);
#else
#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
static_assert(JOIN(CRC_X86_, LOST) == 0 && JOIN(CRC_X86_, KEPT) == 1);
#endif

int main() { return crc::compute<crc::crc32>("123456789") == 0xcbf43926 ? 0 : 1; }
