// crcsum: prints and checks CRCs of files, in the manner of sha256sum and cksum.
//
// What it shows of the library: a CRC in progress is a small value, a digest, here of a crc::engine or, for more than 64
// bits, of a crc::wide_engine, since the command line names the algorithm. crc::digest_file takes whatever has the
// members of a digest, so also several of them at once: see struct reading.
#include <crc/crc.hpp>
#include <crc/file.hpp>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#if defined(__unix__) || defined(__APPLE__)
#define CRCSUM_POSIX 1
#include <unistd.h>
#else
#define CRCSUM_POSIX 0
#endif
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

namespace {

struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class style { by_algorithm, hex, upper_hex, prefixed_hex, decimal, base64, raw };

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

std::string on_one_line(std::string_view name) {
    const std::string text = escaped(name);
    return text == name ? text : "\\" + text;
}

void complain(const std::string& message) { std::fprintf(stderr, "crcsum: %s\n", message.c_str()); }

void complain(const std::string& name, const std::error_code& error) {
    complain(on_one_line(name) + ": " + error.message());
}

[[noreturn]] void fail_to_write() { throw std::system_error(errno, std::generic_category(), "write error"); }

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail_to_write();
}

std::string lower_case(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator) parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

// Values -----------------------------------------------------------------------------------------------------------

// The octets of a value, most significant first. A width that is not a multiple of 8 has zero bits in front.
std::string octets(crc::uint128 value, unsigned width) {
    std::string result;
    for (unsigned i = (width + 7) / 8; i-- > 0;) {
        result += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
    }
    return result;
}

// The lowest bits of a value as `count` digits of so many bits each.
std::string digits_of(crc::uint128 value, unsigned count, unsigned bits, const char* digits) {
    std::string text;
    while (count-- > 0) text += digits[static_cast<unsigned>(value >> (bits * count)) & ((1u << bits) - 1)];
    return text;
}

// By long division of the octets: crc::uint128 need not know how to divide.
std::string decimal_digits(std::string number) {
    std::string text;
    do {
        unsigned rest = 0;
        for (char& octet : number) {
            rest = rest * 256 + static_cast<unsigned char>(octet);
            octet = static_cast<char>(static_cast<unsigned char>(rest / 10));
            rest %= 10;
        }
        text.insert(text.begin(), static_cast<char>('0' + rest));
    } while (number.find_first_not_of('\0') != std::string::npos);
    return text;
}

constexpr const char* hex_alphabet = "0123456789abcdef";
constexpr const char* base64_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";

std::string value_text(crc::uint128 value, unsigned width, style format, bool little_endian) {
    std::string data = octets(value, width);
    unsigned digits = (width + 3) / 4;
    if (little_endian) {
        std::reverse(data.begin(), data.end());
        value = 0;
        for (const char octet : data) value = value << 8u | crc::uint128(static_cast<unsigned char>(octet));
        digits = static_cast<unsigned>(2 * data.size());  // whole octets: half a one has no place in this order
    }
    if (format == style::raw) return data;
    if (format == style::decimal) return decimal_digits(data);
    if (format == style::base64) {  // three octets are four digits; what lacks in the last three is filled with =
        const unsigned lacking = static_cast<unsigned>((3 - data.size() % 3) % 3);
        digits = static_cast<unsigned>((data.size() + lacking) / 3 * 4) - lacking;
        return digits_of(value << (2 * lacking), digits, 6, base64_alphabet) + std::string(lacking, '=');
    }
    if (format == style::upper_hex) return digits_of(value, digits, 4, "0123456789ABCDEF");
    return (format == style::prefixed_hex ? "0x" : "") + digits_of(value, digits, 4, hex_alphabet);
}

// Decimal, or hexadecimal after 0x. Nothing if it is not a number or too large: 64 bits in decimal, 128 in hexadecimal.
std::optional<crc::uint128> number(std::string_view text) {
    const bool hex = text.starts_with("0x") || text.starts_with("0X");
    if (hex) text.remove_prefix(2);
    if (hex && text.size() > 32) return std::nullopt;
    crc::uint128 value = 0;
    // In pieces of at most eight digits, so that from_chars does the work for 128 bits too.
    do {
        const std::string_view piece = hex ? text.substr(0, 8) : text;
        std::uint64_t part = 0;
        const auto [end, error] = std::from_chars(piece.data(), piece.data() + piece.size(), part, hex ? 16 : 10);
        if (error != std::errc() || end != piece.data() + piece.size()) return std::nullopt;
        value = (hex ? value << static_cast<unsigned>(4 * piece.size()) : 0) | crc::uint128(part);
        text.remove_prefix(piece.size());
    } while (!text.empty());
    return value;
}

