#!/usr/bin/env bash
# Tests examples/crcsum.cpp: its values against gzip, xz, cksum and Python on files of this machine, then every option.
# usage: run.sh path/to/crcsum
set -u
[ $# -eq 1 ] && [ -x "$1" ] || { echo "usage: run.sh path/to/crcsum" >&2; exit 2; }
crcsum=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
examples=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../examples" && pwd)
source "$(dirname "${BASH_SOURCE[0]}")/../support/check.sh"
cd "$work" || exit 1

# same WHAT EXPECTED FOUND
same() {
    local status=0
    [ "$2" = "$3" ] || status=1
    result "$1" $status "$(printf 'expected: %q\nfound:    %q' "$2" "$3")"
}

# gives WHAT STATUS STDOUT STDERR ARGUMENT...: runs crcsum with the arguments and compares all that comes of it.
# Standard input is `input` if the caller sets it, else empty. STDERR may be a pattern of [[ = ]].
input=/dev/null
gives() {
    local what=$1 status=$2 out=$3 err=$4 found
    shift 4
    "$crcsum" "$@" <"$input" >"$work/.out" 2>"$work/.err"
    found=$?
    # The dot keeps the final line ends; bash cannot hold NUL, so it reads as a percent sign.
    local found_out found_err
    found_out=$(tr '\0' % <"$work/.out" && echo .)
    found_err=$(cat "$work/.err")
    local bad=0
    # An unquoted right side: STDERR is a pattern.
    # shellcheck disable=SC2053
    { [ "$found" = "$status" ] && [ "$found_out" = "$out." ] && [[ $found_err = $err ]]; } || bad=1
    result "$what" $bad "$(printf 'expected: %s %q %q\nfound:    %s %q %q' "$status" "$out" "$err" \
        "$found" "$found_out" "$found_err")"
}

# skip TOOL...: says so and succeeds if a tool is missing.
skip() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null && continue
        echo "skipped: no $tool"
        return 0
    done
    return 1
}

value() { "$crcsum" "$@" | cut -d ' ' -f 1; }
nl=$'\n'

