// CRCs whose parameters are known only at run time, with the same kernels.
#ifndef CRC_HEADERS_ENGINE_HPP_INCLUDED
#define CRC_HEADERS_ENGINE_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "bits.hpp"
#include "combine.hpp"
#include "detail/dispatch/batch.hpp"
#include "detail/dispatch/copy.hpp"
#include "detail/dispatch/gather.hpp"
#include "detail/dispatch/operations.hpp"
#include "forge.hpp"
#include "forms.hpp"
#include "rolling.hpp"
#include "wire.hpp"
#include "words.hpp"

CRC_TYPES_BEGIN

namespace detail {
template <bool Wide, bool Reflected, std::uint64_t Taps>
struct named_engine;
}

// One algorithm made from parameters at run time; users say crc::engine for widths 1 to 64, with the kernels of the CPU
// and std::uint64_t for every result, or crc::wide_engine for all widths, portable and with crc::uint128. A plain value
// that owns everything it needs, in less than 4 KiB, or 6 if wide: no allocation, no exception, no global state. A
// template also so that who does not use it does not pay for compiling it.
template <class Word>
class basic_engine {
    template <bool Wide, bool Reflected, std::uint64_t Taps>
    friend struct detail::named_engine;
    static constexpr bool folds = sizeof(Word) <= 8;
    // The most that a CRC takes as bytes, and these as base64.
    static constexpr unsigned most_bytes = sizeof(Word), most_base64 = (most_bytes + 2) / 3 * 4;

    // This engine as a source of parameters (detail/dispatch/source.hpp).
    class source {
    public:
        using value = Word;
        using word = Word;
        CRC_MEMBER explicit constexpr source(const basic_engine* e) noexcept : engine_(e) {}
        CRC_MEMBER explicit constexpr operator bool() const noexcept { return engine_ != nullptr; }

        CRC_MEMBER constexpr const params& parameters() const noexcept { return engine_->params_; }
        CRC_MEMBER constexpr Word init() const noexcept { return engine_->init_; }
        CRC_MEMBER constexpr Word from_crc(Word crc) const noexcept {
            return *engine_ ? detail::from_crc(crc, parameters()) : 0;
        }
        CRC_MEMBER constexpr Word to_crc(Word reg) const noexcept {
            return *engine_ ? detail::to_crc(reg, parameters()) : 0;
        }

        CRC_MEMBER constexpr Word run(Word reg, bytes data) const noexcept {
            if (CRC_CONSTANT_EVALUATED) {
                return detail::constant_update(reg, data, parameters().refin, engine_->tables_);
            }
#if !CRC_DEVICE
            return run(reg, data.data(), data.size());
#endif
        }
        CRC_MEMBER Word run(Word reg, const void* data, std::size_t size) const noexcept {
            return apply(reg, detail::updated{data, size});
        }
        CRC_MEMBER constexpr Word run_bits(Word reg, unsigned char byte, unsigned count) const noexcept {
            return parameters().refin ? detail::after_bits<Word, true>(reg, byte, count, engine_->taps_)
                                      : detail::after_bits<Word, false>(reg, byte, count, engine_->taps_);
        }
        template <class Operation>
        CRC_MEMBER auto apply(Word reg, const Operation& operation) const noexcept {
            if (!parameters().refin) return operation(runtime_algorithm<false>{*engine_}, reg);
            if constexpr (folds && detail::kernel_lists::has_instruction<detail::castagnoli>) {
                if (engine_->taps_ == detail::castagnoli) {
                    return operation(runtime_algorithm<true, detail::castagnoli>{*engine_}, reg);
                }
            }
            if constexpr (folds && detail::kernel_lists::has_instruction<detail::crc32_taps>) {
                if (engine_->taps_ == detail::crc32_taps) {
                    return operation(runtime_algorithm<true, detail::crc32_taps>{*engine_}, reg);
                }
            }
            return operation(runtime_algorithm<true>{*engine_}, reg);
        }

        CRC_MEMBER constexpr Word shift(Word reg, std::uint64_t bytes) const noexcept {
            return parameters().refin ? detail::shift(reflected(), reg, bytes) : detail::shift(straight(), reg, bytes);
        }
        CRC_MEMBER constexpr Word multiply(Word a, Word b) const noexcept {
            return parameters().refin ? detail::multiply(reflected(), a, b) : detail::multiply(straight(), a, b);
        }
        CRC_MEMBER constexpr Word unit() const noexcept { return engine_->powers_.at[0].of[0]; }
        CRC_MEMBER constexpr Word farthest_back() const noexcept { return engine_->farthest_back_; }