// Algorithms -------------------------------------------------------------------------------------------------------

// A CRC in progress.
using digest = std::variant<crc::engine::digest, crc::wide_engine::digest>;

// a, and then what b is of. Both are of one algorithm.
void append(digest& a, const digest& b) noexcept {
    std::visit([&](auto& running) { running += *std::get_if<std::remove_reference_t<decltype(running)>>(&b); }, a);
}

// A digest of an engine refers to that engine: an algorithm must stay where it is while its digests live.
struct algorithm {
    std::string name;
    crc::params parameters{};
    bool with_size = false;  // POSIX cksum: the message is followed by its size
    std::variant<crc::engine, crc::wide_engine> engine{};

    digest start() const {
        return std::visit([](const auto& e) -> digest { return e.start(); }, engine);
    }
    digest resume(crc::uint128 value, std::uint64_t size) const {
        if (const auto* e = std::get_if<crc::engine>(&engine))
            return e->resume(static_cast<std::uint64_t>(value), size);
        return std::get<crc::wide_engine>(engine).resume(value, size);
    }
};

algorithm make_algorithm(std::string name, const crc::params& p, bool with_size = false) {
    algorithm result{std::move(name), p, with_size};
    if (const crc::params_error error = crc::validate(p)) {
        throw usage_error(result.name + ": " + error.field + " " + error.reason);
    }
    if (p.width <= crc::engine::max_width) result.engine = crc::engine::make(p).engine;
    else result.engine = crc::wide_engine::make(p).engine;
    return result;
}

algorithm named_algorithm(const std::string& name) {
    if (lower_case(name) == "cksum") return make_algorithm("cksum", crc::crc32_cksum, true);
    const auto found = crc::find(name);
    if (found) return make_algorithm(found->name, found->params);
    std::string names;
    for (const crc::entry* candidate : found) names += (names.empty() ? "" : ", ") + std::string(candidate->name);
    if (found.ambiguous) throw usage_error("ambiguous algorithm '" + name + "'; it may mean " + names);
    if (names.empty()) throw usage_error("unknown algorithm '" + name + "'; crcsum --list shows all");
    throw usage_error("unknown algorithm '" + name + "'; did you mean " + names + "?");
}

std::optional<crc::uint128> truth(const std::string& text) {
    if (text == "true" || text == "1") return crc::uint128(1u);
    if (text == "false" || text == "0") return crc::uint128(0u);
    return std::nullopt;
}

// "width=16,poly=0x8005,…", which is also the name of the algorithm. What is left out is as in crc::params: 0 or false.
algorithm custom_algorithm(const std::string& text) {
    std::map<std::string, std::optional<crc::uint128>> given = {{"width", {}}, {"poly", {}},   {"init", {}},
                                                                {"refin", {}}, {"refout", {}}, {"xorout", {}}};
    for (const std::string& setting : split(text, ',')) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos) throw usage_error("--params: '" + setting + "' is not of the form key=value");
        const std::string key = setting.substr(0, equals), value = setting.substr(equals + 1);
        const auto field = given.find(key);
        if (field == given.end()) {
            throw usage_error("--params: unknown key '" + key + "' (width, poly, init, refin, refout, xorout)");
        }
        if (field->second) throw usage_error("--params: " + key + " is given twice");
        const bool flag = key == "refin" || key == "refout";
        field->second = flag ? truth(value) : number(value);
        if (!field->second)
            throw usage_error("--params: " + key + " is not " + (flag ? "true or false" : "a number") + ": '" + value +
                              "'");
    }
    for (const char* key : {"width", "poly"}) {
        if (!given[key]) throw usage_error(std::string("--params: ") + key + " is missing");
    }
    const auto get = [&](const char* key) { return given[key].value_or(crc::uint128(0u)); };
    // A width that an unsigned would cut off is too large anyway.
    const auto width = get("width") < crc::uint128(1000u) ? static_cast<unsigned>(get("width")) : 1000u;
    const bool refin = static_cast<bool>(get("refin")), refout = static_cast<bool>(get("refout"));
    return make_algorithm(text, {width, get("poly"), get("init"), refin, refout, get("xorout")});
}

