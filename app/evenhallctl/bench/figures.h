// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/bench/sqlite_reference.h"

#include <string>
#include <vector>

namespace evenhall::bench {

/// Many measured times; asked once, at the end.
class Times {
public:
    void add(double milliseconds) { m_values.push_back(milliseconds); }
    [[nodiscard]] std::size_t count() const { return m_values.size(); }
    /// The value that the given share (0 to 1) of all does not exceed (nearest rank); 0 without any.
    [[nodiscard]] double percentile(double share) const;

private:
    std::vector<double> m_values;
};

/// What a run found.
struct BenchFigures {
    double callsPerSecond = 0;
    Times call;  ///< command sent to answer heard
    Times issue; ///< the same for a number taken
    Times delta; ///< call sent to its change heard by the last board
    int calls = 0;
    int tickets = 0;
    int doubleCalls = 0;
    int duplicateNumbers = 0;
    int refusals = 0;   ///< answers with an error that the load did not expect
    int lostDeltas = 0; ///< calls that some board never heard of
    int lostConnections = 0;
    double issuesPerSecond = 0;
    double startMilliseconds = 0;   ///< on an empty folder
    double restartMilliseconds = 0; ///< on the folder the run left
    double residentMegabytes = 0;
    double mostResidentMegabytes = 0;
    double daemonProcessorSeconds = 0;
    double ownProcessorSeconds = 0;
    ReferenceFigures reference;

    /// No number twice, no call twice, nothing lost or refused.
    [[nodiscard]] bool isSound() const;
};

/// One JSON object in one line.
[[nodiscard]] std::string toJson(const BenchFigures& figures);
/// A table for people, with the reference beside what it is compared with.
[[nodiscard]] std::string toText(const BenchFigures& figures);

} // namespace evenhall::bench
