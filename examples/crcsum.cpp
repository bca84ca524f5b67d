// crcsum: prints and checks CRCs of files, in the manner of sha256sum and cksum.
//
// What it shows of the library: engines, since the command line names the algorithm, and what they make of a CRC: text,
// bytes, that of a message that goes on, that of two joined. crc::digest_file takes whatever has the members of a
// digest, so also several CRCs at once: see struct reading.
#include <crc/crc.hpp>
#include <crc/file.hpp>
#include <crc/identify.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
static void as_bytes(std::FILE* stream) { static_cast<void>(_setmode(_fileno(stream), _O_BINARY)); }  // not as text
static bool stderr_is_terminal() { return false; }
static bool stdout_is_terminal() { return _isatty(_fileno(stdout)) != 0; }
static void erase_line_on_signals(bool) {}
static bool drains(std::FILE*, const char*) { return false; }
static void occupy_standard_descriptors() {}
static int next_byte(std::FILE* stream) { return std::getc(stream); }
static constexpr crc::descriptor standard_input{0};
#else
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>
static void as_bytes(std::FILE*) {}
static int next_byte(std::FILE* stream) { return getc_unlocked(stream); }
static constexpr crc::descriptor standard_input{STDIN_FILENO};
static bool stderr_is_terminal() { return isatty(STDERR_FILENO) != 0; }
static bool stdout_is_terminal() { return isatty(STDOUT_FILENO) != 0; }
// True if a file is the pipe or device that the stream reads, maybe by another name, such as /dev/stdin. A null pointer
// stands for standard input.
static bool drains(std::FILE* stream, const char* name) {
    using status = struct stat;
    status file{}, own{};
    if (fstat(fileno(stream), &own) != 0 || S_ISREG(own.st_mode)) return false;
    const int known = name != nullptr ? stat(name, &file) : fstat(STDIN_FILENO, &file);
    return known == 0 && file.st_dev == own.st_dev && file.st_ino == own.st_ino;
}
extern "C" {
static void erase_line_and_end(int signal) {
    static_cast<void>(!write(STDERR_FILENO, "\r\033[K", 4));
    raise(signal);  // what it does by default is restored, and happens when this returns
}
}
// Makes the signals that end the program erase the line of stderr first, or no more. Those that are ignored stay so.
static void erase_line_on_signals(bool erase) {
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM}) {
        struct sigaction action {};
        if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
        action.sa_handler = erase ? erase_line_and_end : SIG_DFL;
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        sigaction(signal, &action, nullptr);
    }
}
// Whoever starts the program may have closed a standard stream. Its number must not go to the next file that is opened,
// which would then be taken for the stream. /dev/null opened the wrong way makes every use of it an error, as before.
static void occupy_standard_descriptors() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(descriptor, F_GETFD) != -1) continue;
        static_cast<void>(open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
}
#endif

namespace {

struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Text -------------------------------------------------------------------------------------------------------------

// As sha256sum: line ends within a name are written \n and \r, a backslash \\, and the line then begins with a
// backslash.
constexpr std::string_view special_characters = "\\\n\r", escape_letters = "\\nr";

std::string escaped(std::string_view name) {
    std::string text;
    for (const char c : name) {
        const std::size_t which = special_characters.find(c);
        if (which != special_characters.npos) text += '\\';
        text += which != special_characters.npos ? escape_letters[which] : c;
    }
    return text;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string name;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '\\';
        const std::size_t which = escape && ++i < text.size() ? escape_letters.find(text[i]) : escape_letters.npos;
        if (escape && which == escape_letters.npos) return std::nullopt;
        name += escape ? special_characters[which] : text[i];
    }
    return name;
}

// The text without control characters, which may do anything to a terminal: they are written \n, \r, or as octal
// numbers. Some terminals take bytes from 80 to 9F for more of them, and UTF-8 has these as C2 80 to C2 9F; in longer
// characters of UTF-8 such bytes are innocent.
std::string visible(std::string_view text) {
    std::string seen;
    unsigned within = 0;  // bytes that the character goes on for
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        const auto above = [](unsigned char b) { return b >= 0x80 && b < 0xa0; };
        const bool goes_on = within != 0 && byte >= 0x80 && byte < 0xc0;
        const bool lower = byte < 0x20 || byte == 0x7f;
        const bool upper = (above(byte) && !goes_on) || (byte == 0xc2 && above(next));
        if (goes_on) --within;
        else within = byte < 0xc3 ? 0u : byte < 0xe0 ? 1u : byte < 0xf0 ? 2u : 3u;
        if (byte == '\n' || byte == '\r') seen += byte == '\n' ? "\\n" : "\\r";
        else if (lower || upper) seen += {'\\', char('0' + byte / 64), char('0' + byte / 8 % 8), char('0' + byte % 8)};
        else seen += text[i];
    }
    return seen;
}

// A name in a message. Like a line of a list it begins with a backslash if anything is escaped.
std::string on_one_line(std::string_view name) {
    const std::string text = visible(escaped(name));
    return text == name ? text : "\\" + text;
}

// Whatever a message quotes, it stays one line and cannot command the terminal.
void complain(std::string_view message) {
    const std::string line = "crcsum: " + visible(message) + "\n";
    static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));  // main asks whether that has failed
}

void complain(const std::string& name, const std::error_code& error) {
    complain(on_one_line(name) + ": " + error.message());
}

[[noreturn]] void fail_to_write() {
    throw std::system_error(errno != 0 ? errno : EIO, std::generic_category(), "write error");
}

// What a full disk or a reader that has gone does to a line shows in ferror alone: a stream that is buffered by lines
// takes all of a text, and says nothing when it could not pass it on.
void print(std::string_view text) {
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::ferror(stdout) != 0) fail_to_write();
}

// Some file systems tell only here that they could not store what has been written.
void close_output() {
    errno = 0;
    if (std::fclose(stdout) != 0) fail_to_write();
}

std::string in_case(bool upper, std::string text) {
    for (char& c : text) {
        const auto character = static_cast<unsigned char>(c);
        c = static_cast<char>(upper ? std::toupper(character) : std::tolower(character));
    }
    return text;
}

constexpr std::string_view blanks = " \t";

std::string_view without_leading_blanks(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

std::string_view without_trailing_blanks(std::string_view text) {
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator) parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

// By long division of the bytes: crc::uint128 need not know how to divide.
std::string decimal_digits(std::string number) {
    std::string text;
    do {
        unsigned rest = 0;
        for (char& byte : number) {
            rest = rest * 256 + static_cast<unsigned char>(byte);
            byte = static_cast<char>(static_cast<unsigned char>(rest / 10));
            rest %= 10;
        }
        text.insert(text.begin(), static_cast<char>('0' + rest));
    } while (number.find_first_not_of('\0') != std::string::npos);
    return text;
}

// This is what a text has been read as. It converts to false if that is no number, or one of more than 128 bits.
struct number {
    crc::uint128 value = 0u;
    bool well_formed = false, fits = false;

    explicit operator bool() const { return well_formed && fits; }
};

// Numbers are decimal, or hexadecimal after 0x, and may have any number of zeros in front. The bytes are multiplied by
// hand, since crc::uint128 need not know how to.
number read_number(std::string_view text) {
    const bool hex = text.starts_with("0x") || text.starts_with("0X");
    if (hex) text.remove_prefix(2);
    const unsigned base = hex ? 16 : 10;
    std::array<unsigned char, 16> bytes{};
    number result{.well_formed = !text.empty(), .fits = true};
    for (const char c : text) {
        const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(c);
        unsigned carry = static_cast<unsigned>(digit < 16 ? digit : digit - 6);
        if (digit == std::string_view::npos || carry >= base) return {};
        for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
            carry += *byte * base;
            *byte = static_cast<unsigned char>(carry);
            carry >>= 8;
        }
        result.fits = result.fits && carry == 0;
    }
    result.value = crc::from_bytes<crc::params{128, 1}>(bytes, crc::byte_order::big).value;
    return result;
}

