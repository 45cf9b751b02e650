// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_status.h"
#include "drivers/escpos/encoder.h"

#include <array>
#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace evenhall::escpos {

/// The answer to DLE EOT. It carries no request number, so only one request may be outstanding.
struct StatusAnswer {
    std::byte value{};

    friend bool operator==(const StatusAnswer&, const StatusAnswer&) = default;
};

/// The answer to GS r.
struct BarrierAnswer {
    std::byte value{};

    friend bool operator==(const BarrierAnswer&, const BarrierAnswer&) = default;
};

/// Four bytes that a printer with automatic status back sends unasked.
struct AutomaticStatus {
    std::array<std::byte, 4> bytes{};

    friend bool operator==(const AutomaticStatus&, const AutomaticStatus&) = default;
};

/// A longer answer (identity, process id, clear response), header and content without the closing NUL.
struct BlockAnswer {
    std::vector<std::byte> bytes;

    friend bool operator==(const BlockAnswer&, const BlockAnswer&) = default;
};

using Answer = std::variant<StatusAnswer, BarrierAnswer, AutomaticStatus, BlockAnswer>;

/// Tells the answers of a printer apart byte by byte, however they are merged or split, by the fixed bits of Epson's
/// and Citizen's manuals (appendix "identifying transmission data"). Bytes that fit nowhere are dropped. Bounded.
class AnswerParser {
public:
    /// Answers completed by these bytes, in order.
    [[nodiscard]] std::vector<Answer> feed(std::span<const std::byte> bytes);
    /// Forgets a half answer, for instance after the connection was made anew.
    void reset();

private:
    enum class State { Idle, InAutomaticStatus, InBlock };

    void feedByte(std::byte byte, std::vector<Answer>& answers);
    void start(std::byte byte, std::vector<Answer>& answers);

    State m_state = State::Idle;
    std::vector<std::byte> m_pending;
};

/// What the bits of a DLE EOT answer mean for a person. Bits as of Epson; profiles of other makers come as data.
[[nodiscard]] std::vector<device::Condition> conditionsOf(StatusKind kind, StatusAnswer answer);

} // namespace evenhall::escpos
