// The CRC of a file. Files are read, not mapped: reading in blocks that stay in the cache was faster (1.3 times on Zen
// 4, page cache, 256 MiB), serves pipes too, and a mapped file that somebody else truncates ends the program by SIGBUS,
// where a read only comes back short.
#ifndef CRC_HEADERS_FILE_HPP_INCLUDED
#define CRC_HEADERS_FILE_HPP_INCLUDED

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>

#include "detail/base/macros.hpp"

#if defined(_WIN32)
#define CRC_FILE_WINDOWS 1
#define CRC_FILE_POSIX 0
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#elif __has_include(<unistd.h>) && (defined(__unix__) || defined(__APPLE__) || defined(__wasi__))
#define CRC_FILE_WINDOWS 0
#define CRC_FILE_POSIX 1
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#define CRC_FILE_WINDOWS 0
#define CRC_FILE_POSIX 0
#endif

#include "digest.hpp"
#include "engine.hpp"
#include "parallel.hpp"

CRC_CODE_BEGIN_IN(detail)

// UTF-8 as UTF-16, of which there is room for `size` units; false if the text is not UTF-8.
template <class Byte, class Unit>
constexpr bool to_utf16(const Byte* text, std::size_t size, Unit* units, std::size_t& count) noexcept {
    count = 0;
    for (std::size_t i = 0; i < size;) {
        const std::uint32_t first = static_cast<unsigned char>(text[i]);
        const unsigned more = first < 0x80 ? 0 : first < 0xc2 ? 9 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
        if (more == 9 || first > 0xf4 || size - i <= more) return false;
        std::uint32_t code = more == 0 ? first : first & (0x3fu >> more);
        for (unsigned k = 1; k <= more; ++k) {
            const std::uint32_t next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xc0u) != 0x80u) return false;
            code = code << 6u | (next & 0x3fu);
        }
        const bool surrogate = code >= 0xd800 && code < 0xe000;
        const bool longer_than_needed = (more == 2 && code < 0x800) || (more == 3 && code < 0x10000);
        if (surrogate || longer_than_needed || code > 0x10ffff) return false;
        if (code < 0x10000) {
            units[count++] = static_cast<Unit>(code);
        } else {
            units[count++] = static_cast<Unit>(0xd7c0u + (code >> 10u));
            units[count++] = static_cast<Unit>(0xdc00u + (code & 0x3ffu));
        }
        i += more + 1;
    }
    return true;
}

CRC_CODE_END_IN

CRC_TYPES_BEGIN

namespace detail {

// Text that has a size, and need not end in NUL.
template <class Text, class Char>
concept path_text_of = requires(const Text& text) {
    requires std::is_same_v<decltype(text.data()), const Char*>;
    static_cast<std::size_t>(text.size());
    requires !requires { text.c_str(); };
};
#if defined(_WIN32)
template <class Text>
concept path_text = path_text_of<Text, char> || path_text_of<Text, char8> || path_text_of<Text, wchar_t>;
#else
template <class Text>
concept path_text = path_text_of<Text, char> || path_text_of<Text, char8>;
#endif

}  // namespace detail

// The result of compute_file. With an error, crc and size are 0: there is no partial value.
//   const auto [crc, size, error] = crc::compute_file<crc::crc32c>("disk.img");
template <class Value>
struct file_crc {
    Value crc;              // of all bytes of the file
    std::uint64_t size;     // bytes read
    std::error_code error;  // converts to false if there is none
};

// The result of digest_file. With an error, the digest is the one that was given.
template <class Digest>
struct file_digest {
    Digest digest;          // of the bytes before and those of the file
    std::error_code error;  // converts to false if there is none
};

// Errors that no errno describes; all others are of std::generic_category(). For comparison: error ==
// crc::file_error::truncated. Each is also == std::errc::io_error.
enum class file_error {
    truncated = 1,  // the file became shorter while it was read
};

// An open file of the operating system, such as open() gives: read from its position to its end, and not closed. By
// several threads if they are asked for, but on Windows by one (where it should be in binary mode).
struct descriptor {
    int number = -1;  // of the open file
};

CRC_TYPES_END

CRC_CODE_BEGIN

