#include "subjects.inl"

namespace fuzz {

subject::subject(std::string name, const crc::params& p)
    : name_(std::move(name)), params_(p), oracle_(test::plain(p)) {}

std::unique_ptr<subject> make_engine(std::string name, const crc::params& p) {
    const auto [e, error] = crc::engine::make(p);
    if (error) return nullptr;
    return std::make_unique<subject_of<at_run_time>>(std::move(name), p, at_run_time(e));
}

subjects known_at_compile_time() { return made(); }

}  // namespace fuzz
