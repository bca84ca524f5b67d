// CRCs whose parameters are known only at run time, with the same kernels.
#ifndef CRC_ENGINE_HPP
#define CRC_ENGINE_HPP

#include <cstddef>
#include <cstdint>

#include "detail/bulk.hpp"

CRC_TYPES_BEGIN

// One algorithm of width 1 to 64, made from parameters at run time; users say crc::engine. A plain value of less than 3
// KiB that owns everything it needs: no allocation, no exception, no global state. Results are std::uint64_t, whatever
// the width. A template only so that who does not use it does not pay for compiling it.
template <class Word>
class basic_engine {
public:
    // Widest CRC that an engine computes; crc::compute goes to crc::max_width.
    static constexpr unsigned max_width = 64;

    // What make() returns: auto [e, error] = crc::engine::make(p);
    struct made {
        basic_engine engine;
        params_error error;
    };

    // If p is impossible, error names the field and the reason, and engine is the empty engine: it converts to false
    // and gives 0 for everything.
    CRC_ALWAYS_INLINE static constexpr made make(const params& p) noexcept {
        if (const params_error error = validate(p)) return {basic_engine(), error};
        if (p.width > max_width) {
            return {basic_engine(), {"width", "must be at most 64 for an engine (crc::compute takes up to 128)"}};
        }
        return {basic_engine(p), {}};
    }

    // The empty engine.
    CRC_ALWAYS_INLINE constexpr basic_engine() noexcept {}

    // False for the empty engine.
    CRC_ALWAYS_INLINE explicit constexpr operator bool() const noexcept { return params_.width != 0; }

    CRC_ALWAYS_INLINE constexpr const params& parameters() const noexcept { return params_; }

    // As crc::compute and crc::update.
    CRC_ALWAYS_INLINE constexpr Word compute(bytes data) const noexcept { return to_crc(run(init_, data)); }
    CRC_ALWAYS_INLINE Word compute(const void* data, std::size_t size) const noexcept {
        return to_crc(run(init_, data, size));
    }
    CRC_ALWAYS_INLINE constexpr Word update(Word crc, bytes data) const noexcept {
        return to_crc(run(from_crc(crc), data));
    }
    CRC_ALWAYS_INLINE Word update(Word crc, const void* data, std::size_t size) const noexcept {
        return to_crc(run(from_crc(crc), data, size));
    }
    // As crc::copy, crc::update_copy, crc::compute_many, crc::gather and crc::update_gather.
    CRC_ALWAYS_INLINE Word copy(void* dst, const void* src, std::size_t size) const noexcept {
        return to_crc(apply(init_, detail::copied{dst, src, size}));
    }
    CRC_ALWAYS_INLINE Word update_copy(Word crc, void* dst, const void* src, std::size_t size) const noexcept {
        return to_crc(apply(from_crc(crc), detail::copied{dst, src, size}));
    }
    CRC_ALWAYS_INLINE void compute_many(const piece* messages, std::size_t count, Word* results) const noexcept {
        apply(init_, detail::each_message<Word, finish>{messages, count, results, {*this}});
    }
    CRC_ALWAYS_INLINE void compute_many(const void* data, std::size_t size, std::size_t stride, std::size_t count,
                                        Word* results) const noexcept {
        apply(init_, detail::each_record<Word, finish>{
                         static_cast<const unsigned char*>(data), size, stride, count, results, {*this}});
    }
    CRC_ALWAYS_INLINE Word gather(const piece* pieces, std::size_t count) const noexcept {
        return to_crc(apply(init_, detail::gathered{pieces, count}));
    }
    CRC_ALWAYS_INLINE Word update_gather(Word crc, const piece* pieces, std::size_t count) const noexcept {
        return to_crc(apply(from_crc(crc), detail::gathered{pieces, count}));
    }

    // As crc::combine.
    CRC_ALWAYS_INLINE constexpr Word combine(Word first, Word second, std::uint64_t size_b) const noexcept {
        return combiner(*this, size_b)(first, second);
    }

