// The name of this translation unit's code: the inline namespace CRC_TAG has one word for each thing that changes the
// instructions which the compiler may use for our functions (the instruction sets that the flags promise, and our own
// configuration), so that functions compiled under different promises have different names and the linker never swaps them.
// An instruction set that compilers use unasked gets its word in words.hpp; a kernel has its switch in config.hpp.
#ifndef CRC_HEADERS_DETAIL_BASE_TAG_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_TAG_HPP_INCLUDED

#include "config.hpp"
#include "words.hpp"

#define CRC_TAG_JOIN_(a, b, c, d, e, f, g, h) a##b##c##d##e##f##g##h
#define CRC_TAG_JOIN(a, b, c, d, e, f, g, h) CRC_TAG_JOIN_(a, b, c, d, e, f, g, h)
// The list is an argument with its parentheses, since the traditional preprocessor of MSVC takes a macro's
// __VA_ARGS__ for one argument.
#define CRC_TAG_SECOND(first, second, ...) second
#define CRC_TAG_PICK(list) CRC_TAG_SECOND list

// CRC_TAG_IF(macro, word): the word where the macro is defined, as 1 or as nothing; else nothing. The macro's value turns
// into one argument more, and so the word into the second one.
#define CRC_TAG_TRUE_ ,
#define CRC_TAG_TRUE_1 ,
#define CRC_TAG_IF(macro, word) CRC_TAG_IF_(macro, word)
#define CRC_TAG_IF_(value, word) CRC_TAG_PICK((CRC_TAG_TRUE_##value word, , ))

// CRC_TAG_VALUE(macro, word): the word and the macro's value, a number or nothing, where the macro is defined. A macro that
// is not defined is its own value, which must be listed here.
#define CRC_TAG_VALUE(macro, word) CRC_TAG_VALUE_(macro, word)
#define CRC_TAG_VALUE_(value, word) CRC_TAG_PICK((CRC_TAG_NOT_##value, word##value, ))

// How many words without values there are, for #if.
#define CRC_TAG_ADD(a, b, c, d, e, f, g, h) a b c d e f g h
#define CRC_TAG_COUNT(macro, word) +CRC_TAG_IF(macro, 1)
#define CRC_TAG_NONE(macro, word)
#define CRC_TAG_WORD_COUNT (CRC_TAG_WORDS(CRC_TAG_ADD, CRC_TAG_COUNT, CRC_TAG_NONE) + 0)

// Where x86-64 has its two words and no other, and nobody has chosen kernels, the tag is written out: it stands in every
// declaration of a member, and putting it together would take a tenth of the time for including the library.
#if defined(__x86_64__) && defined(__SSE2__) && CRC_TAG_WORD_COUNT == 2 && CRC_ALL_KERNELS && CRC_PORTABLE_TABLES == 8
#define CRC_TAG_SHORT 1
#else
#define CRC_TAG_SHORT 0
#endif
#if CRC_TAG_SHORT && CRC_CALLS_COMPILED
#define CRC_TAG tables8_all_sse_sse2_compiled
#elif CRC_TAG_SHORT && !defined(CRC_COMPILED_HERE)
#define CRC_TAG tables8_all_sse_sse2
#else
#define CRC_TAG \
    CRC_TAG_JOIN(tables, CRC_PORTABLE_TABLES, CRC_TAG_KERNELS, CRC_TAG_WORDS(CRC_TAG_JOIN, CRC_TAG_IF, CRC_TAG_VALUE), CRC_TAG_READER, CRC_TAG_COMPILED, , )
#endif

#endif
