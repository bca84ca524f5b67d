// CRCs whose parameters are known only at run time, with the same kernels.
#ifndef CRC_ENGINE_HPP
#define CRC_ENGINE_HPP

#include <cstddef>
#include <cstdint>

#include "detail/dispatch.hpp"

CRC_TYPES_BEGIN

// One algorithm of width 1 to 64, made from parameters at run time. A plain value of less than 3 KiB that owns everything it
// needs: no allocation, no exception, no global state. Results are std::uint64_t, whatever the width.
class engine {
public:
    struct made;
    class digest;
    class combiner;

    // Widest CRC that an engine computes; crc::compute goes to crc::max_width.
    static constexpr unsigned max_width = 64;

    // auto [e, error] = crc::engine::make(p);  if (error) … error.field, error.reason …
    // On error, e is the empty engine: it converts to false and gives 0 for everything.
    CRC_ALWAYS_INLINE static constexpr made make(const params& p) noexcept;

    // The empty engine.
    constexpr engine() noexcept = default;

    // False for the empty engine.
    CRC_ALWAYS_INLINE explicit constexpr operator bool() const noexcept { return params_.width != 0; }

    CRC_ALWAYS_INLINE constexpr const params& parameters() const noexcept { return params_; }

    // As crc::compute, crc::update and crc::combine.
    CRC_ALWAYS_INLINE constexpr std::uint64_t compute(bytes data) const noexcept { return to_crc(run(init_, data)); }
    CRC_ALWAYS_INLINE std::uint64_t compute(const void* data, std::size_t size) const noexcept {
        return to_crc(run(init_, data, size));
    }
    CRC_ALWAYS_INLINE constexpr std::uint64_t update(std::uint64_t crc, bytes data) const noexcept {
        return to_crc(run(from_crc(crc), data));
    }
    CRC_ALWAYS_INLINE std::uint64_t update(std::uint64_t crc, const void* data, std::size_t size) const noexcept {
        return to_crc(run(from_crc(crc), data, size));
    }
    CRC_ALWAYS_INLINE constexpr std::uint64_t combine(std::uint64_t first, std::uint64_t second,
                                                      std::uint64_t size_b) const noexcept;

    // A streaming digest, empty or resumed from a finished CRC. It refers to this engine, which must outlive it.
    CRC_ALWAYS_INLINE constexpr engine::digest start() const noexcept;
    CRC_ALWAYS_INLINE constexpr engine::digest resume(std::uint64_t crc, std::uint64_t size) const noexcept;

private:
    CRC_ALWAYS_INLINE constexpr std::uint64_t from_crc(std::uint64_t crc) const noexcept {
        return *this ? detail::from_crc(crc, params_) : 0;
    }
    CRC_ALWAYS_INLINE constexpr std::uint64_t to_crc(std::uint64_t reg) const noexcept {
        return *this ? detail::to_crc(reg, params_) : 0;
    }
    CRC_ALWAYS_INLINE constexpr std::uint64_t run(std::uint64_t reg, bytes data) const noexcept {
        if (__builtin_is_constant_evaluated()) {
            reg = params_.refin ? reg : detail::swap_bytes(reg);
            for (std::size_t i = 0; i < data.size(); ++i) reg = detail::next_byte(reg, data[i], tables_);
            return params_.refin ? reg : detail::swap_bytes(reg);
        }
        return run(reg, data.data(), data.size());
    }
    CRC_ALWAYS_INLINE std::uint64_t run(std::uint64_t reg, const void* data, std::size_t size) const noexcept {
        return params_.refin ? detail::update(runtime_algorithm<true>{*this}, reg, data, size)
                             : detail::update(runtime_algorithm<false>{*this}, reg, data, size);
    }
    CRC_ALWAYS_INLINE constexpr std::uint64_t shift_factor(std::uint64_t size) const noexcept {
        return params_.refin ? detail::byte_power<std::uint64_t, true>(size, taps_)
                             : detail::byte_power<std::uint64_t, false>(size, taps_);
    }
    CRC_ALWAYS_INLINE constexpr std::uint64_t multiply(std::uint64_t a, std::uint64_t b) const noexcept {
        return params_.refin ? detail::polynomial<std::uint64_t, true>::multiply(a, b, taps_)
                             : detail::polynomial<std::uint64_t, false>::multiply(a, b, taps_);
    }

