/* The C interface as a C program sees it: every function, for every algorithm, by every kernel, and every error. */
#include <crc/crc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned passed = 0, failed = 0;

static void check_at(int line, const char* what, int holds) {
    if (holds) {
        ++passed;
    } else {
        if (++failed > 20) return;
        printf("tests/c/main.c:%d: %s\n", line, what);
    }
}
#define CHECK(condition) check_at(__LINE__, #condition, (condition) != 0)

enum { message_size = 5000, guard = 0xa5 };
static unsigned char message[message_size];

/* An engine in storage that begins `off` bytes behind a multiple of 64, with guards on both sides. */
static struct {
    unsigned char* bytes;
    size_t size;
} room;
static void* room_at(size_t off) {
    memset(room.bytes, guard, room.size);
    return room.bytes + 64 + off;
}
static int room_kept(size_t off) {
    size_t i;
    for (i = 0; i < 64 + off; ++i)
        if (room.bytes[i] != guard) return 0;
    for (i = 64 + off + crc_engine_size(); i < room.size; ++i)
        if (room.bytes[i] != guard) return 0;
    return 1;
}

static int same_params(const crc_params* a, const crc_params* b) {
    return a->width == b->width && a->poly == b->poly && a->init == b->init && a->refin == b->refin &&
           a->refout == b->refout && a->xorout == b->xorout;
}

static void one_algorithm(size_t index) {
    crc_algorithm row, found;
    crc_params params;
    crc_error error;
    crc_engine* e;
    uint64_t whole, first, second, value = 1;
    size_t i, cut = 1 + 37 * index;
    const size_t off = index % 64;

    CHECK(crc_algorithm_at(index, &row) == CRC_OK);
    memset(&error, 1, sizeof error);
    CHECK(crc_find(row.name, &found, &error) == CRC_OK && error.code == CRC_OK && error.message[0] == 0);
    CHECK(found.name == row.name && found.former == row.former && same_params(&found.params, &row.params));
    CHECK(found.check == row.check && found.residue == row.residue);

    e = crc_engine_by_params(room_at(off), crc_engine_size(), &row.params, &error);
    CHECK(e != NULL && error.code == CRC_OK && room_kept(off));
    CHECK(crc_compute(e, "123456789", 9) == row.check);
    CHECK(crc_engine_params(e, &params) == CRC_OK && same_params(&params, &row.params));

    e = crc_engine_by_name(room_at(off), crc_engine_size(), row.name, NULL);
    CHECK(e != NULL && room_kept(off));
    CHECK(crc_compute(e, "123456789", 9) == row.check);
    CHECK(crc_engine_params(e, &params) == CRC_OK && same_params(&params, &row.params));

    whole = crc_compute(e, message, message_size);
    CHECK(crc_begin(e) == crc_compute(e, NULL, 0) && crc_seed(e, row.params.init) == crc_begin(e));
    if (row.params.width < 64) CHECK(crc_seed(e, row.params.init | UINT64_MAX << row.params.width) == crc_begin(e));
    CHECK(crc_update(e, crc_begin(e), message, message_size) == whole);
    first = crc_compute(e, message, cut);
    second = crc_compute(e, message + cut, message_size - cut);
    CHECK(crc_update(e, first, message + cut, message_size - cut) == whole);
    CHECK(crc_combine(e, first, second, message_size - cut) == whole);
    value = crc_begin(e);
    for (i = 0; i < 300; ++i) value = crc_update(e, value, "\377", 1);
    CHECK(crc_extend(e, crc_begin(e), 300, 255) == value);
    CHECK(crc_extend(e, first, 0, 255) == first);

    CHECK(crc_compute_by_name(row.name, message, message_size, &value, &error) == CRC_OK && value == whole);
    CHECK(crc_compute_by_params(&row.params, message, message_size, &value, NULL) == CRC_OK && value == whole);
    CHECK(crc_update_by_name(row.name, first, message + cut, message_size - cut, &value, NULL) == CRC_OK);
    CHECK(value == whole);
    value = 0;
    CHECK(crc_update_by_params(&row.params, first, message + cut, message_size - cut, &value, NULL) == CRC_OK);
    CHECK(value == whole);
    value = 0;
    CHECK(crc_combine_by_name(row.name, first, second, message_size - cut, &value, NULL) == CRC_OK && value == whole);
    value = 0;
    CHECK(crc_combine_by_params(&row.params, first, second, message_size - cut, &value, &error) == CRC_OK);
    CHECK(value == whole);

    /* Every kernel, alone and as a limit, gives the same. */
    for (i = 0;; ++i) {
        int32_t runs = -1;
        const char* const kernel = crc_kernel_at(i, &runs);
        if (kernel == NULL) break;
        CHECK(runs == 0 || runs == 1);
        CHECK(crc_force_kernel(kernel) == runs);
        CHECK(crc_compute(e, message, message_size) == whole);
        CHECK(crc_limit_kernels(kernel) == 1);
        CHECK(crc_compute(e, message, message_size) == whole);
        CHECK(crc_active_kernel(e, message_size) != NULL);
        CHECK(crc_force_kernel(NULL) == 1);
    }
    CHECK(i >= 1);
    if (i != 0) { /* the portable kernel is the last one */
        const char* const portable = crc_kernel_at(i - 1, NULL);
        CHECK(crc_force_kernel(portable) == 1 && strcmp(crc_active_kernel(e, (size_t)-1), portable) == 0);
    }
    CHECK(crc_limit_kernels(NULL) == 1);
}

