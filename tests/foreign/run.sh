#!/usr/bin/env bash
# Other people's headers and macros before ours: either all works, or a clear error says what is wrong. What macros of other
# names can do, tests/macros.cpp tests.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=$(cd "${2:-$here/../../include}" && pwd)
source "$here/../support/check.sh"

echo 'int main() {}' >"$work/nothing.cpp"
if ! "$compiler" -std=gnu++20 "$work/nothing.cpp" -o "$work/program" -pthread 2>/dev/null; then
    echo "skipped: $compiler does not take the options of GCC"
    exit 77
fi

# works OPTION... FILE: it compiles without a warning, in the dialect that CMake asks for by default, and returns 0.
works() {
    "$compiler" -std=gnu++20 -Wall -Wextra -Wpedantic -Werror "$@" -I"$include" -o "$work/program" -pthread && "$work/program"
}
# before NAME [OPTION...]: small.cpp behind the header on standard input.
before() {
    local name=$1
    shift
    cat >"$work/before.h"
    check "$name" works "$@" -isystem "$work" -DCRC_TEST_BEFORE='"before.h"' "$here/small.cpp"
}

before "complex.h, whose I is a macro" <<<'#include <complex.h>'
# (Some versions of libstdc++'s own headers cannot bear this one.)
before "CUDA and HIP: __noinline__ is a macro" -DCRC_TEST_LIGHT <<<'#define __noinline__ __attribute__((noinline))'
before "CUDA: all its qualifiers" -DCRC_TEST_LIGHT <<'END'
#define __noinline__ __attribute__((noinline))
#define __forceinline__ __inline__ __attribute__((always_inline))
#define __align__(n) __attribute__((aligned(n)))
#define __host__ __attribute__((host))
#define __device__ __attribute__((device))
#define __global__ __attribute__((global))
#define __shared__ __attribute__((shared))
#define __constant__ __attribute__((constant))
#define __managed__ __attribute__((managed))
#define __restrict__ __restrict
END
before "Linux: attributes" <<'END'
#define __noinline __attribute__((__noinline__))
#define noinline __attribute__((__noinline__))
#define __always_inline inline __attribute__((__always_inline__))
#define __aligned(x) __attribute__((__aligned__(x)))
#define __maybe_unused __attribute__((__unused__))
#define __must_check __attribute__((__warn_unused_result__))
#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
END
before "guards and names that others have" <<'END'
#define CRC 1
#define CRC_HPP
#define CRC_CRC_HPP
#define CRC_COMPUTE_HPP
#define CRC_DIGEST_HPP
#define CRC_DETAIL_TARGET_HPP
#define CRC_DETAIL_TAG_HPP
END
[ "$("$compiler" -dumpmachine)" = x86_64-linux-gnu ] && execution=-DCRC_TEST_EXECUTION || execution=
echo '#include <execution>' >"$work/execution.cpp"
"$compiler" -std=gnu++20 -fsyntax-only "$work/execution.cpp" 2>/dev/null || execution=
if [ -n "$execution" ]; then
    check "everything but crc.hpp after all macros: compiles" "$compiler" -std=gnu++20 -w -I"$include" $execution -fsyntax-only \
        "$here/heavy.cpp"
fi
check "everything but crc.hpp after all macros" works -Wno-all -Wno-extra -Wno-pedantic "$here/heavy.cpp"

# Another library whose header has the same path and the guard that one expects.
mkdir -p "$work/other/crc"
cat >"$work/other/crc/crc.hpp" <<'END'
#ifndef CRC_CRC_HPP
#define CRC_CRC_HPP
namespace crc {
inline int of_somebody_else() { return 0; }
}  // namespace crc
#endif
END
cat >"$work/two.cpp" <<END
#include <crc/crc.hpp>
#include "$include/crc/crc.hpp"
static_assert(crc::compute<crc::crc32>("123456789") == 0xcbf43926);
int main() { return crc::of_somebody_else(); }
END
check "another crc/crc.hpp before ours" works -I"$work/other" -Wno-all "$work/two.cpp"

# Each macro of ours that is somebody else's already: an error that names it.
refused() {
    "$compiler" -std=c++20 -I"$include" "-D$1=x" -E "$work/one.cpp" -o "$work/one.i" 2>"$work/err" && return 1
    grep -E "crc: ([A-Za-z0-9_]+(,| or) )*$1(,.*| or .*)? is a macro already" "$work/err" >/dev/null || { cat "$work/err"; return 1; }
}
missed=""
count=0
for header in crc.hpp file.hpp detail/base/region.hpp; do
    echo "#include <crc/$header>" >"$work/one.cpp"
    for macro in CRC_TAG CRC_REGION CRC_X86 CRC_KERNELS CRC_MEMBER CRC_BIG_ENDIAN CRC_FILE_POSIX CRC_VERSION_MAJOR; do
        refused $macro >"$work/log" 2>&1 || missed="$missed $header:$macro"
    done
done
echo "#include <crc/crc.hpp>" >"$work/one.cpp"
# What the library defines, as the compiler sees it; guards and users' switches aside.
for macro in $("$compiler" -std=c++20 -I"$include" -dM -E -include "$include/crc/crc.hpp" -include "$include/crc/file.hpp" -x c++ /dev/null |
    grep -oE '^#define CRC_[A-Za-z0-9_]+' | sed 's/#define //' | grep -vE '^CRC_HEADERS_|^CRC_PORTABLE_TABLES$' | sort -u); do
    count=$((count + 1))
    refused "$macro" >"$work/log" 2>&1 || missed="$missed $macro"
done
[ -z "$missed" ] && [ $count -gt 50 ]
result "$count macros of ours that are defined already: each is named by an error" $? "missed:$missed"

finish
