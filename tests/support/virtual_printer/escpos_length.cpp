// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/escpos_length.h"

#include <string_view>

namespace evenhall::support {

namespace {

using Command = std::span<const std::uint8_t>;
using Length = std::optional<std::size_t>;

constexpr std::uint8_t dle = 0x10;
constexpr std::uint8_t esc = 0x1B;
constexpr std::uint8_t fs = 0x1C;
constexpr std::uint8_t gs = 0x1D;
constexpr std::uint8_t space = 0x20;
constexpr std::uint8_t firstLead = 0x81;

bool isOneOf(std::uint8_t byte, std::string_view set) {
    return set.find(static_cast<char>(byte)) != std::string_view::npos;
}

Length dleLength(Command command) {
    constexpr std::uint8_t eot = 4;
    constexpr std::uint8_t enq = 5;
    constexpr std::uint8_t dc4 = 20;
    if (command[1] == eot || command[1] == enq)
        return 3;
    if (command[1] != dc4)
        return 0;
    if (command.size() < 3)
        return std::nullopt;
    return command[2] == 8 ? 10 : 5; // clear; pulse and power-off
}

Length escLength(std::uint8_t function) {
    if (isOneOf(function, "@2imLSv"))
        return 2;
    if (isOneOf(function, "!adJ3tREG-{M V"))
        return 3;
    if (isOneOf(function, "c$\\"))
        return 4;
    return function == 'p' ? 5 : 0;
}

Length gsLength(Command command) {
    const std::uint8_t function = command[1];
    if (function == 0x0C)
        return 2;
    if (isOneOf(function, "!BbHfhwarIe"))
        return 3;
    if (isOneOf(function, "PLW\\$"))
        return 4;
    if (function == 'v')
        return 8;
    if (function == 'g')
        return 6;
    if (function == 'V')
        return command.size() < 3
                   ? Length()
                   : Length(command[2] == 0 || command[2] == 1 || command[2] == '0' || command[2] == '1' ? 3 : 4);
    if (function == '(')
        return command.size() < 5 ? Length() : Length(5 + command[3] + 256 * std::size_t{command[4]});
    return 0;
}

Length fsLength(std::uint8_t function) {
    if (isOneOf(function, "&."))
        return 2;
    if (isOneOf(function, "!-CW"))
        return 3;
    return isOneOf(function, "Sp") ? 4 : 0;
}

Length characterLength(Command command, bool chinese) {
    if (!chinese || command[0] < firstLead)
        return 1;
    if (command.size() < 2)
        return std::nullopt;
    const bool fourBytes = command[1] >= '0' && command[1] <= '9'; // the only second bytes below 0x40
    return fourBytes ? 4 : 2;
}

} // namespace

Length escposLength(Command command, bool chinese) {
    if (command[0] >= space)
        return characterLength(command, chinese);
    if (!isOneOf(command[0], "\x10\x1B\x1C\x1D"))
        return 1;
    if (command.size() < 2)
        return std::nullopt;
    if (command[0] == dle)
        return dleLength(command);
    if (command[0] == esc)
        return escLength(command[1]);
    if (command[0] == fs)
        return fsLength(command[1]);
    static_assert(gs == 0x1D);
    return gsLength(command);
}

} // namespace evenhall::support