        friend CRC_MEMBER constexpr bool operator==(const source& a, const source& b) noexcept {
            return a.engine_ == b.engine_;
        }

    private:
        CRC_MEMBER constexpr auto reflected() const noexcept { return runtime_algorithm<true>{*engine_}; }
        CRC_MEMBER constexpr auto straight() const noexcept { return runtime_algorithm<false>{*engine_}; }

        const basic_engine* engine_;
    };
    CRC_MEMBER constexpr source here() const noexcept { return source(this); }

public:
    // Widest CRC that this engine computes.
    static constexpr unsigned max_width = 8 * most_bytes;

    // The result of make(): auto [e, error] = crc::engine::make(p);
    struct made {
        basic_engine engine;  // the empty engine if there is an error
        params_error error;   // converts to false if there is none
    };

    // If p is impossible, error names the field and the reason, and engine is the empty engine: it converts to false
    // and gives 0 for everything. A polynomial in another form (crc::poly_form) is named as such; where it is possible as it
    // is, but in another form is one of the catalogue, there is an engine and no error, but a reason without a field.
    CRC_MEMBER static constexpr made make(const params& p) noexcept {
#if CRC_CALLS_COMPILED
        if (CRC_CONSTANT_EVALUATED) return make_here(p);
        return detail::compiled_engine<detail::named_engine<!folds, true, 0>>::make(p);
#else
        return make_here(p);
#endif
    }

    // The empty engine.
    CRC_MEMBER constexpr basic_engine() noexcept {}

    // False for the empty engine.
    CRC_MEMBER explicit constexpr operator bool() const noexcept { return params_.width != 0; }

    // Those that it was made from.
    CRC_MEMBER constexpr const params& parameters() const noexcept { return params_; }

    // As crc::compute and crc::update.
    CRC_MEMBER constexpr Word compute(bytes data) const noexcept { return here().to_crc(here().run(init_, data)); }
    // Bytes in braces, as crc::compute takes them.
    CRC_MEMBER constexpr Word compute(std::initializer_list<unsigned char> data) const noexcept {
        return compute(bytes(data));
    }
    template <detail::byte_in_braces Byte>
    CRC_MEMBER constexpr Word compute(std::initializer_list<Byte> data) const noexcept {
        return compute(bytes(data));
    }
    CRC_MEMBER Word compute(const void* data, std::size_t size) const noexcept {
        return here().to_crc(here().run(init_, data, size));
    }
    CRC_MEMBER constexpr Word update(Word crc, bytes data) const noexcept {
        return here().to_crc(here().run(here().from_crc(crc), data));
    }
    // Bytes in braces, as crc::compute takes them.
    CRC_MEMBER constexpr Word update(Word crc, std::initializer_list<unsigned char> data) const noexcept {
        return update(crc, bytes(data));
    }
    template <detail::byte_in_braces Byte>
    CRC_MEMBER constexpr Word update(Word crc, std::initializer_list<Byte> data) const noexcept {
        return update(crc, bytes(data));
    }
    CRC_MEMBER Word update(Word crc, const void* data, std::size_t size) const noexcept {
        return here().to_crc(here().run(here().from_crc(crc), data, size));
    }
    // As crc::copy, crc::update_copy, crc::compute_many, crc::gather and crc::update_gather.
    CRC_MEMBER Word copy(void* dst, const void* src, std::size_t size) const noexcept {
        return here().to_crc(here().apply(init_, detail::copied{dst, src, size}));
    }
    CRC_MEMBER Word update_copy(Word crc, void* dst, const void* src, std::size_t size) const noexcept {
        return here().to_crc(here().apply(here().from_crc(crc), detail::copied{dst, src, size}));
    }
    CRC_MEMBER void compute_many(const piece* messages, std::size_t count, Word* results) const noexcept {
        here().apply(init_, detail::each_message<source>{messages, count, results, here()});
    }
    CRC_MEMBER void compute_many(const void* data, std::size_t size, std::size_t stride, std::size_t count,
                                 Word* results) const noexcept {
        here().apply(init_, detail::each_record<source>{
                                static_cast<const unsigned char*>(data), size, stride, count, results, here()});
    }
    CRC_MEMBER Word gather(const piece* pieces, std::size_t count) const noexcept {
        return here().to_crc(here().apply(init_, detail::gathered{pieces, count}));
    }
    CRC_MEMBER Word update_gather(Word crc, const piece* pieces, std::size_t count) const noexcept {
        return here().to_crc(here().apply(here().from_crc(crc), detail::gathered{pieces, count}));
    }

