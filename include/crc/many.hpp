// The CRCs of many messages in one call, and the CRC of one message that lies in several pieces.
#ifndef CRC_HEADERS_MANY_HPP_INCLUDED
#define CRC_HEADERS_MANY_HPP_INCLUDED

#include <cstddef>

#include "detail/dispatch/batch.hpp"
#include "detail/dispatch/gather.hpp"
#include "detail/dispatch/source.hpp"

CRC_CODE_BEGIN

// Sets results[i] to the CRC of messages[i], for every i below count. Short messages are computed several at once.
// Neither the messages nor the array of them may overlap with the results.
template <params Params>
CRC_ALWAYS_INLINE void compute_many(const piece* messages, std::size_t count, value_t<Params>* results) noexcept {
    using a = detail::algorithm<Params>;
    detail::each_message<detail::fixed_source<Params>>{messages, count, results, {}}(a{}, a::init);
}

// The same for records or pages: message i is the size bytes that begin i * stride bytes behind data.
template <params Params>
CRC_ALWAYS_INLINE void compute_many(const void* data, std::size_t size, std::size_t stride, std::size_t count,
                                    value_t<Params>* results) noexcept {
    using a = detail::algorithm<Params>;
    detail::each_record<detail::fixed_source<Params>>{
        static_cast<const unsigned char*>(data), size, stride, count, results, {}}(a{}, a::init);
}

// The CRC of one message that lies in `count` pieces, in this order.
template <params Params>
CRC_ALWAYS_INLINE value_t<Params> gather(const piece* pieces, std::size_t count) noexcept {
    using a = detail::algorithm<Params>;
    return a::to_crc(detail::gathered{pieces, count}(a{}, a::init));
}

// The same, going on from the finished CRC of the bytes before, as crc::update does.
template <params Params>
CRC_ALWAYS_INLINE value_t<Params> update_gather(value_t<Params> crc, const piece* pieces, std::size_t count) noexcept {
    using a = detail::algorithm<Params>;
    return a::to_crc(detail::gathered{pieces, count}(a{}, a::from_crc(crc)));
}

CRC_CODE_END

#endif