printf 123456789 >digits
: >empty
printf x >one
head -c 1048576 /dev/urandom >random
head -c 3000001 /dev/zero >zeros
head -c 262144 random >block
head -c 262145 random >block+1
files=(digits empty one random zeros block block+1 "$crcsum" "$0")
case ${files[-1]} in /*) ;; *) unset 'files[-1]' ;; esac
for file in /bin/ls /bin/bash /etc/passwd /usr/share/common-licenses/*; do
    [ -f "$file" ] && [ -r "$file" ] && files+=("$file")
done

# --- Against other programs ----------------------------------------------------------------------------------------

by_gzip() {
    local file status=0
    for file in "${files[@]}"; do
        gzip -c <"$file" >t.gz || return 1
        [ "$(gzip -lv t.gz | awk 'NR == 2 { print $2 }')" = "$(value "$file")" ] || { echo "$file"; status=1; }
    done
    return $status
}

by_xz() {
    local file crc status=0
    for file in "${files[@]}"; do
        xz -0 -c --check=crc64 <"$file" >t.xz || return 1
        # An empty file has no block.
        crc=$(xz --robot -lvv t.xz | awk -F '\t' '$1 == "block" { print $11; exit }')
        [ -n "$crc" ] || continue
        [ "$crc" = "$(value -a CRC-64/XZ "$file")" ] || { echo "$file $crc"; status=1; }
    done
    return $status
}

by_cksum() { diff <(cksum "${files[@]}") <("$crcsum" -a cksum "${files[@]}"); }

by_python() {
    diff <(python3 - "$1" "${files[@]}" <<'END'
import binascii, sys, zlib
for name in sys.argv[2:]:
    data = open(name, "rb").read()
    print("%08x  %s" % (zlib.crc32(data), name) if sys.argv[1] == "crc32" else
          "%04x  %s" % (binascii.crc_hqx(data, 0), name))
END
    ) <("$crcsum" -a "$2" "${files[@]}")
}

# The POSIX value from the plain CRC: the size appended by hand.
by_suffix() {
    local plain with
    plain=$(value -a CRC-32/CKSUM --format dec digits)
    printf '123456789\x09' >suffixed
    with=$(value -a CRC-32/CKSUM --format dec suffixed)
    [ "$plain" = 1985902208 ] && [ "$with" = 930766865 ] && [ "$(value -a cksum digits)" = 930766865 ]
}

# check WHAT COMMAND...
check() {
    local what=$1 log
    shift
    log=$("$@" 2>&1)
    result "$what" $? "$log"
}

skip gzip || check "CRC-32 as gzip on ${#files[@]} files" by_gzip
skip xz || check "CRC-64/XZ as xz on ${#files[@]} files" by_xz
skip cksum || check "POSIX cksum on ${#files[@]} files" by_cksum
if ! skip python3; then
    check "CRC-32 as zlib.crc32 on ${#files[@]} files" by_python crc32 CRC-32/ISO-HDLC
    check "CRC-16/XMODEM as binascii.crc_hqx on ${#files[@]} files" by_python hqx CRC-16/XMODEM
fi
check "cksum is CRC-32/CKSUM of the message and its size" by_suffix

# --- The catalogue -------------------------------------------------------------------------------------------------

catalogue() {
    local name width poly expected former found status=0 count=0 names=
    # One pass for all algorithms: tagged lines in the order of the list.
    while read -r name width poly expected former; do
        [ "$name" = NAME ] && continue
        count=$((count + 1))
        names+=,$name
        case $width$poly in *[!0-9a-fx]*) echo "$name $width $poly"; status=1 ;; esac
        echo "$name (digits) = $expected"
    done < <("$crcsum" --list) >expected
    "$crcsum" -a "${names#,}" digits >found || status=1
    diff expected found || status=1
    [ "$count" -ge 113 ] || { echo "only $count"; status=1; }
    return $status
}

by_former_name() {
    local name width poly expected former found status=0
    while read -r name width poly expected former; do
        # A former name that has become ambiguous is refused; it must not mean something else.
        [ -n "$former" ] && [ "$name" != NAME ] || continue
        found=$("$crcsum" -a "$former" digits 2>&1)
        case $found in "$expected  digits" | *ambiguous*"$name"*) ;; *) echo "$former: $found"; status=1 ;; esac
    done < <("$crcsum" --list)
    return $status
}

columns() {
    # Every row has its width, polynomial and check where the heading says.
    "$crcsum" --list | awk '
        NR == 1 { w = index($0, "WIDTH") + 4; p = index($0, "POLY"); c = index($0, "CHECK"); next }
        substr($0, w, 2) !~ /^[0-9] $/ || substr($0, p - 1, 3) != " 0x" || substr($0, c - 1, 2) !~ /^ [0-9a-f]$/ {
            print; bad = 1 }
        END { exit bad }'
}

# Named algorithms and their parameters, with every way to write a number and to leave something out.
custom() {
    local name params status=0
    while read -r name params; do
        [ "$(value -a "$name" random)" = "$(value --params "$params" random)" ] || { echo "$name"; status=1; }
    done <<'END'
CRC-16/ARC width=16,poly=0x8005,refin=true,refout=true
CRC-16/MODBUS width=16,poly=0x8005,init=0xffff,refin=true,refout=true,xorout=0
CRC-16/IBM-3740 width=16,poly=4129,init=65535
CRC-12/UMTS width=12,poly=0x80f,refin=false,refout=true
CRC-3/GSM width=3,poly=3,xorout=7
CRC-32/ISO-HDLC xorout=0XFFFFFFFF,refout=1,refin=1,init=0xffffffff,poly=0x04C11DB7,width=32
CRC-32/BZIP2 width=32,poly=0x04c11db7,init=0xffffffff,refin=0,refout=0,xorout=4294967295
CRC-64/XZ width=64,poly=0x42f0e1eba9ea3693,init=18446744073709551615,refin=true,refout=true,xorout=0xffffffffffffffff
CRC-64/NVME width=64,poly=0xad93d23594c93659,init=0xffffffffffffffff,refin=true,refout=true,xorout=0xffffffffffffffff
CRC-82/DARC width=82,poly=0x0308c0111011401440411,refin=true,refout=true
CRC-82/DARC width=82,poly=229256212191916381701137,refin=true,refout=true
END
    return $status
}

# What the command writes it reads, in every format, up to 128 bits.
round_trip() {
    local params format status=0
    for params in width=128,poly=340282366920938463463374607431768211455,init=340282366920938463463374607431768211454 \
        width=128,poly=0xffffffffffffffffffffffffffffffff,init=0xfffffffffffffffffffffffffffffffe \
        width=82,poly=0x0308c0111011401440411 width=65,poly=3 width=64,poly=3 width=12,poly=3 width=1,poly=1; do
        for format in hex HEX 0x dec base64; do
            "$crcsum" --params $params -f $format digits random empty >sums || status=1
            [ "$("$crcsum" --params $params -f $format -c sums 2>&1 | grep -c OK)" = 3 ] || { echo "$params $format"; status=1; }
            "$crcsum" --params $params --tag -f $format digits random empty >sums || status=1
            [ "$("$crcsum" -f $format -c sums 2>&1 | grep -c OK)" = 3 ] || { echo "$params $format --tag"; status=1; }
        done
    done
    return $status
}

# Rows of the RevEng catalogue as they stand there.
pasted() {
    local name row status=0
    while read -r name row; do
        [ "$(value -a "$name" random)" = "$(value --params "$row" random)" ] || { echo "$name"; status=1; }
    done <<'END'
CRC-16/ARC width=16 poly=0x8005 init=0x0000 refin=true refout=true xorout=0x0000 check=0xbb3d residue=0x0000 name="CRC-16/ARC"
CRC-12/UMTS width=12  poly=0x80f  init=0x000  refin=false  refout=true  xorout=0x000  check=0xdaf  residue=0x000  name="CRC-12/UMTS"
CRC-32/ISO-HDLC width=32 poly=0x04c11db7 init=0xffffffff refin=true refout=true xorout=0xffffffff check=0xcbf43926 residue=0xdebb20e3 name="of two words, and a comma"
CRC-82/DARC width=82, poly=0x0308c0111011401440411, refin=true, refout=true, check=0x09ea83f625023801fd612
END
    return $status
}

check "every algorithm of --list gives its check value" catalogue
check "every former name" by_former_name
check "--list is aligned" columns
check "--params as the named algorithm" custom
check "--params as a row of the catalogue" pasted
check "every format is read again" round_trip
gives "CRC-82/DARC" 0 "09ea83f625023801fd612  digits$nl" "" -a CRC-82/DARC digits
gives "CRC-82/DARC in decimal" 0 "749237524598872659187218  digits$nl" "" -a CRC-82/DARC --format dec digits

# --- Plain and tagged lines ----------------------------------------------------------------------------------------

gives "one file" 0 "cbf43926  digits$nl" "" digits
gives "several files" 0 "cbf43926  digits${nl}00000000  empty${nl}8cdc1683  one$nl" "" digits empty one
input=digits
gives "standard input without FILE" 0 "cbf43926  -$nl" ""
gives "standard input as -" 0 "cbf43926  -${nl}00000000  empty$nl" "" - empty
gives "cksum of standard input" 0 "930766865 9$nl" "" -a cksum
gives "cksum of -" 0 "930766865 9 -$nl" "" -a cksum -
input=/dev/null
same "standard input from a pipe in pieces" "cbf43926  -" "$({ printf 1234; sleep 0.1; printf 56789; } | "$crcsum")"
gives "cksum of the empty file" 0 "4294967295 0 empty$nl" "" -a cksum empty
gives "cksum in any case" 0 "930766865 9 digits$nl" "" -a CKSUM digits
for name in posix POSIX ' Posix' c-k-s-u-m; do
    gives "cksum as '$name'" 0 "930766865 9 digits$nl" "" -a "$name" digits
done
gives "CRC-32/POSIX is that of the catalogue" 0 "765e7680  digits$nl" "" -a CRC-32/POSIX digits
gives "cksum in hexadecimal" 0 "377a6011 9 digits$nl" "" -a cksum --format hex digits
gives "--tag" 0 "CRC-32/ISO-HDLC (digits) = cbf43926$nl" "" --tag digits
gives "several algorithms by commas" 0 "CRC-32/ISO-HDLC (digits) = cbf43926${nl}CRC-32/ISCSI (digits) = e3069283$nl" "" \
    -a crc32,crc32c digits
printf '%s\n' "CRC-64/XZ (digits) = 995dc9bbdf1939fa" "cksum (digits) = 930766865" \
    "CRC-64/XZ (one) = $(value -a CRC-64/XZ one)" "cksum (one) = $(value -a cksum one)" >expected
gives "several algorithms by repetition" 0 "$(cat expected)$nl" "" -aCRC-64/XZ --algorithm=cksum digits one
gives "--params is its own tag" 0 "width=8,poly=7 (digits) = f4$nl" "" --params width=8,poly=7 --tag digits
gives "options after files" 0 "CRC-32/ISCSI (digits) = e3069283$nl" "" digits --tag --algorithm crc32c
gives "-z" 0 "cbf43926  digits%00000000  empty%" "" -z digits empty
gives "--zero and --tag" 0 "CRC-32/ISO-HDLC (digits) = cbf43926%" "" --zero --tag digits

# --- Formats -------------------------------------------------------------------------------------------------------

gives "hex" 0 "cbf43926  digits$nl" "" --format hex digits
gives "HEX" 0 "CBF43926  digits$nl" "" --format=HEX digits
gives "0x" 0 "0xcbf43926  digits$nl" "" -f 0x digits
gives "dec" 0 "3421780262  digits$nl" "" -fdec digits
gives "dec of zero" 0 "0  empty$nl" "" -f dec empty
gives "base64" 0 "y/Q5Jg==  digits$nl" "" --format base64 digits
gives "base64 of 64 bits, as S3 has it" 0 "rosUhgp5mIg=  digits$nl" "" -a CRC-64/NVME --format base64 digits
gives "base64 of 24 bits" 0 "Ic8C  digits$nl" "" -a CRC-24/OPENPGP --format base64 digits
gives "base64 of 16 bits" 0 "uz0=  digits$nl" "" -a CRC-16/ARC --format base64 digits
gives "little-endian hex" 0 "2639f4cb  digits$nl" "" --little-endian digits
gives "little-endian HEX" 0 "2639F4CB  digits$nl" "" --little-endian --format HEX digits
gives "little-endian 0x" 0 "0x2639f4cb  digits$nl" "" --little-endian --format 0x digits
gives "little-endian base64" 0 "Jjn0yw==  digits$nl" "" --format base64 --little-endian digits
gives "--big-endian takes --little-endian back" 0 "cbf43926  digits$nl" "" --little-endian --big-endian digits
gives "12 bits are three digits" 0 "daf  digits$nl" "" -a CRC-12/UMTS digits
gives "12 bits, little-endian, are two octets" 0 "af0d  digits$nl" "" -a CRC-12/UMTS --little-endian digits
gives "3 bits are one digit" 0 "4  digits$nl" "" -a CRC-3/GSM digits
same "raw" "cb f4 39 26" "$("$crcsum" --format raw digits | od -An -tx1 | xargs)"
same "raw, little-endian" "26 39 f4 cb" "$("$crcsum" --format raw --little-endian digits | od -An -tx1 | xargs)"
same "raw, 64 bits" "ae 8b 14 86 0a 79 98 88" "$("$crcsum" -a CRC-64/NVME -f raw <digits | od -An -tx1 | xargs)"
skip base64 || same "base64 is that of raw" "$("$crcsum" -a CRC-82/DARC -f raw random | base64)" \
    "$(value -a CRC-82/DARC --format base64 random)"

# --- Awkward names -------------------------------------------------------------------------------------------------

printf 123456789 | tee "a b  c" -- -dash $'new\nline' 'back\slash' $'return\r' 'x (y) = z' ' lead' '*star' '#hash' >/dev/null
awkward=("a b  c" -dash $'new\nline' 'back\slash' $'return\r' 'x (y) = z' ' lead' '*star' '#hash')
gives "spaces" 0 "cbf43926  a b  c$nl" "" "a b  c"
gives "leading dash after --" 0 "cbf43926  -dash$nl" "" -- -dash
gives "an option after -- is a file" 1 "" "crcsum: --tag: No such file or directory" -- --tag
gives "newline" 0 "\\cbf43926  new\\nline$nl" "" $'new\nline'
gives "backslash" 0 "\\cbf43926  back\\\\slash$nl" "" 'back\slash'
gives "tagged newline" 0 "\\CRC-32/ISO-HDLC (new\\nline) = cbf43926$nl" "" --tag $'new\nline'
gives "-z does not escape" 0 "cbf43926  new${nl}line%" "" -z $'new\nline'
for form in "" --tag "-a cksum" "-a cksum --tag" -z "-z --tag" "--format base64" "-a CRC-82/DARC"; do
    # Word splitting is meant.
    # shellcheck disable=SC2086
    "$crcsum" $form -- "${awkward[@]}" >sums
    # shellcheck disable=SC2086
    found=$("$crcsum" ${form/--tag/} -c sums 2>&1 | tr '\0' '\n' | grep -c ': OK$')
    same "awkward names survive [$form] and --check" ${#awkward[@]} "$found"
done
skip sha256sum || same "names are escaped as by sha256sum" \
    "$(sha256sum -- "${awkward[@]}" | sed -E 's/^(\\?)[0-9a-f]{64}/\1cbf43926/')" "$("$crcsum" -- "${awkward[@]}")"

# --- Check ---------------------------------------------------------------------------------------------------------

"$crcsum" digits one >good
sed 's/^cb/bc/' good >bad
printf 'cbf43926  digits\n8cdc1683  gone\n' >missing
printf 'cbf43926  digits\nrubbish\n12345  one\nxyzxyzxy  one\ncbf43926 digits\nNO-CRC (one) = 8cdc1683\n' >malformed
ok="digits: OK${nl}one: OK$nl"
one_bad="digits: FAILED${nl}one: OK$nl"
no_match="crcsum: WARNING: 1 computed checksum did NOT match"
no_file="crcsum: gone: No such file or directory"
unread="crcsum: WARNING: 1 listed file could not be read"
gives "check: good" 0 "$ok" "" -c good
gives "check: bad" 1 "$one_bad" "$no_match" --check bad
hint="crcsum: *: no file matched: are the values of another algorithm than"
gives "check: several bad" 1 "digits: FAILED${nl}one: FAILED$nl" \
    "crcsum: WARNING: 2 computed checksums did NOT match$nl$hint CRC-32/ISO-HDLC *" -c <(printf '00000000  digits\n00000000  one\n')
gives "check: missing" 1 "digits: OK${nl}gone: FAILED open or read$nl" "$no_file$nl$unread" -c missing
gives "check: malformed" 0 "digits: OK$nl" "crcsum: WARNING: 5 lines are improperly formatted" -c malformed
gives "check: malformed, --strict" 1 "digits: OK$nl" "crcsum: WARNING: 5 lines are improperly formatted" --strict -c malformed
gives "check: nothing but malformed lines" 1 "" "crcsum: random: no properly formatted checksum lines found" -c random
gives "check: an empty list" 1 "" "crcsum: empty: no properly formatted checksum lines found" -c empty
gives "check: no list" 1 "" "$no_file" -c gone
gives "check: a directory as a list" 1 "" "crcsum: .: Is a directory" -c .
gives "check: several lists" 1 "$ok$one_bad" "$no_match" -c good bad
gives "check: --quiet" 1 "digits: FAILED$nl" "$no_match" --quiet -c bad
gives "check: --quiet and good" 0 "" "" --quiet -c good
gives "check: --status" 1 "" "" --status -c bad
gives "check: --status and good" 0 "" "" --status -c good
gives "check: --ignore-missing" 0 "digits: OK$nl" "" --ignore-missing -c missing
gives "check: --ignore-missing and all missing" 1 "" "crcsum: /*: no file was verified" --ignore-missing \
    -c <(echo '8cdc1683  gone')
gives "check: a directory in the list" 1 ".: FAILED open or read$nl" "crcsum: .: Is a directory$nl$unread" \
    -c <(echo '8cdc1683  .')
input=good
gives "check: the list from standard input" 0 "$ok" "" -c
gives "check: the list from -" 0 "$ok" "" -c -
input=/dev/null
gives "check: binary marks, comments, empty lines, CRLF, no final line end" 0 "$ok" "" \
    -c <(printf '# of today\n\ncbf43926 *digits\r\n8CDC1683  one')
"$crcsum" -a crc32c,CRC-64/XZ,cksum,CRC-82/DARC digits >tagged
gives "check: tagged" 0 "digits: OK${nl}digits: OK${nl}digits: OK${nl}digits: OK$nl" "" -c tagged
gives "check: a bad tagged line" 1 "digits: FAILED$nl" "$no_match" -c <(echo "CRC-32/ISCSI (digits) = cbf43926")
gives "check: an alias as a tag" 0 "digits: OK$nl" "" -c <(echo "crc32c (digits) = e3069283")
"$crcsum" --params width=16,poly=0x8005 --tag random >custom
gives "check: tagged by --params" 0 "random: OK$nl" "" -c custom
gives "check: --params" 0 "digits: OK$nl" "" --params width=8,poly=7 -c <(echo "f4  digits")
gives "check: -a" 0 "digits: OK$nl" "" -a crc32c -c <(echo "e3069283  digits")
gives "check: cksum" 0 "digits: OK$nl" "" -a cksum -c <("$crcsum" -a cksum digits)
gives "check: cksum of another size" 1 "digits: FAILED$nl" "$no_match" -a cksum -c <(echo "930766865 8 digits")
gives "check: cksum, malformed" 0 "digits: OK$nl" "crcsum: WARNING: 4 lines are improperly formatted" -a cksum \
    -c <(printf '930766865 9 digits\n930766865 9\n930766865 x digits\nff 9 digits\n930766865 9 \n')
skip cksum || gives "check: lines of cksum itself" 0 "digits: OK${nl}random: OK$nl" "" -a cksum -c <(cksum digits random)
for form in HEX 0x dec base64; do
    gives "check: --format $form" 0 "digits: OK${nl}random: OK$nl" "" --format $form \
        -c <("$crcsum" --format $form digits random)
done
gives "check: little-endian" 0 "digits: OK$nl" "" --little-endian -c <(echo "2639f4cb  digits")
gives "check: escaped names" 0 "\\new\\nline: OK$nl" "" -c <("$crcsum" $'new\nline')
gives "check: a bad escape" 1 "" "*: no properly formatted checksum lines found" -c <(printf '%s\n' '\cbf43926  a\b')
gives "check: -z" 0 "new${nl}line: OK%" "" -z -c <("$crcsum" -z $'new\nline')

# Where a list comes from cannot be a file of it: its bytes are gone, or will be.
own="FAILED open or read$nl"
says_own="is where the list comes from$nl$unread"
echo '00000000  -' >names_stdin
input=names_stdin
gives "check: a list from standard input that names it" 1 "-: $own" "crcsum: -: $says_own" -c
gives "check: a list from - that names it" 1 "-: $own" "crcsum: -: $says_own" -c -
input=digits
gives "check: a list from a file that names standard input" 0 "-: OK$nl" "" -c <(echo 'cbf43926  -')
input=/dev/null
if [ -e /dev/stdin ]; then
    for name in - /dev/stdin /dev/fd/0; do
        same "check: a list from a pipe that names $name" "crcsum: $name: is where the list comes from$nl$name: $own$unread${nl}1" \
            "$(echo "00000000  $name" | "$crcsum" -c 2>&1; echo $?)"
        same "check: a list from a pipe as /dev/stdin that names $name" "crcsum: $name: is where the list comes from$nl$name: $own$unread${nl}1" \
            "$(echo "00000000  $name" | "$crcsum" -c /dev/stdin 2>&1; echo $?)"
    done
fi

# What comes from outside reaches no terminal as it is.
gives "check: a name with a NUL" 1 "\\dig\\000its: FAILED open or read$nl" \
    "crcsum: \\\\dig\\\\000its: no file has a NUL in its name$nl$unread" -c <(printf 'cbf43926  dig\0its\n')
escape=$'\e[31m\t\x7f\xc2\x9b\x9b\xc3\x9b\xe2\x82\xac\x80'
escape_seen=$'\\\\033[[]31m\\\\011\\\\177\\\\302\\\\233\\\\233\xc3\x9b\xe2\x82\xac\\\\200'
gives "control characters in an unknown algorithm" 2 "" "crcsum: unknown algorithm '$escape_seen'*" -a "$escape" digits
gives "control characters in an unknown option" 2 "" "crcsum: unknown option --$escape_seen;*" "--$escape" digits
gives "control characters in an unknown letter" 2 "" "crcsum: unknown option -\\\\033;*" $'-\e' digits
gives "control characters in a number" 2 "" "crcsum: --threads is not a number: '$escape_seen'" --threads "$escape" digits
gives "control characters in parameters" 2 "" "crcsum: --params: unknown key '\\\\033'*" --params $'\e=1' digits
gives "control characters in a CRC" 2 "" "crcsum: --combine: not a 32-bit CRC: '$escape_seen'" --combine "$escape" 0 0
gives "control characters in a file" 1 "" "crcsum: \\\\$escape_seen: No such file or directory" "$escape"
gives "control characters in a list" 1 $'\\\\033[31m\\011\\177\\302\\233\\233\xc3\x9b\xe2\x82\xac\\200: FAILED open or read\n' \
    "crcsum: \\\\$escape_seen: No such file or directory$nl$unread" -c <(echo "cbf43926  $escape")
gives "lines in an unknown algorithm" 2 "" "crcsum: unknown algorithm 'x\\\\ncrcsum: all is well\\\\r'*" \
    -a $'x\ncrcsum: all is well\r' digits

# Lists of others. as_sha256sum WHAT LIST [OPTION]: in the list %a stands for the algorithm, %s for the value, of `one` in a
# line that has this word, else of `digits`.
list_of() {
    local line value
    while IFS= read -r line; do
        value=$2
        case $line in *one*) value=$3 ;; esac
        line=${line//%a/$1}
        printf '%b\n' "${line//%s/$value}"
    done <<<"$4"
}
as_sha256sum() {
    local what=$1 expected found option=${3---strict}
    list_of SHA256 "$(sha256sum <digits | cut -d ' ' -f 1)" "$(sha256sum <one | cut -d ' ' -f 1)" "$2" >sha_list
    list_of CRC-32/ISO-HDLC cbf43926 8cdc1683 "$2" >crc_list
    expected=$(sha256sum -c "$option" sha_list 2>&1; echo $?)
    found=$("$crcsum" -c "$option" crc_list 2>&1; echo $?)
    expected=${expected//sha256sum:/crcsum:} expected=${expected//SHA256/CRC-32/ISO-HDLC}
    same "as sha256sum: $what" "${expected//sha_list/crc_list}" "$found"
}
cp one ' one'
if [[ $(sha256sum --version 2>&1) != *"GNU coreutils"* ]]; then
    echo "skipped: no sha256sum of GNU"
else
    as_sha256sum "two blanks" "%s  digits${nl}%s  one"
    as_sha256sum "marks of binary files" "%s *digits${nl}%s *one"
    as_sha256sum "one blank" "%s digits${nl}%s one"
    as_sha256sum "a blank in front of the name" "%s digits${nl}%s  one"
    as_sha256sum "one blank after two" "%s  digits${nl}%s one"
    as_sha256sum "blanks and tabs in front" "  %s  digits${nl}\\t%s  one${nl} \\t %s  one"
    as_sha256sum "a tab" "%s\\tdigits${nl}%s\\tone"
    as_sha256sum "a tab and a blank" "%s\\t digits${nl}%s\\t*one"
    as_sha256sum "tags" "%a (digits) = %s${nl}%a (one) = %s"
    as_sha256sum "tags without blanks" "%a(digits)= %s${nl}%a(one)=%s${nl}%a (one) =%s"
    as_sha256sum "tags with more of them" "  %a (digits)  =   %s${nl}\\t%a(one)\\t=\\t%s"
    as_sha256sum "tags among others" "%a (digits) = %s${nl}%s  one${nl}%a(one)= %s"
    as_sha256sum "names with parentheses" "%s  x (y) = z${nl}%a (x (y) = z) = %s"
    as_sha256sum "which lines are improper" "%s  digits${nl}rubbish${nl}${nl}# %s  one${nl}   ${nl}%s  one${nl}%s" -w
    as_sha256sum "upper case" "%s  digits${nl}$(tr a-f A-F <<<%s)  one"
    as_sha256sum "a file that is missing" "%s  digits${nl}%s  gone"
    for option in --quiet --status --ignore-missing --warn; do
        as_sha256sum "$option" "%s  digits${nl}%s  empty${nl}rubbish${nl}%s  gone" $option
        as_sha256sum "$option and all is well" "%s  digits${nl}%s  one" $option
        as_sha256sum "$option and nothing is there" "%s  gone" $option
    done
    same "--binary as sha256sum" "$(sha256sum -b digits one | cut -d ' ' -f 2-)" "$("$crcsum" -b digits one | cut -d ' ' -f 2-)"
    same "--text as sha256sum" "$(sha256sum -b --text digits one | cut -d ' ' -f 2-)" \
        "$("$crcsum" --binary -t digits one | cut -d ' ' -f 2-)"
fi
gives "--binary" 0 "cbf43926 *digits$nl" "" --binary digits
gives "--check --binary" 2 "" "crcsum: --binary and --text *" -c -b good
gives "--warn without --check" 2 "" "crcsum: *--warn*" --warn digits
gives "check: --warn" 0 "digits: OK$nl" "crcsum: malformed: 2: improperly formatted CRC-32/ISO-HDLC checksum line$nl*6: improperly *${nl}crcsum: WARNING: 5 *" \
    -c --warn malformed
gives "check: tags of others" 0 "$ok" "" -c <(printf 'CRC32(digits)= CBF43926\ncrc32 (one) = 0x8cdc1683\n')
gives "check: blanks and tabs around tags" 0 "digits: OK${nl}digits: OK$nl" "" \
    -c <(printf 'CRC-32\t (digits)\t=\tcbf43926 \t\n  CRC-32  (digits) = cbf43926\n')
gives "check: a bad tag is no SFV" 1 "" "*no properly formatted*'NO-CRC' is no CRC known here" -c <(echo 'NO-CRC  (digits) = cbf43926')
gives "check: tabs and blanks of cksum" 0 "$ok" "" -a cksum -c <(printf '  930766865\t9\tdigits\n\t%s one\n' "$(value -a cksum one) 1")
gives "check: 0x in front of hexadecimal values" 0 "$ok" "" -c <(printf '0xcbf43926  digits\n0X8CDC1683 *one\n')
gives "check: a list of decimal values with zeros in front" 0 "digits: OK$nl" "" -f dec -c <(echo "003421780262  digits")
gives "check: a value that is too wide" 1 "" "*no properly formatted*" -a CRC-12/UMTS -c <(echo "fdaf  digits")
bom=$'\xef\xbb\xbf'
gives "check: a byte-order mark" 1 "digits: FAILED${nl}one: OK$nl" "$no_match" -c <(printf '%s00000000  digits\n8cdc1683  one\n' "$bom")
gives "check: a byte-order mark and CRLF" 0 "$ok" "" -c <(printf '%scbf43926  digits\r\n8cdc1683  one\r\n' "$bom")
gives "check: a byte-order mark before a tag" 0 "digits: OK$nl" "" -c <(printf '%sCRC-32 (digits) = cbf43926\r\n' "$bom")
gives "check: a byte-order mark before a comment" 0 "digits: OK$nl" "" -c <(printf '%s; SFV\r\ndigits CBF43926\r\n' "$bom")
gives "check: a list in UTF-16" 1 "" "crcsum: *: is text in UTF-16: save it in UTF-8" \
    -c <(printf '\xff\xfec\0b\0f\0004\0003\0009\0002\0006\0 \0 \0d\0i\0g\0i\0t\0s\0\n\0')

# SFV.
printf '; Generated by WIN-SFV32\r\n;\r\ndigits CBF43926\r\na b  c   cbf43926\r\none   8CDC1683  \r\n' >list.sfv
gives "check: SFV" 0 "digits: OK${nl}a b  c: OK${nl}one: OK$nl" "" -c list.sfv
gives "check: SFV without a comment" 0 "digits: OK${nl}a b  c: OK${nl}one: OK$nl" "" -c <(grep -v ';' list.sfv)
gives "check: SFV that does not match" 1 "digits: FAILED${nl}one: OK$nl" "$no_match" -c <(printf 'digits CBF43927\none 8CDC1683\n')
gives "check: SFV names are not escaped" 0 "\\back\\\\slash: OK$nl" "" -c <(echo 'back\slash CBF43926')
gives "check: no SFV for other widths" 1 "" "*no properly formatted*" -a CRC-64/XZ -c list.sfv
gives "check: SFV of another algorithm of 32 bits" 0 "digits: OK$nl" "" -a CRC-32C -c <(echo 'digits E3069283')
gives "check: text is no SFV after a line of another kind" 0 "digits: OK$nl" "*1 line is improperly formatted" \
    -c <(printf 'cbf43926  digits\none 8CDC1683\n')
cp digits cbf43926 && cp one deadbeef
gives "check: in doubt no SFV" 1 "deadbeef: FAILED$nl" "*" -c <(echo 'cbf43926 deadbeef')
gives "check: in doubt SFV after a comment" 0 "deadbeef: OK$nl" "" -c <(printf ';\ndeadbeef 8cdc1683\n')
gives "check: --sfv" 0 "deadbeef: OK$nl" "" --sfv -c <(echo 'deadbeef 8cdc1683')
gives "--sfv" 0 "; by crcsum $("$crcsum" --version | cut -d ' ' -f 2)${nl}digits CBF43926${nl}one 8CDC1683$nl" "" --sfv digits one
"$crcsum" --sfv -- "${awkward[@]}" deadbeef cbf43926 >sums 2>refused
same "--sfv refuses names that it cannot hold" "1 2" "$("$crcsum" --sfv -- "${awkward[@]}" >/dev/null 2>&1; echo $?) $(grep -c 'SFV cannot hold this name' refused)"
same "awkward names survive [--sfv] and --check" "${#awkward[@]} 0" "$("$crcsum" -c sums | grep -c ': OK$') $("$crcsum" -c sums >/dev/null; echo $?)"
for arguments in --tag -z -b "-f hex" --little-endian "-a crc32c" "-a crc32,crc32c" --verify --list; do
    # shellcheck disable=SC2086
    gives "--sfv $arguments" 2 "" "crcsum: *" --sfv $arguments
done

# Hints for who takes a list for another.
none="crcsum: /dev/fd/*: no properly formatted checksum lines found$nl"
gives "hint: other digits" 1 "" "$none*: the values have 8 digits, those of CRC-64/XZ have 16: name the algorithm with -a" \
    -a CRC-64/XZ -c <(cat good)
gives "hint: no CRC" 1 "" "$none*: the values have 64 digits*: they are of no CRC" -c <(printf '%064d  digits\n' 0 | tr 0 a)
gives "hint: a tag of others" 1 "" "$none*: 'MD5' is no CRC known here" -c <(echo 'MD5 (digits) = 25f9e794323b453885f5181f1b624d0b')
gives "hint: cksum" 1 "" "$none*: try -a cksum" -c <(echo '930766865 9 digits')
gives "hint: no cksum" 1 "" "$none*: leave out -a cksum" -a cksum -c <(cat good)
gives "hint: decimal" 1 "" "$none*: try -f dec" -c <("$crcsum" -f dec digits)
gives "hint: base64" 1 "" "$none*: try -f base64" -c <("$crcsum" -f base64 digits)
gives "hint: hexadecimal" 1 "" "$none*: try -f hex" -f base64 -c <(cat good)
gives "hint: another algorithm of that width" 1 "digits: FAILED${nl}one: FAILED$nl" "*NOT match$nl$hint CRC-32/ISO-HDLC (-a)*" \
    -c <("$crcsum" -a crc32c digits one)
gives "hint: another byte order" 1 "digits: FAILED$nl" "*$hint*--little-endian*" -c <("$crcsum" --little-endian digits)
gives "hint: none where one matches" 1 "$one_bad" "$no_match" -c bad
gives "hint: none with --status" 1 "" "" --status -c <("$crcsum" -a crc32c digits one)

# --- Threads, frames, joined pieces ----------------------------------------------------------------------------------

head -c 5000001 /dev/urandom >large
by_threads() {
    local threads algorithms=CRC-32/ISO-HDLC,CRC-64/NVME,CRC-12/UMTS,CRC-82/DARC,cksum
    "$crcsum" -a $algorithms large random empty >one_thread || return 1
    for threads in 0 1 2 3 4 5 6 7 8 1000; do
        "$crcsum" --threads $threads -a $algorithms large random empty | diff one_thread - || return 1
    done
}
check "--threads changes no value" by_threads
"$crcsum" large >large_sum
gives "check: --threads" 0 "large: OK$nl" "" --threads=3 -c large_sum
gives "--threads and a missing file" 1 "cbf43926  digits$nl" "$no_file" --threads 2 gone digits
for text in x -1 ""; do gives "--threads '$text'" 2 "" "crcsum: --threads is not a number: '$text'" "--threads=$text" digits; done
for text in 1000001 340282366920938463463374607431768211456; do
    gives "--threads $text" 2 "" "crcsum: --threads is too large: '$text'" "--threads=$text" digits
done
gives "--threads with zeros in front" 0 "cbf43926  digits$nl" "" --threads 00000000000000000000000000000000000000000000002 digits

# Holes at the beginning, in the middle and at the end, of which the last is not whole blocks, and data between them.
sparse() {
    local options status=0 algorithms=CRC-32/ISO-HDLC,CRC-64/NVME,CRC-12/UMTS,CRC-82/DARC,cksum
    : >holes && truncate -s 3000000 holes && cat large >>holes && truncate -s 12000000 holes && cat random >>holes &&
        truncate -s 20000003 holes && cat <holes | cat >dense || return 1
    for options in "" "--threads 4" --read-holes; do
        # Pipes are meant, and options are words.
        # shellcheck disable=SC2002,SC2086
        diff <("$crcsum" -a "$algorithms" $options dense | sed 's/dense/-/') <("$crcsum" -a "$algorithms" $options <holes) &&
            diff <("$crcsum" -a "$algorithms" $options dense | sed 's/dense/holes/') <("$crcsum" -a "$algorithms" $options holes) &&
            diff <(cat dense | "$crcsum" -a "$algorithms") <(cat holes | "$crcsum" -a "$algorithms" $options) || status=1
        # From a position that is not the beginning, which lies in a hole.
        # shellcheck disable=SC2086
        diff <(tail -c +8000002 dense | "$crcsum") <({ head -c 8000001 >skipped; "$crcsum" $options; } <holes) || status=1
    done
    return $status
}
# Frames that end in a hole, with data in front of it and without: zeros alone are a frame where neither init nor xorout is.
sparse_frames() {
    local size status=0 first
    for first in random empty; do
        for size in 1 4 11 12 100000 1000000; do
            cat $first >hole && truncate -s +$size hole && cat <hole | cat >full || return 1
            diff <("$crcsum" --verify -a CRC-16/XMODEM <full) <("$crcsum" --verify -a CRC-16/XMODEM <hole) &&
                diff <("$crcsum" --verify -a CRC-82/DARC <full) <("$crcsum" --verify -a CRC-82/DARC <hole) || status=1
        done
    done
    [ "$("$crcsum" --verify -a CRC-82/DARC hole)" = "hole: OK" ] || status=1
    # The one first byte after which the CRC of so many zeros is 0: with one more of them, the last is the CRC.
    mkdir first || return 1
    for ((size = 0; size < 256; ++size)); do printf '%b' "\\x$(printf %x $size)" >first/$size; done
    truncate -s 100000 first/* && first=$("$crcsum" -a CRC-8/I-432-1 first/* | sed -n 's/^00  //p') && [ -s "$first" ] || return 1
    truncate -s +1 "$first"
    [ "$("$crcsum" --verify -a CRC-8/I-432-1 "$first")" = "$first: OK" ] || status=1
    rm -r first
    return $status
}
# 1 TiB of zeros and a byte, by an own way: the CRC of a piece joined with itself, forty times.
sparse_terabyte() {
    local i crc size=1
    printf '\0' >byte
    crc=$(value byte)
    for ((i = 0; i < 40; ++i)); do crc=$("$crcsum" --combine "$crc" "$crc" $size) size=$((2 * size)); done
    truncate -s 1T terabyte 2>/dev/null || return 2
    printf x >>terabyte
    [ "$(timeout 20 "$crcsum" terabyte)" = "$("$crcsum" --combine "$crc" "$(value one)" 1)  terabyte" ] || return 1
    rm terabyte
}
if ! skip truncate; then
    check "holes are zeros, from a file and from standard input, by threads or not" sparse
    check "--verify of what ends in a hole" sparse_frames
    sparse_terabyte >log 2>&1
    status=$?
    if [ $status = 2 ]; then
        echo "skipped: a file of 1 TiB (no room for it here)"
    else
        result "1 TiB of hole" $status "$(cat log)"
    fi
    device=$(losetup --find --show --read-only dense 2>/dev/null)
    if [ -n "$device" ]; then
        head -c $((20000003 / 512 * 512)) dense >dense_sectors # a device has whole ones
        for options in "" "--threads 4"; do
            # shellcheck disable=SC2086
            gives "a block device: $options" 0 "$(value dense_sectors)  $device$nl" $'\r*%*GB/s*\r\e\\[K' --progress $options "$device"
        done
        losetup --detach "$device"
    else
        echo "skipped: a block device (no right to make one)"
    fi
fi

# A message with its CRC behind it, whatever the width, the order and the number of threads.
frames() {
    local name order message threads status=0
    for name in CRC-32/ISO-HDLC CRC-16/IBM-3740 CRC-64/XZ CRC-12/UMTS CRC-3/GSM CRC-24/OPENPGP CRC-82/DARC; do
        for order in "" --little-endian --big-endian; do
            for message in digits empty one large; do
                # Without an order, the algorithm's own: little where the catalogue says refout.
                local raw=$order
                [ -n "$order" ] || case $name in *HDLC | */XZ | *UMTS | *DARC) raw=--little-endian ;; esac
                { cat $message && "$crcsum" -a $name $raw --format raw $message; } >framed || return 1
                for threads in 1 4; do
                    # shellcheck disable=SC2086
                    [ "$("$crcsum" --verify -a $name $order --threads $threads framed)" = "framed: OK" ] || {
                        echo "$name $order $message $threads"; status=1; }
                done
            done
        done
    done
    return $status
}
check "--verify of what has its CRC behind it" frames
printf '123456789\x26\x39\xf4\xcb' >framed
printf '123456780\x26\x39\xf4\xcb' >broken
gives "--verify of several" 1 "framed: OK${nl}broken: FAILED${nl}one: FAILED${nl}empty: FAILED$nl" "" --verify framed broken one empty
gives "--verify --quiet" 1 "broken: FAILED$nl" "" --verify --quiet framed broken
gives "--verify --status" 1 "" "" --verify --status framed broken
gives "--verify of the other order" 1 "framed: FAILED$nl" "" --verify --big-endian framed
gives "--verify of a missing file" 1 "gone: FAILED open or read${nl}framed: OK$nl" "$no_file" --verify gone framed
input=framed
gives "--verify of standard input" 0 "-: OK$nl" "" --verify
input=/dev/null