// An option needs a number here, and that may be `most` at most.
crc::uint128 needed_number(const std::string& what, const std::string& text, crc::uint128 most = ~crc::uint128(0u)) {
    const number n = read_number(text);
    if (n && !(most < n.value)) return n.value;
    throw usage_error(what + (n.well_formed ? " is too large: '" : " is not a number: '") + text + "'");
}

// Algorithms -------------------------------------------------------------------------------------------------------

struct algorithm {
    std::string name;
    bool with_size;         // POSIX cksum: the message is followed by its size
    crc::wide_engine wide;  // for every width
    crc::engine fast;       // up to 64 bits, by the best kernel; else empty

    crc::uint128 update(crc::uint128 crc, const void* data, std::size_t size) const noexcept {
        if (!fast) return wide.update(crc, data, size);
        return fast.update(static_cast<std::uint64_t>(crc), data, size);
    }
    bool can_be(crc::uint128 value) const { return (value >> (wide.parameters().width - 1) >> 1u) == crc::uint128(0u); }
    // cksum appends the size: least significant byte first, as many bytes as it needs.
    crc::uint128 finish(crc::uint128 crc, std::uint64_t size) const noexcept {
        for (size = with_size ? size : 0; size != 0; size >>= 8) {
            const auto byte = static_cast<unsigned char>(size);
            crc = update(crc, &byte, 1);
        }
        return crc;
    }
};

algorithm make_algorithm(const std::string& name, const crc::params& p, bool with_size = false) {
    const auto [wide, error] = crc::wide_engine::make(p);
    if (error) throw usage_error(name + ": " + error.field + " " + error.reason);
    return {name, with_size, wide, crc::engine::make(p).engine};
}

// True for the command of POSIX, however it is spelled: as in crc::find, only letters and digits count. (CRC-32/CKSUM
// and CRC-32/POSIX are the algorithm of the catalogue, which leaves the size out.)
bool means_cksum(const std::string& name) {
    std::string letters;
    for (const char c : in_case(false, name)) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) letters += c;
    }
    return letters == "cksum" || letters == "posix" || letters == "posixcksum";
}

algorithm named_algorithm(const std::string& name) {
    if (means_cksum(name)) return make_algorithm("cksum", crc::crc32_cksum, true);
    const auto found = crc::find(name);
    if (found) return make_algorithm(found->name, found->params);
    std::string names;
    for (const crc::entry* candidate : found) names += (names.empty() ? "" : ", ") + std::string(candidate->name);
    if (found.ambiguous) throw usage_error("ambiguous algorithm '" + name + "'; it may mean " + names);
    const std::string advice = names.empty() ? "crcsum --list shows all" : "did you mean " + names + "?";
    throw usage_error("unknown algorithm '" + name + "'; " + advice);
}

// Settings are separated by commas, or by blanks as in a row of the RevEng catalogue, where text is quoted.
std::vector<std::string> split_settings(const std::string& text) {
    std::vector<std::string> settings(1);
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted || std::string_view(", \t\r\n").find(c) == std::string_view::npos) settings.back() += c;
        else if (!settings.back().empty()) settings.emplace_back();
    }
    if (settings.size() > 1 && settings.back().empty()) settings.pop_back();
    return settings;
}

bool needed_flag(const std::string& what, const std::string& text) {
    if (text == "true" || text == "1") return true;
    if (text == "false" || text == "0") return false;
    throw usage_error(what + " is not true or false: '" + text + "'");
}

// What is left out is as in crc::params: 0 or false. The name of the algorithm is what defines it, in the same words.
algorithm custom_algorithm(const std::string& text) {
    enum { width, poly, init, refin, refout, xorout, check, residue, name, count };
    constexpr std::string_view keys[count] = {"width",  "poly",  "init",    "refin", "refout",
                                              "xorout", "check", "residue", "name"};
    std::optional<crc::uint128> given[count];
    std::string definition;
    for (const std::string& setting : split_settings(text)) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos) throw usage_error("--params: '" + setting + "' is not of the form key=value");
        const std::string key = setting.substr(0, equals), value = setting.substr(equals + 1);
        const auto i = std::find(keys, keys + count, key) - keys;
        if (i == count) {
            throw usage_error("--params: unknown key '" + key +
                              "' (width, poly, init, refin, refout, xorout, check, residue, name)");
        }
        if (given[i]) throw usage_error("--params: " + key + " is given twice");
        if (i == refin || i == refout) given[i] = needed_flag("--params: " + key, value) ? 1u : 0u;
        else given[i] = i == name ? crc::uint128(0u) : needed_number("--params: " + key, value);
        if (i < check) definition += (definition.empty() ? "" : ",") + setting;
    }
    for (const int key : {width, poly}) {
        if (!given[key]) throw usage_error("--params: " + std::string(keys[key]) + " is missing");
    }
    const auto get = [&](int key) { return given[key].value_or(0u); };
    // A width that an unsigned would cut off is too large anyway.
    const unsigned bits = get(width) < crc::uint128(1000u) ? static_cast<unsigned>(get(width)) : 1000u;
    const bool reflects_in = static_cast<bool>(get(refin)), reflects_out = static_cast<bool>(get(refout));
    algorithm made = make_algorithm(definition, {bits, get(poly), get(init), reflects_in, reflects_out, get(xorout)});
    const auto agree = [&](int key, crc::uint128 is) {
        if (given[key].value_or(is) == is) return;
        const auto digits = made.wide.to_hex(is);
        throw usage_error("--params: " + std::string(keys[key]) + " does not agree: the parameters give 0x" +
                          std::string(digits.begin(), digits.end()));
    };
    agree(check, made.wide.compute("123456789", 9));
    agree(residue, made.wide.residue());
    return made;
}

// What the command line says ---------------------------------------------------------------------------------------

enum class say { all, failures, nothing, more };

struct options {
    bool (*action)(const options&);  // false: not all is well
    std::string action_option{};     // which has chosen it
    std::vector<algorithm> algorithms{};
    std::vector<std::string> files{};
    std::string format{};  // empty: that of the algorithm
    std::optional<crc::byte_order> order{};
    bool tag = false, zero = false, sfv = false;
    std::optional<bool> binary{};  // the mark that sha256sum puts before names; files are read as they are
    say about = say::all;          // of the last one of several options, as in sha256sum
    bool ignore_missing = false, strict = false;
    std::optional<bool> progress{};
    unsigned threads = 1;
    bool read_holes = false;
    std::optional<unsigned> width{};  // of what --identify is to find

    std::string line_end() const { return std::string(1, zero ? '\0' : '\n'); }
    std::string format_of(const algorithm& a) const { return !format.empty() ? format : a.with_size ? "dec" : "hex"; }
};

