// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/packed_text.h"

#include <array>
#include <memory>
#include <zlib.h>

namespace evenhall {

namespace {

constexpr std::size_t mostBytes = 512U << 20U;

struct CloseFile {
    void operator()(gzFile file) const { gzclose_r(file); }
};

} // namespace

Result<std::string> readPackedText(const std::string& name) {
    const std::unique_ptr<gzFile_s, CloseFile> file(gzopen(name.c_str(), "rb")); // plain text passes through
    if (!file)
        return {ErrorCode::Io, "cannot open " + name};
    std::string text;
    std::array<char, 1U << 16U> block{};
    for (;;) {
        const int got = gzread(file.get(), block.data(), static_cast<unsigned>(block.size()));
        if (got < 0)
            return {ErrorCode::Io, name + " is damaged"};
        if (got == 0)
            break;
        text.append(block.data(), static_cast<std::size_t>(got));
        if (text.size() > mostBytes)
            return {ErrorCode::Io, name + " is larger than 512 MiB"};
    }
    int fault = Z_OK;
    gzerror(file.get(), &fault);
    if (fault == Z_BUF_ERROR)
        return {ErrorCode::Io, name + " is cut short"};
    return text;
}

} // namespace evenhall