    // As crc::compute_words and crc::update_words.
    template <detail::word_range Words>
    CRC_MEMBER constexpr Word compute_words(const Words& words, byte_order order) const noexcept {
        return detail::compute_words(here(), detail::view_words(words), order);
    }
    template <detail::message_word Element>
    CRC_MEMBER constexpr Word compute_words(std::initializer_list<Element> words, byte_order order) const noexcept {
        return detail::compute_words(here(), detail::view_words(words), order);
    }
    template <detail::message_word Element>
    CRC_MEMBER constexpr Word compute_words(const Element* words, std::size_t count, byte_order order) const noexcept {
        return detail::compute_words(here(), detail::word_view<Element>{words, count}, order);
    }
    template <detail::word_range Words>
    CRC_MEMBER constexpr Word update_words(Word crc, const Words& words, byte_order order) const noexcept {
        return detail::update_words(here(), crc, detail::view_words(words), order);
    }
    template <detail::message_word Element>
    CRC_MEMBER constexpr Word update_words(Word crc, std::initializer_list<Element> words,
                                           byte_order order) const noexcept {
        return detail::update_words(here(), crc, detail::view_words(words), order);
    }
    template <detail::message_word Element>
    CRC_MEMBER constexpr Word update_words(Word crc, const Element* words, std::size_t count,
                                           byte_order order) const noexcept {
        return detail::update_words(here(), crc, detail::word_view<Element>{words, count}, order);
    }

    // As crc::active_kernel.
    CRC_MEMBER const char* active_kernel(std::size_t size) const noexcept {
        return here().apply(init_, detail::path{size});
    }
    CRC_MEMBER const char* active_kernel() const noexcept { return active_kernel(~std::size_t(0)); }

    // As crc::seed; of the empty engine 0.
    CRC_MEMBER constexpr Word seed(Word init) const noexcept {
        return *this ? here().to_crc(detail::align(init, params_.width, params_.refin)) : 0;
    }

    // As crc::combine.
    CRC_MEMBER constexpr Word combine(Word first, Word second, std::uint64_t size_b) const noexcept {
        return detail::combine(here(), first, second, size_b);
    }

    // As crc::extend, crc::extend_pattern, crc::remove_zeros, crc::remove_extension and crc::remove_pattern.
    CRC_MEMBER constexpr Word extend(Word crc, std::uint64_t n, unsigned char byte) const noexcept {
        return detail::extend(here(), crc, n, byte);
    }
    CRC_MEMBER constexpr Word extend_pattern(Word crc, bytes pattern, std::uint64_t times) const noexcept {
        return detail::extend_pattern(here(), crc, pattern, times);
    }
    CRC_MEMBER constexpr Word remove_zeros(Word crc, std::uint64_t n) const noexcept {
        return detail::remove_extension(here(), crc, n, 0);
    }
    CRC_MEMBER constexpr Word remove_extension(Word crc, std::uint64_t n, unsigned char byte) const noexcept {
        return detail::remove_extension(here(), crc, n, byte);
    }
    CRC_MEMBER constexpr Word remove_pattern(Word crc, bytes pattern, std::uint64_t times) const noexcept {
        return detail::remove_pattern(here(), crc, pattern, times);
    }

