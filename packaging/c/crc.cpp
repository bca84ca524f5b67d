// The C interface of include/crc/crc.h: one engine serves all algorithms, so that their number adds no code. CMake builds
// it with CRC_BUILD_C=ON; by hand it is
//
//     c++ -std=c++20 -O2 -fPIC -shared -fvisibility=hidden -Iinclude packaging/c/crc.cpp -o libcrc-c.so
#define CRC_C_BUILDING
#include <crc/crc.h>

#include <cstddef>
#include <cstdint>
#include <new>

#include <crc/catalogue.hpp>
#include <crc/engine.hpp>
#include <crc/find.hpp>
#include <crc/kernel_info.hpp>

struct crc_engine {
    crc::engine engine;
};

namespace {

constexpr unsigned widest = crc::engine::max_width;

// A message for people, put together in the room that the caller has given for it, if any.
class message {
public:
    explicit message(crc_error* error) noexcept : error_(error) { end(0); }

    message& operator<<(const char* text) noexcept {
        for (; text != nullptr && *text != 0; ++text) put(*text);
        return *this;
    }
    // Somebody else's text: not too much of it, and nothing that is no ASCII.
    message& quote(const char* text) noexcept {
        *this << "\"";
        for (unsigned i = 0; text[i] != 0; ++i) {
            if (i == 60) {
                *this << "...";
                break;
            }
            put(text[i] >= ' ' && text[i] <= '~' ? text[i] : '?');
        }
        return *this << "\"";
    }
    // The code, which is also what the caller returns.
    std::int32_t end(std::int32_t code) noexcept {
        if (error_ == nullptr) return code;
        error_->code = code;
        error_->message[length_] = 0;
        return code;
    }

private:
    void put(char c) noexcept {
        if (error_ != nullptr && length_ + 1 < sizeof(error_->message)) error_->message[length_++] = c;
    }