// A path: const char*, std::string, std::filesystem::path or directory_entry, std::string_view, UTF-8 text of char8_t; on
// Windows wide ones too. Refers to the text that it was made from, or holds a copy of text that does not end in
// NUL. The error of text that cannot be a name is that of the call: std::errc::invalid_argument for nullptr and for a NUL
// within, not_enough_memory for the copy, illegal_byte_sequence on Windows for text that is not UTF-8.
class file_name {
public:
    // A copy of a name that holds its text holds a copy of that.
    CRC_ALWAYS_INLINE file_name(const file_name& other) noexcept
        : narrow_(other.narrow_), wide_(other.wide_), error_(other.error_) {
        if (other.narrow_copy_ != nullptr) copy_text(other.narrow_, narrow_copy_, narrow_);
        if (other.wide_copy_ != nullptr) copy_text(other.wide_, wide_copy_, wide_);
    }
    CRC_ALWAYS_INLINE file_name& operator=(const file_name& other) noexcept { return *this = file_name(other); }
    file_name(file_name&&) noexcept = default;
    file_name& operator=(file_name&&) noexcept = default;
    ~file_name() = default;
#if defined(_WIN32)
    CRC_ALWAYS_INLINE file_name(const wchar_t* path) noexcept : wide_(path) {}
#endif
    // A path that ends in NUL, or nullptr.
    CRC_ALWAYS_INLINE file_name(const char* path) noexcept : narrow_(path) {}
#if defined(__cpp_char8_t)
    CRC_ALWAYS_INLINE file_name(const char8_t* path) noexcept {
        std::size_t size = 0;
        while (path != nullptr && path[size] != 0) ++size;
        if (path != nullptr) set_utf8(path, size);
    }
#endif

    // With c_str(), and the size of the text before its NUL.
    template <class Path>
    requires requires(const Path& path) { file_name(path.c_str()); }
    CRC_ALWAYS_INLINE file_name(const Path& path) noexcept {
        std::size_t length = 0, whole = 0;
        while (path.c_str()[length] != 0) ++length;
        if constexpr (requires { path.native(); }) whole = path.native().size();
        else whole = path.size();
        if (length != whole) return;  // the system would see another name
        *this = file_name(path.c_str());
    }

    // A std::filesystem::directory_entry.
    template <class Entry>
    requires requires(const Entry& entry) {
        requires std::is_reference_v<decltype(entry.path())>;
        file_name(entry.path());
    }
    CRC_ALWAYS_INLINE file_name(const Entry& entry) noexcept : file_name(entry.path()) {}

    // Text with its size.
    template <class Text>
    requires detail::path_text<Text> CRC_ALWAYS_INLINE file_name(const Text& text)
    noexcept {
        const auto size = static_cast<std::size_t>(text.size());
        if constexpr (detail::path_text_of<Text, char>) set(text.data(), size, narrow_copy_, narrow_);
        else if constexpr (detail::path_text_of<Text, detail::char8>) set_utf8(text.data(), size);
        else set(text.data(), size, wide_copy_, wide_);
    }

    // nullptr if there is none: of these two at most one is not.
    CRC_ALWAYS_INLINE const char* narrow() const noexcept { return narrow_; }
    CRC_ALWAYS_INLINE const wchar_t* wide() const noexcept { return wide_; }

    // Why there is none.
    CRC_ALWAYS_INLINE std::error_code error() const noexcept {
        return narrow_ != nullptr || wide_ != nullptr ? std::error_code() : std::make_error_code(error_);
    }

private:
    template <class Char>
    CRC_ALWAYS_INLINE void copy_text(const Char* text, std::unique_ptr<Char[]>& copy, const Char*& name) noexcept {
        std::size_t size = 0;
        while (text[size] != 0) ++size;
        name = nullptr;
        set(text, size, copy, name);
    }
    template <class Char>
    CRC_ALWAYS_INLINE void set(const Char* text, std::size_t size, std::unique_ptr<Char[]>& copy,
                               const Char*& name) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            if (text[i] == 0) return;
        }
        copy.reset(new (std::nothrow) Char[size + 1]);
        if (copy == nullptr) {
            error_ = std::errc::not_enough_memory;
            return;
        }
        for (std::size_t i = 0; i < size; ++i) copy[i] = text[i];
        copy[size] = 0;
        name = copy.get();
    }
    CRC_ALWAYS_INLINE void set_utf8(const detail::char8* text, std::size_t size) noexcept {
#if defined(_WIN32)
        std::unique_ptr<wchar_t[]> units(new (std::nothrow) wchar_t[size + 1]);  // UTF-16 has no more of them
        std::size_t count = 0;
        if (units == nullptr) error_ = std::errc::not_enough_memory;
        else if (!detail::to_utf16(text, size, units.get(), count)) error_ = std::errc::illegal_byte_sequence;
        else set(units.get(), count, wide_copy_, wide_);
#else
        set(reinterpret_cast<const char*>(text), size, narrow_copy_, narrow_);
#endif
    }

    const char* narrow_ = nullptr;
    const wchar_t* wide_ = nullptr;
    std::unique_ptr<char[]> narrow_copy_{};
    std::unique_ptr<wchar_t[]> wide_copy_{};
    std::errc error_ = std::errc::invalid_argument;
};

