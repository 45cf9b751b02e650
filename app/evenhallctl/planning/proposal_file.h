// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/planner/plan/slot_grid.h"
#include "app/planner/proposal/approved_plan.h"

#include <string>
#include <vector>

namespace evenhall {

/// What a proposal's file says about one of its changes.
struct ProposedChange {
    planner::OrderedChange change;
    double savedMinutes = 0; ///< people's, a day
    std::string sentenceChinese;
    std::string sentenceEnglish;
};

/// What was expected of a queue on that kind of day.
struct ProposedQueue {
    QueueId queue;
    double tickets = 0;
    planner::Minutes waitBefore = 0;
    planner::Minutes waitAfter = 0;
};

/// One kind of day of a proposal's file.
struct ProposedKind {
    std::vector<Weekday> weekdays;
    planner::SlotGrid grid;
    std::vector<ProposedQueue> queues;
    std::vector<ProposedChange> changes;
};

/// A proposal as read back from what `plan propose` wrote.
struct ProposalFile {
    std::string hall;          ///< id; empty when it was made without the hall's configuration
    std::string plan;          ///< today's plan then
    std::string configuration; ///< hash
    bool proposes = false;     ///< its verdict
    std::string sentence;      ///< the verdict in English
    std::vector<ProposedKind> kinds;

    [[nodiscard]] std::vector<planner::OrderedChange> changes() const;
};

/// BadValue for what is no proposal, Io when it cannot be read.
[[nodiscard]] Result<ProposalFile> readProposalFile(const std::string& name);

} // namespace evenhall