std::string text_of(const options& o, const algorithm& a, crc::uint128 crc) {
    const std::string format = o.format_of(a);
    const crc::byte_order order = o.order.value_or(crc::byte_order::big);
    if (format == "base64") return a.wide.to_base64(crc, order);
    const auto bytes = a.wide.to_bytes(crc, order);
    if (format == "raw") return {bytes.begin(), bytes.end()};
    if (format == "dec") return decimal_digits({bytes.begin(), bytes.end()});
    // The other order is one of whole bytes: half a one has no place in it.
    const std::string hex = order == crc::byte_order::big ? a.wide.to_hex(crc) : a.wide.to_hex(crc, order);
    return (format == "0x" ? "0x" : "") + in_case(format == "HEX", hex);
}

// Input ------------------------------------------------------------------------------------------------------------

// What is read in one pass: several CRCs at once (every block is in the cache when the second one comes to it), and the
// last bytes, which go into no CRC. Has the members of a digest, so that crc::digest_file takes it; so these must not
// throw, and allocate nothing.
struct reading {
    static constexpr std::size_t most_held = crc::max_width / 8;  // the bytes of the widest CRC

    std::span<const algorithm> algorithms;
    std::size_t held;  // so many bytes are held back
    std::vector<crc::uint128> crcs;
    std::array<char, most_held> last{};
    std::size_t last_size = 0;
    std::uint64_t size = 0;

    reading(std::span<const algorithm> all, std::size_t bytes_held)
        : algorithms(all), held(bytes_held), crcs(all.size()) {
        reset();
    }
    void update(const void* data, std::size_t count) noexcept {
        const char* const text = static_cast<const char*>(data);
        const std::size_t all = last_size + count, ready = all - std::min(all, held);
        const std::size_t from_last = std::min(ready, last_size), from_text = ready - from_last;
        digest(last.data(), from_last);
        digest(text, from_text);
        last_size -= from_last;
        std::memmove(last.data(), last.data() + from_last, last_size);
        std::copy(text + from_text, text + count, last.data() + last_size);
        last_size += count - from_text;
        size += count;
    }
    reading& operator+=(const reading& next) noexcept {
        if (next.last_size == held) {  // else nothing of the next has been digested
            digest(last.data(), last_size);
            const std::uint64_t digested = next.size - held;
            for (std::size_t i = 0; i < crcs.size(); ++i) {
                crcs[i] = algorithms[i].wide.combine(crcs[i], next.crcs[i], digested);
            }
            last_size = 0;
            size += digested;
        }
        return update(next.last.data(), next.last_size), *this;
    }
    void reset() noexcept {
        for (std::size_t i = 0; i < crcs.size(); ++i) crcs[i] = algorithms[i].wide.compute(nullptr, 0);
        last_size = 0;
        size = 0;
    }

protected:
    void digest(const char* text, std::size_t count) noexcept {
        for (std::size_t i = 0; i < crcs.size(); ++i) crcs[i] = algorithms[i].update(crcs[i], text, count);
    }
};

// The same of a file whose holes need not be read: crc::digest_file gives them here.
struct reading_with_holes : reading {
    using reading::reading;
    void add_hole(std::uint64_t count) noexcept {
        constexpr std::array<char, most_held> zeros{};
        const std::uint64_t back = std::min<std::uint64_t>(count, held), ready = count - back;
        if (ready != 0) {  // then all that was held back is ready
            digest(last.data(), std::exchange(last_size, 0));
            for (std::size_t i = 0; i < crcs.size(); ++i) crcs[i] = algorithms[i].wide.extend_zeros(crcs[i], ready);
            size += ready;
        }
        update(zeros.data(), static_cast<std::size_t>(back));
    }
};

// This line on stderr is rewritten in place, and erased at the end.
class progress_line {
public:
    progress_line() = default;
    progress_line(const progress_line&) = delete;
    progress_line& operator=(const progress_line&) = delete;
    ~progress_line() {
        if (!shown_) return;
        std::fputs("\r\033[K", stderr);
        erase_line_on_signals(false);
    }
    void show(double done, double total, double seconds) {
        if (!std::exchange(shown_, true)) erase_line_on_signals(true);
        const double part = total > 0 ? std::min(done / total, 1.0) : 0;
        const std::string bar(static_cast<std::size_t>(part * 40), '#');
        std::fputc('\r', stderr);
        if (total > 0) std::fprintf(stderr, "%3d%% [%-40s] ", static_cast<int>(part * 100), bar.c_str());
        std::fprintf(stderr, "%.2f GB, %.2f GB/s   ", done / 1e9, done / 1e9 / std::max(seconds, 1e-6));
        std::fflush(stderr);
    }

private:
    bool shown_ = false;
};

// Reads a file, or standard input for "-". Shows progress meanwhile: on a terminal when the work lasts more than a
// second, or at once if it is wanted.
crc::file_digest<reading> read_file(const options& o, const std::string& name, std::span<const algorithm> algorithms,
                                    std::size_t held = 0) {
    using clock = std::chrono::steady_clock;
    static const bool shows = o.progress.value_or(stderr_is_terminal());
    static clock::time_point next = clock::now() + std::chrono::seconds(o.progress ? 0 : 1);
    const clock::time_point begin = clock::now();
    progress_line line;
    const auto progress = [&](std::uint64_t done, std::uint64_t total) {
        const clock::time_point now = shows ? clock::now() : clock::time_point();
        if (!shows || now < next) return;
        line.show(static_cast<double>(done), static_cast<double>(total),
                  std::chrono::duration<double>(now - begin).count());
        next = now + std::chrono::milliseconds(100);
    };
    const auto read = [&](const auto& empty) -> crc::file_digest<reading> {
        if (name != "-") {
            const auto [found, error] = crc::digest_file(name, empty, crc::threads{o.threads}, progress);
            return {found, error};
        }
        as_bytes(stdin);
        // Not by the stream, which knows neither threads nor holes.
        const auto [found, error] = crc::digest_file(standard_input, empty, crc::threads{o.threads}, progress);
        return {found, error};
    };
    return o.read_holes ? read(reading(algorithms, held)) : read(reading_with_holes(algorithms, held));
}

// Gives the lines of a list, one after the other, in bounded memory. A name has 4096 bytes at most on Linux, 32767 on
// Windows, and each of them may be escaped.
class line_reader {
public:
    static constexpr std::size_t longest_line = std::size_t(1) << 17, endless_line = std::size_t(1) << 26;
    enum result { line, too_long, endless, end };

    // "-" is standard input. error() tells what went wrong, here or later.
    line_reader(const std::string& name, char line_end) : name_(name), end_(static_cast<unsigned char>(line_end)) {
        errno = 0;
        if (name == "-") as_bytes(stdin);
        else owned_.reset(std::fopen(name.c_str(), "rb"));
        stream_ = name == "-" ? stdin : owned_.get();
        if (stream_ == nullptr) fail();
    }
    // Gives the next line without its end, and of one that is too long only the beginning. A line that goes on for
    // 64 MiB is not even passed over, since its end might never come.
    result next(std::string& text) {
        text.clear();
        if (error_) return end;
        errno = 0;
        std::size_t length = 0;
        int byte = next_byte(stream_);
        for (; byte != EOF && byte != end_ && length < endless_line; byte = next_byte(stream_), ++length) {
            if (length < longest_line) text += static_cast<char>(byte);
        }
        if (byte == EOF && std::ferror(stream_) != 0) fail();
        if (byte == EOF && length == 0) return end;
        return length == endless_line ? endless : length > longest_line ? too_long : line;
    }
    const std::error_code& error() const { return error_; }
    const std::string& name() const { return name_; }
    // True if the bytes of this file are those of the list, so that who has read the one cannot read the other.
    bool would_lose_to(const std::string& file) const {
        return (file == "-" && name_ == "-") || drains(stream_, file == "-" ? nullptr : file.c_str());
    }

private:
    struct close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    void fail() { error_ = {errno != 0 ? errno : EIO, std::generic_category()}; }

