// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/model/counter_terms.h"
#include "counter-display/counter/model/key_chord.h"

#include <array>
#include <cstddef>
#include <optional>

class QSettings;

namespace evenhall {

inline constexpr std::size_t actionCount = static_cast<std::size_t>(counter::Action::Panel) + 1;

/// Which key does what at this counter, and what is wrong with the file that says so.
struct KeyMap {
    struct Entry {
        std::optional<KeyChord> key; ///< none: the action has no key
        counter::KeyTrouble trouble = counter::KeyTrouble::None;
    };

    std::array<Entry, actionCount> entries;
    std::array<KeyChord, 2> alarm; ///< both held for a second call for help, silently

    [[nodiscard]] Entry& operator[](counter::Action action) { return entries[static_cast<std::size_t>(action)]; }
    [[nodiscard]] const Entry& operator[](counter::Action action) const {
        return entries[static_cast<std::size_t>(action)];
    }
};

/// F9 call or next, F10 recall, F11 absent, F12 finish, F8 panel, Ctrl+F9 park, Ctrl+F10 transfer, Ctrl+F11 away,
/// Ctrl+F12 undo; both Ctrl keys are the alarm.
[[nodiscard]] KeyMap usualKeys();

/// The usual keys with what the group [keys] of a settings file changes: next, recall, absent, finish, park, transfer,
/// away, undo, panel = a key, or "none"; alarm = two keys joined by " and ". What cannot be read keeps its usual key
/// and says so; of two actions with one key the later one loses it and says so.
[[nodiscard]] KeyMap readKeyMap(QSettings& settings);

} // namespace evenhall
