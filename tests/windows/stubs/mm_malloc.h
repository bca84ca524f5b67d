// Stands for a header of Clang's that needs the C library.
#pragma once
