// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/api/sign.h"
#include "drivers/led/onbon/answers.h"
#include "drivers/led/onbon/commands.h"

#include <chrono>
#include <string>

namespace evenhall::onbon {

struct OnbonSettings {
    std::uint16_t address = 1;
    std::uint8_t deviceType = anyDevice;
    DynamicArea area;                                ///< its display mode is that of a steady message
    DisplayMode attentionMode = DisplayMode::MoveUp; ///< the cards cannot flash; movement catches the eye
    std::string prefix = "\\FO000\\C1";              ///< font and colour, in the card's own escapes
    ReservedField reserved = ReservedField::Zero;
    int tries = 3;
    std::chrono::milliseconds answerTimeout{400}; ///< practice: cards answer within 300 to 500 ms
};

/// One BX-5K / 6K font card at its address; several share the channel of their bus. Waits for the card's own
/// acknowledgement, tries again after silence, damage or "busy", ignores answers of other addresses, and leaves no
/// late answer on the line that a later message could take for its own (answers carry no number). Used by the bus's
/// worker thread.
class OnbonSign : public device::Sign {
public:
    /// The channel must outlive the sign.
    OnbonSign(device::Channel& channel, OnbonSettings settings) : m_channel(channel), m_settings(std::move(settings)) {}

    [[nodiscard]] device::SignOutcome show(const device::SignMessage& message) override;
    [[nodiscard]] device::SignOutcome probe() override;

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] device::SignOutcome exchange(std::vector<std::byte> data);
    [[nodiscard]] device::SignOutcome tryUntilAnswered(const std::vector<std::byte>& frame);
    [[nodiscard]] std::optional<Acknowledgement> awaitAnswer(std::chrono::milliseconds timeout);
    [[nodiscard]] bool isOurs(const Frame& frame) const;
    void discardPending();
    void awaitLateAnswers();

    device::Channel& m_channel;
    OnbonSettings m_settings;
    FrameParser m_parser;
    int m_unanswered = 0; ///< frames sent in this exchange whose answer may still come
};

} // namespace evenhall::onbon
