// Values that the printers for debuggers show; stop() is where a debugger looks at them.
#include <crc/crc.hpp>

namespace {

void stop() {}

constexpr crc::params not_in_catalogue{
    .width = 9, .poly = 0x119, .init = 0x1f, .refin = false, .refout = true, .xorout = 0x5};

static_assert(crc::compute<not_in_catalogue>("123456789") == 0x1f7);

template <class Digest>
Digest of_check(Digest d) {
    d.update("123456789", 9);
    return d;
}

}  // namespace

int main() {
    const auto reflected = of_check(crc::digest<crc::crc32>());
    const auto straight = of_check(crc::digest<crc::crc16_t10_dif>());
    const auto crossed = of_check(crc::digest<crc::crc12_umts>());
    const auto wide = of_check(crc::digest<crc::crc82_darc>());
    const auto own = of_check(crc::digest<not_in_catalogue>());
    const auto bits = of_check(crc::bit_digest<crc::crc16_modbus>());
    const auto algorithm = crc::crc24_ble;
    const auto row = crc::catalogue[0];
    const auto engine = crc::engine::make(crc::crc32c).engine;
    const auto from_engine = of_check(engine.start());
    const auto bits_from_engine = of_check(engine.start_bits());
    const auto wide_engine = crc::wide_engine::make(not_in_catalogue).engine;
    const auto from_wide_engine = of_check(wide_engine.start());
    const auto& reference = from_engine;
    const crc::engine empty;
    const auto from_empty = of_check(empty.start());
    stop();
    return reference.value() == from_engine.value() && own.value() == from_wide_engine.value() && wide.size() == 9 &&
                   reflected.size() + straight.size() + crossed.size() + 9 == bits_from_engine.bits() / 2 &&
                   bits.bits() == 72 && algorithm.width == 24 && row.name[0] == 'C' && !empty && from_empty.size() == 9
               ? 0
               : 1;
}