// The CRC so far. POSIX cksum appends the size: least significant octet first, as many octets as it needs.
crc::uint128 value_of(const algorithm& a, digest d) {
    return std::visit(
        [&](auto& running) {
            for (std::uint64_t size = a.with_size ? running.size() : 0; size != 0; size >>= 8) {
                const auto octet = static_cast<unsigned char>(size);
                running.update(&octet, 1);
            }
            return crc::uint128(running.value());
        },
        d);
}

// Progress ---------------------------------------------------------------------------------------------------------

// A line on stderr that is rewritten in place and erased when its file is done. Shown on a terminal when the work lasts
// more than a second, or at once if it is wanted.
class progress_line {
    using clock = std::chrono::steady_clock;

public:
    explicit progress_line(std::optional<bool> wanted) : on_(wanted.value_or(on_terminal())) {
        if (!wanted) next_ += std::chrono::seconds(1);
    }

    void begin() {
        if (on_) begin_ = clock::now();
    }

    void update(std::uint64_t done, std::uint64_t size_of_all) {
        const clock::time_point now = on_ ? clock::now() : clock::time_point();
        if (!on_ || now < next_) return;
        next_ = now + std::chrono::milliseconds(100);
        shown_ = true;
        const double size = static_cast<double>(done), total = static_cast<double>(size_of_all);
        const double seconds = std::max(std::chrono::duration<double>(now - begin_).count(), 1e-6);
        const double part = total > 0 ? std::min(size / total, 1.0) : 0;
        const std::string bar(static_cast<std::size_t>(part * 40), '#');
        std::fputc('\r', stderr);
        if (total > 0) std::fprintf(stderr, "%3d%% [%-40s] ", static_cast<int>(part * 100), bar.c_str());
        std::fprintf(stderr, "%.2f GB, %.2f GB/s   ", size / 1e9, size / 1e9 / seconds);
        std::fflush(stderr);
    }

    void erase() {
        if (std::exchange(shown_, false)) std::fputs("\r\033[K", stderr);
    }

private:
    static bool on_terminal() {
#if CRCSUM_POSIX
        return isatty(STDERR_FILENO) != 0;
#else
        return false;
#endif
    }

    bool on_, shown_ = false;
    clock::time_point begin_ = clock::now(), next_ = begin_;
};

// Input ------------------------------------------------------------------------------------------------------------

// What is read in one pass: several CRCs at once (every block is in the cache when the second one comes to it), and the
// last bytes, which go into no CRC. Has the members of a digest, so that crc::digest_file takes it.
struct reading {
    std::vector<digest> crcs{};
    std::size_t held = 0;  // so many bytes are held back; with more than the file has, `last` is all of it
    std::string last{};
    std::uint64_t size = 0;

    void update(const void* data, std::size_t count) noexcept {
        const char* const text = static_cast<const char*>(data);
        const std::size_t kept = std::min(count, held);
        if (count > held) release(last.size());
        for (digest& d : crcs) std::visit([&](auto& running) { running.update(text, count - kept); }, d);
        last.append(text + count - kept, kept);
        release(last.size() - std::min(last.size(), held));
        size += count;
    }
    reading& operator+=(const reading& next) noexcept {
        if (next.last.size() == held) {
            release(last.size());
            for (std::size_t i = 0; i < crcs.size(); ++i) append(crcs[i], next.crcs[i]);
            size += next.size - held;
        }
        return update(next.last.data(), next.last.size()), *this;
    }
    void reset() noexcept {
        for (digest& d : crcs) std::visit([](auto& running) { running.reset(); }, d);
        last.clear();
        size = 0;
    }

private:
    void release(std::size_t count) {
        for (digest& d : crcs) std::visit([&](auto& running) { running.update(last.data(), count); }, d);
        last.erase(0, count);
    }
};

// Reads a file, or standard input for "-".
crc::file_digest<reading> read_file(const std::string& name, const std::vector<const algorithm*>& algorithms,
                                    unsigned threads, progress_line& progress, std::size_t held = 0) {
    reading empty;
    empty.held = held;
    for (const algorithm* a : algorithms) empty.crcs.push_back(a->start());
    progress.begin();
    const auto show = [&](std::uint64_t done, std::uint64_t total) { progress.update(done, total); };
#ifdef _WIN32
    if (name == "-") static_cast<void>(_setmode(_fileno(stdin), _O_BINARY));  // it is in text mode at first
#endif
    auto result =
        name == "-" ? crc::digest_file(stdin, empty, show) : crc::digest_file(name, empty, crc::threads{threads}, show);
    progress.erase();
    return result;
}

