// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace evenhall::escpos {

/// The answer to DLE EOT. It carries no request number, so only one request may be outstanding.
struct StatusAnswer {
    std::byte value{};

    friend bool operator==(const StatusAnswer&, const StatusAnswer&) = default;
};

/// The answer of Custom's printers to DLE EOT 20: 10 0F and four bytes.
struct FullStatusAnswer {
    std::array<std::byte, 6> bytes{};

    friend bool operator==(const FullStatusAnswer&, const FullStatusAnswer&) = default;
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

/// Everything before this process id was printed.
struct ProcessIdAnswer {
    std::string id;

    friend bool operator==(const ProcessIdAnswer&, const ProcessIdAnswer&) = default;
};

/// The buffers are empty now.
struct ClearAnswer {
    friend bool operator==(const ClearAnswer&, const ClearAnswer&) = default;
};

/// A longer answer (identity, counter), header and content without the closing NUL.
struct BlockAnswer {
    std::vector<std::byte> bytes;

    friend bool operator==(const BlockAnswer&, const BlockAnswer&) = default;
};

using Answer = std::variant<StatusAnswer, FullStatusAnswer, BarrierAnswer, AutomaticStatus, ProcessIdAnswer,
                            ClearAnswer, BlockAnswer>;

/// The letters of a block answer behind its header.
[[nodiscard]] std::string textOf(const BlockAnswer& answer);

/// Tells the answers of a printer apart byte by byte, however they are merged or split, by the fixed bits of Epson's
/// and Citizen's manuals (appendix "identifying transmission data"). Bytes that fit nowhere are dropped. Bounded.
class AnswerParser {
public:
    /// `sixByteStatus`: 10 0F begins the answer to DLE EOT 20, not an automatic status.
    explicit AnswerParser(bool sixByteStatus = false) : m_sixByteStatus(sixByteStatus) {}

    /// Answers completed by these bytes, in order.
    [[nodiscard]] std::vector<Answer> feed(std::span<const std::byte> bytes);
    /// Forgets a half answer, for instance after the connection was made anew.
    void reset();

private:
    enum class State { Idle, InAutomaticStatus, InFullStatus, InBlock };

    void feedByte(std::byte byte, std::vector<Answer>& answers);
    void start(std::byte byte, std::vector<Answer>& answers);
    void continueAutomatic(std::byte byte, std::vector<Answer>& answers);
    void continueFull(std::byte byte, std::vector<Answer>& answers);
    void continueBlock(std::byte byte, std::vector<Answer>& answers);

    bool m_sixByteStatus;
    State m_state = State::Idle;
    std::vector<std::byte> m_pending;
};

} // namespace evenhall::escpos
