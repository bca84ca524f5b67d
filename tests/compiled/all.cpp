// Every algorithm of the catalogue, by the library alone.
#include <crc/crc.hpp>

#include <cstdio>

template <crc::params P>
bool right(const crc::entry& row) {
    const char text[] = "123456789";
    const crc::value_t<P> check = crc::compute<P>(text, 9);
    const crc::piece pieces[2] = {{text, 4}, {text + 4, 5}};
    crc::value_t<P> each[2] = {};
    crc::compute_many<P>(pieces, 2, each);
    char to[9] = {};
    return check == row.check && crc::combine<P>(each[0], each[1], 5) == check && crc::gather<P>(pieces, 2) == check &&
           crc::copy<P>(to, text, 9) == check && crc::combiner<P>(5)(each[0], each[1]) == check &&
           crc::active_kernel<P>() != nullptr && crc::detail::in_catalogue<P>();
}

int main() {
    std::size_t row = 0;
    int wrong = 0;
#define CRC_ROW(identifier, ...)                              \
    if (!right<crc::identifier>(crc::catalogue[row])) {       \
        std::printf("wrong: %s\n", crc::catalogue[row].name); \
        ++wrong;                                              \
    }                                                         \
    ++row;
    CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW
    std::printf("%u algorithms, %d wrong\n", static_cast<unsigned>(row), wrong);
    return wrong == 0 && row == sizeof(crc::catalogue) / sizeof(crc::entry) ? 0 : 1;
}
