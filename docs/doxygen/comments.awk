# Doxygen reads the headers through this filter, which makes documentation comments of plain ones: the block at the head of
# a file documents the file; a block before declarations documents each of them up to the next blank line; a comment behind
# a declaration documents that one. The lists of the catalogue become the constants that are made of them.

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
# ROW(identifier, name, former name, width, poly, init, refin, refout, xorout, check, residue) and NAME(name, identifier).
/^#define CRC_CATALOGUE/ {
    sub(/ \\$/, "")
    print $0 "\nnamespace crc {"
    in_list = 1
    next
}
in_list && /^    (ROW|NAME)\(/ {
    split($0, field, /[(,)] */)
    if ($0 ~ /ROW\(/) print "/// The algorithm " field[3] " of the catalogue.\ninline constexpr params " field[2] ";"
    else print "/// The same as crc::" field[3] ".\ninline constexpr params " field[2] " = " field[3] ";"
    next
}
in_list {
    print "}"
    in_list = 0
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