CRC_CODE_END

CRC_CODE_BEGIN_IN(detail)

// Bytes read at a time by each thread: from 64 KiB to 4 MiB no size was faster than another (Zen 4), and this much
// stays in the second-level cache.
inline constexpr std::size_t file_block = std::size_t(128) << 10;
// The bytes that are worth a thread of their own: reading is much slower than the CRC.
inline constexpr std::size_t file_bytes_per_thread = std::size_t(1) << 20;

// libstdc++ tags functions that return its string, and has a warning for those that do not say so themselves.
#if defined(_GLIBCXX_USE_CXX11_ABI) && _GLIBCXX_USE_CXX11_ABI
#define CRC_FILE_STRING_TAG __attribute__((__abi_tag__("cxx11")))
#else
#define CRC_FILE_STRING_TAG
#endif

#if defined(__clang__)
#pragma clang diagnostic push
// Its virtual functions are all inline: a header has no other place for them.
#pragma clang diagnostic ignored "-Wweak-vtables"
#endif
class file_error_category final : public std::error_category {
public:
    const char* name() const noexcept override { return "crc::file"; }
    CRC_FILE_STRING_TAG std::string message(int) const override { return "file became shorter while it was read"; }
    std::error_condition default_error_condition(int) const noexcept override { return std::errc::io_error; }
    // By name: units compiled with different flags have categories of their own.
    bool equivalent(const std::error_code& code, int condition) const noexcept override {
        return code.value() == condition && same_text(code.category().name(), name());
    }
};
#if defined(__clang__)
#pragma clang diagnostic pop
#endif

// Never destroyed: errors may outlive the end of main.
inline const std::error_category& file_category() noexcept {
    alignas(file_error_category) static unsigned char place[sizeof(file_error_category)];
    static const file_error_category* const category = new (static_cast<void*>(place)) file_error_category;
    return *category;
}

inline std::error_code truncated() noexcept { return {static_cast<int>(file_error::truncated), file_category()}; }
inline std::error_code from_errno() noexcept { return {errno, std::generic_category()}; }

// The outcome of one read: `count` bytes, 0 at the end and after an error.
struct file_read {
    std::size_t count = 0;
    std::error_code error{};
};

// The next part of a file: a hole of `zeros` bytes, and then `data` bytes that are to be read. The default holds where the
// system does not tell of holes.
struct file_stretch {
    std::uint64_t zeros = 0;
    std::uint64_t data = ~std::uint64_t(0);
    std::error_code error{};
};

// True of digests that need not see the zeros of a hole.
template <class Digest>
inline constexpr bool takes_holes = requires(Digest& d) {
    requires noexcept(d.add_hole(std::uint64_t()));
};

// An open stream of the C library, which stays open.
class stream_input {
public:
    static constexpr bool by_several_threads = false;
    static constexpr bool knows_holes = false;

    explicit stream_input(std::FILE* stream) noexcept : stream_(stream) {}

    file_read read(void* to, std::size_t size) noexcept {
        errno = 0;
        const std::size_t got = std::fread(to, 1, size, stream_);
        if (got == size || std::ferror(stream_) == 0) return {got};
        if (errno == 0) errno = EIO;
        return {0, from_errno()};
    }

    std::uint64_t size() const noexcept { return 0; }
    bool shrunk() const noexcept { return false; }

private:
    std::FILE* stream_;
};

#if CRC_FILE_POSIX || CRC_FILE_WINDOWS

