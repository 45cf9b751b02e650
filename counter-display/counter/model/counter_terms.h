// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/queueing/choice.h"
#include "app/domain/values/result.h"

#include <QMetaType>
#include <QObject>

#include <optional>
#include <utility>

// What the counter's window switches over; the words for each are chosen in QML.
namespace evenhall::counter {
Q_NAMESPACE

enum class State { Disconnected, Closed, Paused, Idle, Calling, Serving };
Q_ENUM_NS(State)

/// Why a number was, or will be, chosen: evenhall::ChoiceRule as the window names it.
enum class Rule { Unknown, Front, AgeCap, OvertakeBound, PriorityFirst, Score, OnlyOne, Chosen, WalkDirect };
Q_ENUM_NS(Rule)

/// Why the hall did not do what the clerk asked.
enum class Problem {
    None,
    NobodyWaiting,
    Early,   ///< a guard time has not passed
    Limit,   ///< recalls or reactivations are used up
    Busy,    ///< a ticket at the window must be ended first
    Empty,   ///< there is no ticket at the window
    NotMine, ///< nobody, or somebody else, is signed in here
    NotEligible,
    NoUndo,
    NotOpen,
    NeedsReason,
    NotAllowed, ///< a setting of the hall forbids it
    Outdated,   ///< a suggestion that no longer fits the hall, or whose time is over
    NoMoves,    ///< the day's moves of windows are used up
    Offline,    ///< there is no connection: nothing was asked
    Lost,       ///< the connection broke: it may have happened
    Refused,    ///< anything else
};
Q_ENUM_NS(Problem)

/// What a key of the keyboard or keypad does, wherever the keyboard's focus is.
enum class Action { Next, Recall, Absent, Finish, Park, Transfer, Away, Undo, Panel };
Q_ENUM_NS(Action)

/// Why an action has not the key it should have.
enum class KeyTrouble {
    None,
    Unreadable, ///< the settings file names no key; the usual one is used
    Twice,      ///< another action has the same key
    Taken,      ///< another program keeps this key
    NoKeyboard, ///< this desktop gives no program the keys of others
};
Q_ENUM_NS(KeyTrouble)

[[nodiscard]] Rule ruleFor(ChoiceRule rule);
[[nodiscard]] Problem problemFor(const std::optional<Error>& error);

} // namespace evenhall::counter
