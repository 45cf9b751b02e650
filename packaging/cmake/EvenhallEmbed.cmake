# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
# evenhall_embed(TARGET FILE SYMBOL): puts a small file into a library, readable as evenhall::embedded::SYMBOL, a
# std::string_view declared in "embedded/SYMBOL.h". The file's bytes are taken at build time.
# Run as a script (-DINPUT=… -DSYMBOL=… -DOUTPUT=…) it writes the source file.
if(CMAKE_SCRIPT_MODE_FILE)
  file(READ "${INPUT}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" bytes "${bytes}")
  file(WRITE "${OUTPUT}" "#include \"embedded/${SYMBOL}.h\"

namespace evenhall::embedded {

namespace {

constexpr unsigned char bytes[] = {
${bytes}0x00};

} // namespace

const std::string_view ${SYMBOL}(reinterpret_cast<const char*>(bytes), sizeof(bytes) - 1);

} // namespace evenhall::embedded
")
  return()
endif()

set(EVENHALL_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(evenhall_embed target file symbol)
  get_filename_component(input "${file}" ABSOLUTE)
  set(folder "${CMAKE_BINARY_DIR}/generated/embedded")
  file(CONFIGURE OUTPUT "${folder}/${symbol}.h" @ONLY CONTENT "#pragma once

#include <string_view>

namespace evenhall::embedded {

extern const std::string_view @symbol@;

} // namespace evenhall::embedded
")
  add_custom_command(
    OUTPUT "${folder}/${symbol}.cpp"
    COMMAND "${CMAKE_COMMAND}" "-DINPUT=${input}" "-DSYMBOL=${symbol}" "-DOUTPUT=${folder}/${symbol}.cpp"
            -P "${EVENHALL_EMBED_SCRIPT}"
    DEPENDS "${input}" "${EVENHALL_EMBED_SCRIPT}"
    VERBATIM)
  target_sources(${target} PRIVATE "${folder}/${symbol}.cpp")
endfunction()
