# Completion of crcsum's command line in bash. Options, formats and algorithms are asked of the command itself.

_crcsum_complete() {
    local command=$1 word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} option candidates first=""
    # bash takes "--name=value" for three words.
    if [[ $word == "=" ]]; then
        option=$previous word=""
    elif [[ $previous == "=" ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    else
        option=$previous
    fi
    COMPREPLY=()
    case $option in
    -a | --algorithm)
        candidates="cksum $("$command" --list 2>/dev/null | awk 'NR > 1 { print $1 }')"
        first=${word%"${word##*,}"} # of several, which are joined by commas, the last one is completed
        ;;
    -f | --format)
        candidates=$("$command" --help 2>/dev/null | sed -n 's/.* --format=FORMAT *\(.*\);.*/\1/p' | sed 's/(default)//; s/,//g')
        ;;
    --params | --threads | --width) return ;;
    *)
        if [[ $word != -* ]]; then
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            compopt -o filenames
            return
        fi
        candidates=$("$command" --help 2>/dev/null | sed -n 's/^  \(-.,\|   \) \(--[a-z-]*=\{0,1\}\).*/\2/p')
        ;;
    esac
    mapfile -t COMPREPLY < <(compgen -P "$first" -W "$candidates" -- "${word#"$first"}")
    [[ ${COMPREPLY[*]} != --*= ]] || compopt -o nospace
}
complete -F _crcsum_complete crcsum