// The few calls that differ. Offsets and sizes have 64 bits, also on 32-bit systems and whatever _FILE_OFFSET_BITS says.
namespace os {

#if CRC_FILE_WINDOWS

using status = struct _stat64;
inline int open(const file_name& path) noexcept {
    constexpr int flags = _O_RDONLY | _O_BINARY | _O_SEQUENTIAL | _O_NOINHERIT;
    const int descriptor = path.wide() != nullptr ? _wopen(path.wide(), flags) : _open(path.narrow(), flags);
    if (descriptor < 0 && errno == EACCES) {  // so it says for directories
        status s;
        const int known = path.wide() != nullptr ? _wstat64(path.wide(), &s) : _stat64(path.narrow(), &s);
        errno = known == 0 && (s.st_mode & _S_IFMT) == _S_IFDIR ? EISDIR : EACCES;
    }
    return descriptor;
}
inline int close(int descriptor) noexcept { return _close(descriptor); }
inline int get_status(int descriptor, status& s) noexcept { return _fstat64(descriptor, &s); }
inline std::ptrdiff_t read(int descriptor, void* to, std::size_t size) noexcept {
    return _read(descriptor, to, static_cast<unsigned>(size));
}
inline bool seek(int descriptor, std::uint64_t offset) noexcept {
    return _lseeki64(descriptor, static_cast<__int64>(offset), SEEK_SET) >= 0;
}
inline std::int64_t position(int descriptor) noexcept { return _lseeki64(descriptor, 0, SEEK_CUR); }
inline constexpr unsigned type_mask = _S_IFMT, regular = _S_IFREG, directory = _S_IFDIR;
inline constexpr bool knows_holes = false;
inline file_stretch next_stretch(int, std::uint64_t) noexcept { return {}; }
inline std::uint64_t device_size(unsigned, int, std::uint64_t) noexcept { return 0; }

#else

#if (defined(__GLIBC__) && defined(__USE_LARGEFILE64)) || defined(__BIONIC__)
using status = struct stat64;
inline int open(const file_name& path) noexcept { return ::open64(path.narrow(), O_RDONLY | O_CLOEXEC); }
inline int get_status(int descriptor, status& s) noexcept { return ::fstat64(descriptor, &s); }
inline std::ptrdiff_t read_at(int descriptor, void* to, std::size_t size, std::uint64_t offset) noexcept {
    return ::pread64(descriptor, to, size, number_as<off64_t>(offset));
}
inline std::int64_t move(int descriptor, std::uint64_t offset, int whence) noexcept {
    return ::lseek64(descriptor, number_as<off64_t>(offset), whence);
}
#else
using status = struct stat;
inline int open(const file_name& path) noexcept { return ::open(path.narrow(), O_RDONLY | O_CLOEXEC); }
inline int get_status(int descriptor, status& s) noexcept { return ::fstat(descriptor, &s); }
inline std::ptrdiff_t read_at(int descriptor, void* to, std::size_t size, std::uint64_t offset) noexcept {
    return ::pread(descriptor, to, size, number_as<off_t>(offset));
}
inline std::int64_t move(int descriptor, std::uint64_t offset, int whence) noexcept {
    return ::lseek(descriptor, number_as<off_t>(offset), whence);
}
#endif
inline bool seek(int descriptor, std::uint64_t offset) noexcept { return move(descriptor, offset, SEEK_SET) >= 0; }
inline std::int64_t position(int descriptor) noexcept { return move(descriptor, 0, SEEK_CUR); }
inline int close(int descriptor) noexcept { return ::close(descriptor); }
inline std::ptrdiff_t read(int descriptor, void* to, std::size_t size) noexcept { return ::read(descriptor, to, size); }
inline constexpr unsigned type_mask = S_IFMT, regular = S_IFREG, directory = S_IFDIR;

// Of a block device, which says that it has none; 0 if that is not known, and of other files.
inline std::uint64_t device_size(unsigned type, int descriptor, std::uint64_t position) noexcept {
    if (type != S_IFBLK) return 0;
    const std::int64_t end = move(descriptor, 0, SEEK_END);
    return end > 0 && seek(descriptor, position) ? static_cast<std::uint64_t>(end) : 0;
}

// The part of a regular file at an offset. Moves the position.
#if defined(SEEK_HOLE) && defined(SEEK_DATA)
inline constexpr bool knows_holes = true;
inline file_stretch next_stretch(int descriptor, std::uint64_t at) noexcept {
    const std::int64_t data = move(descriptor, at, SEEK_DATA);
    if (data < 0) {  // ENXIO: nothing but a hole up to the end
        status s;
        if (errno != ENXIO || get_status(descriptor, s) != 0) return {};
        const auto end = number_as<std::uint64_t>(s.st_size);
        return {end > at ? end - at : 0};
    }
    const auto begin = static_cast<std::uint64_t>(data);
    if (begin < at) return {};
    const std::int64_t hole = move(descriptor, begin, SEEK_HOLE);
    if (hole <= data) return {begin - at};
    return {begin - at, static_cast<std::uint64_t>(hole - data)};
}
#else
inline constexpr bool knows_holes = false;
inline file_stretch next_stretch(int, std::uint64_t) noexcept { return {}; }
#endif

#endif

}  // namespace os

template <class Read>
file_read retried(const Read& read) noexcept {
    std::ptrdiff_t got = 0;
    do got = read();
    while (got < 0 && errno == EINTR);
    if (got < 0) return {0, from_errno()};
    return {static_cast<std::size_t>(got)};
}