    // A CRC in progress, as crc::digest. Digests of one engine are a monoid under +. Refers to its engine, which must
    // outlive it.
    class digest {
    public:
        CRC_ALWAYS_INLINE constexpr digest& update(bytes data) noexcept {
            reg_ = engine_->run(reg_, data);
            size_ += data.size();
            return *this;
        }
        CRC_ALWAYS_INLINE digest& update(const void* data, std::size_t size) noexcept {
            reg_ = engine_->run(reg_, data, size);
            size_ += size;
            return *this;
        }
        CRC_ALWAYS_INLINE digest& update_copy(void* dst, const void* src, std::size_t size) noexcept {
            reg_ = engine_->apply(reg_, detail::copied{dst, src, size});
            size_ += size;
            return *this;
        }
        CRC_ALWAYS_INLINE digest& update_gather(const piece* pieces, std::size_t count) noexcept {
            reg_ = engine_->apply(reg_, detail::gathered{pieces, count});
            for (std::size_t i = 0; i < count; ++i) size_ += pieces[i].size;
            return *this;
        }
        CRC_ALWAYS_INLINE constexpr Word value() const noexcept { return engine_->to_crc(reg_); }
        CRC_ALWAYS_INLINE constexpr std::uint64_t size() const noexcept { return size_; }
        CRC_ALWAYS_INLINE constexpr void reset() noexcept { *this = digest(*engine_, engine_->init_, 0); }
        CRC_ALWAYS_INLINE constexpr digest& operator+=(const digest& next) noexcept {
            reg_ = combiner(*engine_, next.size_).combined(reg_, next.reg_);
            size_ += next.size_;
            return *this;
        }
        friend CRC_ALWAYS_INLINE constexpr digest operator+(digest a, const digest& b) noexcept { return a += b; }
        friend CRC_ALWAYS_INLINE constexpr bool operator==(const digest& a, const digest& b) noexcept {
            return a.reg_ == b.reg_ && a.size_ == b.size_;
        }

    private:
        friend class basic_engine;
        CRC_ALWAYS_INLINE constexpr digest(const basic_engine& e, Word reg, std::uint64_t size) noexcept
            : engine_(&e), reg_(reg), size_(size) {}

        const basic_engine* engine_;
        Word reg_;
        std::uint64_t size_;
    };

    // The digest of the empty message, and that of a message of `size` bytes whose finished CRC is `crc`.
    CRC_ALWAYS_INLINE constexpr digest start() const noexcept { return {*this, init_, 0}; }
    CRC_ALWAYS_INLINE constexpr digest resume(Word crc, std::uint64_t size) const noexcept {
        return {*this, from_crc(crc), size};
    }

    // As crc::combiner. Refers to its engine, which must outlive it.
    class combiner {
    public:
        CRC_ALWAYS_INLINE constexpr combiner(const basic_engine& e, std::uint64_t size_b) noexcept
            : engine_(&e), factor_(e.shift_factor(size_b)) {}
        CRC_ALWAYS_INLINE constexpr Word operator()(Word first, Word second) const noexcept {
            return engine_->to_crc(combined(engine_->from_crc(first), engine_->from_crc(second)));
        }

    private:
        friend class digest;
        // As in crc::combiner.
        CRC_ALWAYS_INLINE constexpr Word combined(Word reg_a, Word reg_b) const noexcept {
            return engine_->multiply(reg_a ^ engine_->init_, factor_) ^ reg_b;
        }

        const basic_engine* engine_;
        Word factor_;
    };

private:
    template <bool Reflected>
    using poly = detail::polynomial<Word, Reflected>;

    CRC_ALWAYS_INLINE explicit constexpr basic_engine(const params& p) noexcept
        : params_(p),
          taps_(detail::align(static_cast<Word>(p.poly), p.width, p.refin)),
          init_(detail::align(static_cast<Word>(p.init), p.width, p.refin)),
          folding_(p.refin ? detail::make_folding<true>(taps_) : detail::make_folding<false>(taps_)),
          tables_(p.refin ? detail::make_tables<Word, true, 4, 16>(taps_)
                          : detail::make_tables<Word, false, 4, 16>(taps_)) {}