    crc_error* error_;
    unsigned length_ = 0;
};

std::int32_t missing(const char* argument, crc_error* error) noexcept {
    return (message(error) << argument << ": must not be NULL").end(CRC_ERROR_NULL);
}

// The algorithms that the interface serves come first in the catalogue, whose order is that of width.
constexpr std::size_t served = [] {
    std::size_t count = 0;
    for (const crc::entry& entry : crc::catalogue) count += entry.params.width <= widest ? 1u : 0u;
    return count;
}();
static_assert(crc::catalogue[served - 1].params.width <= widest);

constexpr std::uint64_t low(crc::uint128 value) noexcept { return static_cast<std::uint64_t>(value); }

constexpr crc_params to_c(const crc::params& p) noexcept {
    return {p.width, low(p.poly), low(p.init), p.refin ? 1u : 0u, p.refout ? 1u : 0u, low(p.xorout)};
}
constexpr crc::params from_c(const crc_params& p) noexcept {
    return {p.width, p.poly, p.init, p.refin != 0, p.refout != 0, p.xorout};
}
constexpr crc_algorithm to_c(const crc::entry& e) noexcept {
    return {e.name, e.former, to_c(e.params), low(e.check), low(e.residue)};
}

// Sets `entry` to the algorithm of this name, or says what is wrong with the name.
std::int32_t look_up(const char* name, const crc::entry*& entry, crc_error* error) noexcept {
    if (name == nullptr) return missing("name", error);
    const crc::found found = crc::find(name);
    message text(error);
    if (!found) {
        text << "name: ";
        text.quote(name) << (found.ambiguous ? " is the name of several algorithms" : " is the name of no algorithm");
        const char* before = found.ambiguous ? ": " : ", but close to ";
        for (const crc::entry* candidate : found) {
            text << before << candidate->name;
            before = ", ";
        }
        return text.end(found.ambiguous ? CRC_ERROR_AMBIGUOUS : CRC_ERROR_UNKNOWN);
    }
    if (found->params.width > widest) {
        text << "name: " << found->name << " has a width of more than 64 bits, which the C interface does not serve";
        return text.end(CRC_ERROR_WIDTH);
    }
    entry = found.entry;
    return text.end(CRC_OK);
}

// Makes an engine of a name or of parameters, or says what is wrong with them.
std::int32_t make(const char* name, crc::engine& engine, crc_error* error) noexcept {
    const crc::entry* entry = nullptr;
    const std::int32_t code = look_up(name, entry, error);
    if (code == CRC_OK) engine = crc::engine::make(entry->params).engine;
    return code;
}
std::int32_t make(const crc_params* params, crc::engine& engine, crc_error* error) noexcept {
    if (params == nullptr) return missing("params", error);
    message text(error);
    if (params->width > widest) {
        return (text << "width: must be at most 64 in the C interface").end(CRC_ERROR_WIDTH);
    }
    const crc::engine::made made = crc::engine::make(from_c(*params));
    if (!made.error) {
        engine = made.engine;
        return (text << made.error.reason).end(CRC_OK);
    }
    text << made.error.field << ": " << made.error.reason;
    switch (made.error.field[0]) {
        case 'w':
            return text.end(CRC_ERROR_WIDTH);
        case 'p':
            return text.end(CRC_ERROR_POLY);
        case 'i':
            return text.end(CRC_ERROR_INIT);
        default:
            return text.end(CRC_ERROR_XOROUT);
    }
}

// An engine in the caller's storage.
template <class Algorithm>
crc_engine* make_in(void* storage, std::size_t size, Algorithm algorithm, crc_error* error) noexcept {
    if (storage == nullptr) {
        missing("storage", error);
        return nullptr;
    }
    if (size < crc_engine_size()) {
        (message(error) << "storage: is smaller than crc_engine_size()").end(CRC_ERROR_STORAGE);
        return nullptr;
    }
    crc::engine engine;
    if (make(algorithm, engine, error) != CRC_OK) return nullptr;
    const std::uintptr_t off = reinterpret_cast<std::uintptr_t>(storage) % alignof(crc_engine);
    unsigned char* const place = static_cast<unsigned char*>(storage) + (off == 0 ? 0 : alignof(crc_engine) - off);
    return ::new (static_cast<void*>(place)) crc_engine{engine};
}

// One value, by an engine made for it.
template <class Algorithm, class Operation>
std::int32_t once(Algorithm algorithm, std::uint64_t* result, crc_error* error, const Operation& operation) noexcept {
    if (result == nullptr) return missing("result", error);
    crc::engine engine;
    const std::int32_t code = make(algorithm, engine, error);
    if (code == CRC_OK) *result = operation(engine);
    return code;
}
template <class Algorithm>
std::int32_t compute_once(Algorithm algorithm, const void* data, std::size_t size, std::uint64_t* result,
                          crc_error* error) noexcept {
    return once(algorithm, result, error, [&](const crc::engine& e) noexcept { return e.compute(data, size); });
}
template <class Algorithm>
std::int32_t update_once(Algorithm algorithm, std::uint64_t crc, const void* data, std::size_t size,
                         std::uint64_t* result, crc_error* error) noexcept {
    return once(algorithm, result, error, [&](const crc::engine& e) noexcept { return e.update(crc, data, size); });
}
template <class Algorithm>
std::int32_t combine_once(Algorithm algorithm, std::uint64_t first, std::uint64_t second, std::uint64_t size_b,
                          std::uint64_t* result, crc_error* error) noexcept {
    return once(algorithm, result, error,
                [&](const crc::engine& e) noexcept { return e.combine(first, second, size_b); });
}

#define CRC_TEXT_(token) #token
#define CRC_TEXT(token) CRC_TEXT_(token)
constexpr char version_text[] =
    CRC_TEXT(CRC_VERSION_MAJOR) "." CRC_TEXT(CRC_VERSION_MINOR) "." CRC_TEXT(CRC_VERSION_PATCH);
#undef CRC_TEXT
#undef CRC_TEXT_

}  // namespace

std::uint32_t crc_version() noexcept {
    return 10000u * CRC_VERSION_MAJOR + 100u * CRC_VERSION_MINOR + CRC_VERSION_PATCH;
}
const char* crc_version_text() noexcept { return version_text; }

std::size_t crc_algorithm_count() noexcept { return served; }

std::int32_t crc_algorithm_at(std::size_t index, crc_algorithm* result) noexcept {
    if (result == nullptr) return CRC_ERROR_NULL;
    if (index >= served) return CRC_ERROR_INDEX;
    *result = to_c(crc::catalogue[index]);
    return CRC_OK;
}

std::int32_t crc_find(const char* name, crc_algorithm* result, crc_error* error) noexcept {
    if (result == nullptr) return missing("result", error);
    const crc::entry* entry = nullptr;
    const std::int32_t code = look_up(name, entry, error);
    if (code == CRC_OK) *result = to_c(*entry);
    return code;
}

