# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
# Targets of our own code, each held to the arrow table of the top-level list file.

# Declares a layer and the layers it may use.
function(evenhall_arrow layer)
  set_property(GLOBAL APPEND PROPERTY EVENHALL_LAYERS ${layer})
  set_property(GLOBAL PROPERTY EVENHALL_ARROWS_${layer} ${ARGN})
endfunction()

# Fails the configuration when a layer uses what the table does not allow.
function(evenhall_check_arrows layer)
  get_property(layers GLOBAL PROPERTY EVENHALL_LAYERS)
  if(NOT layer IN_LIST layers)
    message(FATAL_ERROR "Layer '${layer}' is not in the arrow table of CMakeLists.txt")
  endif()
  get_property(allowed GLOBAL PROPERTY EVENHALL_ARROWS_${layer})
  foreach(used IN LISTS ARGN)
    if(NOT used IN_LIST allowed)
      message(FATAL_ERROR "Arrow ${layer} -> ${used} is not in the arrow table of CMakeLists.txt")
    endif()
  endforeach()
endfunction()

# evenhall_library(NAME SOURCES files... [USES layers...] [HIDES libraries...])
# USES: our own layers, seen by whoever links this one. HIDES: outside libraries, kept in this layer's .cpp files.
function(evenhall_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;HIDES")
  evenhall_check_arrows(${name} ${arg_USES})
  add_library(evenhall_${name} STATIC ${arg_SOURCES})
  add_library(evenhall::${name} ALIAS evenhall_${name})
  list(TRANSFORM arg_USES PREPEND "evenhall::" OUTPUT_VARIABLE used)
  target_link_libraries(evenhall_${name} PUBLIC evenhall_flags ${used} PRIVATE ${arg_HIDES})
  set_property(TARGET evenhall_${name} PROPERTY EVENHALL_LAYER ${name})
  file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
  set_property(GLOBAL PROPERTY EVENHALL_FOLDER_${name} "${folder}")
endfunction()

# A program: main.cpp files may wire whatever they need.
function(evenhall_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;HIDES")
  add_executable(${name} ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND "evenhall::" OUTPUT_VARIABLE used)
  target_link_libraries(${name} PRIVATE evenhall_flags ${used} ${arg_HIDES})
  install(TARGETS ${name} RUNTIME DESTINATION bin)
endfunction()

# evenhall_test(NAME SOURCES files... [USES layers...] [HIDES libraries...]): one Catch2 program per layer.
function(evenhall_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;USES;HIDES")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  add_executable(test_${name} ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND "evenhall::" OUTPUT_VARIABLE used)
  target_link_libraries(test_${name} PRIVATE evenhall_flags evenhall_catch_main ${used} ${arg_HIDES})
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT})
endfunction()

# Adds the folders that hold a list file; written out so that a folder without one is an error.
function(evenhall_add_folders)
  foreach(folder IN LISTS ARGN)
    add_subdirectory(${folder})
  endforeach()
endfunction()

# Writes the table where the include lint reads it.
function(evenhall_write_arrow_table)
  get_property(layers GLOBAL PROPERTY EVENHALL_LAYERS)
  set(text "")
  foreach(layer IN LISTS layers)
    get_property(allowed GLOBAL PROPERTY EVENHALL_ARROWS_${layer})
    get_property(folder GLOBAL PROPERTY EVENHALL_FOLDER_${layer})
    list(JOIN allowed " " allowed_text)
    string(APPEND text "${layer}|${folder}|${allowed_text}\n")
  endforeach()
  file(WRITE "${CMAKE_BINARY_DIR}/arrow-table.txt" "${text}")
endfunction()
cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL evenhall_write_arrow_table)
