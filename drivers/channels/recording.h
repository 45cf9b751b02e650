// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace evenhall::channels {

struct OpenCall {
    std::optional<device::Fault> fault;

    friend bool operator==(const OpenCall&, const OpenCall&) = default;
};

struct WriteCall {
    std::vector<std::byte> bytes;
    std::size_t accepted = 0;
    std::optional<device::Fault> fault;

    friend bool operator==(const WriteCall&, const WriteCall&) = default;
};

/// No bytes and no fault: nothing came within the time-out.
struct ReadCall {
    std::vector<std::byte> bytes;
    std::optional<device::Fault> fault;

    friend bool operator==(const ReadCall&, const ReadCall&) = default;
};

struct CloseCall {
    friend bool operator==(const CloseCall&, const CloseCall&) = default;
};

/// One call on a channel and how it went.
using ChannelCall = std::variant<OpenCall, WriteCall, ReadCall, CloseCall>;

/// One line of a recording, without its end: `open`, `write 1B40`, `write accepted=1 fault=closed 1B40`, `read 12`,
/// `read` (nothing came), `read fault=closed`, `close`. A fault keeps its code; its context is not recorded.
[[nodiscard]] std::string toLine(const ChannelCall& call);

/// Reads lines made by toLine; empty lines and lines starting with '#' are skipped. A fault names the line.
[[nodiscard]] device::Outcome<std::vector<ChannelCall>> parseRecording(std::string_view text);

} // namespace evenhall::channels