// Options ----------------------------------------------------------------------------------------------------------

enum class action { sum, check, verify, combine, list, kernel, help, version };

struct options {
    enum action action = action::sum;
    std::deque<algorithm> algorithms{};  // a deque: its elements stay where they are
    std::vector<std::string> files{};
    style format = style::by_algorithm;
    std::optional<bool> little_endian{};
    bool tag = false, zero = false;
    bool quiet = false, status = false, ignore_missing = false, strict = false;
    std::optional<bool> progress{};
    unsigned threads = 1;

    style style_of(const algorithm& a) const {
        return format != style::by_algorithm ? format : a.with_size ? style::decimal : style::hex;
    }
    std::string line_end() const { return std::string(1, zero ? '\0' : '\n'); }
};

style named_style(const std::string& name) {
    const std::pair<const char*, style> styles[] = {
        {"hex", style::hex},     {"HEX", style::upper_hex}, {"0x", style::prefixed_hex},
        {"dec", style::decimal}, {"base64", style::base64}, {"raw", style::raw},
    };
    for (const auto& [known, value] : styles) {
        if (name == known) return value;
    }
    throw usage_error("unknown format '" + name + "' (hex, HEX, 0x, dec, base64, raw)");
}

struct option {
    char letter;  // or 0
    std::string_view name;
    const char* argument;  // or nullptr
    void (*apply)(options& o, const std::string& argument);
    const char* help;
};

template <auto Flag, bool Value = true>
constexpr auto flag = [](options& o, const std::string&) { o.*Flag = Value; };
template <action Action>
constexpr auto act = [](options& o, const std::string&) { o.action = Action; };

constexpr auto add_algorithms = [](options& o, const std::string& names) {
    for (const std::string& name : split(names, ',')) o.algorithms.push_back(named_algorithm(name));
};
constexpr auto add_custom = [](options& o, const std::string& text) { o.algorithms.push_back(custom_algorithm(text)); };
constexpr auto set_threads = [](options& o, const std::string& text) {
    const auto count = number(text);
    if (!count || *count > crc::uint128(1000000u)) throw usage_error("--threads: not a number: '" + text + "'");
    o.threads = static_cast<unsigned>(*count);
};
constexpr auto set_format = [](options& o, const std::string& name) { o.format = named_style(name); };

// clang-format off
constexpr option known_options[] = {
    {'a', "algorithm", "NAME", add_algorithms, "any of --list, or cksum: POSIX, with the size appended;\n"
                                               "several: repeated, or joined by commas"},
    {0, "params", "LIST", add_custom, "an algorithm of your own: width=16,poly=0x8005,init=0xffff,\n"
                                      "refin=true,refout=true,xorout=0"},
    {'f', "format", "FORMAT", set_format, "hex (default), HEX, 0x, dec, base64, raw; the last two are the\n"
                                          "bytes of the value, raw of one file and nothing else"},
    {0, "big-endian", nullptr, flag<&options::little_endian, false>, "most significant byte first (default)"},
    {0, "little-endian", nullptr, flag<&options::little_endian>, "least significant byte first: hex, base64 and raw"},
    {0, "threads", "N", set_threads, "read each file by N threads; 0: as many as there are processors"},
    {0, "tag", nullptr, flag<&options::tag>, "lines of the form ALGORITHM (FILE) = VALUE"},
    {'z', "zero", nullptr, flag<&options::zero>, "lines end with NUL, and names are not escaped"},
    {'c', "check", nullptr, act<action::check>, "read the lines of such a list from FILE and check them"},
    {0, "verify", nullptr, act<action::verify>, "check files that end with their own CRC: as the algorithm is\n"
                                                "usually sent, or --little-endian or --big-endian"},
    {0, "combine", nullptr, act<action::combine>, "for FILE say CRC CRC SIZE [CRC SIZE]...: print the CRC of the\n"
                                                  "pieces joined, from the CRC of each and the sizes"},
    {0, "quiet", nullptr, flag<&options::quiet>, "check, verify: do not print OK"},
    {0, "status", nullptr, flag<&options::status>, "check, verify: print nothing, the exit status tells"},
    {0, "ignore-missing", nullptr, flag<&options::ignore_missing>, "check: pass over files that do not exist"},
    {0, "strict", nullptr, flag<&options::strict>, "check: improperly formatted lines are a failure"},
    {0, "progress", nullptr, flag<&options::progress>, "show progress (default: on a terminal, after a second)"},
    {0, "no-progress", nullptr, flag<&options::progress, false>, "never show progress"},
    {0, "list", nullptr, act<action::list>, "print all algorithms"},
    {0, "kernel", nullptr, act<action::kernel>, "print the code path that the algorithm takes on this CPU"},
    {'h', "help", nullptr, act<action::help>, "print this"},
    {0, "version", nullptr, act<action::version>, "print the version"},
};
// clang-format on