// An open file, which stays open: from its position on.
class descriptor_input {
public:
    static constexpr bool by_several_threads = CRC_FILE_POSIX != 0;
    static constexpr bool knows_holes = os::knows_holes;

    explicit descriptor_input(int descriptor) noexcept : descriptor_(descriptor) {}

    std::error_code open() noexcept {
        const std::int64_t at = os::position(descriptor_);
        return look(at > 0 ? static_cast<std::uint64_t>(at) : 0);
    }

    // The size from there on when it was opened; 0 if that is not known, as of a pipe.
    std::uint64_t size() const noexcept { return size_; }

    // True if the file is shorter than it was then. (Some files of /sys are shorter than they say, at any time.)
    bool shrunk() const noexcept {
        os::status s;
        return regular_ && size_ != 0 && os::get_status(descriptor_, s) == 0 &&
               number_as<std::uint64_t>(s.st_size) < begin_ + size_;
    }

    // The next bytes.
    file_read read(void* to, std::size_t size) noexcept {
        return retried([&] { return os::read(descriptor_, to, size); });
    }
    // Passes over the hole that comes next, if there is one.
    file_stretch next_stretch() noexcept {
        const std::int64_t at = regular_ && size_ != 0 ? os::position(descriptor_) : -1;
        if (at < 0) return {};
        const auto from = static_cast<std::uint64_t>(at);
        const file_stretch next = os::next_stretch(descriptor_, from);
        return os::seek(descriptor_, from + next.zeros) ? next : file_stretch{0, 0, from_errno()};
    }
    // Goes to an offset from where it began.
    std::error_code seek(std::uint64_t offset) noexcept {
        return os::seek(descriptor_, begin_ + offset) ? std::error_code() : from_errno();
    }

protected:
    // Its kind, with `begin` as its position.
    std::error_code look(std::uint64_t begin) noexcept {
        os::status s;
        if (os::get_status(descriptor_, s) != 0) return from_errno();
        const unsigned type = number_as<unsigned>(s.st_mode) & os::type_mask;
        if (type == os::directory) return std::make_error_code(std::errc::is_a_directory);
        regular_ = type == os::regular;
        const std::uint64_t end =
            regular_ ? number_as<std::uint64_t>(s.st_size) : os::device_size(type, descriptor_, begin);
        begin_ = begin;
        if (end > begin) size_ = end - begin;
        return {};
    }

    int descriptor_;

private:
    friend class file_part;

    std::uint64_t begin_ = 0;
    std::uint64_t size_ = 0;
    bool regular_ = false;
};

class file_input : public descriptor_input {
public:
    static constexpr bool by_several_threads = true;

    // The name must outlive this.
    explicit file_input(const file_name& path) noexcept : descriptor_input(-1), path_(path) {}
    file_input(const file_input&) = delete;
    file_input& operator=(const file_input&) = delete;
    ~file_input() {
        if (descriptor_ >= 0) os::close(descriptor_);
    }

    std::error_code open() noexcept {
        if (const std::error_code error = path_.error()) return error;
        do descriptor_ = os::open(path_);
        while (descriptor_ < 0 && errno == EINTR);
        if (descriptor_ < 0) return from_errno();
        if (const std::error_code error = look(0)) return error;
#if defined(POSIX_FADV_SEQUENTIAL)
        static_cast<void>(::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL));
#endif
        return {};
    }

private:
    friend class file_part;

    const file_name& path_;
};

// The bytes from an offset on, for one thread of several.
class file_part {
public:
#if CRC_FILE_WINDOWS
    static constexpr bool knows_holes = false;

    // A descriptor of its own, since there is no pread. The name still means the same file: nobody can rename or
    // delete it while the first descriptor is open.
    file_part(const file_input& file, std::uint64_t offset) noexcept : again_(file.path_), error_(again_.open()) {
        if (!error_) error_ = again_.seek(offset);
    }
    file_read read(void* to, std::size_t size) noexcept {
        return error_ ? file_read{0, error_} : again_.read(to, size);
    }

private:
    file_input again_;
    std::error_code error_;
#else
    static constexpr bool knows_holes = os::knows_holes;

    file_part(const descriptor_input& file, std::uint64_t offset) noexcept
        : descriptor_(file.descriptor_), offset_(file.begin_ + offset), regular_(file.regular_) {}
    // The position of the descriptor, which this moves, belongs to all parts, and none of them goes by it.
    file_stretch next_stretch() noexcept {
        const file_stretch next = regular_ ? os::next_stretch(descriptor_, offset_) : file_stretch();
        offset_ += next.zeros;
        return next;
    }
    file_read read(void* to, std::size_t size) noexcept {
        const file_read got = retried([&] { return os::read_at(descriptor_, to, size, offset_); });
        offset_ += got.count;
        return got;
    }

private:
    int descriptor_;
    std::uint64_t offset_;
    bool regular_;
#endif
};

