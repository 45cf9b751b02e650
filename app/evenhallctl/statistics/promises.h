// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/events.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace evenhall {

/// How good a hall's word was: what each ticket told against how long its holder then waited, in minutes. Only tickets
/// of people who came without an appointment and were called; of a visit with several services the first.
struct PromiseFigures {
    int told = 0;             ///< tickets with a range that were called
    int kept = 0;             ///< the wait lay inside the range
    int shorter = 0;          ///< people were called before the range began
    int longer = 0;           ///< and after its end
    double absoluteError = 0; ///< sum of |middle of the range - wait|
    double width = 0;         ///< sum
    double wait = 0;          ///< sum

    void add(const WaitRange& promised, Duration wait);
    void add(const PromiseFigures& other);
};

/// Follows the events of a journal and sets calls against promises.
class PromiseBook {
public:
    void follow(const Event& event, Instant at);
    /// By the first service of the ticket.
    [[nodiscard]] const std::map<ServiceId, PromiseFigures>& services() const { return m_services; }
    [[nodiscard]] PromiseFigures all() const;

private:
    struct Told {
        ServiceId service;
        WaitRange range;
        Instant at;
    };

    std::unordered_map<TicketId, Told> m_open;
    std::map<ServiceId, PromiseFigures> m_services;
};

/// A head and one row for each service, the most used first, and one for all.
[[nodiscard]] std::vector<std::vector<std::string>> promiseTable(const PromiseBook& book);

} // namespace evenhall
