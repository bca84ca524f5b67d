// The whole library but the parts that need a heavy standard header.
#ifndef CRC_CRC_HPP
#define CRC_CRC_HPP

#include "bits.hpp"
#include "catalogue.hpp"
#include "combine.hpp"
#include "compute.hpp"
#include "copy.hpp"
#include "digest.hpp"
#include "engine.hpp"
#include "find.hpp"
#include "forge.hpp"
#include "kernel_info.hpp"
#include "many.hpp"
#include "operations.hpp"
#include "wire.hpp"

#endif
