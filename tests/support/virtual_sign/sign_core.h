// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace evenhall::support {

/// A command that arrived whole at a virtual card.
struct CardCommand {
    enum class Kind { Ping, ShowText, RemoveArea, Damaged, Unknown };

    Kind kind = Kind::Unknown;
    int address = 0;
    bool wantsAnswer = false;
    std::string text; ///< UTF-8, without the card's own escapes
    int area = 0;
    int displayMode = 0;
    int width = 0; ///< as sent, in the sender's unit
};

/// The receiving half of an Onbon BX-5K card, written from the protocol description alone and independent of the
/// product's frames: other check sum code, other unescaping, so that a shared mistake shows.
class SignCore {
public:
    /// Takes bytes from the line and returns the commands they completed.
    [[nodiscard]] std::vector<CardCommand> receive(std::span<const std::uint8_t> bytes);

private:
    [[nodiscard]] static std::optional<CardCommand> read(const std::vector<std::uint8_t>& escaped);

    std::vector<std::uint8_t> m_escaped;
    bool m_inFrame = false;
};

/// The 30 bytes with which a card says yes (error 0) or no.
[[nodiscard]] std::vector<std::uint8_t> cardAnswer(int address, int error);

} // namespace evenhall::support
