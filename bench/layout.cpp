// Nothing but room before the code of the program, so that all of it moves.
#define CRC_BENCH_TEXT_OF(x) #x
#define CRC_BENCH_TEXT(x) CRC_BENCH_TEXT_OF(x)

asm(".text\n\t.skip " CRC_BENCH_TEXT(CRC_BENCH_PADDING) "\n");