joined() {
    local name status=0 a b c
    head -c 1234567 large >part_a && tail -c +1234568 large | head -c 5 >part_b && tail -c +1234573 large >part_c
    for name in CRC-32/ISO-HDLC CRC-16/IBM-3740 CRC-64/XZ CRC-12/UMTS CRC-82/DARC; do
        a=$(value -a $name part_a) b=$(value -a $name part_b) c=$(value -a $name part_c)
        [ "$("$crcsum" -a $name --combine "$a" "$b" 5 "$c" $((5000001 - 1234572)))" = "$(value -a $name large)" ] || {
            echo "$name"; status=1; }
    done
    return $status
}
check "--combine as the whole" joined
gives "--combine of prefixed values" 0 "0xcbf43926$nl" "" -f 0x --combine 0x9BE3E0A3 0x131DA070 0x5
gives "--combine of nothing" 0 "9be3e0a3$nl" "" --combine 9be3e0a3 0 0
gives "--combine of decimal values" 0 "3421780262$nl" "" -f dec --combine 2615402659 0 0 320708720 5
gives "--combine of no CRC" 2 "" "crcsum: --combine: not a 32-bit CRC: 'x'" --combine x 0 0
gives "--combine of too wide a value" 2 "" "crcsum: --combine: not a 16-bit CRC: '12345'" -a crc16_arc --combine 12345 0 0
gives "--combine of no size" 2 "" "crcsum: --combine: the size is not a number: 'x'" --combine 0 0 x
gives "--combine of too large a size" 2 "" "crcsum: --combine: the size is too large: '18446744073709551616'" \
    --combine 0 0 18446744073709551616
