// The operations that the texts in this folder ask of an instruction set: static functions of a kernel's struct `ops`, whose
// `vec` is a vector of one, two or four blocks of 16 bytes. In memory a block is two words of 8 bytes, the first and the
// second, little-endian whatever the CPU is: in a product of two words the first has the lower bits. `k` is a pair of factors
// x^n mod M, in every block of a vec (gf2.hpp, sections 7 and 8). Instructions that compute a CRC are operations of their own:
// instruction.inl says which.
#ifndef CRC_HEADERS_DETAIL_GENERIC_OPERATIONS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_GENERIC_OPERATIONS_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "../base/vectors.hpp"
#include "../math/byte_matrices.hpp"

CRC_CODE_BEGIN_IN(detail)

template <class Type, class Wanted>
concept is = same<Type, Wanted>;

// short.inl and reduce.inl: vectors of one block.
template <class Ops>
concept block_operations = requires(vec128 v, vec128 k, const unsigned char* bytes_at, const folding::pair& pair) {
    // 16 bytes of a message as a polynomial: those of one that is not reflected are reversed as bits_reversed says
    { Ops::template ordered<true>(bytes_at) } -> is<vec128>;
    { Ops::repeat(pair) } -> is<vec128>;           // the pair
    { Ops::moved(v, k) } -> is<vec128>;            // first word of v times that of k + second times second: v, moved over k
    { Ops::multiply_low(v, k) } -> is<vec128>;     // first word of v times first word of k
    { Ops::multiply_high(v, k) } -> is<vec128>;    // second word of v times second word of k
    { Ops::multiply_low_high(v, k) } -> is<vec128>;  // first word of v times second word of k
    { Ops::multiply_high_low(v, k) } -> is<vec128>;  // second word of v times first word of k
    { Ops::block(std::uint64_t{}, std::uint64_t{}) } -> is<vec128>;  // a block of these words
    { Ops::template word_at<1>(v) } -> is<std::uint64_t>;               // 0: the first word, 1: the second
};

// aligned.inl.
template <class Ops>
concept shuffling_operations = requires(vec128 v, vec128 indices, const void* p) {
    { Ops::load128(p) } -> is<vec128>;           // a block, unaligned, and never beyond the 16 bytes at p
    { Ops::shuffle(v, indices) } -> is<vec128>;  // byte i is v[indices[i]], or 0 where the index has its top bit set
};

// message.inl, for accumulators of any kind.
template <class Ops>
concept message_operations = requires(typename Ops::vec v, const void* p, const folding::pair& k) {
    { Ops::load(p) } -> is<typename Ops::vec>;            // unaligned, and never beyond the bytes of a vec at p
    { Ops::moved(v, v) } -> is<typename Ops::vec>;        // every block, as above
    { Ops::repeat(k) } -> is<typename Ops::vec>;          // the pair in every block
    { Ops::widen(vec128{}) } -> is<typename Ops::vec>;    // this block, and zeros behind it
    { Ops::sum(v) } -> is<vec128>;                        // the XOR of all blocks
};

// multiplied.inl: accumulator i moved over k, and ordered() of the data at p, vector i of a row, added. i is known when this is
// inlined.
template <class Ops>
concept multiplying_operations = message_operations<Ops> && requires(typename Ops::vec v, const unsigned char* p) {
    { Ops::template ordered<true>(p) } -> is<typename Ops::vec>;  // every block, as above
    { Ops::template folded<true>(0u, v, v, p) } -> is<typename Ops::vec>;
};

// copied.inl.
template <class Ops>
concept copying_operations = requires(typename Ops::vec v, unsigned char* p) {
    Ops::store(p, v);    // unaligned
    Ops::stream(p, v);   // stores v at p, which is aligned to the size of v, past the caches
    Ops::stream_end();   // orders such stores before later ones
};

// padded.inl.
template <class Ops>
concept padding_operations = requires(typename Ops::vec v) {
    { Ops::shuffle(v, v) } -> is<typename Ops::vec>;                // every block, as above
    { Ops::first_word(std::uint64_t{}) } -> is<typename Ops::vec>;  // this word, and zeros behind it
};

// masked.inl: bit i of a mask is for byte i.
template <class Ops>
concept masked_operations = padding_operations<Ops> &&
                            requires(typename Ops::vec v, const unsigned char* p, unsigned long long mask) {
    { Ops::load_some(p, mask) } -> is<typename Ops::vec>;          // zero where the bit is not set: memory is not touched there
    { Ops::permute_some(v, v, mask) } -> is<typename Ops::vec>;    // byte i is v[indices[i]], or zero where the bit is not set
};

// two_blocks.inl.
template <class Ops>
concept two_block_operations = padding_operations<Ops> && requires(typename Ops::vec v, const void* p) {
    { Ops::repeat(p) } -> is<typename Ops::vec>;        // the 16 bytes at p in every block
    { Ops::behind_zeros(v) } -> is<typename Ops::vec>;  // a block of zeros, and the first block of v
};

// matrix.inl.
template <class Ops>
concept matrix_operations = message_operations<Ops> && requires(typename Ops::vec v, const byte_folding& f) {
    { Ops::transformed(v, v) } -> is<typename Ops::vec>;             // every byte times the matrix in its 8 bytes
    { Ops::repeat(bit_matrix{}) } -> is<typename Ops::vec>;          // the matrix in every 8 bytes
    { Ops::rows_of(f) } -> is<const byte_matrices&>;                 // the matrices for this vector size
    { Ops::shuffle(v, v) } -> is<typename Ops::vec>;                 // every block, as above
};

// batch.inl: multiply_..., for every block, and these.
template <class Ops>
concept batch_operations = masked_operations<Ops> && requires(typename Ops::vec v, std::uint64_t* p) {
    { Ops::from_position(v, std::size_t{}) } -> is<unsigned long long>;  // the mask of the bytes of v that are this or more
    { Ops::sums(v, v, v, v) } -> is<typename Ops::vec>;                  // the sums of the blocks of each, as blocks
    { Ops::first_words(v) } -> is<typename Ops::vec>;                    // the first word of every block, in both its words
    Ops::store_first_words(p, v);                                        // the first words of all blocks
    Ops::store_second_words(p, v);                                       // the second words of all blocks
    { Ops::multiply_high_low(v, v) } -> is<typename Ops::vec>;
};

// batch_matrices.inl.
template <class Ops>
concept word_matrix_operations = batch_operations<Ops> && requires(typename Ops::vec v) {
    { Ops::permuted(v, v) } -> is<typename Ops::vec>;  // word i is word from[i] of v
};

// look_up.inl.
template <class Ops>
concept look_up_operations = requires(typename Ops::vec v, const void* p) {
    { Ops::load(p) } -> is<typename Ops::vec>;
    { Ops::looked_up(v, v) } -> is<typename Ops::vec>;  // byte i is entry indices[i], below 16, of the 16 in every block
    { Ops::repeat(p) } -> is<typename Ops::vec>;        // the 16 bytes at p in every block
    { Ops::widen(vec128{}) } -> is<typename Ops::vec>;
    { Ops::low_halves(v) } -> is<typename Ops::vec>;    // the lower four bits of every byte
    { Ops::high_halves(v) } -> is<typename Ops::vec>;   // the higher four, in the place of the lower
    Ops::store(const_cast<void*>(p), v);                // unaligned
    { Ops::block(std::uint64_t{}, std::uint64_t{}) } -> is<vec128>;
};

CRC_CODE_END_IN

#endif
