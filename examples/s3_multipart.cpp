// s3_multipart: what S3 says of an object that was uploaded in parts, from the checksums of the parts alone.
//   s3_multipart ALGORITHM PART_SIZE FILE     cuts the file and computes the checksum of each part
//   s3_multipart ALGORITHM                    reads a line "CHECKSUM SIZE" for each part from standard input
// ALGORITHM is CRC32, CRC32C or CRC64NVME. Prints a line "CHECKSUM SIZE" for each part, then the headers of the object.
//
// S3 knows two checksum types. FULL_OBJECT is the CRC of the whole object; since digests can be added, nobody needs to
// read the object again for it. COMPOSITE is the CRC of the parts' checksums, each as big-endian bytes, with "-" and
// the number of parts behind it; S3 has it for CRC32 and CRC32C, not for CRC64NVME. A header holds base64 of big-endian
// bytes.
#include <crc/crc.hpp>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

template <crc::params P>
using parts = std::vector<crc::digest<P>>;

template <crc::params P>
std::string header_value(const crc::digest<P>& d) {
    return crc::to_base64<P>(d.value());
}

std::uint64_t number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw std::runtime_error("not a number: '" + std::string(text) + "'");
    }
    return value;
}

template <crc::params P>
parts<P> parts_of_file(const std::string& name, std::uint64_t part_size) {
    if (part_size == 0) throw std::runtime_error("parts of 0 bytes");
    std::FILE* const file = std::fopen(name.c_str(), "rb");
    if (file == nullptr) throw std::runtime_error(name + ": cannot be opened");
    parts<P> result(1);  // an empty object has one part
    std::vector<unsigned char> block(1 << 17);
    while (const std::size_t got = std::fread(block.data(), 1, block.size(), file)) {
        for (std::size_t at = 0; at < got;) {
            if (result.back().size() == part_size) result.emplace_back();
            const std::uint64_t room = part_size - result.back().size();
            const std::size_t taken = room < got - at ? static_cast<std::size_t>(room) : got - at;
            result.back().update(block.data() + at, taken);
            at += taken;
        }
    }
    const bool failed = std::ferror(file) != 0;
    std::fclose(file);
    if (failed) throw std::runtime_error(name + ": cannot be read");
    return result;
}

template <crc::params P>
parts<P> parts_from_checksums(std::istream& in) {
    parts<P> result;
    for (std::string line; std::getline(in, line);) {
        const std::size_t space = line.find(' ');
        const std::string checksum = line.substr(0, space);
        const auto [value, error] = crc::from_base64<P>(checksum);
        if (error) throw std::runtime_error("checksum '" + checksum + "' " + error.reason);
        if (space == std::string::npos) throw std::runtime_error("no size behind '" + checksum + "'");
        result.push_back(crc::digest<P>::resume(value, number(std::string_view(line).substr(space + 1))));
    }
    if (result.empty()) throw std::runtime_error("no parts");
    return result;
}

template <crc::params P>
void print(const std::string& algorithm, const parts<P>& all) {
    crc::digest<P> object, checksums;
    for (const crc::digest<P>& part : all) {
        object += part;
        checksums.update(crc::to_bytes<P>(part.value(), crc::byte_order::big));
        std::cout << header_value(part) << ' ' << part.size() << '\n';
    }
    std::string header = "x-amz-checksum-" + algorithm + ": ";
    for (char& c : header) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    std::cout << "x-amz-checksum-type: FULL_OBJECT\n" << header << header_value(object) << '\n';
    if (P.width == 64) return;
    std::cout << "x-amz-checksum-type: COMPOSITE\n" << header << header_value(checksums) << '-' << all.size() << '\n';
}

template <crc::params P>
void run(const std::vector<std::string>& words) {
    print(words[0],
          words.size() == 3 ? parts_of_file<P>(words[2], number(words[1])) : parts_from_checksums<P>(std::cin));
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    try {
        const std::string algorithm = words.size() == 1 || words.size() == 3 ? words[0] : "";
        if (algorithm == "CRC32") run<crc::crc32>(words);
        else if (algorithm == "CRC32C") run<crc::crc32c>(words);
        else if (algorithm == "CRC64NVME") run<crc::crc64_nvme>(words);
        else throw std::runtime_error("usage: s3_multipart CRC32|CRC32C|CRC64NVME [PART_SIZE FILE]");
        std::cout.flush();
        return std::cout ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << "s3_multipart: " << error.what() << '\n';
        return 1;
    }
}