gives "--combine of the largest size" 0 "$("$crcsum" --combine 1 2 0xffffffffffffffff)$nl" "" --combine 1 2 18446744073709551615
gives "--combine of zeros in front" 0 "cbf43926$nl" "" --combine 00000000000000000000000000009be3e0a3 0x0000000000000000131da070 05
gives "--combine of a decimal value of 82 bits" 0 "749237524598872659187218$nl" "" -a CRC-82/DARC -f dec \
    --combine 749237524598872659187218 0 0
gives "--combine of too wide a decimal value" 2 "" "crcsum: --combine: not a 82-bit CRC: '4835703278458516698824704'" \
    -a CRC-82/DARC -f dec --combine 4835703278458516698824704 0 0
for words in "" "1" "1 2" "1 2 3 4"; do
    # shellcheck disable=SC2086
    gives "--combine of '$words'" 2 "" "crcsum: --combine needs *" --combine $words
done
gives "--combine with cksum" 2 "" "crcsum: --verify and --combine *" -a cksum --combine 1 2 3
gives "--combine of base64" 2 "" "crcsum: --combine *" -f base64 --combine 1 2 3
gives "--verify --tag" 2 "" "crcsum: --verify *" --verify --tag framed
gives "--verify --format" 2 "" "crcsum: --verify *" --verify -f dec framed
gives "--verify --ignore-missing" 2 "" "crcsum: --ignore-missing, *" --verify --ignore-missing framed

