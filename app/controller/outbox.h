// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/hall.h"
#include "app/hall_service/views.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace evenhall {

/// The print jobs that are not done yet: composed in the transaction that issues the ticket, so that a copy after a
/// configuration change says the same. A job that no device host accepted in time expires and never prints by itself;
/// one that was accepted and never reported ends in doubt. Belongs to the hall thread.
class Outbox {
public:
    /// The job that an event asks for, if it does. `hall` is the state after the event.
    [[nodiscard]] static std::optional<PrintJobView> compose(const Hall& hall, const Event& event, Instant at);

    void add(PrintJobView job);
    /// Returns the job as it is now; nothing for a job that is unknown here.
    std::optional<PrintJobView> report(const PrintReported& event, Instant at);

    /// What must be reported now because nobody did.
    [[nodiscard]] std::vector<ReportPrint> overdue(Instant now) const;
    /// Forgets jobs that ended a while ago, or so many jobs ago that nobody looks any more; returns their names.
    std::vector<std::string> forgetEnded(Instant now);

    [[nodiscard]] const std::map<std::string, PrintJobView>& jobs() const { return m_jobs; }

private:
    [[nodiscard]] std::optional<Instant> overdueAt(const PrintJobView& job) const;

    std::map<std::string, PrintJobView> m_jobs;
    std::deque<std::pair<Instant, std::string>> m_ended; ///< in the order of their end
    std::set<std::pair<Instant, std::string>>
        m_due; ///< every job that is not ended, by when it must have been reported
};

} // namespace evenhall
