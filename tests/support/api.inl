// One set of member functions for algorithms known at compile time and for engines. Included in an unnamed namespace: the
// same templates mean different code where configuration macros differ. Needs <crc/crc.hpp> and no standard library.

// What engines have as members, for parameters known at compile time.
template <crc::params P>
struct fixed {
    using value = crc::value_t<P>;
    value compute(const void* p, std::size_t n) const { return crc::compute<P>(p, n); }
    value update(value v, const void* p, std::size_t n) const { return crc::update<P>(v, p, n); }
    crc::digest<P> start() const { return {}; }
    value copy(void* to, const void* p, std::size_t n) const { return crc::copy<P>(to, p, n); }
    value update_copy(value v, void* to, const void* p, std::size_t n) const {
        return crc::update_copy<P>(v, to, p, n);
    }
    void compute_many(const crc::piece* m, std::size_t count, value* results) const {
        crc::compute_many<P>(m, count, results);
    }
    value gather(const crc::piece* m, std::size_t count) const { return crc::gather<P>(m, count); }
    value combine(value a, value b, std::uint64_t n) const { return crc::combine<P>(a, b, n); }
    value combined_by_factor(value a, value b, std::uint64_t n) const { return crc::combiner<P>(n)(a, b); }
    value extend_zeros(value a, std::uint64_t n) const { return crc::extend_zeros<P>(a, n); }
    value remove_prefix(value whole, value a, std::uint64_t n) const { return crc::remove_prefix<P>(whole, a, n); }
    value remove_suffix(value whole, value b, std::uint64_t n) const { return crc::remove_suffix<P>(whole, b, n); }
    value replace(value v, const void* was, const void* is, std::size_t n, std::uint64_t after) const {
        return crc::replace<P>(v, was, is, n, after);
    }
    auto forge(const void* p, std::size_t n, std::size_t at, value v) const { return crc::forge<P>(p, n, at, v); }
    auto forge(const crc::digest<P>& a, const crc::digest<P>& b, value v) const { return crc::forge<P>(a, b, v); }
    auto patch(value is, value v, crc::bytes window, std::uint64_t after) const {
        return crc::patch<P>(is, v, window, after);
    }
    crc::bit_digest<P> start_bits() const { return crc::bit_digest<P>(); }
    value compute_bits(const unsigned char* p, std::uint64_t count) const { return crc::compute_bits<P>(p, count); }
    bool verify(const void* p, std::size_t n) const { return crc::verify<P>(p, n); }
    auto to_bytes(value v) const { return crc::to_bytes<P>(v); }
};

// An engine, with the one thing that it lacks.
template <class Engine, class Value>
struct at_run_time : Engine {
    using value = Value;
    explicit at_run_time(const Engine& e) : Engine(e) {}
    value combined_by_factor(value a, value b, std::uint64_t n) const { return Engine::combine(a, b, n); }
};
template <class Value>
at_run_time(const crc::basic_engine<Value>&) -> at_run_time<crc::basic_engine<Value>, Value>;
