# SPDX-License-Identifier: GPL-3.0-or-later
# The .deb: its documents, its bill of materials, what it depends on.

set(documents "${CMAKE_CURRENT_BINARY_DIR}/doc")
set(doc_folder ${CMAKE_INSTALL_DATADIR}/doc/readyroom)
set(metainfo "${CMAKE_CURRENT_SOURCE_DIR}/linux/${READYROOM_ID}.metainfo.xml")

# The packages that packages.txt names under [SECTION].
function(packages_under section result)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/packages.txt")
  file(STRINGS packages.txt lines)
  set(inside FALSE)
  set(found "")
  foreach(line IN LISTS lines)
    if(line MATCHES "^.([a-z]+).$")
      string(COMPARE EQUAL "${CMAKE_MATCH_1}" "${section}" inside)
    elseif(inside AND line MATCHES "^([^ #]+)")
      list(APPEND found "${CMAKE_MATCH_1}")
    endif()
  endforeach()
  if(NOT found)
    message(FATAL_ERROR "No packages under [${section}] in packages.txt")
  endif()
  list(JOIN found ", " found)
  set(${result} "${found}" PARENT_SCOPE)
endfunction()

# Compressed without name and time, so that the same sources make the same bytes.
function(install_compressed source name folder)
  add_custom_command(OUTPUT "${documents}/${name}"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${documents}"
    COMMAND gzip -9nc "${source}" > "${documents}/${name}"
    DEPENDS "${source}" VERBATIM)
  set_property(GLOBAL APPEND PROPERTY READYROOM_DOCUMENTS "${documents}/${name}")
  install(FILES "${documents}/${name}" DESTINATION ${folder})
endfunction()

# Debian's own change log holds one entry: this version, on the day the metadata gives for it.
file(STRINGS "${metainfo}" release REGEX "<release version=\"${PROJECT_VERSION}\"")
if(NOT release MATCHES "date=\"([0-9-]+)\"")
  message(FATAL_ERROR "${READYROOM_ID}.metainfo.xml has no release ${PROJECT_VERSION} with a date")
endif()
execute_process(COMMAND date -u -R -d "${CMAKE_MATCH_1}" OUTPUT_VARIABLE release_date OUTPUT_STRIP_TRAILING_WHITESPACE
  COMMAND_ERROR_IS_FATAL ANY)
configure_file(debian/changelog.in "${documents}/changelog" @ONLY)

install_compressed("${CMAKE_CURRENT_SOURCE_DIR}/linux/readyroom.1" readyroom.1.gz ${CMAKE_INSTALL_MANDIR}/man1)
install_compressed("${documents}/changelog" changelog.gz ${doc_folder})
install_compressed("${CMAKE_SOURCE_DIR}/CHANGELOG.md" NEWS.gz ${doc_folder})
install(FILES debian/copyright DESTINATION ${doc_folder})
get_property(compressed GLOBAL PROPERTY READYROOM_DOCUMENTS)
add_custom_target(package_documents ALL DEPENDS ${compressed})

find_program(DPKG_QUERY dpkg-query)
if(DPKG_QUERY)
  include(sbom/BillOfMaterials.cmake)
  install(FILES "${bill_of_materials}" DESTINATION ${doc_folder})
else()
  message(STATUS "No bill of materials: it is made from what dpkg knows, and there is no dpkg-query")
endif()

packages_under(run depends)
packages_under(recommended recommends)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${depends}")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "${recommends}")
file(READ debian/description.txt CPACK_DEBIAN_PACKAGE_DESCRIPTION)
