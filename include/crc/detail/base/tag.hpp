// The name of this translation unit's code: the inline namespace CRC_TAG has one word for each thing that changes the
// instructions which the compiler may use for our functions (the instruction sets that the flags promise, and our own
// configuration), so that functions compiled under different promises have different names and the linker never swaps them.
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

// Whether #if finds none of a group's words, or all of them; those with values never count as all.
#define CRC_TAG_ADD(a, b, c, d, e, f, g, h) a b c d e f g h
#define CRC_TAG_COUNT(macro, word) +CRC_TAG_IF(macro, 1)
#define CRC_TAG_COUNT_VALUE(macro, word) CRC_TAG_COUNT_VALUE_(macro)
#define CRC_TAG_COUNT_VALUE_(value) +CRC_TAG_PICK((CRC_TAG_NOT_##value, 1, ))
#define CRC_TAG_EACH(macro, word) +1
#define CRC_TAG_NO_VALUE(macro, word)
#define CRC_TAG_NONE(group) (group(CRC_TAG_ADD, CRC_TAG_COUNT, CRC_TAG_COUNT_VALUE) + 0 == 0)
#define CRC_TAG_ALL(group) \
    (group(CRC_TAG_ADD, CRC_TAG_COUNT, CRC_TAG_NO_VALUE) + 0 == group(CRC_TAG_ADD, CRC_TAG_EACH, CRC_TAG_EACH) + 0)
#define CRC_TAG_SOME(group) group(CRC_TAG_JOIN, CRC_TAG_IF, CRC_TAG_VALUE)

// The tag stands in every declaration of a member, and the preprocessor puts it together each time: words one by one would take
// as long as all the rest of including the library.
#if CRC_TAG_NONE(CRC_TAG_KERNELS)
#define CRC_TAG_OF_KERNELS _portable
#elif CRC_TAG_ALL(CRC_TAG_KERNELS)
#define CRC_TAG_OF_KERNELS _all
#else
#define CRC_TAG_OF_KERNELS CRC_TAG_SOME(CRC_TAG_KERNELS)
#endif
#if CRC_TAG_NONE(CRC_TAG_MODES)
#define CRC_TAG_OF_MODES
#else
#define CRC_TAG_OF_MODES CRC_TAG_SOME(CRC_TAG_MODES)
#endif
#if CRC_TAG_NONE(CRC_TAG_WORDS_1)
#define CRC_TAG_OF_1
#elif CRC_TAG_ALL(CRC_TAG_WORDS_1)
#define CRC_TAG_OF_1 _all1
#else
#define CRC_TAG_OF_1 CRC_TAG_SOME(CRC_TAG_WORDS_1)
#endif
#if CRC_TAG_NONE(CRC_TAG_WORDS_2)
#define CRC_TAG_OF_2
#elif CRC_TAG_ALL(CRC_TAG_WORDS_2)
#define CRC_TAG_OF_2 _all2
#else
#define CRC_TAG_OF_2 CRC_TAG_SOME(CRC_TAG_WORDS_2)
#endif
#if CRC_TAG_NONE(CRC_TAG_WORDS_3)
#define CRC_TAG_OF_3
#elif CRC_TAG_ALL(CRC_TAG_WORDS_3)
#define CRC_TAG_OF_3 _all3
#else
#define CRC_TAG_OF_3 CRC_TAG_SOME(CRC_TAG_WORDS_3)
#endif
#if CRC_TAG_NONE(CRC_TAG_WORDS_4)
#define CRC_TAG_OF_4
#elif CRC_TAG_ALL(CRC_TAG_WORDS_4)
#define CRC_TAG_OF_4 _all4
#else
#define CRC_TAG_OF_4 CRC_TAG_SOME(CRC_TAG_WORDS_4)
#endif
#if CRC_TAG_NONE(CRC_TAG_WORDS_5)
#define CRC_TAG_OF_5
#elif CRC_TAG_ALL(CRC_TAG_WORDS_5)
#define CRC_TAG_OF_5 _all5
#else
#define CRC_TAG_OF_5 CRC_TAG_SOME(CRC_TAG_WORDS_5)
#endif
#if CRC_TAG_NONE(CRC_TAG_WORDS_6)
#define CRC_TAG_OF_6
#elif CRC_TAG_ALL(CRC_TAG_WORDS_6)
#define CRC_TAG_OF_6 _all6
#else
#define CRC_TAG_OF_6 CRC_TAG_SOME(CRC_TAG_WORDS_6)
#endif
#if CRC_TAG_NONE(CRC_TAG_WORDS_7)
#define CRC_TAG_OF_7
#elif CRC_TAG_ALL(CRC_TAG_WORDS_7)
#define CRC_TAG_OF_7 _all7
#else
#define CRC_TAG_OF_7 CRC_TAG_SOME(CRC_TAG_WORDS_7)
#endif
#if CRC_TAG_NONE(CRC_TAG_WORDS_8)
#define CRC_TAG_OF_8
#else
#define CRC_TAG_OF_8 CRC_TAG_SOME(CRC_TAG_WORDS_8)
#endif

// Written out where x86-64 has its two words and no other, and nobody has chosen kernels.
#if CRC_PORTABLE_TABLES == 8 && CRC_TAG_ALL(CRC_TAG_KERNELS) && CRC_TAG_ALL(CRC_TAG_WORDS_1) &&              \
    CRC_TAG_NONE(CRC_TAG_WORDS_2) && CRC_TAG_NONE(CRC_TAG_WORDS_3) && CRC_TAG_NONE(CRC_TAG_WORDS_4) &&       \
    CRC_TAG_NONE(CRC_TAG_WORDS_5) && CRC_TAG_NONE(CRC_TAG_WORDS_6) && CRC_TAG_NONE(CRC_TAG_WORDS_7) &&       \
    CRC_TAG_NONE(CRC_TAG_WORDS_8)
#define CRC_TAG_SHORT 1
#else
#define CRC_TAG_SHORT 0
#endif
#if CRC_TAG_SHORT && CRC_TAG_NONE(CRC_TAG_MODES)
#define CRC_TAG tables8_all_all1
#elif CRC_TAG_SHORT && CRC_CALLS_COMPILED && !CRC_X86_INTRINSICS && !CRC_READER
#define CRC_TAG tables8_all_all1_compiled
#else
#define CRC_TAG \
    CRC_TAG_JOIN(CRC_TAG_JOIN(tables, CRC_PORTABLE_TABLES, CRC_TAG_OF_KERNELS, CRC_TAG_OF_1, CRC_TAG_OF_2, CRC_TAG_OF_3, CRC_TAG_OF_4, CRC_TAG_OF_5), \
                 CRC_TAG_OF_6, CRC_TAG_OF_7, CRC_TAG_OF_8, CRC_TAG_OF_MODES, , , )
#endif

#endif
