// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/domain/hall/suggestions.h"

#include <chrono>
#include <string>
#include <vector>

namespace evenhall {

/// What the words about a suggestion are made of.
struct SuggestionFacts {
    Suggestion suggestion;
    bool staffed = true; ///< somebody is signed in at its window
    std::chrono::minutes utcOffset{0};
};

/// A suggestion in sentences that a manager can read out. Every program takes them from here, so that what was read on
/// the screen is what was accepted at the terminal.
struct SuggestionText {
    std::string move;               ///< who does what, until when; says when somebody must first sit down there
    std::vector<std::string> gains; ///< one for each queue that waits less
    std::vector<std::string> costs; ///< one for each queue that pays
    std::string saved;              ///< what it brings together, and how sure that is
    std::string basis;              ///< what the expectation rests on
};

/// In one language, from the templates `suggestion.*`. Windows and queues have the names of `hall`, or their ids where
/// it does not know them. Pure.
[[nodiscard]] SuggestionText composeSuggestion(const SuggestionFacts& facts, const HallConfiguration& hall,
                                               const std::string& language);

/// All of it in one sentence.
[[nodiscard]] std::string sentenceOf(const SuggestionText& text, const HallConfiguration& hall,
                                     const std::string& language);

/// The names of queues, as a list is written in that language.
[[nodiscard]] std::string queueNames(const std::vector<QueueId>& queues, const HallConfiguration& hall,
                                     const std::string& language);

} // namespace evenhall
