// The standard's execution policies for compute_parallel: crc::compute_parallel<Params>(data, crc::on(std::execution::par)).
// With libstdc++ and the headers of oneTBB such a program must be linked with -ltbb, as every one that includes <execution>.
#ifndef CRC_HEADERS_EXECUTION_HPP_INCLUDED
#define CRC_HEADERS_EXECUTION_HPP_INCLUDED

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <execution>
#include <numeric>
#include <type_traits>

#include "parallel.hpp"

#if defined(__cpp_lib_execution)

CRC_CODE_BEGIN

// The standard's parallel algorithms as a crc::parallel_runtime.
template <class Policy>
requires std::is_execution_policy_v<Policy>
class policy_runtime {
public:
    explicit policy_runtime(const Policy& policy) : policy_(policy) {}

    void operator()(std::size_t count, piece_task task) const {
        std::uint16_t pieces[max_pieces];
        std::iota(pieces, pieces + count, std::uint16_t(0));
        std::for_each(policy_, pieces, pieces + count, [task](std::uint16_t i) { task(i); });
    }

private:
    Policy policy_;
};

template <class Policy>
policy_runtime<Policy> on(const Policy& policy) {
    return policy_runtime<Policy>(policy);
}

CRC_CODE_END

#endif

#endif