    // As crc::extend_zeros, crc::remove_prefix, crc::remove_suffix and crc::replace.
    CRC_MEMBER constexpr Word extend_zeros(Word crc, std::uint64_t n) const noexcept {
        return detail::extend_zeros(here(), crc, n);
    }
    CRC_MEMBER constexpr Word remove_prefix(Word whole, Word first, std::uint64_t size_b) const noexcept {
        return detail::combine(here(), first, whole, size_b);
    }
    CRC_MEMBER constexpr Word remove_suffix(Word whole, Word second, std::uint64_t size_b) const noexcept {
        return detail::remove_suffix(here(), whole, second, size_b);
    }
    CRC_MEMBER constexpr Word replace(Word crc, bytes old_bytes, bytes new_bytes,
                                      std::uint64_t size_after) const noexcept {
        return detail::replace(here(), crc, old_bytes, new_bytes, size_after);
    }
    CRC_MEMBER Word replace(Word crc, const void* old_bytes, const void* new_bytes, std::size_t size,
                            std::uint64_t size_after) const noexcept {
        return replace(crc, bytes(old_bytes, size), bytes(new_bytes, size), size_after);
    }

    // A CRC in progress, as crc::digest, with the same members. Digests of one engine are a monoid under +. Refers to its
    // engine, which must outlive it.
    class digest : public basic_digest<digest, source> {
        friend class basic_engine;
        CRC_MEMBER constexpr digest(source from, Word reg, std::uint64_t size) noexcept
            : basic_digest<digest, source>(from, reg, size) {}
    };

    // The digest of the empty message, and that of a message of `size` bytes whose finished CRC is `crc`.
    CRC_MEMBER constexpr digest start() const noexcept { return {here(), init_, 0}; }
    CRC_MEMBER constexpr digest resume(Word crc, std::uint64_t size) const noexcept {
        return {here(), here().from_crc(crc), size};
    }

    // As crc::combiner, with the same members. Refers to its engine, which must outlive it. That of no engine is for empty
    // second pieces: it gives back the CRC of the first one.
    class combiner : public basic_combiner<source> {
    public:
        // The combiner of no engine, and that for second pieces of size_b bytes.
        CRC_MEMBER constexpr combiner() noexcept : basic_combiner<source>(source(nullptr)) {}
        CRC_MEMBER constexpr combiner(const basic_engine& e, std::uint64_t size_b) noexcept
            : basic_combiner<source>(e.here(), size_b) {}
        // The CRC of both pieces from the CRC of each.
        CRC_MEMBER constexpr Word operator()(Word first, Word second) const noexcept {
            const basic_combiner<source>& with_engine = *this;
            return static_cast<const source&>(*this) ? with_engine(first, second) : first;
        }
    };

    // As crc::rolling, with the same members. Refers to its engine, which must outlive it, and holds two tables.
    class rolling : public basic_rolling<source> {
    public:
        // An empty window that is full with so many bytes.
        CRC_MEMBER constexpr rolling(const basic_engine& e, std::size_t window) noexcept
            : basic_rolling<source>(e.here(), window) {}
    };

    // As crc::residue_v and crc::verify; of the empty engine 0 and false.
    CRC_MEMBER constexpr Word residue() const noexcept { return *this ? detail::residue<Word>(params_) : 0; }
    CRC_MEMBER constexpr bool(verify)(bytes frame) const noexcept { return *this && (detail::verify)(here(), frame); }
    CRC_MEMBER bool(verify)(const void* frame, std::size_t size) const noexcept { return (verify)(bytes(frame, size)); }

    // As the functions of wire.hpp. The empty engine writes nothing and reads nothing.
    using crc_bytes = short_array<unsigned char, most_bytes>;
    CRC_MEMBER constexpr crc_bytes to_bytes(Word crc, byte_order order = byte_order::wire) const noexcept {
        return *this ? detail::to_bytes<most_bytes>(crc, params_, order) : crc_bytes{};
    }
    CRC_MEMBER constexpr parsed<Word> from_bytes(bytes data, byte_order order = byte_order::wire) const noexcept {
        return *this ? detail::from_bytes<Word, Word>(data, params_, order) : nothing_read();
    }
    CRC_MEMBER constexpr short_array<char, 2 * most_bytes> to_hex(Word crc) const noexcept {
        return *this ? detail::to_hex<2 * most_bytes>(crc, params_) : short_array<char, 2 * most_bytes>{};
    }
    CRC_MEMBER constexpr short_array<char, 2 * most_bytes> to_hex(Word crc, byte_order order) const noexcept {
        return detail::hex_of<2 * most_bytes>(to_bytes(crc, order), 0);
    }
    CRC_MEMBER constexpr parsed<Word> from_hex(bytes text) const noexcept {
        return *this ? detail::from_hex<Word, Word>(text, params_, byte_order::big, true) : nothing_read();
    }
    CRC_MEMBER constexpr parsed<Word> from_hex(bytes text, byte_order order) const noexcept {
        return *this ? detail::from_hex<Word, Word>(text, params_, order, false) : nothing_read();
    }
    CRC_MEMBER constexpr short_array<char, most_base64> to_base64(Word crc,
                                                                  byte_order order = byte_order::big) const noexcept {
        return detail::base64_of<most_base64>(to_bytes(crc, order));
    }
    CRC_MEMBER constexpr parsed<Word> from_base64(bytes text, byte_order order = byte_order::big) const noexcept {
        return *this ? detail::from_base64<Word, Word>(text, params_, order) : nothing_read();
    }

