// The whole library but the parts that need a heavy standard header, or that few programs need.
#ifndef CRC_HEADERS_CRC_HPP_INCLUDED
#define CRC_HEADERS_CRC_HPP_INCLUDED

#include "bits.hpp"
#include "catalogue.hpp"
#include "combine.hpp"
#include "compute.hpp"
#include "copy.hpp"
#include "digest.hpp"
#include "engine.hpp"
#include "find.hpp"
#include "forge.hpp"
#include "forms.hpp"
#include "kernel_info.hpp"
#include "many.hpp"
#include "operations.hpp"
#include "rolling.hpp"
#include "wire.hpp"
#include "words.hpp"

#endif
