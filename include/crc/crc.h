/* The C interface of the library: what other languages call. It is implemented by packaging/c/crc.cpp, which is built as a
   shared or a static library; docs/c.md explains it. C99, or C89 where there is <stdint.h>; C++, too.

   No function allocates, prints, throws or ends the program, and any thread may call any function at any moment. Names
   that functions return are ASCII, end with 0, and live as long as the library is loaded. A CRC is a number, as the RevEng
   catalogue gives it, in the low bits of a uint64_t: the interface serves widths 1 to 64. One that is passed and does not
   fit in the width gives a CRC of no particular message. `data` may be NULL if `size` is 0. */
#ifndef CRC_HEADERS_CRC_H_INCLUDED
#define CRC_HEADERS_CRC_H_INCLUDED

#include <stddef.h>
#include <stdint.h>

/* CRC_C_BUILDING is defined where the library is compiled. Who links the static library on Windows defines CRC_C_STATIC. */
#if defined(CRC_C_STATIC)
#define CRC_C_API
#elif defined(_WIN32) || defined(__CYGWIN__)
#if defined(CRC_C_BUILDING)
#define CRC_C_API __declspec(dllexport)
#else
#define CRC_C_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define CRC_C_API __attribute__((__visibility__("default")))
#else
#define CRC_C_API
#endif

