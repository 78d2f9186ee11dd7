# SPDX-License-Identifier: GPL-3.0-or-later
# A CycloneDX document of everything the built program links and loads; in every build but a debug one (there the target
# `bill_of_materials` makes it).
get_target_property(qtpaths Qt6::qtpaths LOCATION)
execute_process(COMMAND "${qtpaths}" --query QT_INSTALL_PLUGINS OUTPUT_VARIABLE plugin_folder
  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
# Those plugins of Qt that the program loads, where they are installed.
set(plugins "")
foreach(plugin
    sqldrivers/libqsqlite.so platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqwayland-generic.so
    iconengines/libqsvgicon.so imageformats/libqsvg.so)
  if(EXISTS "${plugin_folder}/${plugin}")
    list(APPEND plugins "${plugin_folder}/${plugin}")
  endif()
endforeach()

set(bill_of_materials "${CMAKE_CURRENT_BINARY_DIR}/readyroom.cdx.json")
set(writer "${CMAKE_CURRENT_SOURCE_DIR}/sbom/WriteBillOfMaterials.cmake")
set(libraries "${CMAKE_SOURCE_DIR}/resources/libraries.json")
add_custom_command(OUTPUT "${bill_of_materials}"
  COMMAND ${CMAKE_COMMAND} -D "PROGRAM=$<TARGET_FILE:readyroom>" -D "VERSION=${PROJECT_VERSION}" -D "PLUGINS=${plugins}"
    -D "LIBRARIES=${libraries}" -D "OBJDUMP=${CMAKE_OBJDUMP}" -D "OUT=${bill_of_materials}" -P "${writer}"
  DEPENDS readyroom "${writer}" "${libraries}" VERBATIM COMMENT "Writing the bill of materials")
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_custom_target(bill_of_materials DEPENDS "${bill_of_materials}")
else()
  add_custom_target(bill_of_materials ALL DEPENDS "${bill_of_materials}")
endif()
