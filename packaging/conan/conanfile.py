"""Conan 2: conan create packaging/conan -s compiler.cppstd=20"""

import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load

required_conan_version = ">=2.0"


class Crc(ConanFile):
    name = "crc"
    description = "Every CRC at the speed limit of the CPU it runs on, from one #include"
    license = "MIT"
    topics = ("crc", "crc32", "checksum", "simd", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    no_copy_source = True

    @property
    def _root(self):
        """The tree that this recipe lies in, before the recipe is exported."""
        return os.path.join(self.recipe_folder, "..", "..")

    def set_version(self):
        text = load(self, os.path.join(self._root, "include/crc/version.hpp"))
        self.version = ".".join(re.search(rf"CRC_VERSION_{part} (\d+)", text)[1] for part in ("MAJOR", "MINOR", "PATCH"))

    def export_sources(self):
        for pattern in ("LICENSE", "include/crc/*"):
            copy(self, pattern, self._root, self.export_sources_folder)

    def validate(self):
        check_min_cppstd(self, 20)

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        # Without the interface in C, which has a library.
        copy(self, "crc/*", os.path.join(self.source_folder, "include"), os.path.join(self.package_folder, "include"),
             excludes="*.h")

    def package_id(self):
        self.info.clear()

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_file_name", "crc")
        self.cpp_info.set_property("cmake_target_name", "crc::crc")
        self.cpp_info.set_property("pkg_config_name", "crc")