    CRC_ALWAYS_INLINE constexpr Word from_crc(Word crc) const noexcept {
        return *this ? detail::from_crc(crc, params_) : 0;
    }
    CRC_ALWAYS_INLINE constexpr Word to_crc(Word reg) const noexcept {
        return *this ? detail::to_crc(reg, params_) : 0;
    }

    CRC_ALWAYS_INLINE constexpr Word run(Word reg, bytes data) const noexcept {
        if (__builtin_is_constant_evaluated()) {
            reg = params_.refin ? reg : detail::swap_bytes(reg);
            for (std::size_t i = 0; i < data.size(); ++i) reg = detail::next_byte(reg, data[i], tables_);
            return params_.refin ? reg : detail::swap_bytes(reg);
        }
        return run(reg, data.data(), data.size());
    }
    CRC_ALWAYS_INLINE Word run(Word reg, const void* data, std::size_t size) const noexcept {
        return apply(reg, detail::updated{data, size});
    }
    // The operation (detail/bulk.hpp) with this algorithm.
    template <class Operation>
    CRC_ALWAYS_INLINE auto apply(Word reg, const Operation& operation) const noexcept {
        if (!params_.refin) return operation(runtime_algorithm<false>{*this}, reg);
        if constexpr (detail::has_instruction<detail::castagnoli>) {
            if (taps_ == detail::castagnoli) {
                return operation(runtime_algorithm<true, detail::castagnoli>{*this}, reg);
            }
        }
        if constexpr (detail::has_instruction<detail::crc32_taps>) {
            if (taps_ == detail::crc32_taps) {
                return operation(runtime_algorithm<true, detail::crc32_taps>{*this}, reg);
            }
        }
        return operation(runtime_algorithm<true>{*this}, reg);
    }
    struct finish {
        const basic_engine& e;
        CRC_ALWAYS_INLINE Word operator()(Word reg) const noexcept { return e.to_crc(reg); }
    };
    CRC_ALWAYS_INLINE constexpr Word shift_factor(std::uint64_t size) const noexcept {
        return params_.refin ? detail::byte_power<Word, true>(size, taps_)
                             : detail::byte_power<Word, false>(size, taps_);
    }
    CRC_ALWAYS_INLINE constexpr Word multiply(Word a, Word b) const noexcept {
        return params_.refin ? poly<true>::multiply(a, b, taps_) : poly<false>::multiply(a, b, taps_);
    }

    // What dispatch asks of an algorithm.
    template <bool Reflected, Word Taps = 0>
    struct runtime_algorithm {
        static constexpr bool reflected = Reflected;
        static constexpr Word fixed_taps = Taps;  // 0: any
        static constexpr bool folds = true;
        using word = Word;
        const basic_engine& e;
        CRC_ALWAYS_INLINE constexpr const detail::folding& folding_constants() const noexcept { return e.folding_; }
        CRC_ALWAYS_INLINE word portable(word reg, const unsigned char* p, std::size_t n) const noexcept {
            return detail::message_order<Reflected>(
                detail::slicing(detail::message_order<Reflected>(reg), p, n, e.tables_));
        }
        CRC_ALWAYS_INLINE word few(word reg, const unsigned char* p, std::size_t n) const noexcept {
            return detail::message_order<Reflected>(
                detail::bytewise(detail::message_order<Reflected>(reg), p, n, e.tables_));
        }
    };

    params params_{0, 1};
    Word taps_ = 0;
    Word init_ = 0;
    detail::folding folding_{};
    // Half the speed of 8 tables of 256 entries, for an eighth of their size: cheap to build, to copy and to keep.
    detail::tables<Word, 4, 16> tables_{};
};

using engine = basic_engine<std::uint64_t>;

CRC_TYPES_END

#endif