    std::string name_;
    std::unique_ptr<std::FILE, close> owned_;
    std::FILE* stream_ = nullptr;
    int end_;
    std::error_code error_;
};

// Actions ----------------------------------------------------------------------------------------------------------

std::string result_line(const options& o, const algorithm& a, crc::uint128 crc, std::uint64_t size,
                        const std::string& name) {
    std::string value = text_of(o, a, crc);
    if (o.format == "raw") return value;
    const std::string text = o.zero ? name : escaped(name);
    if (o.sfv) return name + " " + in_case(true, value) + o.line_end();
    const std::string mark = text == name ? "" : "\\";
    if (o.tag || o.algorithms.size() > 1) return mark + a.name + " (" + text + ") = " + value + o.line_end();
    if (!a.with_size) return mark + value + (o.binary.value_or(false) ? " *" : "  ") + text + o.line_end();
    return mark + value + " " + std::to_string(size) + (o.files.empty() ? "" : " " + text) + o.line_end();
}

// SFV has no way to write some names.
bool fits_sfv(std::string_view name) {
    return name.find_first_of("\r\n") == name.npos && !name.starts_with(';') && without_trailing_blanks(name) == name;
}

bool sum_file(const options& o, const std::string& name) {
    if (o.sfv && !fits_sfv(name)) return complain(on_one_line(name) + ": SFV cannot hold this name"), false;
    const auto [found, error] = read_file(o, name, o.algorithms);
    if (error) return complain(name, error), false;
    for (std::size_t i = 0; i < o.algorithms.size(); ++i) {
        const algorithm& a = o.algorithms[i];
        print(result_line(o, a, a.finish(found.crcs[i], found.size), found.size, name));
    }
    return true;
}

enum outcome { malformed, missing, unreadable, different, good, outcomes };

// Says what has become of a file. `trouble` is why it could not be read, if it could not.
outcome report(const options& o, const std::string& name, const std::string& trouble, bool same) {
    const bool failed = !trouble.empty();
    if (failed) complain(on_one_line(name) + ": " + trouble);
    const char* const text = failed ? "FAILED open or read" : same ? "OK" : "FAILED";
    const bool said = o.about != say::nothing && (failed || !same || o.about != say::failures);
    if (said) print((o.zero ? name : on_one_line(name)) + ": " + text + o.line_end());
    return failed ? unreadable : same ? good : different;
}

std::string text_of(const std::error_code& error) { return error ? error.message() : ""; }

// Checks a file that ends with its own CRC.
bool verify_file(const options& o, const std::string& name) {
    const algorithm& a = o.algorithms.front();
    const auto [found, error] = read_file(o, name, o.algorithms, a.wide.to_bytes(0).size());
    const auto expected = a.wide.to_bytes(found.crcs[0], o.order.value_or(crc::byte_order::wire));
    const auto same = [](char is, unsigned char should) { return static_cast<unsigned char>(is) == should; };
    const std::string_view last(found.last.data(), found.last_size);
    const bool ends_with_crc = std::equal(last.begin(), last.end(), expected.begin(), expected.end(), same);
    return report(o, name, text_of(error), ends_with_crc) == good;
}

// Lists ------------------------------------------------------------------------------------------------------------

// A line of a list.
struct listed {
    const algorithm* by;  // which the line names, or the first one of the options
    std::string name{};
    crc::uint128 value = 0u;
    std::optional<crc::uint128> size{};
};

// How the lines without a tag are written. The first of them decides: whoever may choose the names in a list could
// otherwise make "VALUE  NAME" mean another file, whose name begins with a blank.
enum class form {
    unknown,
    two_columns,  // "VALUE  NAME", or "VALUE *NAME" as those write it who tell text from binary files
    one_blank,    // "VALUE NAME"
    sfv,          // "NAME VALUE", which lines of the other kinds may follow
};

