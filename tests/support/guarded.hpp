// Memory between two pages that nobody may touch: reading one byte too many is a crash.
#ifndef CRC_TESTS_SUPPORT_GUARDED_HPP
#define CRC_TESTS_SUPPORT_GUARDED_HPP

#include <cstddef>
#include <cstring>
#include <new>

#if __has_include(<sys/mman.h>) && __has_include(<unistd.h>)
#include <sys/mman.h>
#include <unistd.h>
#define CRC_TEST_HAS_MMAP 1
#else
#define CRC_TEST_HAS_MMAP 0
#endif

namespace test {

class guarded {
public:
    // At least `size` usable bytes, a whole number of pages. Without mmap: a plain buffer, which sanitizers watch.
    explicit guarded(std::size_t size) {
#if CRC_TEST_HAS_MMAP
        page_ = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
        size_ = (size + page_ - 1) / page_ * page_;
        void* const p = mmap(nullptr, size_ + 2 * page_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (p == MAP_FAILED) throw std::bad_alloc();
        begin_ = static_cast<unsigned char*>(p) + page_;
        if (mprotect(begin_, size_, PROT_READ | PROT_WRITE) != 0) throw std::bad_alloc();
#else
        size_ = (size + 63) / 64 * 64;
        begin_ = static_cast<unsigned char*>(::operator new(size_, std::align_val_t(64)));
#endif
    }
    guarded(const guarded&) = delete;
    guarded& operator=(const guarded&) = delete;
    ~guarded() {
#if CRC_TEST_HAS_MMAP
        munmap(begin_ - page_, size_ + 2 * page_);
#else
        ::operator delete(begin_, std::align_val_t(64));
#endif
    }

    unsigned char* begin() const { return begin_; }
    unsigned char* end() const { return begin_ + size_; }
    std::size_t size() const { return size_; }

    // A copy of the bytes that starts with the first usable byte, ends with the last one, or starts `offset` bytes in.
    const unsigned char* at_start(const unsigned char* data, std::size_t n) { return copy(begin_, data, n); }
    const unsigned char* at_end(const unsigned char* data, std::size_t n) { return copy(end() - n, data, n); }
    const unsigned char* at(std::size_t offset, const unsigned char* data, std::size_t n) {
        return copy(begin_ + offset, data, n);
    }

private:
    static const unsigned char* copy(unsigned char* to, const unsigned char* data, std::size_t n) {
        if (n != 0) std::memcpy(to, data, n);
        return to;
    }

    unsigned char* begin_ = nullptr;
    std::size_t size_ = 0;
#if CRC_TEST_HAS_MMAP
    std::size_t page_ = 0;
#endif
};

}  // namespace test

#endif
