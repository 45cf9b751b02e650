// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/statistics/promises.h"

#include "app/planner/plan/minutes.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace evenhall {

namespace {

using planner::minutesOf;

std::string tenths(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::vector<std::string> rowOf(const std::string& name, const PromiseFigures& figures) {
    const double count = std::max(1, figures.told);
    return {name,
            std::to_string(figures.told),
            tenths(figures.wait / count),
            tenths(figures.absoluteError / count),
            tenths(100 * figures.kept / count),
            tenths(100 * figures.shorter / count),
            tenths(100 * figures.longer / count),
            tenths(figures.width / count)};
}

} // namespace

void PromiseFigures::add(const WaitRange& promised, Duration waited) {
    const double low = minutesOf(promised.low);
    const double high = minutesOf(promised.high);
    const double minutes = minutesOf(waited);
    ++told;
    shorter += minutes < low ? 1 : 0;
    longer += minutes > high ? 1 : 0;
    kept += low <= minutes && minutes <= high ? 1 : 0;
    absoluteError += std::abs((low + high) / 2 - minutes);
    width += high - low;
    wait += minutes;
}

void PromiseFigures::add(const PromiseFigures& other) {
    told += other.told;
    kept += other.kept;
    shorter += other.shorter;
    longer += other.longer;
    absoluteError += other.absoluteError;
    width += other.width;
    wait += other.wait;
}

void PromiseBook::follow(const Event& event, Instant at) {
    if (std::holds_alternative<DayOpened>(event))
        m_open.clear();
    const auto* issued = std::get_if<TicketIssued>(&event);
    if (issued != nullptr && issued->origin == Origin::WalkIn && !issued->services.empty())
        m_open[issued->ticket] = {issued->services.front(), issued->promised, at};
    const auto* called = std::get_if<TicketCalled>(&event);
    const auto told = called != nullptr ? m_open.find(called->why.ticket) : m_open.end();
    if (told == m_open.end())
        return;
    m_services[told->second.service].add(told->second.range, at - told->second.at);
    m_open.erase(told);
}

PromiseFigures PromiseBook::all() const {
    PromiseFigures sum;
    for (const auto& [service, figures] : m_services)
        sum.add(figures);
    return sum;
}

std::vector<std::vector<std::string>> promiseTable(const PromiseBook& book) {
    std::vector<std::pair<ServiceId, PromiseFigures>> services(book.services().begin(), book.services().end());
    std::stable_sort(services.begin(), services.end(),
                     [](const auto& a, const auto& b) { return a.second.told > b.second.told; });
    std::vector<std::vector<std::string>> table{
        {"service", "tickets", "wait", "error", "kept %", "shorter %", "longer %", "width"}};
    for (const auto& [service, figures] : services)
        table.push_back(rowOf(service.toString(), figures));
    table.push_back(rowOf("all", book.all()));
    return table;
}

} // namespace evenhall