// Takes the text before the next blank off a line, and that blank.
std::string next_word(std::string_view& line) {
    const std::size_t end = std::min(line.find_first_of(blanks), line.size());
    std::string word(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

// nullptr if there is no such algorithm. What has been found is kept for the next lines, but a list may spell an
// algorithm in any number of ways.
const algorithm* tagged_algorithm(const std::string& tag) try {
    static std::map<std::string, algorithm> known;
    const bool custom = tag.find('=') != tag.npos;
    auto at = known.find(tag);
    if (at == known.end() && known.size() == 256) known.clear();
    if (at == known.end()) at = known.emplace(tag, custom ? custom_algorithm(tag) : named_algorithm(tag)).first;
    return &at->second;
} catch (const usage_error&) {
    return nullptr;
}

// Gives the value of which text_of makes this text. Hexadecimal digits may follow 0x in all formats that have them.
std::optional<crc::uint128> value_of(const options& o, const algorithm& a, const std::string& text) {
    const std::string format = o.format_of(a);
    const crc::byte_order order = o.order.value_or(crc::byte_order::big);
    if (format == "dec") {
        const number n = read_number(text);
        return n && a.can_be(n.value) ? std::optional(n.value) : std::nullopt;
    }
    const auto [value, error] = format == "base64"              ? a.wide.from_base64(text, order)
                                : order == crc::byte_order::big ? a.wide.from_hex(text)
                                                                : a.wide.from_hex(text, order);
    return error ? std::nullopt : std::optional(value);
}

struct tagged_text {
    std::string tag, name, value;
};

// A line with a tag is ALGORITHM (NAME) = VALUE, with or without the blanks.
std::optional<tagged_text> split_tagged(std::string_view line) {
    const std::size_t open = line.find('('), close = line.rfind(')');
    if (open == line.npos || close == line.npos || close <= open + 1) return std::nullopt;
    const std::string_view tag = without_trailing_blanks(line.substr(0, open));
    std::string_view value = without_leading_blanks(line.substr(close + 1));
    if (tag.empty() || tag.find_first_of(blanks) != tag.npos || !value.starts_with('=')) return std::nullopt;
    value = without_trailing_blanks(without_leading_blanks(value.substr(1)));
    return tagged_text{std::string(tag), std::string(line.substr(open + 1, close - open - 1)), std::string(value)};
}

std::optional<listed> parse_tagged(const options& o, std::string_view line) {
    const auto text = split_tagged(line);
    const algorithm* const by = text ? tagged_algorithm(text->tag) : nullptr;
    const auto value = by != nullptr ? value_of(o, *by, text->value) : std::nullopt;
    if (!value) return std::nullopt;
    return listed{by, text->name, *value};
}

// A line in columns is VALUE NAME, or VALUE SIZE NAME if it is of cksum.
std::optional<listed> parse_columns(const options& o, std::string_view line, form& seen) {
    listed result{&o.algorithms.front()};
    const auto value = value_of(o, *result.by, next_word(line));
    if (!value) return std::nullopt;
    result.value = *value;
    if (result.by->with_size) {
        const number size = read_number(next_word(line));
        if (!size) return std::nullopt;
        result.size = size.value;
    } else {
        const bool marked = line.size() > 1 && (line[0] == ' ' || line[0] == '*');
        const bool two = marked && seen != form::one_blank;
        if (line.empty() || (!two && seen == form::two_columns)) return std::nullopt;
        if (two) line.remove_prefix(1);
        seen = two ? form::two_columns : form::one_blank;
    }
    if (line.empty()) return std::nullopt;
    result.name = line;
    return result;
}

// A line of SFV is NAME VALUE, and nothing in it is escaped. Only values of eight hexadecimal digits are taken, since
// the last word of any text may be a shorter number.
std::optional<listed> parse_sfv(const options& o, std::string_view line) {
    const algorithm& a = o.algorithms.front();
    const std::string format = o.format_of(a);
    if (a.with_size || a.wide.parameters().width != 32 || (format != "hex" && format != "HEX") || o.zero) return {};
    line = without_trailing_blanks(line);
    const std::string digits(line.substr(line.find_last_of(blanks) + 1));
    const std::string_view name = without_trailing_blanks(line.substr(0, line.size() - digits.size()));
    const auto value = value_of(o, a, digits);
    const auto tagged = split_tagged(line);  // a line with a tag that is unknown is no SFV
    if (digits.size() != 8 || name.empty() || !value || (tagged && tagged->value == digits)) return std::nullopt;
    return listed{&a, std::string(name), *value};
}

std::optional<listed> parse_line(const options& o, std::string_view whole, form& seen) {
    std::optional<listed> found = seen == form::sfv ? parse_sfv(o, whole) : std::nullopt;
    if (found) return found;
    std::string_view line = without_leading_blanks(whole);
    const bool escapes = !o.zero && line.starts_with('\\');
    if (escapes) line.remove_prefix(1);
    found = parse_tagged(o, line);
    if (!found) found = parse_columns(o, line, seen);
    if (found && escapes) {
        const auto plain = unescaped(found->name);
        if (!plain) return std::nullopt;
        found->name = *plain;
    }
    if (found || seen != form::unknown) return found;
    found = parse_sfv(o, whole);
    if (found) seen = form::sfv;
    return found;
}

bool is_comment(const options& o, std::string_view line, form seen) {
    if (line.starts_with('#')) return seen != form::sfv || !parse_sfv(o, line);  // which has comments of its own
    return line.starts_with(';');
}

// Tells from one of the lines what may help who has a list of which none can be read. It is empty if nothing can be
// told.
std::string advice(const options& o, std::string_view whole) {
    if (visible(whole) != whole) return "";
    const auto readable = [&](const char* name, const char* format) {
        options other = o;
        if (name != nullptr) other.algorithms = {named_algorithm(name)};
        other.format = format;
        form seen = form::unknown;
        return parse_line(other, whole, seen).has_value();
    };
    const algorithm& a = o.algorithms.front();
    std::string_view line = without_leading_blanks(whole);
    if (line.starts_with('\\')) line.remove_prefix(1);
    const auto tagged = split_tagged(line);
    if (tagged && tagged_algorithm(tagged->tag) == nullptr) return "'" + tagged->tag + "' is no CRC known here";
    if (a.with_size) return readable("CRC-32", "hex") ? "the lines are not of cksum: leave out -a cksum" : "";
    if (readable("cksum", "")) return "the lines may be of cksum: try -a cksum";
    const std::string format = o.format_of(a), word = tagged ? tagged->value : next_word(line);
    const bool decimal = word.find_first_not_of("0123456789") == word.npos;
    const std::size_t digits = word.size(), expected = a.wide.to_hex(0u).size();
    const bool hexadecimal = format != "dec" && format != "base64" && digits > 1 && digits != expected &&
                             word.find_first_not_of("0123456789abcdefABCDEF") == word.npos;
    if (hexadecimal && !tagged && !(decimal && digits > expected)) {
        return "the values have " + std::to_string(digits) + " digits, those of " + a.name + " have " +
               std::to_string(expected) + ": " +
               (digits > crc::max_width / 4 ? "they are of no CRC" : "name the algorithm with -a");
    }
    for (const char* const other : {"hex", "dec", "base64"}) {
        if (format == other || !readable(nullptr, other)) continue;
        return std::string("the values may be of another format: try -f ") + other;
    }
    return "";
}

// Tells why a listed file cannot be read, where that is known before.
std::string obstacle(const line_reader& list, const std::string& name) {
    if (name.find('\0') != name.npos) return "no file has a NUL in its name";
    return list.would_lose_to(name) ? "is where the list comes from" : "";
}

outcome check_file(const options& o, const line_reader& list, const listed& l) {
    if (const std::string why = obstacle(list, l.name); !why.empty()) return report(o, l.name, why, false);
    const auto [found, error] = read_file(o, l.name, {l.by, 1});
    if (error == std::errc::no_such_file_or_directory && o.ignore_missing) return missing;
    const bool same_size = !l.size || *l.size == crc::uint128(found.size);
    return report(o, l.name, text_of(error), same_size && l.by->finish(found.crcs[0], found.size) == l.value);
}

// This has come of a list so far.
struct tally {
    unsigned long long count[outcomes]{}, lines = 0, untagged = 0;
    form seen = form::unknown;
    std::string hint{};
};

// Checks what a line says, and counts it.
void check_line(const options& o, const line_reader& list, std::string_view line, bool whole, tally& t) {
    if (line.starts_with(';') && t.seen == form::unknown) t.seen = form::sfv;
    if (line.empty() || is_comment(o, line, t.seen)) return;
    const auto found = whole ? parse_line(o, line, t.seen) : std::nullopt;
    ++t.count[found ? check_file(o, list, *found) : malformed];
    if (found) {
        t.untagged += found->by == &o.algorithms.front();
        return;
    }
    if (o.about == say::more) {
        complain(on_one_line(list.name()) + ": " + std::to_string(t.lines) + ": improperly formatted " +
                 o.algorithms.front().name + " checksum line");
    }
    if (whole && t.hint.empty() && t.count[malformed] < 100) t.hint = advice(o, line);
}

// Says what is wrong with a list and its files. True if nothing is.
bool sum_up(const options& o, const std::string& list, const tally& t) {
    const auto& count = t.count;
    const auto complain_of_list = [&](const std::string& text) { complain(on_one_line(list) + ": " + text); };
    const bool verified = count[unreadable] + count[different] + count[good] != 0;
    if (!verified && count[missing] == 0) {
        complain_of_list("no properly formatted checksum lines found");
        if (!t.hint.empty() && o.about != say::nothing) complain_of_list(t.hint);
        return false;
    }
    if (o.about != say::nothing) {
        const auto warn = [&](unsigned long long n, const char* one, const char* several) {
            if (n != 0) complain("WARNING: " + std::to_string(n) + " " + (n == 1 ? one : several));
        };
        warn(count[malformed], "line is improperly formatted", "lines are improperly formatted");
        warn(count[unreadable], "listed file could not be read", "listed files could not be read");
        warn(count[different], "computed checksum did NOT match", "computed checksums did NOT match");
        if (!verified) complain_of_list("no file was verified");
        if (count[different] != 0 && count[good] == 0 && t.untagged != 0 && !o.algorithms.front().with_size) {
            complain_of_list("no file matched: are the values of another algorithm than " + o.algorithms.front().name +
                             " (-a), or of the other byte order (--little-endian)?");
        }
    }
    return verified && count[unreadable] + count[different] == 0 && (count[malformed] == 0 || !o.strict);
}

// Checks the files that a list names, as sha256sum -c does.
bool check_list(const options& o, const std::string& list) {
    line_reader lines(list, o.line_end()[0]);
    tally t{.seen = o.sfv ? form::sfv : form::unknown};
    std::string text;
    line_reader::result got;
    while ((got = lines.next(text)) == line_reader::line || got == line_reader::too_long) {
        std::string_view line = text;
        if (!o.zero && line.ends_with('\r')) line.remove_suffix(1);
        if (++t.lines == 1 && line.starts_with("\xef\xbb\xbf")) line.remove_prefix(3);
        if (t.lines == 1 && (line.starts_with("\xff\xfe") || line.starts_with("\xfe\xff"))) {
            return complain(on_one_line(list) + ": is text in UTF-16: save it in UTF-8"), false;
        }
        check_line(o, lines, line, got == line_reader::line, t);
    }
    if (lines.error()) return complain(list, lines.error()), false;
    if (got == line_reader::end) return sum_up(o, list, t);
    return complain(on_one_line(list) + ": has a line without an end: it is no list"), false;
}

// More actions -----------------------------------------------------------------------------------------------------

// Prints the CRC of pieces joined: CRC CRC SIZE [CRC SIZE]...
bool combine(const options& o) {
    const algorithm& a = o.algorithms.front();
    const auto crc = [&](const std::string& text) {
        const bool prefixed = text.starts_with("0x") || text.starts_with("0X") || o.format == "dec";
        const number n = read_number(prefixed ? text : "0x" + text);
        if (n && a.can_be(n.value)) return n.value;
        const std::string width = std::to_string(a.wide.parameters().width);
        throw usage_error("--combine: not a " + width + "-bit CRC: '" + text + "'");
    };
    crc::uint128 sum = crc(o.files[0]);
    for (std::size_t i = 1; i < o.files.size(); i += 2) {
        const auto size = needed_number("--combine: the size", o.files[i + 1], ~std::uint64_t(0));
        sum = a.wide.combine(sum, crc(o.files[i]), static_cast<std::uint64_t>(size));
    }
    return print(text_of(o, a, sum) + o.line_end()), true;
}

// Which CRC is this? -----------------------------------------------------------------------------------------------

// What is known of a CRC: messages with their values, or frames that end with it.
struct evidence {
    std::vector<std::string> texts{};  // the messages, or the frames
    std::vector<crc::uint128> crcs{};  // of the messages; none of frames

    // Gives what make() makes of the samples, or frames, with the bytes of each CRC in this order.
    template <class Make>
    auto in_order(crc::byte_order order, const Make& make) const {
        std::vector<crc::sample> samples;
        const std::vector<crc::bytes> frames(texts.begin(), texts.end());
        if (crcs.empty()) return make(crc::samples::of_frames(frames, order));
        for (std::size_t i = 0; i < crcs.size(); ++i) samples.push_back({texts[i], crcs[i]});
        return make(crc::samples(samples, order));
    }
};

std::string note_on(const evidence& e, crc::byte_order order) {
    const bool little = order == crc::byte_order::little;
    if (e.crcs.empty()) return little ? "least significant byte first" : "most significant byte first";
    return little ? "bytes reversed" : "";
}

std::string text_of(const crc::params& p) {
    const auto e = crc::wide_engine::make(p).engine;
    const auto hex = [&](crc::uint128 value) { return "0x" + std::string(e.to_hex(value)); };
    const auto flag = [](bool value) { return std::string(value ? "true" : "false"); };
    return "width=" + std::to_string(p.width) + ",poly=" + hex(p.poly) + ",init=" + hex(p.init) +
           ",refin=" + flag(p.refin) + ",refout=" + flag(p.refout) + ",xorout=" + hex(p.xorout);
}

void print_found(const options& o, const std::string& what, std::string note) {
    print(what + (note.empty() ? "" : "  (" + note + ")") + o.line_end());
}

constexpr crc::byte_order both_orders[] = {crc::byte_order::big, crc::byte_order::little};

// The algorithms of the catalogue; false if there are none.
bool print_known(const options& o, const evidence& e) {
    std::vector<const crc::entry*> found[2];
    for (std::size_t i = 0; i < 2; ++i) {
        const crc::identified all = e.in_order(both_orders[i], [](const crc::samples& s) { return crc::identify(s); });
        for (const crc::entry& entry : all) {
            const bool asked = o.width.value_or(entry.params.width) == entry.params.width;
            const bool same = i == 1 && entry.params.width <= 8 &&
                              std::find(found[0].begin(), found[0].end(), &entry) != found[0].end();
            if (asked && !same) found[i].push_back(&entry);
        }
    }
    for (std::size_t i = 0; i < 2; ++i) {
        for (const crc::entry* entry : found[i]) {
            print_found(o, entry->name, entry->params.width <= 8 ? "" : note_on(e, both_orders[i]));
        }
    }
    return !found[0].empty() || !found[1].empty();
}

void advise(const crc::open_questions& open) {
    const auto message_count = [](unsigned n) { return std::to_string(n) + (n == 1 ? " more value" : " more values"); };
    if (open.shorter_ones) {
        complain("to find a polynomial needs two messages of one size, and of at most " +
                 std::to_string(crc::longest_solved) + " bytes");
    }
    if (open.more_of_one_size != 0) {
        complain(message_count(open.more_of_one_size) +
                 " of messages as long as one of these would tell the polynomial");
    }
    if (open.one_byte_longer != 0) {
        complain(message_count(open.one_byte_longer) +
                 " of a message that is one byte longer would tell init and xorout");
    }
}

void print_parameters(const options& o, const crc::params& p, std::string note) {
    const unsigned bits = crc::indistinct_bits(p);
    if (bits != 0) {
        note += (note.empty() ? "" : ", ") + std::string("one of ") + std::to_string(1u << bits) +
                " equivalent pairs of init and xorout";
    }
    print_found(o, text_of(p), note);
}

// Parameters that give the values: with a polynomial of the catalogue, or else any. False if there are none, or if too little
// is known to name them.
bool print_solved(const options& o, const evidence& e) {
    crc::solution least;
    for (const crc::byte_order order : both_orders) {
        for (const bool of_catalogue : {true, false}) {
            crc::solution found = e.in_order(order, [&](const crc::samples& s) {
                return of_catalogue ? crc::identify_variants(s) : crc::solve(s, o.width.value_or(0));
            });
            const bool known = found.open.more_of_one_size == 0 || (found.complete && !of_catalogue);
            const bool asked = !found.empty() && o.width.value_or(found[0].width) == found[0].width;
            if (order == crc::byte_order::big && !of_catalogue) least = found;
            if (!known || !asked) continue;
            for (const crc::params& p : found) print_parameters(o, p, p.width <= 8 ? "" : note_on(e, order));
            advise(found.open);
            return true;
        }
    }
    if (least.error) complain(least.error.reason);
    advise(least.open);
    return false;
}

bool identify(const options& o, const evidence& e) { return print_known(o, e) || print_solved(o, e); }

// "MESSAGE=CRC" as both.
std::pair<std::string, crc::uint128> split_sample(const std::string& text) {
    const std::size_t equals = text.rfind('=');
    if (equals == text.npos) throw usage_error("'" + text + "' is not of the form MESSAGE=CRC");
    const std::string digits = text.substr(equals + 1);
    const bool prefixed = digits.starts_with("0x") || digits.starts_with("0X");
    return {text.substr(0, equals), needed_number("the CRC", prefixed ? digits : "0x" + digits)};
}

bool read_whole(const std::string& name, std::string& text) {
    errno = 0;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> owned(name == "-" ? nullptr : std::fopen(name.c_str(), "rb"),
                                                                [](std::FILE* file) { return std::fclose(file); });
    std::FILE* const stream = name == "-" ? stdin : owned.get();
    if (name == "-") as_bytes(stdin);
    std::array<char, 65536> block;
    std::size_t size = stream != nullptr ? std::fread(block.data(), 1, block.size(), stream) : 0;
    for (; size != 0; size = std::fread(block.data(), 1, block.size(), stream)) text.append(block.data(), size);
    if (stream != nullptr && std::ferror(stream) == 0) return true;
    complain(name, {errno != 0 ? errno : EIO, std::generic_category()});
    return false;
}

bool identify_files(const options& o) {
    evidence e;
    for (const std::string& argument : o.files) {
        const auto [name, crc] = split_sample(argument);
        if (!read_whole(name, e.texts.emplace_back())) return false;
        e.crcs.push_back(crc);
    }
    return identify(o, e);
}

bool identify_hex(const options& o) {
    evidence e;
    for (const std::string& argument : o.files) {
        const auto [digits, crc] = split_sample(argument);
        std::string& text = e.texts.emplace_back();
        for (std::size_t i = 0; i < digits.size(); i += 2) {
            const auto [value, error] = crc::from_hex<crc::params{8, 7}>(
                crc::bytes(digits.data() + i, std::min<std::size_t>(2, digits.size() - i)));
            if (error || i + 1 == digits.size())
                throw usage_error("not the hexadecimal digits of bytes: '" + digits + "'");
            text += static_cast<char>(value);
        }
        e.crcs.push_back(crc);
    }
    return identify(o, e);
}

bool identify_frames(const options& o) {
    evidence e;
    for (const std::string& name : o.files) {
        if (!read_whole(name, e.texts.emplace_back())) return false;
    }
    return identify(o, e);
}

bool print_list(const options&) {
    print("NAME                     WIDTH  POLY                     CHECK                  FORMER NAME\n");
    for (const crc::entry& e : crc::catalogue) {
        const auto engine = crc::wide_engine::make(e.params).engine;
        const auto poly = engine.to_hex(e.params.poly), check = engine.to_hex(e.check);
        char line[200];
        std::snprintf(line, sizeof line, "%-24s %5u  0x%-21s  %-*s%s\n", e.name, e.params.width, poly.data(),
                      *e.former != 0 ? 23 : 0, check.data(), e.former);
        print(line);
    }
    return true;
}

bool print_kernel(const options& o) {
    const algorithm& a = o.algorithms.front();
    return print(std::string(a.fast ? a.fast.active_kernel() : a.wide.active_kernel()) + "\n"), true;
}

bool print_help(const options&);

std::string version() {
    return std::to_string(CRC_VERSION_MAJOR) + "." + std::to_string(CRC_VERSION_MINOR) + "." +
           std::to_string(CRC_VERSION_PATCH);
}

bool print_version(const options&) { return print("crcsum " + version() + "\n"), true; }

// The action that does this to every file.
template <auto Each>
bool every_file(const options& o) {
    bool all_good = true;
    for (const std::string& name : o.files.empty() ? std::vector<std::string>{"-"} : o.files) {
        all_good = Each(o, name) && all_good;
    }
    return all_good;
}

// What is done if no option says otherwise.
bool sum(const options& o) {
    if (o.sfv) print("; by crcsum " + version() + "\n");
    return every_file<sum_file>(o);
}

// Options ----------------------------------------------------------------------------------------------------------

struct option {
    std::string_view help;  // begins "  -L, --NAME=ARGUMENT "; what is said there is what the parser goes by
    void (*apply)(options& o, const std::string& argument);

    constexpr char letter() const { return help[2] == '-' ? help[3] : '\0'; }
    constexpr std::string_view name() const { return help.substr(8, help.find_first_of(" =", 8) - 8); }
    std::string text() const { return "--" + std::string(name()); }
    constexpr bool has_argument() const { return help[8 + name().size()] == '='; }
};

template <auto Member, auto Value = true>
constexpr auto set = [](options& o, const std::string&) { o.*Member = Value; };

constexpr auto add_algorithms = [](options& o, const std::string& names) {
    for (const std::string& name : split(names, ',')) o.algorithms.push_back(named_algorithm(name));
};
constexpr auto add_custom = [](options& o, const std::string& text) { o.algorithms.push_back(custom_algorithm(text)); };
constexpr auto set_threads = [](options& o, const std::string& text) {
    o.threads = static_cast<unsigned>(needed_number("--threads", text, 1000000u));
};
constexpr auto set_width = [](options& o, const std::string& text) {
    o.width = static_cast<unsigned>(needed_number("--width", text, crc::max_width));
};
constexpr auto set_format = [](options& o, const std::string& name) {
    constexpr std::string_view known[] = {"hex", "HEX", "0x", "dec", "base64", "raw"};
    o.format = name;
    if (std::find(std::begin(known), std::end(known), name) != std::end(known)) return;
    throw usage_error("unknown format '" + name + "' (hex, HEX, 0x, dec, base64, raw)");
};

// clang-format off
constexpr option known_options[] = {
    {"  -a, --algorithm=NAME    any of --list, or cksum (posix): with the size appended;\n"
     "                          several: repeated, or joined by commas\n", add_algorithms},
    {"      --params=LIST       an algorithm of your own: width=16,poly=0x8005,init=0xffff,\n"
     "                          refin=true,refout=true,xorout=0, or a row of the RevEng catalogue\n", add_custom},
    {"  -f, --format=FORMAT     hex (default), HEX, 0x, dec, base64, raw; the last two are the\n"
     "                          bytes of the value, raw of one file and nothing else\n", set_format},
    {"      --big-endian        most significant byte first (default)\n", set<&options::order, crc::byte_order::big>},
    {"      --little-endian     least significant byte first: hex, base64 and raw\n",
     set<&options::order, crc::byte_order::little>},
    {"      --threads=N         read each file by N threads; 0: as many as there are processors\n", set_threads},
    {"      --read-holes        read the holes of sparse files, too: do not trust the file system\n",
     set<&options::read_holes>},
    {"      --tag               lines of the form ALGORITHM (FILE) = VALUE\n", set<&options::tag>},
    {"      --sfv               lines of the form FILE VALUE, as in .sfv files; --check takes them\n"
     "                          for these where it could be in doubt\n", set<&options::sfv>},
    {"  -b, --binary            a * before each name, as sha256sum has it\n", set<&options::binary, true>},
    {"  -t, --text              a blank there (default); all files are read in the same way\n",
     set<&options::binary, false>},
    {"  -z, --zero              lines end with NUL, and names are not escaped\n", set<&options::zero>},
    {"  -c, --check             read the lines of such a list from FILE and check them\n",
     set<&options::action, every_file<check_list>>},
    {"      --verify            check files that end with their own CRC: as the algorithm is\n"
     "                          usually sent, or --little-endian or --big-endian\n",
     set<&options::action, every_file<verify_file>>},
    {"      --combine           for FILE say CRC CRC SIZE [CRC SIZE]...: print the CRC of the\n"
     "                          pieces joined, from the CRC of each and the sizes\n", set<&options::action, combine>},
    {"      --identify          for FILE say FILE=CRC...: which CRC gives these values? Names of\n"
     "                          --list, or else what --params takes\n", set<&options::action, identify_files>},
    {"      --identify-hex      for FILE say HEX=CRC..., where HEX are the bytes of a message\n",
     set<&options::action, identify_hex>},
    {"      --identify-frame    the same of files that end with their own CRC\n",
     set<&options::action, identify_frames>},
    {"      --width=N           identify: only CRCs of N bits\n", set_width},
    {"      --quiet             check, verify: do not print OK\n", set<&options::about, say::failures>},
    {"      --status            check, verify: print nothing, the exit status tells\n",
     set<&options::about, say::nothing>},
    {"      --ignore-missing    check: pass over files that do not exist\n", set<&options::ignore_missing>},
    {"      --strict            check: improperly formatted lines are a failure\n", set<&options::strict>},
    {"  -w, --warn              check: say which lines are improperly formatted\n", set<&options::about, say::more>},
    {"      --progress          show progress (default: on a terminal, after a second)\n", set<&options::progress>},
    {"      --no-progress       never show progress\n", set<&options::progress, false>},
    {"      --list              print all algorithms\n", set<&options::action, print_list>},
    {"      --kernel            print the code path that the algorithm takes on this CPU\n",
     set<&options::action, print_kernel>},
    {"  -h, --help              print this\n", set<&options::action, print_help>},
    {"      --version           print the version\n", set<&options::action, print_version>},
};
// clang-format on

bool print_help(const options&) {
    print(
        "Usage: crcsum [OPTION]... [FILE]...\n"
        "Print or check CRCs of files: CRC-32 of zlib and gzip by default, any other by name.\n"
        "With no FILE, or when FILE is -, read standard input.\n\n");
    for (const option& known : known_options) print(known.help);
    print("\nExit status: 0 if all is well, 1 if a file failed or did not match, 2 if the command line is wrong.\n");
    return true;
}

void refuse_mistakes(const options& o) {
    const bool checking = o.action == every_file<check_list>, verifying = o.action == every_file<verify_file>;
    const bool combining = o.action == combine, summing = o.action == sum;
    const bool identifying = o.action == identify_files || o.action == identify_hex || o.action == identify_frames;
    const bool several = o.algorithms.size() > 1, raw = o.format == "raw";
    const std::pair<bool, const char*> mistakes[] = {
        {!summing && !checking && !verifying && !combining && !identifying && !o.files.empty(),
         "--list and --kernel take no file"},
        {!checking && !verifying && (o.about == say::failures || o.about == say::nothing),
         "--quiet and --status are for --check and --verify only"},
        {!checking && (o.ignore_missing || o.strict || o.about == say::more),
         "--ignore-missing, --strict and --warn are for --check only"},
        {(verifying || combining) && (o.tag || several || o.algorithms.front().with_size),
         "--verify and --combine take one algorithm, not cksum, and no --tag"},
        {verifying && !o.format.empty(), "--verify takes no --format: files end with bytes"},
        {combining && (o.format == "base64" || raw || o.order), "--combine takes hexadecimal or decimal numbers"},
        {combining && (o.files.size() < 3 || o.files.size() % 2 == 0),
         "--combine needs CRC CRC SIZE, and may have more pairs of CRC SIZE"},
        {identifying && o.files.empty(), "--identify needs FILE=CRC, as many as there are"},
        {identifying && (o.tag || o.binary || o.order || !o.format.empty()),
         "--identify has one format, and tries both byte orders"},
        {o.width && !identifying, "--width is for --identify only"},
        {o.width && (*o.width == 0 || *o.width > crc::max_width), "--width must be from 1 to 128"},
        {checking && o.tag, "--check recognises tagged lines by itself: leave out --tag"},
        {checking && several, "--check takes one algorithm, for lines without a tag"},
        {checking && o.binary, "--binary and --text say nothing to --check: leave them out"},
        {o.sfv && !checking && !summing, "--sfv is a form of lists"},
        {o.sfv && (o.tag || o.zero || o.binary || o.order || !o.format.empty() || several),
         "--sfv is one form of lines: it takes no other, nor several algorithms"},
        {o.sfv && o.algorithms.front().name != "CRC-32/ISO-HDLC", "SFV is for CRC-32/ISO-HDLC only: leave out -a"},
        {checking && raw, "--check cannot read raw values"},
        {o.order == crc::byte_order::little && o.format == "dec", "a decimal number has no byte order"},
        {raw && (o.tag || several || o.files.size() > 1), "raw is for one file and one algorithm, without --tag"},
        {raw && stdout_is_terminal(), "raw bytes are nothing for a terminal: send them to a file or a pipe"},
    };
    for (const auto& [made, message] : mistakes) {
        if (made) throw usage_error(message);
    }
}

const option& short_option(const std::string& letter) {
    for (const option& known : known_options) {
        if (known.letter() == letter[0]) return known;
    }
    throw usage_error("unknown option -" + letter + "; try crcsum --help");
}

// Also by the beginning of its name, if no other begins like that.
const option& long_option(const std::string& name) {
    const option* found = nullptr;
    std::string possible;
    for (const option& known : known_options) {
        if (known.name() == name) return known;
        if (name.empty() || !known.name().starts_with(name)) continue;
        possible += (possible.empty() ? "" : ", ") + known.text();
        found = &known;
    }
    if (found == nullptr) throw usage_error("unknown option --" + name + "; try crcsum --help");
    if (possible != found->text()) throw usage_error("ambiguous option --" + name + "; it may mean " + possible);
    return *found;
}

void apply(options& o, const option& known, const std::string& argument) {
    const auto before = o.action;
    known.apply(o, argument);
    if (o.action == before || o.action == print_help || o.action == print_version) return;
    if (!o.action_option.empty()) {
        throw usage_error(o.action_option + " and " + known.text() + " contradict each other");
    }
    o.action_option = known.text();
}

options parse(const std::vector<std::string>& words) {
    options o{sum};
    bool only_files = false;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (only_files || !word->starts_with('-') || *word == "-") o.files.push_back(*word);
        else if (*word == "--") only_files = true;
        else {
            // --NAME, --NAME=ARGUMENT, -L, -LARGUMENT, or several letters; an argument may also be the next word.
            const bool is_long = word->starts_with("--");
            std::string rest = word->substr(is_long ? 2 : 1);
            do {
                const std::string name = rest.substr(0, is_long ? rest.find('=') : 1);
                const option& known = is_long ? long_option(name) : short_option(name);
                rest.erase(0, name.size());
                if (!known.has_argument()) {
                    if (is_long && !rest.empty()) throw usage_error("option " + known.text() + " takes no argument");
                    apply(o, known, "");
                } else if (!rest.empty()) apply(o, known, std::exchange(rest, "").substr(is_long ? 1 : 0));
                else if (++word != words.end()) apply(o, known, *word);
                else throw usage_error("option " + (is_long ? known.text() : "-" + name) + " needs an argument");
                if (o.action == print_help || o.action == print_version) return o;
            } while (!rest.empty());
        }
    }
    if (o.action_option.starts_with("--identify") && !o.algorithms.empty()) {
        throw usage_error("--identify finds the algorithm: leave out -a and --params");
    }
    if (o.algorithms.empty()) o.algorithms.push_back(named_algorithm("CRC-32/ISO-HDLC"));
    refuse_mistakes(o);
    return o;
}

}  // namespace

static int run(int argc, char** argv) {
    try {
        occupy_standard_descriptors();
        std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);  // whoever reads on sees each line at once
        const options o = parse({argv + std::min(1, argc), argv + argc});
        if (o.format == "raw" || o.zero) as_bytes(stdout);
        const bool good = o.action(o);
        close_output();
        return good && std::ferror(stderr) == 0 ? 0 : 1;
    } catch (const usage_error& error) {
        complain(error.what());
        return 2;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        complain(error.what());
        return 1;
    }
}

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) {  // also of a message: this one needs no memory
        std::fputs("crcsum: out of memory\n", stderr);
        return 1;
    }
}
