#!/usr/bin/env bash
# Tests examples/mpi_crcsum.cpp: jobs of several ranks against crcsum.
# usage: run.sh MPIRUN MPI_CRCSUM CRCSUM
set -u
[ $# -eq 3 ] || { echo "usage: run.sh MPIRUN MPI_CRCSUM CRCSUM" >&2; exit 2; }
mpirun=$1 mpi_crcsum=$2 crcsum=$3
source "$(dirname "${BASH_SOURCE[0]}")/../support/check.sh"
cd "$work" || exit 1

# Open MPI refuses root, and more ranks than cores, unless told; others know neither variable.
export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1
export OMPI_MCA_rmaps_base_oversubscribe=1 PRTE_MCA_rmaps_default_mapping_policy=:oversubscribe
export OMPI_MCA_mpi_yield_when_idle=1
job() {
    local ranks=$1
    shift
    timeout 120 "$mpirun" -np "$ranks" "$mpi_crcsum" "$@" 2>"$work/err"
}
if ! job 1 /dev/null >/dev/null; then
    cat "$work/err"
    echo "skipped: $mpirun starts no job here"
    exit 77
fi

head -c 5000003 /dev/urandom >random
printf 123456789 >digits
printf ab >two
: >empty
tail -c 2500000 random >swapped && head -c 2500003 random >>swapped
files=(random digits two empty swapped)

# With four ranks, two bytes leave two ranks nothing.
as_crcsum() {
    diff <("$crcsum" -a "$2" "${files[@]}") <(job "$1" -a "$2" "${files[@]}")
}
for ranks in 1 2 3 4 7; do
    check "CRC-32 by $ranks ranks" as_crcsum $ranks CRC-32/ISO-HDLC
done
for name in CRC-32C CRC-64/NVME CRC-64/ECMA-182 CRC-16/GENIBUS CRC-12/UMTS CRC-5/USB; do
    check "$name by 4 ranks" as_crcsum 4 $name
done

fails() {
    job 4 "$@" >out
    [ $? -ne 0 ] && ! [ -s out ] && grep -q "mpi_crcsum: missing: \|usage: mpi_crcsum" err
}
check "a missing file is an error, and no value" fails missing
check "no file" fails
check "an unknown algorithm" fails -a CRC-32/NOTHING digits
check "an algorithm that is too wide" fails -a CRC-82/DARC digits

finish
