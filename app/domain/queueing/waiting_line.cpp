// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/queueing/choice.h"

#include <algorithm>

namespace evenhall {

void WaitingLine::insert(const Candidate& candidate) {
    const auto place = std::upper_bound(candidates.begin(), candidates.end(), candidate,
                                        [](const Candidate& a, const Candidate& b) { return a.order < b.order; });
    candidates.insert(place, candidate);
}

void WaitingLine::remove(TicketId ticket) {
    const auto place = std::find_if(candidates.begin(), candidates.end(),
                                    [ticket](const Candidate& candidate) { return candidate.ticket == ticket; });
    if (place != candidates.end())
        candidates.erase(place);
}

void recordCall(WaitingLines& lines, const Choice& choice) {
    const auto found = lines.find(choice.queue);
    if (found == lines.end())
        return;
    WaitingLine& line = found->second;
    const auto called = std::find_if(line.candidates.begin(), line.candidates.end(),
                                     [&](const Candidate& candidate) { return candidate.ticket == choice.ticket; });
    // A ticket that somebody picked, or that came straight to the window, gave the ordinary ones in line nothing back.
    const bool byTheRules = choice.rule != ChoiceRule::Chosen && choice.rule != ChoiceRule::WalkDirect;
    const bool ordinary = byTheRules && called != line.candidates.end() && !called->priority;
    line.remove(choice.ticket);
    if (choice.overtakes)
        ++line.overtakesInRow;
    else if (ordinary)
        line.overtakesInRow = 0;
    for (Candidate& candidate : line.candidates) {
        if (candidate.behind > 0)
            --candidate.behind;
    }
}

} // namespace evenhall
