#include "subjects.inl"

namespace fuzz {

subject::subject(std::string name, const crc::params& p)
    : name_(std::move(name)), params_(p), oracle_(test::plain(p)) {}

std::unique_ptr<subject> make_engine(std::string name, const crc::params& p) {
    const auto [e, error] = crc::engine::make(p);
    if (error) return nullptr;
    const at_run_time api(e);
    return std::make_unique<subject_of<std::remove_const_t<decltype(api)>>>(std::move(name), p, api);
}

subjects known_at_compile_time() { return made(); }

}  // namespace fuzz