static int says(const crc_error* error, int32_t code, const char* words) {
    const int right = error->code == code && strstr(error->message, words) != NULL;
    if (!right) printf("says: %d, %s\n", (int)error->code, error->message);
    return right;
}

static void wrong_params(uint32_t width, uint64_t poly, uint64_t init, uint64_t xorout, int32_t code,
                         const char* words) {
    crc_params p;
    crc_error error;
    uint64_t value = 77;
    p.width = width, p.poly = poly, p.init = init, p.refin = 2, p.refout = 0, p.xorout = xorout;
    CHECK(crc_engine_by_params(room_at(0), crc_engine_size(), &p, &error) == NULL && says(&error, code, words));
    CHECK(room_kept(0));
    CHECK(crc_compute_by_params(&p, "a", 1, &value, &error) == code && value == 77 && says(&error, code, words));
}

static void wrong_name(const char* name, int32_t code, const char* words) {
    crc_algorithm row;
    crc_error error;
    uint64_t value = 77;
    row.check = 77;
    CHECK(crc_find(name, &row, &error) == code && says(&error, code, words) && row.check == 77);
    CHECK(crc_find(name, &row, NULL) == code);
    CHECK(crc_engine_by_name(room_at(0), crc_engine_size(), name, &error) == NULL && says(&error, code, words));
    CHECK(crc_combine_by_name(name, 1, 2, 3, &value, &error) == code && value == 77 && says(&error, code, words));
}