    // What dispatch asks of an algorithm.
    template <bool Reflected>
    struct runtime_algorithm {
        static constexpr bool reflected = Reflected;
        static constexpr bool folds = true;
        using word = std::uint64_t;
        const engine& e;
        CRC_ALWAYS_INLINE constexpr std::uint64_t taps64() const noexcept { return e.taps_; }
        CRC_ALWAYS_INLINE constexpr const detail::folding& folding_constants() const noexcept { return e.folding_; }
        CRC_ALWAYS_INLINE word portable(word reg, const unsigned char* p, std::size_t n) const noexcept {
            return detail::message_order<Reflected>(
                detail::slicing(detail::message_order<Reflected>(reg), p, n, e.tables_));
        }
    };

    params params_{0, 1};
    std::uint64_t taps_ = 0;
    std::uint64_t init_ = 0;
    detail::folding folding_{};
    // Half the speed of 8 tables of 256 entries, for an eighth of their size: cheap to build, to copy and to keep.
    detail::tables<std::uint64_t, 4, 16> tables_{};
};

// What engine::make returns.
struct engine::made {
    crc::engine engine;
    params_error error;
};

// A CRC in progress, as crc::digest. Digests of one engine are a monoid under +.
class engine::digest {
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
    CRC_ALWAYS_INLINE constexpr std::uint64_t value() const noexcept { return engine_->to_crc(reg_); }
    CRC_ALWAYS_INLINE constexpr std::uint64_t size() const noexcept { return size_; }
    CRC_ALWAYS_INLINE constexpr void reset() noexcept {
        reg_ = engine_->init_;
        size_ = 0;
    }
    CRC_ALWAYS_INLINE constexpr digest& operator+=(const digest& next) noexcept {
        reg_ = engine_->multiply(reg_ ^ engine_->init_, engine_->shift_factor(next.size_)) ^ next.reg_;
        size_ += next.size_;
        return *this;
    }
    friend CRC_ALWAYS_INLINE constexpr digest operator+(digest a, const digest& b) noexcept { return a += b; }
    friend CRC_ALWAYS_INLINE constexpr bool operator==(const digest& a, const digest& b) noexcept {
        return a.reg_ == b.reg_ && a.size_ == b.size_;
    }

private:
    friend class engine;
    CRC_ALWAYS_INLINE constexpr digest(const engine& e, std::uint64_t reg, std::uint64_t size) noexcept
        : engine_(&e), reg_(reg), size_(size) {}

    const engine* engine_;
    std::uint64_t reg_;
    std::uint64_t size_;
};

// As crc::combiner. Refers to its engine, which must outlive it.
class engine::combiner {
public:
    CRC_ALWAYS_INLINE constexpr combiner(const engine& e, std::uint64_t size_b) noexcept
        : engine_(&e), factor_(e.shift_factor(size_b)) {}
    CRC_ALWAYS_INLINE constexpr std::uint64_t operator()(std::uint64_t first, std::uint64_t second) const noexcept {
        const std::uint64_t moved = engine_->multiply(engine_->from_crc(first) ^ engine_->init_, factor_);
        return engine_->to_crc(moved ^ engine_->from_crc(second));
    }

private:
    const engine* engine_;
    std::uint64_t factor_;
};

CRC_ALWAYS_INLINE constexpr engine::made engine::make(const params& p) noexcept {
    if (const params_error error = validate(p)) return {engine(), error};
    if (p.width > max_width) return {engine(), {"width", "must be at most 64 for an engine (crc::compute takes up to 128)"}};
    made result{};
    engine& e = result.engine;
    e.params_ = p;
    e.taps_ = detail::align(static_cast<std::uint64_t>(p.poly), p.width, p.refin);
    e.init_ = detail::align(static_cast<std::uint64_t>(p.init), p.width, p.refin);
    e.folding_ = p.refin ? detail::make_folding<true>(e.taps_) : detail::make_folding<false>(e.taps_);
    e.tables_ = p.refin ? detail::make_tables<std::uint64_t, true, 4, 16>(e.taps_)
                        : detail::make_tables<std::uint64_t, false, 4, 16>(e.taps_);
    return result;
}

CRC_ALWAYS_INLINE constexpr std::uint64_t engine::combine(std::uint64_t first, std::uint64_t second,
                                                          std::uint64_t size_b) const noexcept {
    return combiner(*this, size_b)(first, second);
}
CRC_ALWAYS_INLINE constexpr engine::digest engine::start() const noexcept { return {*this, init_, 0}; }
CRC_ALWAYS_INLINE constexpr engine::digest engine::resume(std::uint64_t crc, std::uint64_t size) const noexcept {
    return {*this, from_crc(crc), size};
}

CRC_TYPES_END

#endif
