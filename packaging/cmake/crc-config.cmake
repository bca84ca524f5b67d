# The package file of crc. CMakeLists.txt includes it as well, when it is added to a build that has crc::crc already.
# Both set crc_VERSION before, to the version that they would bring along. The first crc::crc of a build stays the only
# one, and a later one is announced if it may differ from the first.
if(NOT TARGET crc::crc)
    include(${CMAKE_CURRENT_LIST_DIR}/crc-targets.cmake)
    # Where it was installed with CRC_BUILD_COMPILED.
    include(${CMAKE_CURRENT_LIST_DIR}/crc-compiled-targets.cmake OPTIONAL)
elseif(NOT crc_FIND_QUIETLY)
    get_target_property(crc_version_there crc::crc crc_version)
    # Before 1.0.0 another minor version may differ in its interface: the same rule as in crc-config-version.cmake.
    string(REGEX MATCH "^[0-9]+\\.[0-9]+\\." crc_series_there "${crc_version_there}")
    string(REGEX MATCH "^[0-9]+\\.[0-9]+\\." crc_series "${crc_VERSION}")
    if(NOT crc_version_there)
        message(
            WARNING
            "crc ${crc_VERSION} is left out, because this build has a target crc::crc already. Its version is not known: "
            "it may be another library."
        )
    elseif(NOT crc_series_there STREQUAL crc_series)
        message(
            WARNING
            "crc ${crc_VERSION} is left out, because this build has crc ${crc_version_there} already, whose interface "
            "may be another one."
        )
    elseif(crc_version_there VERSION_LESS crc_VERSION)
        message(
            WARNING "crc ${crc_VERSION} is left out, because this build has crc ${crc_version_there} already, which is older."
        )
    elseif(NOT CMAKE_VERSION VERSION_LESS 3.15)
        message(VERBOSE "crc ${crc_VERSION} is left out, because this build has crc ${crc_version_there} already.")
    endif()
    unset(crc_version_there)
    unset(crc_series_there)
    unset(crc_series)
endif()
if(crc_FIND_COMPONENTS MATCHES "(^|;)compiled(;|$)")
    if(TARGET crc::compiled)
        set(crc_compiled_FOUND TRUE)
    elseif(crc_FIND_REQUIRED_compiled)
        set(crc_FOUND FALSE)
        set(crc_NOT_FOUND_MESSAGE "This crc has no library crc::compiled: install it with -DCRC_BUILD_COMPILED=ON.")
    endif()
endif()