void print_help() {
    print(
        "Usage: crcsum [OPTION]... [FILE]...\n"
        "Print or check CRCs of files: CRC-32 of zlib and gzip by default, any other by name.\n"
        "With no FILE, or when FILE is -, read standard input.\n\n");
    for (const option& known : known_options) {
        std::string line = known.letter != 0 ? std::string("  -") + known.letter + ", --" : "      --";
        line.append(known.name).append(known.argument ? "=" : "").append(known.argument ? known.argument : "");
        for (const std::string& text : split(known.help, '\n')) {
            line.resize(std::max<std::size_t>(line.size() + 1, 26), ' ');
            print(line + text + "\n");
            line.clear();
        }
    }
    print("\nExit status: 0 if all is well, 1 if a file failed or did not match, 2 if the command line is wrong.\n");
}

// The words of the command line, which options take their arguments from.
class command_line {
public:
    command_line(int argc, char** argv) : words_(argv + std::min(1, argc), argv + argc) {}

    options parse() {
        options o;
        bool only_files = false;
        while (at_ < words_.size() && o.action != action::help && o.action != action::version) {
            const std::string word = words_[at_++];
            if (only_files || !word.starts_with('-') || word == "-") o.files.push_back(word);
            else if (word == "--") only_files = true;
            else if (word.starts_with("--")) long_option(o, word.substr(2));
            else short_options(o, word.substr(1));
        }
        if (o.action != action::help && o.action != action::version) check(o);
        return o;
    }

private:
    void long_option(options& o, const std::string& word) {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        for (const option& known : known_options) {
            if (known.name != name) continue;
            if (equals == std::string::npos) return known.apply(o, known.argument ? next("--" + name) : "");
            if (!known.argument) throw usage_error("option --" + name + " takes no argument");
            return known.apply(o, word.substr(equals + 1));
        }
        throw usage_error("unknown option --" + name + "; try crcsum --help");
    }

    void short_options(options& o, std::string letters) {
        while (!letters.empty()) {
            const char letter = letters.front();
            letters.erase(0, 1);
            const auto* known = std::find_if(std::begin(known_options), std::end(known_options),
                                             [&](const option& k) { return k.letter == letter; });
            const std::string name = std::string("-") + letter;
            if (known == std::end(known_options)) throw usage_error("unknown option " + name + "; try crcsum --help");
            if (known->argument && letters.empty()) letters = next(name);
            known->apply(o, known->argument ? std::exchange(letters, "") : "");
        }
    }

    std::string next(const std::string& name) {
        if (at_ == words_.size()) throw usage_error("option " + name + " needs an argument");
        return words_[at_++];
    }