    // As crc::patch and crc::forge. The error of the empty engine names "engine".
    CRC_MEMBER constexpr forged<most_bytes> patch(Word present, Word wanted, bytes window,
                                                  std::uint64_t size_after) const noexcept {
        if (!*this) return {{}, {"engine", "must not be empty"}};
        return detail::patch<most_bytes>(here(), present, wanted, window, size_after);
    }
    CRC_MEMBER constexpr forged<most_bytes> forge(bytes message, std::size_t position, Word wanted) const noexcept {
        if (!*this) return {{}, {"engine", "must not be empty"}};
        return detail::forge<most_bytes>(here(), message, position, wanted);
    }
    CRC_MEMBER forged<most_bytes> forge(const void* message, std::size_t size, std::size_t position,
                                        Word wanted) const noexcept {
        return forge(bytes(message, size), position, wanted);
    }
    CRC_MEMBER constexpr forged<most_bytes> forge(const digest& before, const digest& after,
                                                  Word wanted) const noexcept {
        if (!*this) return {{}, {"engine", "must not be empty"}};
        return detail::forge<most_bytes>(here(), before, after, wanted);
    }

    // As crc::bit_digest, crc::compute_bits and crc::verify_bits. A bit digest refers to its engine, which must outlive
    // it.
    using bit_digest = basic_bit_digest<source>;
    CRC_MEMBER constexpr bit_digest start_bits() const noexcept { return bit_digest(here()); }
    CRC_MEMBER constexpr bit_digest resume_bits(Word crc, std::uint64_t bits) const noexcept {
        return bit_digest(here(), crc, bits);
    }
    CRC_MEMBER constexpr Word compute_bits(bytes data, std::uint64_t count) const noexcept {
        return start_bits().update_bits(data, count).value();
    }
    template <detail::pointer_to_data Pointer>
    CRC_MEMBER Word compute_bits(const Pointer& data, std::uint64_t count) const noexcept {
        return start_bits().update_bits(data, count).value();
    }
    template <detail::unpacked_bits Bits>
    CRC_MEMBER constexpr Word compute_bits(const Bits& bits) const noexcept {
        return start_bits().update_bits(bits).value();
    }
    CRC_MEMBER constexpr Word compute_bits(std::initializer_list<bool> bits) const noexcept {
        return start_bits().update_bits(bits).value();
    }
    CRC_MEMBER constexpr bool verify_bits(bytes data, std::uint64_t count) const noexcept {
        if (!*this || !detail::holds_codeword(data.size(), count, params_)) return false;
        return (compute_bits(data, count) ^ static_cast<Word>(params_.xorout)) == residue();
    }
    template <detail::unpacked_bits Bits>
    CRC_MEMBER constexpr bool verify_bits(const Bits& bits) const noexcept {
        const bit_digest d = start_bits().update_bits(bits);
        return *this && d.bits() >= params_.width && (d.value() ^ static_cast<Word>(params_.xorout)) == residue();
    }
    template <detail::pointer_to_data Pointer>
    CRC_MEMBER bool verify_bits(const Pointer& data, std::uint64_t count) const noexcept {
        return verify_bits(detail::bytes_of_bits(data, count), count);
    }

private:
    // The empty engine's answer.
    CRC_MEMBER static constexpr parsed<Word> nothing_read() noexcept {
        return {0, {"cannot be read by an empty engine", 0}};
    }

