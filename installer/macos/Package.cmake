# SPDX-License-Identifier: GPL-3.0-or-later
# The disk image for macOS. Untested: README.md says what is missing.

set_target_properties(readyroom PROPERTIES
  MACOSX_BUNDLE_GUI_IDENTIFIER ${READYROOM_ID}
  MACOSX_BUNDLE_BUNDLE_NAME Readyroom
  MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}"
  MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}"
  MACOSX_BUNDLE_COPYRIGHT "GPL-3.0-or-later, the Readyroom authors")

# Qt 6.5 gave the argument another name.
set(script_argument OUTPUT_SCRIPT)
if(Qt6_VERSION VERSION_LESS 6.5)
  set(script_argument FILENAME_VARIABLE)
endif()
qt_generate_deploy_app_script(TARGET readyroom ${script_argument} deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT "${deploy_script}")

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Readyroom ${PROJECT_VERSION}")
