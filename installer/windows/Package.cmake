# SPDX-License-Identifier: GPL-3.0-or-later
# The installer for Windows (NSIS). Untested: README.md says what is missing.

# Qt 6.5 gave the argument another name.
set(script_argument OUTPUT_SCRIPT)
if(Qt6_VERSION VERSION_LESS 6.5)
  set(script_argument FILENAME_VARIABLE)
endif()
qt_generate_deploy_app_script(TARGET readyroom ${script_argument} deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT "${deploy_script}")
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" "${CMAKE_SOURCE_DIR}/CHANGELOG.md" DESTINATION .)

set(CPACK_GENERATOR NSIS)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Readyroom)
set(CPACK_PACKAGE_EXECUTABLES readyroom Readyroom)
set(CPACK_NSIS_DISPLAY_NAME "Readyroom ${PROJECT_VERSION}")
set(CPACK_NSIS_PACKAGE_NAME Readyroom)
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\readyroom.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