# --- Which CRC is this? ----------------------------------------------------------------------------------------------

gives "identify a file" 0 "CRC-32/ISO-HDLC$nl" "" --identify digits=cbf43926
gives "identify a file: 0x and upper case" 0 "CRC-32/ISO-HDLC$nl" "" --identify digits=0xCBF43926
input=digits gives "identify standard input" 0 "CRC-32/ISCSI$nl" "" --identify -- -=e3069283
cp digits 'a=b'
gives "identify a file with = in its name" 0 "CRC-16/MODBUS$nl" "" --identify a=b=4b37
gives "identify: bytes reversed" 0 "CRC-32/ISO-HDLC  (bytes reversed)$nl" "" --identify digits=2639f4cb
gives "identify hex" 0 "CRC-16/MODBUS$nl" "" --identify-hex 313233343536373839=4b37 01030000000a=cdc5
gives "identify hex: the empty message" 0 "CRC-64/XZ$nl" "" --identify-hex =0 313233343536373839=995dc9bbdf1939fa
printf '\x01\x03\x00\x00\x00\x0a\xc5\xcd' >frame
printf '123456789\x37\x4b' >frame2
gives "identify frames" 0 "CRC-16/MODBUS  (least significant byte first)$nl" "" --identify-frame frame frame2
gives "identify: eight bits have one order" 0 "CRC-8/SMBUS$nl" "" --identify --width 8 digits=f4 "one=$(value -a CRC-8/SMBUS one)"
# found_as PARAMS COUNT: what --identify-hex finds of the first COUNT of these messages, by the CRCs of these parameters.
found_as() {
    local text hex given=()
    for text in abcdefgh abcdefgx 12345678 qwertyui abcdefghi; do
        printf %s "$text" >sample
        hex=$(printf %s "$text" | od -An -tx1 | tr -d ' \n')
        [ ${#given[@]} = "$2" ] || given+=("$hex=$(value --params "$1" sample)")
    done
    "$crcsum" --identify-hex "${given[@]}" 2>&1
    echo $?
}
own=width=24,poly=0x974f0b,init=0x875060
same "identify: parameters that are in no catalogue" \
    "$own,refin=false,refout=false,xorout=0x000000  (one of 8 equivalent pairs of init and xorout)${nl}0" "$(found_as $own 5)"
own=width=24,poly=0x864cfb,init=0x123456,refin=true,refout=true,xorout=0xabcdef
found=$(found_as $own 5)
[[ $found == "width=24,poly=0x864cfb,init=0x"*",refin=true,refout=true,xorout=0x"*"  (one of 2 equivalent"*"${nl}0" ]]
result "identify: the polynomial of the catalogue, another init and direction" $? "$found"
same "identify: what is found gives the same values" "$(value --params $own digits)" "$(value --params "${found%% *}" digits)"
advice="crcsum: 2 more values of messages as long as one of these would tell the polynomial
crcsum: 1 more value of a message that is one byte longer would tell init and xorout"
same "identify: too little is known" "$advice${nl}1" "$(found_as width=40,poly=0x123456789b 2)"
found=$(found_as width=40,poly=0x123456789b 4)
[[ $found == *poly=0x123456789b,init=0x0000000000,refin=false,refout=false,xorout=0x0000000000*"crcsum: 1 more value of a message "*"${nl}0" ]]
result "identify: one size leaves init and xorout open" $? "$found"
gives "identify: no message has two CRCs" 1 "" "crcsum: the same message has different CRCs" --identify-hex 31=1 31=2
gives "identify: no CRC gives this" 1 "" "crcsum: no CRC gives all of these" \
    --identify-hex --width 8 {3131,3132,3133,3134,3135,3136,3137,3138}=5
gives "identify: a file that is not there" 1 "" "crcsum: gone: No such file or directory" --identify gone=1
gives "identify: nothing" 2 "" "crcsum: --identify needs FILE=CRC, as many as there are" --identify
gives "identify: no value" 2 "" "crcsum: 'digits' is not of the form MESSAGE=CRC" --identify digits
gives "identify: a value that is no number" 2 "" "crcsum: the CRC is not a number: '0xyz'" --identify digits=yz
gives "identify: half a byte" 2 "" "crcsum: not the hexadecimal digits of bytes: '123'" --identify-hex 123=1
gives "identify: no digits" 2 "" "crcsum: not the hexadecimal digits of bytes: '1g'" --identify-hex 1g=1
gives "identify and -a" 2 "" "crcsum: --identify finds the algorithm: leave out -a and --params" -a crc32 --identify digits=1
gives "identify and a format" 2 "" "crcsum: --identify has one format, and tries both byte orders" -f dec --identify digits=1
gives "--width alone" 2 "" "crcsum: --width is for --identify only" --width 8 digits
gives "--width of nothing" 2 "" "crcsum: --width must be from 1 to 128" --width 0 --identify digits=1
gives "--width of too much" 2 "" "crcsum: --width is too large: '129'" --width 129 --identify digits=1

# --- Errors --------------------------------------------------------------------------------------------------------

gives "a missing file, and on with the next" 1 "cbf43926  digits$nl" "$no_file" gone digits
gives "a directory" 1 "00000000  empty$nl" "crcsum: .: Is a directory" . empty
gives "no name" 1 "" "crcsum: : No such file or directory" ""
gives "an error names the file on one line" 1 "" "crcsum: \\\\no\\\\nfile: No such file or directory" $'no\nfile'
if [ "$(id -u)" -ne 0 ]; then
    touch secret && chmod 0 secret
    gives "an unreadable file" 1 "" "crcsum: secret: Permission denied" secret
elif [ -e /proc/self/mem ]; then
    echo "skipped: an unreadable file (root reads everything)"
    gives "a read error" 1 "cbf43926  digits$nl" "crcsum: /proc/self/mem: Input/output error" /proc/self/mem digits
fi
same "closed standard input" "crcsum: -: Bad file descriptor" "$("$crcsum" 2>&1 <&-)"
if [ -e /dev/full ]; then
    for arguments in digits "-c good" --list --help "-f raw digits"; do
        # shellcheck disable=SC2086
        found=$("$crcsum" $arguments 2>&1 >/dev/full; echo "$?")
        same "/dev/full: $arguments" "crcsum: write error: No space left on device${nl}1" "$found"
    done
fi

# Output that is lost must be said, wherever it is lost: the whole of it, what follows the first line, or a part of a line.
# full KILOBYTES ARGUMENT...: what crcsum says when the file it writes to may have only so much, and its status. The signal
# that would end it is ignored: it is a full disk that is meant.
full() {
    local size=$1
    shift
    (trap '' XFSZ && ulimit -f "$size" && exec "$crcsum" "$@" 2>&1 >limited) | cat
    echo "${PIPESTATUS[0]}"
}
mapfile -t many < <(yes one | head -n 2000)
for ((i = 0; i < 2000; ++i)); do echo "8cdc1683  one"; done >many_sums
too_large="crcsum: write error: File too large${nl}1"
for size in 0 1 4; do
    same "no room after $size KiB: sums" "$too_large" "$(full $size "${many[@]}")"
    same "no room after $size KiB: --check" "$too_large" "$(full $size -c many_sums)"
    same "no room after $size KiB: --list" "$too_large" "$(full $size --list)"
done
for size in 0 1; do same "no room after $size KiB: --help" "$too_large" "$(full $size --help)"; done
same "enough room" 0 "$(full 8 --quiet -c many_sums)"
if mkdir disk && mount -t tmpfs -o size=4k none disk 2>/dev/null; then
    "$crcsum" "${many[@]}" 2>.err >disk/out
    same "a full disk" "1 crcsum: write error: No space left on device" "$? $(cat .err)"
    umount disk
else
    echo "skipped: a full disk (no right to mount)"
fi
gone_reader() { (trap '' PIPE && "$crcsum" "$@" 2>.err; echo "$?" >.status) | head -c 1 >.out; echo "$(cat .status) $(cat .err)"; }
same "a reader that is gone" "1 crcsum: write error: Broken pipe" "$(gone_reader "${many[@]}" "${many[@]}" "${many[@]}")"
same "a reader that is gone: --check" "1 crcsum: write error: Broken pipe" "$(gone_reader -c many_sums many_sums many_sums many_sums)"
closed() { "$crcsum" "$@" 2>&1 >&-; echo "$?"; }
for arguments in digits "-c good" --list --help --version "-f raw digits" "--combine 1 2 3" --kernel; do
    # shellcheck disable=SC2086
    same "standard output is closed: $arguments" "crcsum: write error: Bad file descriptor${nl}1" "$(closed $arguments)"
done
echo '00000000  -' >names_stdin
same "standard input is closed, and no list takes its place" \
    "crcsum: -: Bad file descriptor$nl-: FAILED open or read${nl}crcsum: WARNING: 1 listed file could not be read${nl}1" \
    "$("$crcsum" -c names_stdin 2>&1 <&-; echo $?)"
same "standard output is closed, and nothing to say" 0 "$(closed --status -c good)"
same "standard error is full" 1 "$("$crcsum" -c malformed 2>/dev/full >.out; echo $?)"
if ! skip python3; then
    same "a pipe that does not wait" "1 crcsum: write error: Resource temporarily unavailable" "$(python3 - "$crcsum" <<'END'
import os, subprocess, sys
reader, writer = os.pipe()
os.set_blocking(writer, False)
ended = subprocess.run([sys.argv[1]] + 9000 * ["digits"], stdout=writer, stderr=subprocess.PIPE)
print(ended.returncode, ended.stderr.decode().strip())
END
    )"
fi

# Lists of any size and content in little memory. A sanitizer needs more than these limits allow.
# within KILOBYTES COMMAND...
within() {
    local limit=$1
    shift
    (ulimit -v "$limit" && "$@")
}
if within 40000 "$crcsum" --version >/dev/null 2>&1; then
    dd if=/dev/zero of=.zeros bs=1 count=1 seek=100000000 2>/dev/null
    same "a large binary file as a list" "crcsum: .zeros: has a line without an end: it is no list${nl}1" \
        "$(within 40000 "$crcsum" -c .zeros 2>&1; echo $?)"
    same "an endless binary file as a list" "crcsum: /dev/zero: has a line without an end: it is no list${nl}1" \
        "$(within 40000 "$crcsum" -c /dev/zero 2>&1; echo $?)"
    rm .zeros
    same "many empty lines from a pipe" "one: OK${nl}0" \
        "$( (yes '' | head -n 5000000; echo '8cdc1683  one') | within 40000 "$crcsum" -c 2>&1; echo $?)"
    same "many lines" "2000 0" "$(within 40000 "$crcsum" -c many_sums | grep -c OK) $?"
    names=$("$crcsum" --list | awk 'NR > 1 { printf ",%s", $1 }')
    for ((i = 0; i < 5; ++i)); do names+=$names; done
    same "no memory" "crcsum: out of memory${nl}1" "$(within 40000 "$crcsum" -a "${names#,}" digits 2>&1 | tail -n 1; echo "${PIPESTATUS[0]}")"
    for ((i = 1; i < 6000; ++i)); do printf 'width=20,poly=%d (one) = 00000\n' $((2 * i + 1)); done >many_tags
    same "many algorithms in a list" 5999 "$(within 40000 "$crcsum" -c many_tags 2>/dev/null | grep -c FAILED)"
    { head -c 200000 /dev/zero; echo; echo '8cdc1683  one'; } >long_line
    same "a line that is too long is passed over" "one: OK${nl}crcsum: WARNING: 1 line is improperly formatted${nl}0" \
        "$(within 40000 "$crcsum" -c long_line 2>&1; echo $?)"
    same "a line that is too long, --strict" 1 "$("$crcsum" --strict -c long_line >/dev/null 2>&1; echo $?)"
else
    echo "skipped: little memory (a sanitizer needs more)"
fi
long_name=$(head -c 100000 /dev/zero | tr '\0' x)
echo "8cdc1683  $long_name" >long_name
gives "a long name in a list" 1 "$long_name: FAILED open or read$nl" "crcsum: x*x: File name too long$nl$unread" -c long_name

gives "unknown option" 2 "" "crcsum: unknown option --nonsense; try crcsum --help" --nonsense
gives "unknown letter" 2 "" "crcsum: unknown option -q; try crcsum --help" -zq
gives "missing argument" 2 "" "crcsum: option -a needs an argument" digits -a
gives "missing long argument" 2 "" "crcsum: option --params needs an argument" --params
gives "superfluous argument" 2 "" "crcsum: option --tag takes no argument" --tag=yes
gives "unknown format" 2 "" "crcsum: unknown format 'octal' (*)" --format octal digits
gives "an empty format" 2 "" "crcsum: unknown format '' (*)" --format= digits
gives "unknown algorithm with a suggestion" 2 "" "crcsum: unknown algorithm 'CRC-32/ISCI'; did you mean *CRC-32/ISCSI*" \
    -a CRC-32/ISCI digits
gives "an empty algorithm" 2 "" "crcsum: unknown algorithm ''*" -a crc32, digits
gives "an ambiguous algorithm with candidates" 2 "" "crcsum: ambiguous algorithm 'crc16'; it may mean *CRC-16/*, CRC-16/*" \
    -a crc16 digits
p=--params
gives "params: no width" 2 "" "crcsum: --params: width is missing" $p poly=7 digits
gives "params: no poly" 2 "" "crcsum: --params: poly is missing" $p width=8 digits
gives "params: nothing" 2 "" "crcsum: --params: '' is not of the form key=value" $p "" digits
gives "params: unknown key" 2 "" "crcsum: --params: unknown key 'polynomial' (*)" $p width=8,polynomial=7 digits
gives "params: key twice" 2 "" "crcsum: --params: width is given twice" $p width=8,poly=7,width=8 digits
gives "params: not a boolean" 2 "" "crcsum: --params: refin is not true or false: 'yes'" $p width=8,poly=7,refin=yes digits
for text in "" x 0x 0xg 7x -7 +7 0x-7 0000000000000000000x 99999999999999999999999999999999999999999x; do
    gives "params: malformed number '$text'" 2 "" "crcsum: --params: poly is not a number: '$text'" $p "width=8,poly=$text" digits
done
for text in 340282366920938463463374607431768211456 0x100000000000000000000000000000000 99999999999999999999999999999999999999999; do
    gives "params: too large a number $text" 2 "" "crcsum: --params: poly is too large: '$text'" $p "width=8,poly=$text" digits
done
gives "params: zeros in front" 0 "f4  digits$nl" "" $p width=00000000000000000000000000000000000000000000000000008,poly=0x00000000000000000000000000000000000000000000007 digits
gives "params: a check that does not agree" 2 "" "crcsum: --params: check does not agree: the parameters give 0xf4" \
    $p "width=8 poly=7 check=0xf5" digits
gives "params: a residue that does not agree" 2 "" "crcsum: --params: residue does not agree: the parameters give 0x00" \
    $p "width=8 poly=7 check=0xf4 residue=1" digits
gives "params: the tag is what defines the algorithm" 0 "width=8,poly=7 (digits) = f4$nl" "" \
    --tag $p 'width=8 poly=7 check=0xf4 residue=0 name="CRC (8) = x"' digits
gives "params: name twice" 2 "" "crcsum: --params: name is given twice" $p "width=8 poly=7 name=a name=b" digits
for wrong in "width=0,poly=1 width" "width=129,poly=1 width" "width=4294967304,poly=7 width" "width=129,poly=1 width" \
    "width=8,poly=0x107 poly" "width=8,poly=6 poly" "width=8,poly=7,init=256 init" "width=8,poly=7,xorout=0x100 xorout"; do
    gives "params: ${wrong% *} names ${wrong#* }" 2 "" "crcsum: *: ${wrong#* } must *" $p "${wrong% *}" digits
done
for option in --quiet --status --ignore-missing --strict; do
    gives "$option without --check" 2 "" "crcsum: *--check*" $option digits
done
gives "--check --tag" 2 "" "crcsum: --check *--tag" -c --tag good
gives "--check and two algorithms" 2 "" "crcsum: --check *one algorithm*" -c -a crc32,crc32c good
gives "--check of raw" 2 "" "crcsum: --check *raw*" -c --format raw good
gives "raw of two files" 2 "" "crcsum: raw *" --format raw digits one
gives "raw of two algorithms" 2 "" "crcsum: raw *" --format raw -a crc32,crc32c digits
gives "raw and --tag" 2 "" "crcsum: raw *" --format raw --tag digits
gives "little-endian decimal" 2 "" "crcsum: a decimal *" --format dec --little-endian digits
gives "--check and --list" 2 "" "crcsum: --check and --list contradict each other" -c --list good
gives "--list and --check" 2 "" "crcsum: --list and --check contradict each other" --list -c good
gives "--verify and --combine" 2 "" "crcsum: --verify and --combine contradict each other" --verify --combine 1 2 3
gives "--kernel and --check" 2 "" "crcsum: --kernel and --check contradict each other" --kernel --check
gives "--check twice" 0 "$ok" "" -c --check good
gives "an abbreviated option" 0 "$ok" "" --che good
gives "an abbreviated option with an argument" 0 "e3069283  digits$nl" "" --alg=crc32c digits
gives "an ambiguous option" 2 "" "crcsum: ambiguous option --st; it may mean --status, --strict" --st -c good
gives "an abbreviated option is named in full" 2 "" "crcsum: option --quiet takes no argument" --qui=1 -c good
gives "no option" 2 "" "crcsum: unknown option --; try crcsum --help" --=x good
gives "the last of --status and --quiet counts" 0 "" "" --status --quiet -c good
gives "--list and a file" 2 "" "crcsum: *" --list digits

# --- The rest ------------------------------------------------------------------------------------------------------

# Every option as --help has it, one a line: "--NAME" or "--NAME=", and the letters "-L".
help_options() {
    "$crcsum" --help | sed -n -E 's/^  (-.), (--[a-z-]+=?).*/\1\n\2/p; s/^      (--[a-z-]+=?).*/\1/p' | sort
}
help_lines() { [ "$(help_options | wc -l)" -gt 30 ] && "$crcsum" --help | awk 'length > 100 { print; bad = 1 } END { exit bad }'; }
man_page_options() {
    # The heads of its paragraphs, as text: ".BR \-a ", " \-\-algorithm =\fINAME\fR" is "-a" and "--algorithm=".
    diff <(help_options) <(sed -n '/^\.TP/{n;s/\\-/-/g;s/^\.BR\{0,1\} //p;}' "$examples/crcsum.1" |
        sed -n 's/ =/=/; s/=.*/=/; /^-/p' | sed 's/ ", " /\n/' | sort)
}
# completed WORD...: the last of these words completed, one possibility a line.
completed() {
    # It is the inner shell that expands this.
    # shellcheck disable=SC2016
    "${BASH:-bash}" -c 'compopt() { :; }
        source "$1" && COMP_WORDS=("${@:2}") && COMP_CWORD=$(($# - 2)) && _crcsum_complete "$2" && printf "%s\n" "${COMPREPLY[@]}"' \
        - "$examples/crcsum.bash" "$crcsum" "$@"
}
check "--help has lines of 100 at most" help_lines
check "the man page has the options of --help" man_page_options
skip groff || same "groff has nothing to say of the man page" "" "$(groff -ww -man -z "$examples/crcsum.1" 2>&1)"
check "completion has the options of --help" diff <(help_options | grep -e '^--') <(completed -- | sort)
same "completion of an option" "--tag" "$(completed --ta)"
same "completion of an algorithm" "CRC-64/XZ" "$(completed -a CRC-64/X)"
same "completion of the last of several algorithms" "CRC-64/XZ,CRC-82/DARC" "$(completed --algorithm = CRC-64/XZ,CRC-82)"
same "completion of all algorithms" "$("$crcsum" --list | wc -l)" "$(completed --algorithm = | wc -l)"
same "completion of a format" "hex HEX 0x dec base64 raw" "$(completed -f '' | xargs)"
same "completion of a number" "" "$(completed --threads '')"
same "completion of a file" "a b  c" "$(completed --tag 'a b')"
same "--help succeeds, whatever else is said" 0 "$("$crcsum" --quiet --help --nonsense >/dev/null 2>&1; echo $?)"
[[ $("$crcsum" --version) =~ ^crcsum\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
result "--version" $?
[[ $("$crcsum" --kernel) =~ ^[a-z0-9_]+$ && $("$crcsum" --kernel -a crc32c) =~ ^[a-z0-9_]+$ ]]
result "--kernel" $?
[[ $("$crcsum" --kernel -a CRC-82/DARC) =~ ^portable_ ]]
result "--kernel of CRC-82/DARC is portable" $?

gives "--kernel of --params with a polynomial of the catalogue" 0 "$("$crcsum" --kernel -a CRC-16/ARC)$nl" "" \
    --kernel --params width=16,poly=0x8005,refin=1
[[ $("$crcsum" --kernel --params width=16,poly=0x8007) =~ ^[a-z0-9_]+$ ]]
result "--kernel of another polynomial" $?

gives "no progress where stderr is no terminal" 0 "$(value zeros)  zeros$nl" "" zeros
gives "--progress shows and erases" 0 "$(value zeros)  zeros$nl" $'\r*%*GB/s*\r\e\\[K' --progress zeros
gives "--no-progress" 0 "$(value zeros)  zeros$nl" "" --no-progress zeros
[[ $(cat zeros | "$crcsum" --progress 2>&1 >/dev/null) == $'\r'*GB* ]]
result "--progress of a pipe" $?
# interrupted SIGNAL: what is shown when it comes while progress is shown, and how the command ended.
interrupted() {
    mkfifo held
    # A command in the background ignores SIGINT and SIGQUIT unless it says otherwise.
    python3 -c 'import os, signal, sys
for s in signal.SIGINT, signal.SIGQUIT: signal.signal(s, signal.SIG_IGN if sys.argv[1] == "ignored" else signal.SIG_DFL)
os.execv(sys.argv[2], sys.argv[2:])' "$2" "$crcsum" --progress <held 2>.err >.out &
    local status
    exec 9>held
    cat zeros >&9
    for ((i = 0; i < 100; ++i)); do [ -s .err ] && break; sleep 0.02; done
    kill -s "$1" $!
    sleep 0.05
    exec 9>&-
    wait $!
    status=$?
    rm held
    echo "$status $(tail -c 4 .err | od -An -tx1 | xargs)"
}
if ! skip python3; then
    for signal in INT TERM HUP QUIT; do
        same "the progress line is erased by SIG$signal" "$((128 + $(kill -l $signal))) 0d 1b 5b 4b" "$(interrupted $signal heeded)"
    done
    found=$(interrupted INT ignored)
    same "a signal that is ignored stays so" "0 0d 1b 5b 4b $(value zeros)" "$found $(cut -d ' ' -f 1 .out)"
fi
if ! skip script && ! script -qec true /dev/null </dev/null >/dev/null 2>&1; then
    echo "skipped: script gets no terminal here"
elif command -v script >/dev/null; then
    on_terminal() { script -qec "$1" /dev/null </dev/null; }
    [[ $(on_terminal "'$crcsum' digits") == "cbf43926  digits"$'\r' ]]
    result "no progress on a terminal within the first second" $?
    found=$(on_terminal "(sleep 1.2; cat zeros) | '$crcsum' 2>&1")
    [[ $found == $'\r'*GB*$'\r\e[K'"$(value zeros)  -"$'\r' ]]
    result "progress on a terminal after a second" $? "$(printf %q "$found")"
    for arguments in "-f raw digits" "-z -f raw digits" "-f raw"; do
        same "raw on a terminal: $arguments" "crcsum: raw bytes are nothing for a terminal: send them to a file or a pipe"$'\r' \
            "$(on_terminal "'$crcsum' $arguments")"
    done
fi

finish
