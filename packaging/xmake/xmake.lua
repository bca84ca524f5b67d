-- For a project's own repository of packages: packages/c/crc/xmake.lua. Put in where you have the archive from, and its SHA-256.
package("crc")
    set_kind("library", {headeronly = true})
    set_description("Every CRC at the speed limit of the CPU it runs on, from one #include")
    set_license("MIT")

    add_urls("https://your.mirror/crc-$(version).tar.gz")
    add_versions("0.2.0", "the one in SHA256SUMS of the release")

    on_install(function (package)
        os.cp("include", package:installdir())
        os.cp("LICENSE", package:installdir())
    end)

    on_test(function (package)
        assert(package:check_cxxsnippets({test = [[
            #include <crc/crc.hpp>
            static_assert(crc::compute<crc::crc32c>("123456789") == 0xe3069283);
        ]]}, {configs = {languages = "c++20"}}))
    end)
package_end()
