// The end of folding with vectors of 32 or 64 bytes. Included before fold.inl, after the operations that it asks for; one
// function for all kernels with such vectors, which end by jumping to it.

// The register after four vectors, the end of a message.
template <bool Reflected>
CRC_NOINLINE std::uint64_t finish(vec a0, vec a1, vec a2, vec a3, const folding& f) noexcept {
    vec last{};
    if constexpr (vector_size == 64) {
        const vec half = repeat(f.step[3]);  // over 128 bytes
        last = moved(moved(a0, half) ^ a2, load(&f.last[0])) ^ moved(moved(a1, half) ^ a3, load(&f.last[4]));
    } else {
        last = moved(a0, load(&f.last[0])) ^ moved(a1, load(&f.last[2])) ^ moved(a2, load(&f.last[4])) ^
               moved(a3, load(&f.last[6]));
    }
    const std::uint64_t reg = reduce<Reflected>(sum(last), f);
    // Compilers leave that out in a function whose arguments are vectors, and older encodings are slow then.
    __builtin_ia32_vzeroupper();
    return reg;
}
