// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <cstdint>
#include <string>

namespace evenhall {

/// One key of a keyboard or keypad with its modifiers, as a settings file names it: "F9", "Ctrl+F10", "Num+",
/// "LeftCtrl".
struct KeyChord {
    bool control = false;
    bool alt = false;
    bool shift = false;
    std::uint32_t symbol = 0; ///< the key's symbol as X11's keysymdef.h numbers them

    /// Reads modifiers "Ctrl+", "Alt+", "Shift+" in any order, then one key: F1 to F24, 0 to 9, A to Z, Num0 to Num9,
    /// Num+ Num- Num* Num/ Num. NumEnter, Esc, Enter, Backspace, Space, Left, Right, Up, Down, Home, End, PageUp,
    /// PageDown, Insert, Delete, Pause, ScrollLock, Print, LeftCtrl, RightCtrl, LeftShift, RightShift, LeftAlt,
    /// RightAlt. Case does not count.
    static Result<KeyChord> parse(const std::string& text);
    [[nodiscard]] std::string toString() const;

    friend bool operator==(const KeyChord&, const KeyChord&) = default;
};

/// Which of the ten digits this key means, on the row or on the keypad; -1 for any other key.
[[nodiscard]] int digitOf(const KeyChord& key);

/// The keys that a panel needs while it is open.
namespace panel_keys {
inline constexpr std::uint32_t escape = 0xff1b;
inline constexpr std::uint32_t backspace = 0xff08;
inline constexpr std::uint32_t enter = 0xff0d;
inline constexpr std::uint32_t keypadEnter = 0xff8d;
inline constexpr std::uint32_t left = 0xff51;
inline constexpr std::uint32_t up = 0xff52;
inline constexpr std::uint32_t right = 0xff53;
inline constexpr std::uint32_t down = 0xff54;
inline constexpr std::uint32_t keypadPlus = 0xffab;
inline constexpr std::uint32_t keypadMinus = 0xffad;
inline constexpr std::uint32_t keypadPoint = 0xffae;
inline constexpr std::uint32_t keypadZero = 0xffb0;
inline constexpr std::uint32_t zero = 0x30;
inline constexpr std::uint32_t letterA = 0x61;
} // namespace panel_keys

} // namespace evenhall
