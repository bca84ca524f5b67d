// The namespaces that all code and all types live in, and the compiler's attributes. (Which kernels a unit
// compiles, and for what architecture, is in config.hpp.)
#ifndef CRC_HEADERS_DETAIL_BASE_TARGET_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_TARGET_HPP_INCLUDED

#include "../../version.hpp"
#include "macros.hpp"

#if !defined(__cplusplus) || (__cplusplus < 202002L && !(defined(_MSVC_LANG) && _MSVC_LANG >= 202002L))
#error "crc needs C++20: compile with -std=c++20 (or /std:c++20)"
// There is no such file: compilers stop here, before hundreds of further errors.
#include <crc_needs_cpp20.h>
#endif

#if defined(__SIZEOF_INT__) && __SIZEOF_INT__ < 4
#error "crc needs an int of 32 bits or more, which this target (such as AVR or MSP430) does not have"
#include <crc_needs_int_of_32_bits.h>
#endif

#include "tag.hpp"

#define CRC_VERSION_NAME_(major_, minor_, patch_) v##major_##_##minor_##_##patch_
#define CRC_VERSION_NAME(major_, minor_, patch_) CRC_VERSION_NAME_(major_, minor_, patch_)
#define CRC_VERSION_NAMESPACE CRC_VERSION_NAME(CRC_VERSION_MAJOR, CRC_VERSION_MINOR, CRC_VERSION_PATCH)

// Two kinds of names. Types and plain data (CRC_TYPES) are the same in every translation unit of one version of the
// library, so that a digest may cross units compiled with different flags. Everything that emits code (CRC_CODE) lives
// in a further inline namespace that spells out the instructions which the compiler may use, so that the linker never
// merges a function compiled for a newer CPU with its namesake compiled for an older one.
#define CRC_TYPES_BEGIN \
    namespace crc {     \
    inline namespace CRC_VERSION_NAMESPACE {
#define CRC_TYPES_END \
    }                 \
    }
#define CRC_CODE_BEGIN \
    CRC_TYPES_BEGIN    \
    inline namespace CRC_TAG {
#define CRC_CODE_END \
    }                \
    CRC_TYPES_END
// The same inside a nested namespace, which comes before the tag so that its types and its code share one name.
#define CRC_CODE_BEGIN_IN(nested) \
    CRC_TYPES_BEGIN               \
    namespace nested {            \
    inline namespace CRC_TAG {
#define CRC_CODE_END_IN \
    }                   \
    }                   \
    CRC_TYPES_END

// Attributes by the spelling that is no macro: Linux and others define `noinline` and `always_inline`, CUDA and HIP
// `__noinline__`.
#if defined(_MSC_VER) && !defined(__clang__)
#define CRC_ALWAYS_INLINE __forceinline
#define CRC_NOINLINE __declspec(noinline)
#define CRC_MEMBER __forceinline
#else
#define CRC_ALWAYS_INLINE inline __attribute__((__always_inline__))
#if defined(__noinline__)
#define CRC_NOINLINE __attribute__((noinline))
#else
#define CRC_NOINLINE __attribute__((__noinline__))
#endif
// A function in CRC_TYPES. The compiler emits it where its address is taken, with the functions it inlined, and its name
// must not be the same for units that inlined something else: so its symbol, and nothing else of it, carries the tag.
#define CRC_TAG_TEXT_(tag) #tag
#define CRC_TAG_TEXT(tag) CRC_TAG_TEXT_(tag)
#if CRC_READER  // nvcc 13 warns of such a member wherever it makes one of a template
#define CRC_MEMBER CRC_ALWAYS_INLINE
#else
#define CRC_MEMBER inline __attribute__((__always_inline__, __abi_tag__(CRC_TAG_TEXT(CRC_TAG))))
#endif
#endif

// The passes of CUDA, HIP and SYCL for the device take the branches of constant expressions, and may not even name a function
// of the host.
#if defined(__CUDA_ARCH__) || defined(__HIP_DEVICE_COMPILE__) || defined(__SYCL_DEVICE_ONLY__)
#define CRC_DEVICE 1
#define CRC_CONSTANT_EVALUATED true
#else
#define CRC_DEVICE 0
#define CRC_CONSTANT_EVALUATED __builtin_is_constant_evaluated()
#endif

#if defined(__SIZEOF_INT128__)
#define CRC_HAS_INT128 1
#else
#define CRC_HAS_INT128 0
#endif

#endif
