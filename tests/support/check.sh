# For the scripts that are tests: a folder for their files, the count of what passed and failed, and the closing line.
# Sourced after `set -u`; a script ends with `finish`.
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export LC_ALL=C
passed=0
failed=0

# result WHAT STATUS [DETAILS]: one test; the details are shown only when it has failed.
result() {
    if [ "$2" -eq 0 ]; then
        passed=$((passed + 1))
        echo "ok: $1"
    else
        failed=$((failed + 1))
        echo "FAILED: $1"
        [ -z "${3-}" ] || printf '%s\n' "$3" | sed 's/^/    /' | tail -n 40
    fi
}

# check WHAT COMMAND...: one test; what the command says goes to $work/log.
check() {
    local what=$1
    shift
    "$@" >"$work/log" 2>&1
    result "$what" $? "$(cat "$work/log")"
}

# Skips the script if $compiler makes no x86-64 Linux programs.
for_x86_64_linux() {
    case $("$compiler" -dumpmachine 2>/dev/null) in
        x86_64*linux*) ;;
        *)
            echo "skipped: this test is for compilers that make x86-64 Linux programs"
            exit 77
            ;;
    esac
}

# weak OBJECT: the functions in it that the linker may replace by another object's. (The compiler's own helper that ends a
# noexcept function is the same everywhere; that of bytes in braces is the standard library's.)
weak() {
    nm "$1" | sed -n 's/^.* W //p' | grep -vE '^__clang_call_terminate$|St16initializer_list' | sort
}

finish() {
    echo "$passed passed, $failed failed"
    exit $((failed > 0))
}
