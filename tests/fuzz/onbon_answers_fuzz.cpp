// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/led/onbon/answers.h"

#include <cstdlib>

using namespace evenhall::onbon;

namespace {

/// The frames of a stream that arrives in two parts.
std::vector<Frame> framesOf(std::span<const std::byte> stream, std::size_t split) {
    FrameParser parser;
    std::vector<Frame> frames = parser.feed(stream.first(split));
    for (const Frame& frame : parser.feed(stream.subspan(split)))
        frames.push_back(frame);
    return frames;
}

} // namespace

/// Whatever comes over the line: the split changes nothing, and each frame found survives being sent again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span stream(reinterpret_cast<const std::byte*>(data), size);
    const std::vector<Frame> frames = framesOf(stream, 0);
    if (framesOf(stream, size / 2) != frames)
        std::abort();
    for (const Frame& frame : frames) {
        FrameParser parser;
        if (parser.feed(encodeFrame(frame)) != std::vector<Frame>{frame})
            std::abort();
        if (const auto answer = toAcknowledgement(frame))
            (void)describeError(answer->error);
    }
    return 0;
}