#else

// Where there is nothing but the C library.
class file_input : public stream_input {
public:
    explicit file_input(const file_name& path) noexcept : stream_input(nullptr), path_(path) {}
    file_input(const file_input&) = delete;
    file_input& operator=(const file_input&) = delete;
    ~file_input() {
        if (file_ != nullptr) std::fclose(file_);
    }

    std::error_code open() noexcept {
        if (const std::error_code error = path_.error()) return error;
        errno = 0;
        file_ = std::fopen(path_.narrow(), "rb");
        if (file_ == nullptr && errno == 0) errno = EIO;
        if (file_ == nullptr) return from_errno();
        stream_input::operator=(stream_input(file_));
        return {};
    }

private:
    const file_name& path_;
    std::FILE* file_ = nullptr;
};

#endif

template <class Option>
inline constexpr bool is_stop_token = requires(const Option& o) {
    static_cast<bool>(o.stop_requested());
};
template <class Option>
inline constexpr bool is_progress = std::is_invocable_v<Option&, std::uint64_t, std::uint64_t>;
// The result of progress: nothing, or whether to go on.
template <class Option>
inline constexpr bool reports_well = true;
template <class Option>
requires is_progress<Option>
inline constexpr bool reports_well<Option> =
    std::is_void_v<std::invoke_result_t<Option&, std::uint64_t, std::uint64_t>> ||
    std::is_same_v<std::remove_cvref_t<std::invoke_result_t<Option&, std::uint64_t, std::uint64_t>>, bool>;
template <class Option>
inline constexpr bool is_threads = std::is_same_v<Option, threads>;

// The options of a call, joined. Refers to them.
class file_request {
public:
    template <class... Options>
    explicit file_request(Options&... options) noexcept {
        static_assert(
            ((is_threads<std::remove_const_t<Options>> || is_stop_token<Options> || is_progress<Options>)&&...),
            "crc: the options for a file are crc::threads, a stop token, or a function of (bytes done, bytes in "
            "all)");
        static_assert((0 + ... + is_threads<std::remove_const_t<Options>>) <= 1 &&
                          (0 + ... + is_stop_token<Options>) <= 1 && (0 + ... + is_progress<Options>) <= 1,
                      "crc: each option for a file may be given once");
        static_assert((reports_well<Options> && ...),
                      "crc: a progress function returns nothing, or a bool: false to stop");
        (accept(options), ...);
    }

    threads limit() const noexcept { return limit_; }
    bool stopped() const { return stopped_ != nullptr && stopped_(stop_); }
    // False if the caller wants no more.
    bool report(std::uint64_t done, std::uint64_t total) const {
        return report_ == nullptr || report_(*this, done, total);
    }

private:
    template <class Option>
    void accept(Option& option) noexcept {
        if constexpr (is_threads<std::remove_const_t<Option>>) {
            limit_ = option;
        } else if constexpr (is_stop_token<Option>) {
            stop_ = &option;
            stopped_ = [](const void* o) { return static_cast<bool>(static_cast<const Option*>(o)->stop_requested()); };
        } else if constexpr (std::is_function_v<Option>) {
            function_ = reinterpret_cast<void (*)()>(&option);
            report_ = [](const file_request& r, std::uint64_t done, std::uint64_t total) {
                Option* const function = reinterpret_cast<Option*>(r.function_);
                return called(*function, done, total);
            };
        } else if constexpr (is_progress<Option>) {
            if constexpr (std::is_pointer_v<Option>) {
                if (option == nullptr) return;
            }
            progress_ = std::addressof(option);
            report_ = [](const file_request& r, std::uint64_t done, std::uint64_t total) {
                return called(*static_cast<Option*>(const_cast<void*>(r.progress_)), done, total);
            };
        }
    }

    template <class Option>
    static bool called(Option& option, std::uint64_t done, std::uint64_t total) {
        if constexpr (std::is_void_v<std::invoke_result_t<Option&, std::uint64_t, std::uint64_t>>) {
            option(done, total);
            return true;
        } else if constexpr (reports_well<Option>) {
            return option(done, total);
        } else {
            return true;
        }
    }

