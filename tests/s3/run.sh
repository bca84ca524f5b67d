#!/usr/bin/env bash
# Tests examples/s3_multipart.cpp. The checksums of "Hello world" and "abc" are those in the tests of Amazon's own SDKs;
# composite values are computed by Python where it is there.
# usage: run.sh S3_MULTIPART
set -u
[ $# -eq 1 ] || { echo "usage: run.sh S3_MULTIPART" >&2; exit 2; }
s3=$1
source "$(dirname "${BASH_SOURCE[0]}")/../support/check.sh"
cd "$work" || exit 1

printf 'Hello world' >hello
printf abc >abc
: >empty
head -c 300001 /dev/urandom >random

# Whatever the parts, the whole is the same; the checksums alone tell as much as the file.
whole() {
    local algorithm=$1 file=$2 expected=$3 size header
    header=$(echo "$algorithm" | tr '[:upper:]' '[:lower:]')
    for size in 1 2 3 5 10 11 12 1000; do
        "$s3" "$algorithm" $size "$file" >all || return 1
        grep -A 1 FULL_OBJECT all | tail -n 1 >header
        [ "$(cat header)" = "x-amz-checksum-$header: $expected" ] || { cat all; return 1; }
        grep -v ^x-amz all | "$s3" "$algorithm" | diff - all || return 1
    done
}
check "CRC32 of Hello world" whole CRC32 hello i9aeUg==
check "CRC32C of Hello world" whole CRC32C hello crUfeA==
check "CRC64NVME of Hello world" whole CRC64NVME hello OOJZ0D8xKts=
check "CRC32C of abc" whole CRC32C abc Nks/tw==
check "CRC64NVME of abc" whole CRC64NVME abc BeXKuz/B+us=
check "CRC32 of nothing" whole CRC32 empty AAAAAA==
check "CRC64NVME of nothing" whole CRC64NVME empty AAAAAAAAAAA=

by_python() {
    diff <("$s3" CRC32 "$1" random) <(python3 - "$1" <<'END'
import base64, sys, zlib
data, size = open("random", "rb").read(), int(sys.argv[1])
text = lambda crc: base64.b64encode(crc.to_bytes(4, "big")).decode()
parts = [data[i:i + size] for i in range(0, len(data), size)]
for part in parts: print(text(zlib.crc32(part)), len(part))
print("x-amz-checksum-type: FULL_OBJECT\nx-amz-checksum-crc32: " + text(zlib.crc32(data)))
joined = b"".join(zlib.crc32(part).to_bytes(4, "big") for part in parts)
print("x-amz-checksum-type: COMPOSITE\nx-amz-checksum-crc32: %s-%d" % (text(zlib.crc32(joined)), len(parts)))
END
    )
}
if command -v python3 >/dev/null; then
    for size in 100000 131072 131073 300000 300001 1000000; do
        check "both types as Python, parts of $size bytes" by_python $size
    done
else
    echo "skipped: no python3"
fi
no_composite() { ! "$s3" CRC64NVME 5 hello | grep -q COMPOSITE; }
check "no composite type for CRC64NVME" no_composite

refuses() {
    local words=$1
    shift
    "$s3" "$@" >out 2>err
    [ $? -eq 1 ] && ! grep -q x-amz out && grep -qF -e "$words" err
}
check "a missing file" refuses "missing: cannot be opened" CRC32 5 missing
check "a directory" refuses ".: cannot be read" CRC32 5 .
check "parts of no bytes" refuses "parts of 0 bytes" CRC32 0 hello
check "a size that is no number" refuses "not a number: '5x'" CRC32 5x hello
check "an unknown algorithm" refuses "usage:" SHA256 5 hello
check "a checksum of another width" refuses "checksum 'OOJZ0D8xKts='" CRC32 <<<"OOJZ0D8xKts= 11"
check "a checksum that is not base64" refuses "checksum 'i9a*Ug=='" CRC32 <<<"i9a*Ug== 11"
check "a line without a size" refuses "no size" CRC32 <<<"i9aeUg=="
check "a line with a bad size" refuses "not a number" CRC32 <<<"i9aeUg== -1"
check "no parts" refuses "no parts" CRC32 </dev/null

finish