    static void check(options& o) {
        const bool checking = o.action == action::check;
        const bool verifying = o.action == action::verify, combining = o.action == action::combine;
        const bool reading_files = checking || verifying || o.action == action::sum;
        const bool suffixed = !o.algorithms.empty() && o.algorithms.front().with_size;
        const std::pair<bool, const char*> mistakes[] = {
            {!reading_files && !combining && !o.files.empty(), "--list and --kernel take no file"},
            {!checking && !verifying && (o.quiet || o.status),
             "--quiet and --status are for --check and --verify only"},
            {!checking && (o.ignore_missing || o.strict), "--ignore-missing and --strict are for --check only"},
            {(verifying || combining) && (o.tag || suffixed || o.algorithms.size() > 1),
             "--verify and --combine take one algorithm, not cksum, and no --tag"},
            {verifying && o.format != style::by_algorithm, "--verify takes no --format: files end with bytes"},
            {combining && (o.format == style::base64 || o.format == style::raw || o.little_endian),
             "--combine takes hexadecimal or decimal numbers"},
            {combining && (o.files.size() < 3 || o.files.size() % 2 == 0),
             "--combine needs CRC CRC SIZE, and may have more pairs of CRC SIZE"},
            {checking && o.tag, "--check recognises tagged lines by itself: leave out --tag"},
            {checking && o.algorithms.size() > 1, "--check takes one algorithm, for lines without a tag"},
            {checking && o.format == style::raw, "--check cannot read raw values"},
            {o.little_endian.value_or(false) && o.format == style::decimal, "a decimal number has no byte order"},
            {o.format == style::raw && (o.tag || o.files.size() > 1 || o.algorithms.size() > 1),
             "raw is for one file and one algorithm, without --tag"},
        };
        for (const auto& [made, message] : mistakes) {
            if (made) throw usage_error(message);
        }
        if (o.algorithms.empty()) o.algorithms.push_back(named_algorithm("CRC-32/ISO-HDLC"));
    }

    std::vector<std::string> words_;
    std::size_t at_ = 0;
};

// Actions ----------------------------------------------------------------------------------------------------------

std::vector<std::string> files_of(const options& o) {
    return o.files.empty() ? std::vector<std::string>{"-"} : o.files;
}

std::string result_line(const options& o, const algorithm& a, crc::uint128 crc, std::uint64_t size,
                        const std::string& name) {
    const std::string value = value_text(crc, a.parameters.width, o.style_of(a), o.little_endian.value_or(false));
    if (o.format == style::raw) return value;
    const std::string text = o.zero ? name : escaped(name);
    const std::string mark = text == name ? "" : "\\";
    if (o.tag || o.algorithms.size() > 1) return mark + a.name + " (" + text + ") = " + value + o.line_end();
    if (!a.with_size) return mark + value + "  " + text + o.line_end();
    return mark + value + " " + std::to_string(size) + (o.files.empty() ? "" : " " + text) + o.line_end();
}

bool sum_files(const options& o) {
    progress_line progress(o.progress);
    std::vector<const algorithm*> algorithms;
    for (const algorithm& a : o.algorithms) algorithms.push_back(&a);
    bool good = true;
    for (const std::string& name : files_of(o)) {
        const auto [found, error] = read_file(name, algorithms, o.threads, progress);
        if (error) complain(name, error);
        good = good && !error;
        for (std::size_t i = 0; i < algorithms.size() && !error; ++i) {
            print(result_line(o, *algorithms[i], value_of(*algorithms[i], found.crcs[i]), found.size, name));
        }
    }
    return good;
}

void report(const options& o, const std::string& name, const char* outcome) {
    if (!o.status) print((o.zero ? name : on_one_line(name)) + ": " + outcome + o.line_end());
}

// Checks files that end with their own CRC.
bool verify_files(const options& o) {
    progress_line progress(o.progress);
    const algorithm& a = o.algorithms.front();
    const bool little = o.little_endian.value_or(a.parameters.refout);
    const unsigned width = a.parameters.width;
    bool all_good = true;
    for (const std::string& name : files_of(o)) {
        const auto [found, error] = read_file(name, {&a}, o.threads, progress, (width + 7) / 8);
        if (error) complain(name, error);
        const bool good = !error && found.last == value_text(value_of(a, found.crcs[0]), width, style::raw, little);
        if (!good || !o.quiet) report(o, name, error ? "FAILED open or read" : good ? "OK" : "FAILED");
        all_good = all_good && good;
    }
    return all_good;
}

// Prints the CRC of pieces joined: CRC CRC SIZE [CRC SIZE]...
void combine(const options& o) {
    const algorithm& a = o.algorithms.front();
    const auto crc = [&](const std::string& text) {
        const bool prefixed = text.starts_with("0x") || text.starts_with("0X") || o.format == style::decimal;
        const auto value = number(prefixed ? text : "0x" + text);
        if (!value || !crc::detail::fits(*value, a.parameters.width)) {
            throw usage_error("--combine: not a " + std::to_string(a.parameters.width) + "-bit CRC: '" + text + "'");
        }
        return *value;
    };
    digest sum = a.resume(crc(o.files[0]), 0);  // its size does not matter
    for (std::size_t i = 1; i < o.files.size(); i += 2) {
        const auto size = number(o.files[i + 1]);
        if (!size || *size > crc::uint128(~std::uint64_t(0))) {
            throw usage_error("--combine: not a size: '" + o.files[i + 1] + "'");
        }
        append(sum, a.resume(crc(o.files[i]), static_cast<std::uint64_t>(*size)));
    }
    print(value_text(value_of(a, sum), a.parameters.width, o.style_of(a), false) + o.line_end());
}