std::size_t crc_candidates(const char* name, const char** names, std::size_t capacity) noexcept {
    const crc::found found = crc::find(name);
    std::size_t written = 0;
    for (const crc::entry* candidate : found) {
        if (names != nullptr && written < capacity) names[written++] = candidate->name;
    }
    return found.size();
}

// Storage at any alignment has room for an engine at its own.
std::size_t crc_engine_size() noexcept { return sizeof(crc_engine) + alignof(crc_engine) - 1; }
static_assert(sizeof(crc_engine) + alignof(crc_engine) <= 8192);

crc_engine* crc_engine_by_name(void* storage, std::size_t size, const char* name, crc_error* error) noexcept {
    return make_in(storage, size, name, error);
}
crc_engine* crc_engine_by_params(void* storage, std::size_t size, const crc_params* params, crc_error* error) noexcept {
    return make_in(storage, size, params, error);
}

std::int32_t crc_engine_params(const crc_engine* engine, crc_params* result) noexcept {
    if (engine == nullptr || result == nullptr) return CRC_ERROR_NULL;
    *result = to_c(engine->engine.parameters());
    return CRC_OK;
}

std::uint64_t crc_compute(const crc_engine* engine, const void* data, std::size_t size) noexcept {
    return engine != nullptr ? engine->engine.compute(data, size) : 0;
}
std::uint64_t crc_begin(const crc_engine* engine) noexcept { return crc_compute(engine, nullptr, 0); }
std::uint64_t crc_update(const crc_engine* engine, std::uint64_t crc, const void* data, std::size_t size) noexcept {
    return engine != nullptr ? engine->engine.update(crc, data, size) : 0;
}
std::uint64_t crc_seed(const crc_engine* engine, std::uint64_t init) noexcept {
    return engine != nullptr ? engine->engine.seed(init) : 0;
}
std::uint64_t crc_combine(const crc_engine* engine, std::uint64_t first, std::uint64_t second,
                          std::uint64_t size_b) noexcept {
    return engine != nullptr ? engine->engine.combine(first, second, size_b) : 0;
}
std::uint64_t crc_extend(const crc_engine* engine, std::uint64_t crc, std::uint64_t n, std::uint8_t byte) noexcept {
    return engine != nullptr ? engine->engine.extend(crc, n, byte) : 0;
}

std::int32_t crc_compute_by_name(const char* name, const void* data, std::size_t size, std::uint64_t* result,
                                 crc_error* error) noexcept {
    return compute_once(name, data, size, result, error);
}
std::int32_t crc_update_by_name(const char* name, std::uint64_t crc, const void* data, std::size_t size,
                                std::uint64_t* result, crc_error* error) noexcept {
    return update_once(name, crc, data, size, result, error);
}
std::int32_t crc_combine_by_name(const char* name, std::uint64_t first, std::uint64_t second, std::uint64_t size_b,
                                 std::uint64_t* result, crc_error* error) noexcept {
    return combine_once(name, first, second, size_b, result, error);
}
std::int32_t crc_compute_by_params(const crc_params* params, const void* data, std::size_t size, std::uint64_t* result,
                                   crc_error* error) noexcept {
    return compute_once(params, data, size, result, error);
}
std::int32_t crc_update_by_params(const crc_params* params, std::uint64_t crc, const void* data, std::size_t size,
                                  std::uint64_t* result, crc_error* error) noexcept {
    return update_once(params, crc, data, size, result, error);
}
std::int32_t crc_combine_by_params(const crc_params* params, std::uint64_t first, std::uint64_t second,
                                   std::uint64_t size_b, std::uint64_t* result, crc_error* error) noexcept {
    return combine_once(params, first, second, size_b, result, error);
}

const char* crc_active_kernel(const crc_engine* engine, std::size_t size) noexcept {
    return engine != nullptr ? engine->engine.active_kernel(size) : nullptr;
}
const char* crc_kernel_at(std::size_t index, std::int32_t* runs_here) noexcept {
    const crc::kernel_range kernels = crc::kernels();
    if (index >= kernels.size()) return nullptr;
    if (runs_here != nullptr) *runs_here = kernels[index].runs_here ? 1 : 0;
    return kernels[index].name;
}
std::int32_t crc_force_kernel(const char* name) noexcept { return crc::force_kernel(name) ? 1 : 0; }
std::int32_t crc_limit_kernels(const char* name) noexcept { return crc::limit_kernels(name) ? 1 : 0; }
