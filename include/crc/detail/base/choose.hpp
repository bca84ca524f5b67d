// One of two types, by a condition; and whether two types are the same.
#ifndef CRC_HEADERS_DETAIL_BASE_CHOOSE_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_CHOOSE_HPP_INCLUDED

#include "target.hpp"

CRC_TYPES_BEGIN

namespace detail {

template <bool Condition, class Then, class Else>
struct choose_type {
    using type = Then;
};
template <class Then, class Else>
struct choose_type<false, Then, Else> {
    using type = Else;
};
template <bool Condition, class Then, class Else>
using choose = typename choose_type<Condition, Then, Else>::type;

template <class First, class Second>
inline constexpr bool same = false;
template <class Type>
inline constexpr bool same<Type, Type> = true;

}  // namespace detail

CRC_TYPES_END

#endif