// Checks the files that lists name, as sha256sum -c does.
class checker {
public:
    explicit checker(const options& o) : o_(o), progress_(o.progress) {}

    bool run() {
        bool good = true;
        for (const std::string& name : files_of(o_)) good = check_list(name) && good;
        return good;
    }

private:
    struct listed {
        const algorithm* by;
        std::string name, value;
        std::optional<crc::uint128> size{};
    };
    struct counts {
        unsigned long long lines = 0, verified = 0, malformed = 0, unreadable = 0, different = 0;
    };

    bool check_list(const std::string& list) {
        const auto [lines, error] = read_file(list, {}, 1, progress_, ~std::size_t(0));
        if (error) return complain(list, error), false;
        counts n;
        for (std::string& line : split(lines.last, o_.line_end()[0])) {
            if (!o_.zero && line.ends_with('\r')) line.pop_back();
            if (line.empty() || line.starts_with('#')) continue;
            if (const auto found = parse(line)) check_file(*found, n);
            else ++n.malformed;
        }
        return summary(list, n);
    }

    std::optional<listed> parse(std::string_view line) {
        const bool escapes = !o_.zero && line.starts_with('\\');
        if (escapes) line.remove_prefix(1);
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos) return std::nullopt;
        listed result{&o_.algorithms.front(), "", std::string(line.substr(0, space))};
        std::string_view name = line.substr(space + 1);
        if (name.starts_with('(')) {  // ALGORITHM (FILE) = VALUE
            const std::size_t close = name.rfind(") = ");
            result.by = tagged_algorithm(result.value);
            if (close == std::string_view::npos || result.by == nullptr) return std::nullopt;
            result.value = name.substr(close + 4);
            name = name.substr(1, close - 1);
        } else if (result.by->with_size) {  // VALUE SIZE FILE
            const std::size_t end = std::min(name.find(' '), name.size());
            result.size = number(name.substr(0, end));
            if (!result.size) return std::nullopt;
            name.remove_prefix(std::min(end + 1, name.size()));
        } else {  // VALUE  FILE, or VALUE *FILE as those write it who tell text from binary files
            if (!name.starts_with(' ') && !name.starts_with('*')) return std::nullopt;
            name.remove_prefix(1);
        }
        const auto plain = escapes ? unescaped(name) : std::string(name);
        if (!plain || plain->empty() || !may_be_value(*result.by, result.value)) return std::nullopt;
        result.name = *plain;
        return result;
    }

    // nullptr if there is no such algorithm. What has been found stays, for its digests refer to it.
    const algorithm* tagged_algorithm(const std::string& tag) {
        try {
            const auto at = tags_.find(tag);
            if (at != tags_.end()) return &at->second;
            const bool custom = tag.find('=') != std::string::npos;
            return &tags_.emplace(tag, custom ? custom_algorithm(tag) : named_algorithm(tag)).first->second;
        } catch (const usage_error&) {
            return nullptr;
        }
    }

    std::string text_of(const algorithm& a, crc::uint128 value) const {
        return value_text(value, a.parameters.width, o_.style_of(a), o_.little_endian.value_or(false));
    }

    bool may_be_value(const algorithm& a, const std::string& text) const {
        const style format = o_.style_of(a);
        if (format != style::decimal && text.size() != text_of(a, 0).size()) return false;
        const std::size_t prefix = format == style::prefixed_hex ? 2 : 0;
        const char* allowed = format == style::decimal  ? "0123456789"
                              : format == style::base64 ? base64_alphabet
                                                        : "0123456789abcdefABCDEF";
        return !text.empty() && text.starts_with(prefix == 0 ? "" : "0x") &&
               text.find_first_not_of(allowed, prefix) == std::string::npos;
    }

    void check_file(const listed& l, counts& n) {
        ++n.lines;
        const auto [found, error] = read_file(l.name, {l.by}, o_.threads, progress_);
        if (error == std::errc::no_such_file_or_directory && o_.ignore_missing) return;
        if (error) {
            ++n.unreadable;
            complain(l.name, error);
            return report(o_, l.name, "FAILED open or read");
        }
        ++n.verified;
        const std::string expected = text_of(*l.by, value_of(*l.by, found.crcs[0]));
        const bool same_value =
            o_.format == style::base64 ? l.value == expected : lower_case(l.value) == lower_case(expected);
        const bool good = same_value && (!l.size || *l.size == crc::uint128(found.size));
        if (!good) ++n.different;
        if (!good || !o_.quiet) report(o_, l.name, good ? "OK" : "FAILED");
    }

    bool summary(const std::string& list, const counts& n) const {
        if (n.lines == 0) {
            complain(on_one_line(list) + ": no properly formatted checksum lines found");
            return false;
        }
        warn(n.malformed, "line is improperly formatted", "lines are improperly formatted");
        warn(n.unreadable, "listed file could not be read", "listed files could not be read");
        warn(n.different, "computed checksum did NOT match", "computed checksums did NOT match");
        const bool nothing = o_.ignore_missing && n.verified + n.unreadable == 0;
        if (nothing && !o_.status) complain(on_one_line(list) + ": no file was verified");
        return !nothing && n.unreadable == 0 && n.different == 0 && (n.malformed == 0 || !o_.strict);
    }

    void warn(unsigned long long count, const char* one, const char* several) const {
        if (count == 0 || o_.status) return;
        complain("WARNING: " + std::to_string(count) + " " + (count == 1 ? one : several));
    }

    const options& o_;
    progress_line progress_;
    std::map<std::string, algorithm> tags_;
};

