// Catch2, whichever version there is: 2.x is one header, 3.x has another name for all of it.
#ifndef CRC_TESTS_SUPPORT_CATCH_HPP
#define CRC_TESTS_SUPPORT_CATCH_HPP

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#endif
