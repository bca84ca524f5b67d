// Words in memory, and the order of their bytes.
#ifndef CRC_HEADERS_DETAIL_BASE_LOAD_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_LOAD_HPP_INCLUDED

#include <cstdint>

#include "builtins.hpp"
#include "uint128.hpp"

CRC_CODE_BEGIN_IN(detail)

#include "load.inl"

CRC_CODE_END_IN

#endif
