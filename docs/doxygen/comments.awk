# Doxygen reads the headers through this filter, which makes documentation comments of plain ones: the block at the head of
# a file documents the file; a block before declarations documents each of them up to the next blank line; a comment behind
# a declaration documents that one.

# marked(LINE, MARK): the line's comment begins with the mark, and has no HTML.
function marked(line, mark) {
    gsub(/</, "\\<", line)
    sub(/\/\/ ?/, mark " ", line)
    return line
}

BEGIN { print "/// @file" }
{
    match($0, /^ */)
    indented = RLENGTH
}
/^ *\/\/( |$)/ {
    if (!in_block) count = 0
    in_block = 1
    ended = 0
    indent = indented
    print block[count++] = marked($0, "///")
    next
}
/^ *$/ { count = 0 }
{
    in_block = 0
    begins = ended && indented == indent && $0 !~ /^ *[#}{]/
    behind = /[;,)}] +\/\/ /
    if (count > 0 && begins && !behind)
        for (i = 0; i < count; ++i) print block[i]
    ended = /[;}]$/ || /[;}] +\/\/ /
    if (behind) {
        split($0, part, / +\/\/ /)
        print part[1] marked(substr($0, length(part[1]) + 1), "///<")
    } else print
}
