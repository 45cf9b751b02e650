// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/escpos/conversation.h"
#include "drivers/profiles/printer_profile.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace evenhall::escpos {

/// What this driver asks an ESC/POS printer, each question with its time-out and its reading by the profile. The
/// caller must know that the printer is not inside a picture, except for status and clear, which act there, too.
class Questions {
public:
    Questions(Conversation& conversation, const profiles::PrinterProfile& profile, std::chrono::milliseconds timeout)
        : m_conversation(conversation), m_profile(profile), m_timeout(timeout) {}

    /// All status questions of the profile; nothing when one stays without answer.
    [[nodiscard]] std::optional<device::DeviceStatus> status();
    /// The knife's counter; Unsupported without one, TimedOut without an answer.
    [[nodiscard]] device::Outcome<device::PrinterCounters> counters();
    /// The same, when the question was sent already and the answer is late.
    [[nodiscard]] device::Outcome<device::PrinterCounters> lateCounters();
    /// Model and serial number; empty without an answer.
    [[nodiscard]] std::string identity();
    /// Empties the printer; success only with its acknowledgement.
    [[nodiscard]] device::Outcome<void> clear();
    /// Whether a printer answers GS r behind all that it was sent, and an idle one GS ( H with this id.
    [[nodiscard]] bool answersBarrier(std::chrono::milliseconds timeout);
    [[nodiscard]] bool answersProcessId(const std::string& id, std::chrono::milliseconds timeout);

private:
    [[nodiscard]] static device::Outcome<device::PrinterCounters> read(const std::optional<BlockAnswer>& answer);

    Conversation& m_conversation;
    const profiles::PrinterProfile& m_profile;
    std::chrono::milliseconds m_timeout;
};

/// The number of a counter answer; none when it is no number.
[[nodiscard]] std::optional<std::int64_t> counterOf(const BlockAnswer& answer);

} // namespace evenhall::escpos
