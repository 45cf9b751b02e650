# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
# One INTERFACE target holds every compiler flag of our own code.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(QT_QML_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/qml")
set(CMAKE_AUTOMOC_PATH_PREFIX ON)

option(EVENHALL_WERROR "Treat warnings as errors (CI)" OFF)
set(EVENHALL_SANITIZE "" CACHE STRING "Sanitizers, for instance address,undefined")
option(EVENHALL_FUZZ "Build the fuzz targets (clang)" OFF)

find_program(EVENHALL_CCACHE ccache)
if(EVENHALL_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${EVENHALL_CCACHE}")
endif()

add_library(evenhall_flags INTERFACE)
target_include_directories(evenhall_flags INTERFACE "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/generated")
target_compile_options(evenhall_flags INTERFACE
  -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wconversion -Wsign-conversion
  $<$<BOOL:${EVENHALL_WERROR}>:-Werror>)
# g++ 12 warns of strings that overlap themselves wherever it inlines their joining (GCC bug 105329).
target_compile_options(evenhall_flags INTERFACE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict>)
if(EVENHALL_SANITIZE)
  add_compile_options(-fsanitize=${EVENHALL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  if(EVENHALL_SANITIZE MATCHES undefined AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # These two checks more than double g++ 12's time; ASan stops at a null pointer anyway. The fuzz preset keeps them.
    add_compile_options(-fno-sanitize=null,alignment)
  endif()
  if(EVENHALL_SANITIZE MATCHES thread AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # g++ 12 takes an empty std::optional for an uninitialized one once TSan has rewritten the code. TSan does not see
    # fences; Asio uses them only beside atomic counters, which it does see.
    target_compile_options(evenhall_flags INTERFACE -Wno-maybe-uninitialized -Wno-tsan)
  endif()
  add_link_options(-fsanitize=${EVENHALL_SANITIZE})
endif()
# The fuzzer steers by the code that it reaches, so the parsers under test report that, not only the fuzz targets.
if(EVENHALL_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
