# SPDX-License-Identifier: GPL-3.0-or-later
# Four kinds of tests, four labels, one function each. Tests link the module libraries; they never compile product sources.

function(_readyroom_add_test kind pch name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  set(target "tst_${name}")
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE readyroom_flags Qt6::Test readyroom_test_support ${arg_LINKS})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  _readyroom_use_pch(${target} ${pch})
  add_dependencies(tests_${kind} ${target})
  set(labels ${kind})
  if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/unit/core/")
    # The parts that make threads and hand things between them: what ThreadSanitizer looks at.
    add_dependencies(tests_core ${target})
    list(APPEND labels core)
  endif()
  add_test(NAME ${kind}.${name} COMMAND ${target})
  # Tests read and write below their own temporary folders only; a private home keeps the developer's data out of reach.
  set(home "${CMAKE_BINARY_DIR}/test-home/${name}")
  file(MAKE_DIRECTORY "${home}/run")
  file(CHMOD "${home}/run" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  set_tests_properties(${kind}.${name} PROPERTIES
    LABELS "${labels}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_RUNTIME_DIR=${home}/run;READYROOM_SOURCE_DIR=${CMAKE_SOURCE_DIR};READYROOM_BINARY_DIR=${CMAKE_BINARY_DIR};TZ=UTC;LC_ALL=C.UTF-8")
endfunction()

# readyroom_add_unit_test(name SOURCES ... LINKS ...): Qt Core only, no display.
function(readyroom_add_unit_test name)
  _readyroom_add_test(unit core ${name} ${ARGN})
endfunction()

# readyroom_add_model_test(name ...): raw models, each under QAbstractItemModelTester.
function(readyroom_add_model_test name)
  _readyroom_add_test(model core ${name} ${ARGN})
endfunction()

# readyroom_add_gui_test(name ...): widgets on the offscreen platform.
function(readyroom_add_gui_test name)
  _readyroom_add_test(gui gui ${name} ${ARGN})
endfunction()

# readyroom_add_integration_test(name ...): whole programs, real tools; skips with a message where a tool is missing.
function(readyroom_add_integration_test name)
  _readyroom_add_test(integration core ${name} ${ARGN})
endfunction()

# readyroom_add_bench(name ...): measures; not a test of ctest but run by tests/bench/run.sh, on the release build.
function(readyroom_add_bench name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  set(target "bench_${name}")
  add_executable(${target} EXCLUDE_FROM_ALL ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE readyroom_flags Qt6::Test readyroom_test_support ${arg_LINKS})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bench")
  add_dependencies(benches ${target})
endfunction()
