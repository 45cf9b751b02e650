// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/window_plan.h"
#include "app/domain/values/id.h"
#include "app/domain/values/time.h"

#include <optional>
#include <vector>

namespace evenhall {

/// What a manager could do about a queue now.
enum class SuggestionKind {
    Help,   ///< the window also takes the queues while nobody waits in its own
    Switch, ///< the window takes the queues first, its own after them
    Open,   ///< a closed window opens for the queues
    Close   ///< a window that nobody will need closes
};

/// Where the expectation comes from. Few past days, or none, means: not enough history.
enum class SuggestionBasis { PastDays, Today };

/// What a suggestion does to one queue: the mean wait of its people over the next hours.
struct QueueEffect {
    QueueId queue;
    int waiting = 0; ///< people, when the suggestion was made
    Duration waitBefore{0};
    Duration waitAfter{0};
    friend bool operator==(const QueueEffect&, const QueueEffect&) = default;
};

/// A change of one window for a while, with what it should bring. Facts only: programs make the sentence.
struct Suggestion {
    SuggestionId id;
    SuggestionKind kind = SuggestionKind::Help;
    WindowId window;
    std::vector<QueueId> queues;      ///< that the window would take too, the hottest first; none when it closes
    Profile before;                   ///< the window's profile when this was made
    Instant until;                    ///< the window returns to its plan then
    Instant validUntil;               ///< nobody should accept it after that
    std::vector<QueueEffect> effects; ///< the queues that gain, then those that pay
    Duration saved{0};                ///< waiting of all people together
    int confidencePermille = 0;       ///< that it saves, as the sampled futures suggest (Laplace's rule)
    SuggestionBasis basis = SuggestionBasis::Today;
    int pastDays = 0; ///< that the expectation rests on
    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

enum class SuggestionState { Open, Accepted, Dismissed };

/// A suggestion of today. Accepted ones stay until their window has returned to its plan, dismissed ones until they may
/// come again. Belongs to the business day: a new day begins without any.
struct SuggestionRecord {
    Suggestion suggestion;
    SuggestionState state = SuggestionState::Open;
    Instant since;          ///< of the state
    bool automatic = false; ///< accepted by the hall itself
    friend bool operator==(const SuggestionRecord&, const SuggestionRecord&) = default;
};

} // namespace evenhall
