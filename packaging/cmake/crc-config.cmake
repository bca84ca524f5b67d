# The package file of crc. CMakeLists.txt includes it as well, when it is added to a build that has crc::crc already.
# Both set crc_VERSION before, to the version that they would bring along. The first crc::crc of a build stays the only
# one, and a later one is announced if it may differ from the first.
if(NOT TARGET crc::crc)
    include(${CMAKE_CURRENT_LIST_DIR}/crc-targets.cmake)
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