    threads limit_{1};
    const void* stop_ = nullptr;
    const void* progress_ = nullptr;
    void (*function_)() = nullptr;  // progress, where it is a function and no object
    bool (*stopped_)(const void*) = nullptr;
    bool (*report_)(const file_request&, std::uint64_t, std::uint64_t) = nullptr;
};

// Memory that may be lacking: nullptr then, no exception. (Where nothing is to be constructed, newer versions of GCC see two
// equal branches in what they make of `new`.)
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wduplicated-branches"
#endif
template <class Type>
std::unique_ptr<Type[]> allocate(std::size_t count) noexcept {
    return std::unique_ptr<Type[]>(new (std::nothrow) Type[count]);
}
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

// Updates d by the next `size` bytes, or by all if the input ends before; calls after_block(bytes) for each block.
template <class Digest, class Input, class AfterBlock>
std::error_code read_into(Digest& d, Input& input, std::uint64_t size, const file_request& request,
                          const AfterBlock& after_block) {
    const auto block = allocate<unsigned char>(file_block);
    if (block == nullptr) return std::make_error_code(std::errc::not_enough_memory);
    constexpr bool passes_holes = takes_holes<Digest> && Input::knows_holes;
    std::uint64_t before_hole = passes_holes ? 0 : ~std::uint64_t(0);  // so many bytes are known to be in none
    while (size != 0) {
        if (request.stopped()) return std::make_error_code(std::errc::operation_canceled);
        if constexpr (passes_holes) {
            if (before_hole == 0) {
                const file_stretch next = input.next_stretch();
                if (next.error) return next.error;
                before_hole = next.data;
                const std::uint64_t zeros = next.zeros < size ? next.zeros : size;
                size -= zeros;
                if (zeros != 0) {
                    d.add_hole(zeros);
                    if (!after_block(zeros)) return std::make_error_code(std::errc::operation_canceled);
                    continue;
                }
            }
        }
        const std::uint64_t most = size < before_hole ? size : before_hole;
        const file_read got = input.read(block.get(), most < file_block ? number_as<std::size_t>(most) : file_block);
        if (got.error || got.count == 0) return got.error;
        d.update(block.get(), got.count);
        size -= got.count;
        before_hole -= got.count;
        if (!after_block(got.count)) return std::make_error_code(std::errc::operation_canceled);
    }
    return {};
}

#if CRC_THREADS

// The first input.size() bytes by several threads, then added to d in order.
template <class Digest, class Input>
std::error_code read_by_threads(Digest& d, const Input& input, const file_request& request) {
    const std::uint64_t total = input.size();
    const message_cut pieces = cut_message(total, 2 * file_bytes_per_thread);
    const auto parts = allocate<std::optional<Digest>>(pieces.count);
    if (parts == nullptr) return std::make_error_code(std::errc::not_enough_memory);
    Digest empty(d);
    empty.reset();
    for (std::size_t i = 0; i < pieces.count; ++i) parts[i].emplace(empty);

    const std::thread::id caller = std::this_thread::get_id();
    std::atomic<std::uint64_t> done{0};
    std::atomic<bool> failed{false}, quit{false};
    std::error_code error;  // of the thread that has set `failed`
    const auto report = [&] {
        // So that the others end soon if this throws.
        struct guard {
            std::atomic<bool>& quit;
            bool thrown = true;
            ~guard() {
                if (thrown) quit = true;
            }
        } g{quit};
        const bool go_on = request.report(done.load(std::memory_order_relaxed), total);
        g.thrown = false;
        return go_on;
    };
    const auto work = [&](std::size_t i) {
        if (quit.load(std::memory_order_relaxed)) return;
        const std::uint64_t from = i * pieces.size;
        std::uint64_t left = total - from < pieces.size ? total - from : pieces.size;
        file_part part(input, from);
        std::error_code wrong = read_into(*parts[i], part, left, request, [&](std::uint64_t count) {
            left -= count;
            done.fetch_add(count, std::memory_order_relaxed);
            if (std::this_thread::get_id() == caller && !report()) return false;
            return !quit.load(std::memory_order_relaxed);
        });
        if (!wrong && left != 0) wrong = truncated();
        if (!wrong || failed.exchange(true)) return;
        error = wrong;
        quit = true;
    };
    run_pieces(request.limit(), pieces.count, piece_task(work));
    if (!error)
        for (std::size_t i = 0; i < pieces.count; ++i) d += *parts[i];
    return error;
}

#endif

