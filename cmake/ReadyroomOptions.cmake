# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, definitions, sanitizers and build speed: one INTERFACE target that everything links.

option(READYROOM_GUI "Build ui/ and app/ (off: the modules and their tests alone)" ON)
option(READYROOM_PCH "Use precompiled headers" ON)
option(READYROOM_FUZZ "Build the libFuzzer targets (needs clang)" OFF)
option(READYROOM_COVERAGE "Instrument for gcov" OFF)
set(READYROOM_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined or thread")
option(BUILD_TESTING "Build the tests" ON)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_GLOBAL_AUTOGEN_TARGET ON) # "autogen": all that static analysis needs
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(READYROOM_CCACHE ccache)
  if(READYROOM_CCACHE)
    # A precompiled header is content-addressed only when ccache ignores its time stamps.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${READYROOM_CCACHE}")
  endif()
endif()

add_library(readyroom_flags INTERFACE)
target_compile_features(readyroom_flags INTERFACE cxx_std_20)
target_compile_definitions(readyroom_flags INTERFACE
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_CONTEXTLESS_CONNECT
  QT_NO_FOREACH
  QT_NO_KEYWORDS
  QT_NO_JAVA_STYLE_ITERATORS
  QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  SPDLOG_FMT_EXTERNAL)
target_compile_options(readyroom_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Wnull-dereference -fstack-protector-strong)
target_link_options(readyroom_flags INTERFACE -Wl,-z,relro,-z,now)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports null dereferences inside inlined Qt and standard headers.
  target_compile_options(readyroom_flags INTERFACE -Wno-null-dereference)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT READYROOM_SANITIZE)
  target_compile_definitions(readyroom_flags INTERFACE _FORTIFY_SOURCE=2)
endif()

if(READYROOM_SANITIZE)
  target_compile_options(readyroom_flags INTERFACE
    "-fsanitize=${READYROOM_SANITIZE}" -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(readyroom_flags INTERFACE "-fsanitize=${READYROOM_SANITIZE}")
endif()
if(READYROOM_FUZZ)
  target_compile_options(readyroom_flags INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(readyroom_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(READYROOM_COVERAGE)
  target_compile_options(readyroom_flags INTERFACE --coverage -O0)
  target_link_options(readyroom_flags INTERFACE --coverage)
endif()

foreach(linker mold lld)
  find_program(READYROOM_LINKER_${linker} NAMES ld.${linker} ${linker})
  if(READYROOM_LINKER_${linker})
    target_link_options(readyroom_flags INTERFACE "-fuse-ld=${linker}")
    break()
  endif()
endforeach()
