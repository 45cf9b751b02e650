// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace evenhall::bench {

namespace {

std::string number(double value, int decimals) {
    std::string text(64, '\0');
    const int length = std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    text.resize(static_cast<std::size_t>(std::max(length, 0)));
    return text;
}

struct Row {
    const char* key;   ///< in JSON
    const char* label; ///< for people
    double value;
    int decimals;
};

double ratioOf(const BenchFigures& figures) {
    const double reference = figures.reference.callsPerSecond;
    return reference > 0 ? figures.callsPerSecond / reference : 0;
}

std::vector<Row> rowsOf(const BenchFigures& f) {
    return {{"calls_per_second", "calls a second", f.callsPerSecond, 1},
            {"reference_calls_per_second", "  bare SQLite call-next, as many writers", f.reference.callsPerSecond, 1},
            {"ratio", "  ratio", ratioOf(f), 2},
            {"fsync_ms", "  one 4 KiB fdatasync on this disk, median ms", f.reference.fsyncMilliseconds, 3},
            {"call_ms_p50", "call answered, p50 ms", f.call.percentile(0.50), 3},
            {"call_ms_p99", "call answered, p99 ms", f.call.percentile(0.99), 3},
            {"call_ms_max", "call answered, worst ms", f.call.percentile(1), 3},
            {"delta_ms_p50", "call heard by the last board, p50 ms", f.delta.percentile(0.50), 3},
            {"delta_ms_p99", "call heard by the last board, p99 ms", f.delta.percentile(0.99), 3},
            {"issue_ms_p99", "number taken, p99 ms", f.issue.percentile(0.99), 3},
            {"issues_per_second", "numbers taken a second before the calls", f.issuesPerSecond, 1},
            {"calls", "calls", static_cast<double>(f.calls), 0},
            {"tickets", "numbers taken", static_cast<double>(f.tickets), 0},
            {"double_calls", "calls of a ticket already called", static_cast<double>(f.doubleCalls), 0},
            {"duplicate_numbers", "numbers given twice", static_cast<double>(f.duplicateNumbers), 0},
            {"refusals", "unexpected refusals", static_cast<double>(f.refusals), 0},
            {"lost_deltas", "calls a board never heard of", static_cast<double>(f.lostDeltas), 0},
            {"lost_connections", "connections lost", static_cast<double>(f.lostConnections), 0},
            {"rss_mb", "evenhalld resident at the end, MB", f.residentMegabytes, 1},
            {"rss_max_mb", "evenhalld resident at most, MB", f.mostResidentMegabytes, 1},
            {"start_ms", "ready on an empty hall after ms", f.startMilliseconds, 1},
            {"restart_ms", "ready again on what the run left after ms", f.restartMilliseconds, 1},
            {"daemon_cpu_s", "processor seconds of evenhalld", f.daemonProcessorSeconds, 2},
            {"bench_cpu_s", "processor seconds of this load", f.ownProcessorSeconds, 2}};
}

} // namespace

double Times::percentile(double share) const {
    if (m_values.empty())
        return 0;
    std::vector<double> sorted = m_values;
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(sorted.begin(), at, sorted.end());
    return *at;
}

bool BenchFigures::isSound() const {
    return doubleCalls == 0 && duplicateNumbers == 0 && refusals == 0 && lostDeltas == 0 && lostConnections == 0 &&
           calls == tickets;
}

std::string toJson(const BenchFigures& figures) {
    std::string text = "{";
    for (const Row& row : rowsOf(figures))
        text += std::string(text.size() > 1 ? ", " : "") + "\"" + row.key + "\": " + number(row.value, row.decimals);
    return text + "}\n";
}

std::string toText(const BenchFigures& figures) {
    std::string text;
    for (const Row& row : rowsOf(figures)) {
        std::string label = row.label;
        label.resize(48, ' ');
        const std::string value = number(row.value, row.decimals);
        text += label + std::string(value.size() < 12 ? 12 - value.size() : 0, ' ') + value + "\n";
    }
    return text;
}

} // namespace evenhall::bench
