# SPDX-License-Identifier: GPL-3.0-or-later
# One function for each kind of target, so that a part's CMakeLists.txt is a list of files and of what it stands on.

# Object libraries that exist only to compile the shared precompiled headers once.
function(_readyroom_pch_donor name)
  cmake_parse_arguments(arg "" "" "LINKS;HEADERS" ${ARGN})
  if(NOT TARGET ${name})
    file(WRITE "${CMAKE_BINARY_DIR}/pch/${name}.cpp" "")
    add_library(${name} OBJECT "${CMAKE_BINARY_DIR}/pch/${name}.cpp")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE readyroom_flags ${arg_LINKS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
  endif()
endfunction()

set(READYROOM_PCH_CORE_HEADERS
  <algorithm> <chrono> <functional> <memory> <optional> <vector>
  <QByteArray> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QObject> <QString> <QStringList> <QVariant>)

function(_readyroom_use_pch target kind)
  if(NOT READYROOM_PCH)
    return()
  endif()
  if(kind STREQUAL "gui")
    _readyroom_pch_donor(readyroom_pch_gui LINKS Qt6::Widgets Qt6::Concurrent
      HEADERS ${READYROOM_PCH_CORE_HEADERS} <QtWidgets>)
  else()
    _readyroom_pch_donor(readyroom_pch_core LINKS Qt6::Core Qt6::Concurrent HEADERS ${READYROOM_PCH_CORE_HEADERS})
  endif()
  target_precompile_headers(${target} REUSE_FROM readyroom_pch_${kind})
endfunction()

function(_readyroom_record_links target room)
  set_property(GLOBAL APPEND PROPERTY READYROOM_TARGETS "${target}|${room}")
endfunction()

# readyroom_add_module(core/base SOURCES ... [PUBLIC ...] [PRIVATE ...]): a static library of modules/, never with a GUI.
function(readyroom_add_module room)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  string(REPLACE "/" "_" stem "${room}")
  set(target "readyroom_${stem}")
  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/modules")
  target_link_libraries(${target} PUBLIC Qt6::Core ${arg_PUBLIC} PRIVATE readyroom_flags ${arg_PRIVATE})
  _readyroom_use_pch(${target} core)
  _readyroom_record_links(${target} "modules/${room}")
endfunction()

# readyroom_add_ui(shell SOURCES ... [PUBLIC ...] [PRIVATE ...]): a static library of ui/.
function(readyroom_add_ui room)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  set(target "readyroom_ui_${room}")
  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${target} PUBLIC Qt6::Widgets ${arg_PUBLIC} PRIVATE readyroom_flags ${arg_PRIVATE})
  _readyroom_use_pch(${target} gui)
  _readyroom_record_links(${target} "ui/${room}")
endfunction()

# Writes "target|room|public and private links" a line, for the test that checks the doors.
function(readyroom_write_link_lines file)
  get_property(entries GLOBAL PROPERTY READYROOM_TARGETS)
  set(text "")
  foreach(entry IN LISTS entries)
    string(REPLACE "|" ";" parts "${entry}")
    list(GET parts 0 target)
    get_target_property(links ${target} LINK_LIBRARIES)
    string(REPLACE ";" " " links "${links}")
    string(APPEND text "${entry}|${links}\n")
  endforeach()
  file(WRITE "${file}" "${text}")
endfunction()
