// The library as a module: `import crc;` gives every public name of include/crc/ but what crc/execution.hpp has. The headers
// stand in the global module fragment, so that units which include them and units which import this are one program. A module
// exports no macros: who needs CRC_VERSION_MAJOR includes crc/version.hpp, and macros that choose kernels belong on the command
// line of the module's own compilation. docs/integration.md has the commands.
module;

#include <crc/crc.hpp>
#include <crc/file.hpp>
#include <crc/format.hpp>
#include <crc/hash.hpp>
#include <crc/identify.hpp>
#include <crc/iostream.hpp>
#include <crc/locate.hpp>
#include <crc/parallel.hpp>
#include <crc/ranges.hpp>

export module crc;

export namespace crc {

// The algorithms of the catalogue, and the names people say.
#define CRC_ROW(identifier, ...) using crc::identifier;
CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW
#define CRC_NAME(name, ...) using crc::name;
CRC_CATALOGUE_NAMES(CRC_NAME)
#undef CRC_NAME

// All else; tests/docs compares.
using crc::active_kernel;
using crc::argument_error;
using crc::basic_bit_digest;
using crc::basic_combiner;
using crc::basic_digest;
using crc::basic_engine;
using crc::basic_locator;
using crc::basic_rolling;
using crc::bit_digest;
using crc::burst;
using crc::byte_input_range;
using crc::byte_order;
using crc::bytes;
using crc::canonical;
using crc::catalogue;
using crc::combine;
using crc::combiner;
using crc::compute;
using crc::compute_bits;
using crc::compute_file;
using crc::compute_many;
using crc::compute_parallel;
using crc::compute_range;
using crc::compute_words;
using crc::copy;
using crc::correct;
using crc::corrected;
using crc::descriptor;
using crc::digest;
using crc::digest_file;
using crc::digest_iterator;
using crc::digest_parallel;
using crc::digest_streambuf;
using crc::direct_init;
using crc::engine;
using crc::engine_locator;
using crc::entry;
using crc::equivalent;
using crc::extend;
using crc::extend_pattern;
using crc::extend_zeros;
using crc::file_crc;
using crc::file_digest;
using crc::file_error;
using crc::file_name;
using crc::find;
using crc::force_kernel;
using crc::forge;
using crc::forged;
using crc::found;
using crc::from_base64;
using crc::from_bytes;
using crc::from_hex;
using crc::gather;
using crc::hamming_distance;
using crc::identified;
using crc::identify;
using crc::identify_variants;
using crc::indistinct_bits;
using crc::kernel;
using crc::kernel_range;
using crc::kernels;
using crc::limit_kernels;
using crc::locate;
using crc::located;
using crc::locator;
using crc::longest_solved;
using crc::make_error_condition;
using crc::make_uint128;
using crc::masked;
using crc::max_pieces;
using crc::max_width;
using crc::message_digest;
using crc::nondirect_init;
using crc::object_bytes_with_padding;
using crc::open_questions;
using crc::parallel_runtime;
using crc::params;
using crc::params_error;
using crc::parse_error;
using crc::parsed;
using crc::patch;
using crc::piece;
using crc::piece_task;
using crc::poly_form;
using crc::poly_from_form;
using crc::poly_to_form;
using crc::power_slot;
using crc::probable_form;
using crc::remove_extension;
using crc::remove_pattern;
using crc::remove_prefix;
using crc::remove_suffix;
using crc::remove_zeros;
using crc::replace;
using crc::residue_v;
using crc::rolling;
using crc::sample;
using crc::sample_error;
using crc::samples;
using crc::seed;
using crc::short_array;
using crc::solution;
using crc::solve;
using crc::threads;
using crc::to_base64;
using crc::to_bytes;
using crc::to_hex;
using crc::two_bits;
using crc::uint128;
using crc::unmasked;
using crc::update;
using crc::update_copy;
using crc::update_gather;
using crc::update_range;
using crc::update_words;
using crc::validate;
using crc::value_t;
using crc::verify;
using crc::verify_bits;
using crc::wide_engine;

namespace gf2 {
using crc::gf2::reflect;
}

}  // namespace crc
