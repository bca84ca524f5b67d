// The version of the library, for #if. Every other header includes this one.
#ifndef CRC_HEADERS_VERSION_HPP_INCLUDED
#define CRC_HEADERS_VERSION_HPP_INCLUDED

#include "detail/base/macros.hpp"

#define CRC_VERSION_MAJOR 0
#define CRC_VERSION_MINOR 2
#define CRC_VERSION_PATCH 0

#endif
