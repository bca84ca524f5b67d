// Functions of base/builtins.hpp, which includes this; and so does a region that GCC inlines nothing into from outside.

// A number that is known to fit, as another type: which may be the same on this system, and then is no cast at all.
template <class To, class From>
CRC_ALWAYS_INLINE constexpr To number_as(From value) noexcept {
    return static_cast<To>(value);
}

// Copies bytes that do not overlap.
CRC_ALWAYS_INLINE void copy_bytes(void* to, const void* from, std::size_t size) noexcept {
#if CRC_GNU_C
    __builtin_memcpy(to, from, size);
#else
    memcpy(to, from, size);
#endif
}
