// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/led/onbon/frame.h"

#include <optional>
#include <string>

namespace evenhall::onbon {

/// Finds the valid frames in a stream of bytes, however it is split, merged or disturbed. Frames with a wrong length,
/// check or escape are dropped; at most one frame is held in memory.
class FrameParser {
public:
    /// Frames completed by these bytes, in order.
    [[nodiscard]] std::vector<Frame> feed(std::span<const std::byte> bytes);
    void reset();

private:
    enum class State { Outside, Inside, AfterStartEscape, AfterEndEscape };

    void feedByte(std::byte byte, std::vector<Frame>& frames);
    void resolveEscape(std::byte byte, std::byte border, std::byte mark);
    void append(std::byte byte);
    [[nodiscard]] std::optional<Frame> finish() const;

    State m_state = State::Outside;
    std::vector<std::byte> m_content; ///< unescaped: header, data, check
};

/// A card's word on a command: A0 00 err (yes) or A0 01 err (no).
struct Acknowledgement {
    bool accepted = false;
    int error = 0;

    friend bool operator==(const Acknowledgement&, const Acknowledgement&) = default;
};

/// Nothing when the frame says something else.
[[nodiscard]] std::optional<Acknowledgement> toAcknowledgement(const Frame& frame);

/// The card's error in words, for the log.
[[nodiscard]] std::string describeError(int error);

/// True for errors that another try may cure: busy, damaged on the way.
[[nodiscard]] bool isTransient(int error);

} // namespace evenhall::onbon