static void errors(void) {
    static const char long_name[] =
        "a name that is longer than any name of an algorithm, and longer than the room that a message has for a name";
    crc_algorithm row;
    crc_params p;
    crc_error error;
    uint64_t value;
    const char* names[8];
    size_t count;

    wrong_params(0, 1, 0, 0, CRC_ERROR_WIDTH, "width: must be at least 1");
    wrong_params(65, 1, 0, 0, CRC_ERROR_WIDTH, "width: must be at most 64");
    wrong_params(16, 0x18005, 0, 0, CRC_ERROR_POLY, "poly: must fit in width bits");
    wrong_params(16, 0x8004, 0, 0, CRC_ERROR_POLY, "poly: must be odd");
    wrong_params(16, 0x8005, 0x10000, 0, CRC_ERROR_INIT, "init: must fit in width bits");
    wrong_params(16, 0x8005, 0, 0x10000, CRC_ERROR_XOROUT, "xorout: must fit in width bits");
    wrong_name("CRC-16", CRC_ERROR_AMBIGUOUS, "name: \"CRC-16\" is the name of several algorithms: CRC-16/");
    wrong_name("CRC-32/ISCS", CRC_ERROR_UNKNOWN, "is the name of no algorithm, but close to CRC-32/ISCSI");
    wrong_name("\t\377", CRC_ERROR_UNKNOWN, "name: \"??\" is the name of no algorithm");
    wrong_name(long_name, CRC_ERROR_UNKNOWN, "...\" is the name of no algorithm");
    wrong_name("CRC-82/DARC", CRC_ERROR_WIDTH, "CRC-82/DARC has a width of more than 64 bits");
    wrong_name(NULL, CRC_ERROR_NULL, "name: must not be NULL");

    /* A polynomial that is possible, but is another form of a known one, is remarked on. */
    p.width = 32, p.poly = 0xedb88320u, p.init = 0, p.refin = 1, p.refout = 1, p.xorout = 0;
    CHECK(crc_engine_by_params(room_at(0), crc_engine_size(), &p, &error) == NULL);
    CHECK(says(&error, CRC_ERROR_POLY, "reversed form"));
    p.poly = 0xd5828281u; /* reversed CRC-32Q, which is odd */
    CHECK(crc_engine_by_params(room_at(0), crc_engine_size(), &p, &error) != NULL);
    CHECK(says(&error, CRC_OK, "reversed form"));

    CHECK(crc_engine_by_name(NULL, crc_engine_size(), "CRC-32", &error) == NULL);
    CHECK(says(&error, CRC_ERROR_NULL, "storage: must not be NULL"));
    CHECK(crc_engine_by_name(room_at(0), crc_engine_size() - 1, "CRC-32", &error) == NULL && room_kept(0));
    CHECK(says(&error, CRC_ERROR_STORAGE, "storage: is smaller"));
    CHECK(crc_engine_by_params(room_at(0), crc_engine_size(), NULL, &error) == NULL);
    CHECK(says(&error, CRC_ERROR_NULL, "params: must not be NULL"));
    CHECK(crc_find("CRC-32", NULL, &error) == CRC_ERROR_NULL &&
          says(&error, CRC_ERROR_NULL, "result: must not be NULL"));
    CHECK(crc_compute_by_name("CRC-32", "a", 1, NULL, &error) == CRC_ERROR_NULL);
    CHECK(crc_update_by_params(NULL, 0, "a", 1, &value, NULL) == CRC_ERROR_NULL);
    CHECK(crc_algorithm_at(crc_algorithm_count(), &row) == CRC_ERROR_INDEX);
    CHECK(crc_algorithm_at(0, NULL) == CRC_ERROR_NULL);
    CHECK(crc_engine_params(NULL, &p) == CRC_ERROR_NULL);
    CHECK(crc_force_kernel("no such kernel") == 0 && crc_limit_kernels("no such kernel") == 0);

    CHECK(crc_compute(NULL, "a", 1) == 0 && crc_update(NULL, 1, "a", 1) == 0 && crc_begin(NULL) == 0);
    CHECK(crc_seed(NULL, 1) == 0 && crc_combine(NULL, 1, 2, 3) == 0 && crc_extend(NULL, 1, 2, 3) == 0);
    CHECK(crc_active_kernel(NULL, 1) == NULL);

    count = crc_candidates("CRC-16", names, 8);
    CHECK(count >= 2 && count <= 8 && strncmp(names[0], "CRC-16/", 7) == 0);
    names[1] = NULL;
    CHECK(crc_candidates("CRC-16", names, 1) == count && names[1] == NULL &&
          crc_candidates("CRC-16", NULL, 0) == count);
    CHECK(crc_candidates("CRC-32", names, 8) == 0 && crc_candidates(NULL, names, 8) == 0);
}

int main(void) {
    char version[32];
    uint64_t value = 0;
    size_t i, storage;

    for (i = 0; i < message_size; ++i) message[i] = (unsigned char)(i * i / 7 + i);
    room.size = crc_engine_size() + 256;
    storage = (size_t)malloc(room.size + 64);
    if (storage == 0) return 1;
    room.bytes = (unsigned char*)((storage + 63) / 64 * 64);

    sprintf(version, "%u.%u.%u", (unsigned)(crc_version() / 10000), (unsigned)(crc_version() / 100 % 100),
            (unsigned)(crc_version() % 100));
    CHECK(strcmp(version, crc_version_text()) == 0);
    CHECK(crc_engine_size() < 8192);
    CHECK(crc_algorithm_count() == 112);
    for (i = 0; i < crc_algorithm_count(); ++i) one_algorithm(i);
    errors();
    CHECK(crc_compute_by_name("castagnoli", "123456789", 9, &value, NULL) == CRC_OK && value == 0xe3069283u);

    printf("%u checks right, %u wrong\n", passed, failed);
    return failed != 0;
}