void print_catalogue() {
    const auto row = [](const char* name, const std::string& width, const std::string& poly, const std::string& check,
                        const char* former) {
        char line[200];
        std::snprintf(line, sizeof line, "%-24s %5s  %-23s  %-21s  %s", name, width.c_str(), poly.c_str(),
                      check.c_str(), former);
        std::string text = line;
        text.erase(text.find_last_not_of(' ') + 1);
        print(text + "\n");
    };
    row("NAME", "WIDTH", "POLY", "CHECK", "FORMER NAME");
    for (const crc::entry& e : crc::catalogue) {
        const unsigned width = e.params.width;
        row(e.name, std::to_string(width), value_text(e.params.poly, width, style::prefixed_hex, false),
            value_text(e.check, width, style::hex, false), e.former);
    }
}

// The kernel depends on the polynomial and the direction, so one row of the catalogue answers for all that share them.
void print_kernel(const algorithm& a) {
#define ACTIVE_KERNEL(identifier, ...) &crc::active_kernel<crc::identifier>,
    const char* (*const kernels[])() noexcept = {CRC_CATALOGUE(ACTIVE_KERNEL)};
#undef ACTIVE_KERNEL
    for (std::size_t i = 0; i < std::size(kernels); ++i) {
        const crc::params& p = crc::catalogue[i].params;
        if (p.width != a.parameters.width || p.poly != a.parameters.poly || p.refin != a.parameters.refin) continue;
        return print(std::string(kernels[i]()) + "\n");
    }
    throw usage_error("--kernel: only known for the polynomials of the catalogue");
}

void print_version() {
    const unsigned version[] = {CRC_VERSION_MAJOR, CRC_VERSION_MINOR, CRC_VERSION_PATCH};
    print("crcsum");
    for (unsigned i = 0; i < 3; ++i) print((i == 0 ? " " : ".") + std::to_string(version[i]));
    print("\n");
}

bool run(const options& o) {
    if (o.action == action::sum) return sum_files(o);
    if (o.action == action::check) return checker(o).run();
    if (o.action == action::verify) return verify_files(o);
    if (o.action == action::combine) combine(o);
    if (o.action == action::list) print_catalogue();
    if (o.action == action::kernel) print_kernel(o.algorithms.front());
    if (o.action == action::help) print_help();
    if (o.action == action::version) print_version();
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);  // whoever reads on sees each line at once
        const bool good = run(command_line(argc, argv).parse());
        if (std::fflush(stdout) != 0) fail_to_write();
        return good ? 0 : 1;
    } catch (const usage_error& error) {
        complain(error.what());
        return 2;
    } catch (const std::exception& error) {
        complain(error.what());
        return 1;
    }
}
