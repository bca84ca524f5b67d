"""Conan 2: conan create packaging/conan"""

import pathlib
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy


class Crc(ConanFile):
    name = "crc"
    description = "Every CRC at the speed limit of the CPU it runs on, from one #include"
    license = "MIT"
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    no_copy_source = True

    def set_version(self):
        text = (pathlib.Path(self.recipe_folder) / "../../include/crc/version.hpp").read_text(encoding="ascii")
        self.version = ".".join(re.search(rf"CRC_VERSION_{part} (\d+)", text)[1] for part in ("MAJOR", "MINOR", "PATCH"))

    def export_sources(self):
        root = str(pathlib.Path(self.recipe_folder) / "../..")
        for pattern in ("LICENSE", "include/crc/*"):
            copy(self, pattern, root, self.export_sources_folder)

    def validate(self):
        check_min_cppstd(self, 20)

    def package(self):
        copy(self, "LICENSE", self.source_folder, str(pathlib.Path(self.package_folder) / "licenses"))
        copy(self, "crc/*", str(pathlib.Path(self.source_folder) / "include"), str(pathlib.Path(self.package_folder) / "include"))

    def package_id(self):
        self.info.clear()

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_file_name", "crc")
        self.cpp_info.set_property("cmake_target_name", "crc::crc")
        self.cpp_info.set_property("pkg_config_name", "crc")