    // make(), by this translation unit itself.
    CRC_MEMBER static constexpr made make_here(const params& p) noexcept {
        const params_error wrong = validate(p);
        // (Depends on Word, so that nothing is made of it where nobody asks.)
        using known = detail::choose<sizeof(Word) != 0, detail::known_polynomials, void>;
        const char* const remark = detail::remark_on_form<known>(p, wrong.field);
        if (wrong) return {basic_engine(), {wrong.field, remark != nullptr ? remark : wrong.reason}};
        if (p.width > max_width) {
            return {basic_engine(), {"width", "must be at most 64 for an engine (crc::wide_engine takes up to 128)"}};
        }
        return {basic_engine(p), {nullptr, remark}};
    }

    CRC_MEMBER explicit constexpr basic_engine(const params& p) noexcept
        : params_(p),
          taps_(detail::align(static_cast<Word>(p.poly), p.width, p.refin)),
          init_(detail::align(static_cast<Word>(p.init), p.width, p.refin)),
          folding_(make_constants(p)),
          tables_(p.refin ? detail::make_tables<Word, true, 4, 16>(taps_)
                          : detail::make_tables<Word, false, 4, 16>(taps_)),
          powers_(p.refin ? make_powers<true>() : make_powers<false>()),
          farthest_back_(p.refin ? make_farthest_back<true>() : make_farthest_back<false>()) {}

    struct no_constants {};
    using constants = detail::choose<folds, detail::run_time_folding, no_constants>;

    // With the members above them.
    CRC_MEMBER constexpr constants make_constants(const params& p) const noexcept {
        if constexpr (!folds) return {};
        else return p.refin ? detail::make_run_time_folding<true>(taps_) : detail::make_run_time_folding<false>(taps_);
    }
    template <bool Reflected>
    CRC_MEMBER constexpr detail::comb<Word, 4> make_powers() const noexcept {
        const runtime_algorithm<Reflected> a{*this};
        return detail::make_comb<Reflected, 4>(taps_, detail::portable_ring<runtime_algorithm<Reflected>>{a});
    }
    template <bool Reflected>
    CRC_MEMBER constexpr Word make_farthest_back() const noexcept {
        const runtime_algorithm<Reflected> a{*this};
        return detail::make_farthest_back<Reflected>(taps_, detail::portable_ring<runtime_algorithm<Reflected>>{a});
    }

    // The members that dispatch and shift ask of an algorithm.
    template <bool Reflected, std::uint64_t Taps = 0>
    struct runtime_algorithm {
        static constexpr bool reflected = Reflected;
        static constexpr std::uint64_t fixed_taps = Taps;  // 0: any
        static constexpr bool folds = basic_engine::folds;
        using word = Word;
        using compiled_name = detail::named_engine<!folds, Reflected, Taps>;  // dispatch/compiled.hpp
        const basic_engine& e;
        CRC_MEMBER constexpr Word modulus() const noexcept { return e.taps_; }
        CRC_MEMBER constexpr const detail::comb<Word, 4>& powers() const noexcept { return e.powers_; }
        CRC_MEMBER constexpr const auto& folding_constants() const noexcept {
            if constexpr (Taps != 0) return detail::constants_of<Reflected, Taps>();
            else return e.folding_;
        }
#if CRC_LOOKS_UP
        CRC_MEMBER constexpr const auto& half_bytes() const noexcept { return e.folding_.tables16; }
#endif
        CRC_MEMBER word portable(word reg, const unsigned char* p, std::size_t n) const noexcept {
            return detail::message_order<Reflected>(
                detail::slicing(detail::message_order<Reflected>(reg), p, n, e.tables_));
        }
        static constexpr bool few_at_once = false;
        CRC_MEMBER word few(word reg, const unsigned char* p, std::size_t n) const noexcept {
            return detail::message_order<Reflected>(
                detail::bytewise(detail::message_order<Reflected>(reg), p, n, e.tables_));
        }
    };

    params params_{0, 1};
    Word taps_ = 0;
    Word init_ = 0;
    constants folding_{};
    // Half the speed of 8 tables of 256 entries, for an eighth of their size: cheap to build, to copy and to keep.
    detail::tables<Word, 4, 16> tables_{};
    detail::comb<Word, 4> powers_{};
    Word farthest_back_ = 0;
};

// Engines for widths up to 64, and up to 128.
using engine = basic_engine<std::uint64_t>;
using wide_engine = basic_engine<uint128>;

CRC_TYPES_END

#endif
