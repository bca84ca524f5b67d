// The auxiliary vector, by which Linux and the BSDs tell programs the features of a CPU that cannot be asked itself.
#ifndef CRC_HEADERS_DETAIL_BASE_AUXILIARY_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_AUXILIARY_HPP_INCLUDED

#include "state.hpp"

#if CRC_AUXV
#include <sys/auxv.h>

CRC_CODE_BEGIN_IN(detail::cpu)

// A word of it; 0 if there is none of this type.
inline unsigned long auxiliary(int type) noexcept {
#if defined(__linux__)
    return getauxval(static_cast<unsigned long>(type));
#else
    unsigned long word = 0;
    return elf_aux_info(type, &word, sizeof word) == 0 ? word : 0;
#endif
}

CRC_CODE_END_IN

#endif

#endif
