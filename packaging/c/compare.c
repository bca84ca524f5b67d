/* The time that one call of crc32() takes in each of several libraries, in turns; medians.

       cc -O2 packaging/c/compare.c -ldl -o compare
       ./compare ./zlib_preload.so libz.so.1

   A library that has crc_compute, such as libcrc-c.so, is measured by an engine of CRC-32. */
#define _POSIX_C_SOURCE 200809L
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { libraries = 4, rounds = 41, longest = 1 << 20 };

typedef unsigned long zlib_function(unsigned long, const unsigned char*, unsigned);
typedef uint64_t engine_function(const void*, const void*, size_t);
typedef void* make_function(void*, size_t, const char*, void*);

struct library {
    zlib_function* crc32;
    engine_function* compute;
    void* engine;
};

static unsigned char data[longest + 64];

/* dlsym gives an object pointer for what is a function. */
static int function(void* handle, const char* name, void* result) {
    void* const found = dlsym(handle, name);
    memcpy(result, &found, sizeof found);
    return found != NULL;
}

static int load(const char* path, struct library* l) {
    void* const handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    make_function* make;
    if (handle == NULL) return 0;
    if (function(handle, "crc_compute", &l->compute) && function(handle, "crc_engine_by_name", &make)) {
        l->engine = make(malloc(8192), 8192, "CRC-32", NULL);
        return l->engine != NULL;
    }
    l->compute = NULL;
    return function(handle, "crc32", &l->crc32);
}

static int by_value(const void* a, const void* b) {
    const double x = *(const double*)a, y = *(const double*)b;
    return (x > y) - (x < y);
}

/* Independent calls, at changing addresses. Returns ns per call. */
static double measure(const struct library* l, size_t size, unsigned calls, unsigned long* sum) {
    struct timespec begin, end;
    unsigned i;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    if (l->compute != NULL) {
        for (i = 0; i < calls; ++i) *sum += (unsigned long)l->compute(l->engine, data + i % 64, size);
    } else {
        for (i = 0; i < calls; ++i) *sum += l->crc32(0, data + i % 64, (unsigned)size);
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    return ((double)(end.tv_sec - begin.tv_sec) * 1e9 + (double)(end.tv_nsec - begin.tv_nsec)) / calls;
}

int main(int argc, char** argv) {
    static const size_t sizes[] = {16, 64, 256, 4096, 65536, longest};
    struct library all[libraries];
    double times[libraries][rounds];
    size_t i;
    int l, count = argc - 1, round;

    if (count < 1 || count > libraries) {
        fprintf(stderr, "usage: compare LIBRARY... (at most %d)\n", libraries);
        return 2;
    }
    for (l = 0; l < count; ++l) {
        if (!load(argv[l + 1], &all[l])) {
            fprintf(stderr, "compare: %s has no crc32 and no crc_compute, or cannot be loaded\n", argv[l + 1]);
            return 1;
        }
    }
    for (i = 0; i < sizeof data; ++i) data[i] = (unsigned char)(i * 2654435761u >> 24);

    printf("%9s", "bytes");
    for (l = 0; l < count; ++l) {
        const char* const slash = strrchr(argv[l + 1], '/');
        printf("  %24.24s", slash != NULL ? slash + 1 : argv[l + 1]);
    }
    printf("\n");
    for (i = 0; i < sizeof sizes / sizeof sizes[0]; ++i) {
        const unsigned calls = 1 + 4000000u / (unsigned)(sizes[i] + 400);
        unsigned long sums[libraries] = {0};
        for (round = 0; round < rounds; ++round)
            for (l = 0; l < count; ++l) times[l][round] = measure(&all[l], sizes[i], calls, &sums[l]);
        printf("%9lu", (unsigned long)sizes[i]);
        for (l = 0; l < count; ++l) {
            qsort(times[l], rounds, sizeof times[l][0], by_value);
            printf("  %9.1f ns %6.2f GB/s", times[l][rounds / 2], (double)sizes[i] / times[l][rounds / 2]);
            if (sums[l] != sums[0]) return fprintf(stderr, "compare: different results\n"), 1;
        }
        printf("\n");
    }
    return 0;
}