template <class Digest, class Input>
file_digest<Digest> digest_input(Input& input, const Digest& before, const file_request& request) {
    const std::uint64_t total = input.size();
    std::uint64_t done = 0;
    Digest d(before);
#if CRC_THREADS
    if constexpr (Input::by_several_threads) {
        if (total >= 2 * file_bytes_per_thread && threads_wanted(request.limit()) > 1) {
            std::error_code error = read_by_threads(d, input, request);
            if (!error) error = input.seek(total);
            if (error) return {before, error};
            done = total;
        }
    }
#endif
    // All of it, or the bytes that have been appended since.
    const std::error_code error = read_into(d, input, ~std::uint64_t(0), request, [&](std::uint64_t count) {
        done += count;
        return request.report(done, total);
    });
    if (error) return {before, error};
    if (input.shrunk()) return {before, truncated()};
    if (!request.report(done, done)) return {before, std::make_error_code(std::errc::operation_canceled)};
    return {d, {}};
}

template <class Digest>
file_crc<decltype(std::declval<Digest&>().value())> crc_of(const file_digest<Digest>& from) noexcept {
    if (from.error) return {0, 0, from.error};
    return {from.digest.value(), from.digest.size(), {}};
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// For `error == crc::file_error::truncated`.
inline std::error_condition make_error_condition(file_error e) noexcept {
    return {static_cast<int>(e), detail::file_category()};
}

// The digest of the message of `before`, followed by all bytes of a file: compute_file for any message_digest.
// Options, in any order:
// - crc::threads{n}: up to n threads read, 0 for as many as the machine has; without it, one. For regular files of at
//   least 2 MiB on POSIX and Windows, and for block devices of POSIX that tell their size; the result is the same.
// - a stop token, which is anything with stop_requested(), such as std::stop_token: asked by each thread before each
//   block of 128 KiB, must not throw. The error is then std::errc::operation_canceled.
// - progress(done, total), which is a function or anything else that can be called with two std::uint64_t (a null pointer
//   is none): bytes done and bytes in all, 0 as long as that is not known. Called on the caller's thread after blocks,
//   with a count that never falls, and at the end, where both are the size. It returns nothing, or a bool, where false
//   stops: the error is then std::errc::operation_canceled, also at the end. Its exceptions go to the caller when all
//   threads have ended; nothing else throws.
// A digest with add_hole(std::uint64_t size), noexcept, is given the holes of regular files by it, which are zeros, instead
// of reading them, where the system has SEEK_HOLE. crc::digest has none and reads all: not every file system is right
// about its holes.
// Errors: those of opening and reading as the system names them (no_such_file_or_directory, is_a_directory,
// permission_denied, io_error ...); not_enough_memory for the buffers, of 128 KiB for each thread, and for the copy of a
// name; invalid_argument for a null pointer, or a name with a NUL in it; crc::file_error::truncated. Bytes appended to
// the file while it is read may be included.
template <message_digest Digest, class... Options>
file_digest<Digest> digest_file(const file_name& path, const Digest& before, Options&&... options) {
    detail::file_input input(path);
    if (const std::error_code error = input.open()) return {before, error};
    return detail::digest_input(input, before, detail::file_request(options...));
}

// The same from the position of a stream to its end. A stream is read by one thread. On Windows a stream in text mode,
// as stdin is at first, gives other bytes than those of the file.
template <message_digest Digest, class... Options>
file_digest<Digest> digest_file(std::FILE* stream, const Digest& before, Options&&... options) {
    if (stream == nullptr) return {before, std::make_error_code(std::errc::invalid_argument)};
    detail::stream_input input(stream);
    return detail::digest_input(input, before, detail::file_request(options...));
}

#if CRC_FILE_POSIX || CRC_FILE_WINDOWS
// The same from the position of an open file to its end, where the position is then.
template <message_digest Digest, class... Options>
file_digest<Digest> digest_file(descriptor file, const Digest& before, Options&&... options) {
    detail::descriptor_input input(file.number);
    if (const std::error_code error = input.open()) return {before, error};
    return detail::digest_input(input, before, detail::file_request(options...));
}
#endif

// The CRC of a file, and its size. Source: a file_name, a std::FILE* or a crc::descriptor. Options and errors: see
// digest_file.
template <params Params, class Source, class... Options>
file_crc<value_t<Params>> compute_file(const Source& source, Options&&... options) {
    return detail::crc_of(digest_file(source, digest<Params>(), options...));
}

// The same for an algorithm known at run time.
template <class Word, class Source, class... Options>
file_crc<Word> compute_file(const basic_engine<Word>& e, const Source& source, Options&&... options) {
    return detail::crc_of(digest_file(source, e.start(), options...));
}

CRC_CODE_END

template <>
struct std::is_error_condition_enum<crc::file_error> : std::true_type {};

#endif
