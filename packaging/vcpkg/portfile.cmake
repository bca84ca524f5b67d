# An overlay port of the tree that it lies in: vcpkg install crc --overlay-ports=THIS_TREE/packaging/vcpkg
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH packaging)
cmake_path(GET packaging PARENT_PATH SOURCE_PATH)
set(VCPKG_BUILD_TYPE release) # headers alone

vcpkg_cmake_configure(SOURCE_PATH ${SOURCE_PATH} OPTIONS -DCRC_BUILD_TESTS=OFF -DCRC_BUILD_EXAMPLES=OFF -DCRC_INSTALL=ON)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME crc CONFIG_PATH share/cmake/crc)
vcpkg_fixup_pkgconfig()
vcpkg_install_copyright(FILE_LIST ${SOURCE_PATH}/LICENSE)
file(REMOVE_RECURSE ${CURRENT_PACKAGES_DIR}/share/licenses)
