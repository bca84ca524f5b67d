// The program's main(), for Catch2 2.x and 3.x.
#if __has_include(<catch2/catch.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "catch.hpp"

int main(int argc, char** argv) { return Catch::Session().run(argc, argv); }