#if defined(__cplusplus) && (__cplusplus >= 201103L || defined(_MSC_VER))
#define CRC_C_NOEXCEPT noexcept
#elif defined(__cplusplus)
#define CRC_C_NOEXCEPT throw()
#else
#define CRC_C_NOEXCEPT
#endif
#if defined(__cplusplus)
extern "C" {
#endif

/* ---- Version ---------------------------------------------------------------------------------------------------- */

/* The version of the library that runs: 10000 * major + 100 * minor + patch. */
CRC_C_API uint32_t crc_version(void) CRC_C_NOEXCEPT;

/* The same as text, "0.2.0". */
CRC_C_API const char* crc_version_text(void) CRC_C_NOEXCEPT;

/* ---- Errors ----------------------------------------------------------------------------------------------------- */

/* What went wrong; numbers keep their meaning in all later versions. */
enum {
    CRC_OK = 0,
    CRC_ERROR_NULL = 1,      /* a pointer that must not be NULL is NULL */
    CRC_ERROR_STORAGE = 2,   /* the storage for an engine is smaller than crc_engine_size() */
    CRC_ERROR_UNKNOWN = 3,   /* no algorithm has this name */
    CRC_ERROR_AMBIGUOUS = 4, /* several algorithms are called by this name */
    CRC_ERROR_WIDTH = 5,     /* the width is 0, or over 64 */
    CRC_ERROR_POLY = 6,      /* the polynomial does not fit in the width, or is even */
    CRC_ERROR_INIT = 7,      /* init does not fit in the width */
    CRC_ERROR_XOROUT = 8,    /* xorout does not fit in the width */
    CRC_ERROR_INDEX = 9      /* there is no algorithm of this index */
};

/* What went wrong, in words. Functions that take a crc_error set its code and its message in every case, unless it is
   NULL. */
typedef struct crc_error {
    /* CRC_OK or CRC_ERROR_... */
    int32_t code;
    /* For people: names the argument and says what is wrong with it; empty if nothing is. With CRC_OK, a remark that the
       polynomial was probably meant in another form. */
    char message[380];
} crc_error;

/* ---- Algorithms ------------------------------------------------------------------------------------------------- */

/* The parameters of an algorithm, as the RevEng catalogue has them. */
typedef struct crc_params {
    uint32_t width;  /* number of bits of the CRC, 1 to 64 */
    uint64_t poly;   /* the generator without its top term; bit i is the coefficient of x^i, whatever refin is */
    uint64_t init;   /* the register before the first byte, not reflected */
    uint32_t refin;  /* not 0: the bits of each byte go in from the least significant */
    uint32_t refout; /* not 0: the register is reflected at the end */
    uint64_t xorout; /* XORed to the register at the end */
} crc_params;

/* An algorithm of the catalogue. */
typedef struct crc_algorithm {
    const char* name;   /* RevEng's name, "CRC-32/ISO-HDLC" */
    const char* former; /* RevEng's former name, or empty text */
    crc_params params;
    uint64_t check;   /* the CRC of "123456789" */
    uint64_t residue; /* the register, before xorout, after a message followed by its own CRC */
} crc_algorithm;

/* How many algorithms of the catalogue have widths up to 64. */
CRC_C_API size_t crc_algorithm_count(void) CRC_C_NOEXCEPT;

/* The algorithm of this index, 0 to crc_algorithm_count() - 1, in the order of width and name. Returns CRC_OK, or the code
   of an error, and then changes nothing. */
CRC_C_API int32_t crc_algorithm_at(size_t index, crc_algorithm* result) CRC_C_NOEXCEPT;

/* The algorithm of this name: RevEng's name or its former one, or what people say ("CRC-32C", "castagnoli", "pkzip").
   Only letters and digits count, and case does not. Returns CRC_OK, or the code of an error, and then does not change
   *result. */
CRC_C_API int32_t crc_find(const char* name, crc_algorithm* result, crc_error* error) CRC_C_NOEXCEPT;

/* What a name that crc_find refuses may mean, the likeliest first: writes at most `capacity` names, and returns how many
   there are, 8 at most. 0 for a name that is found. */
CRC_C_API size_t crc_candidates(const char* name, const char** names, size_t capacity) CRC_C_NOEXCEPT;

/* ---- Engines ---------------------------------------------------------------------------------------------------- */

/* An algorithm made ready. It never changes, so that any number of threads may use one. It is not to be copied, and needs
   no end: free its storage when nothing uses it any more. */
typedef struct crc_engine crc_engine;

/* How many bytes of storage crc_engine_by_name and crc_engine_by_params need; less than 8192. Ask at run time: another
   version of the library, or another CPU architecture, may need another size. */
CRC_C_API size_t crc_engine_size(void) CRC_C_NOEXCEPT;

/* Makes an engine in storage of `size` bytes, at any alignment, that the caller gives and keeps, as in
       void *storage = malloc(crc_engine_size());
       crc_engine *e = crc_engine_by_name(storage, crc_engine_size(), "CRC-32C", &error);
   Returns the engine, which lies within the storage, or NULL and an error. It takes microseconds. */
CRC_C_API crc_engine* crc_engine_by_name(void* storage, size_t size, const char* name, crc_error* error) CRC_C_NOEXCEPT;
CRC_C_API crc_engine* crc_engine_by_params(void* storage, size_t size, const crc_params* params,
                                           crc_error* error) CRC_C_NOEXCEPT;

/* The parameters of an engine. Returns CRC_OK, or CRC_ERROR_NULL, and then changes nothing. */
CRC_C_API int32_t crc_engine_params(const crc_engine* engine, crc_params* result) CRC_C_NOEXCEPT;

/* ---- CRCs by an engine. With the engine NULL each returns 0. ---------------------------------------------------- */

/* The CRC of a message. */
CRC_C_API uint64_t crc_compute(const crc_engine* engine, const void* data, size_t size) CRC_C_NOEXCEPT;

/* The CRC of the empty message, from which a message that comes in pieces begins: crc = crc_begin(e), and then for each
   piece crc = crc_update(e, crc, data, size). After each piece crc is the CRC of all so far. */
CRC_C_API uint64_t crc_begin(const crc_engine* engine) CRC_C_NOEXCEPT;

/* The CRC of a message followed by these bytes, from the message's CRC. */
CRC_C_API uint64_t crc_update(const crc_engine* engine, uint64_t crc, const void* data, size_t size) CRC_C_NOEXCEPT;

/* As crc_begin, for another init than that of the engine; bits over the width do not count. */
CRC_C_API uint64_t crc_seed(const crc_engine* engine, uint64_t init) CRC_C_NOEXCEPT;

/* The CRC of A followed by B, from the CRC of each; size_b: bytes in B. Takes O(log size_b). */
CRC_C_API uint64_t crc_combine(const crc_engine* engine, uint64_t first, uint64_t second,
                               uint64_t size_b) CRC_C_NOEXCEPT;

/* The CRC of a message followed by n times the same byte, from the message's CRC. Takes O(log n). */
CRC_C_API uint64_t crc_extend(const crc_engine* engine, uint64_t crc, uint64_t n, uint8_t byte) CRC_C_NOEXCEPT;

/* ---- CRCs without an engine of one's own ------------------------------------------------------------------------ */

/* The same for who wants one value: each makes an engine on its stack, for which it takes microseconds more. Returns
   CRC_OK and sets *result; or the code of an error, and then does not change *result. */
CRC_C_API int32_t crc_compute_by_name(const char* name, const void* data, size_t size, uint64_t* result,
                                      crc_error* error) CRC_C_NOEXCEPT;
CRC_C_API int32_t crc_update_by_name(const char* name, uint64_t crc, const void* data, size_t size, uint64_t* result,
                                     crc_error* error) CRC_C_NOEXCEPT;
CRC_C_API int32_t crc_combine_by_name(const char* name, uint64_t first, uint64_t second, uint64_t size_b,
                                      uint64_t* result, crc_error* error) CRC_C_NOEXCEPT;
CRC_C_API int32_t crc_compute_by_params(const crc_params* params, const void* data, size_t size, uint64_t* result,
                                        crc_error* error) CRC_C_NOEXCEPT;
CRC_C_API int32_t crc_update_by_params(const crc_params* params, uint64_t crc, const void* data, size_t size,
                                       uint64_t* result, crc_error* error) CRC_C_NOEXCEPT;
CRC_C_API int32_t crc_combine_by_params(const crc_params* params, uint64_t first, uint64_t second, uint64_t size_b,
                                        uint64_t* result, crc_error* error) CRC_C_NOEXCEPT;

/* ---- Kernels ---------------------------------------------------------------------------------------------------- */

/* The name of the kernel that a message of `size` bytes takes now, (size_t)-1 for a long one. NULL with the engine NULL. */
CRC_C_API const char* crc_active_kernel(const crc_engine* engine, size_t size) CRC_C_NOEXCEPT;

/* The name of a kernel that is compiled in, best first, or NULL if there are not so many; whether this CPU has what it
   needs goes to *runs_here, 1 or 0, unless that is NULL. */
CRC_C_API const char* crc_kernel_at(size_t index, int32_t* runs_here) CRC_C_NOEXCEPT;

/* From now on, for all threads that call this library: the kernel of this name alone, or only kernels that need nothing
   which it does not need; NULL: all again. The later of both calls counts. Return 1, or 0 and then change nothing: if the
   name is unknown, and crc_force_kernel also if the kernel cannot run here. Meant for tests and measurements. */
CRC_C_API int32_t crc_force_kernel(const char* name) CRC_C_NOEXCEPT;
CRC_C_API int32_t crc_limit_kernels(const char* name) CRC_C_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
