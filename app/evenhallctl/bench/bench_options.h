// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <chrono>
#include <string>
#include <vector>

namespace evenhall::bench {

/// What `evenhallctl bench hall` is asked to do.
struct BenchOptions {
    int clerks = 20;
    int kiosks = 10;
    int subscribers = 0; ///< boards of the whole hall, boards of a zone, signs, in turn
    int windows = 120;   ///< at least as many as clerks
    int tickets = 5000;
    std::chrono::milliseconds pause{0};            ///< of a clerk, between an answer and the next call
    std::chrono::milliseconds referenceTime{3000}; ///< zero: no reference
    std::string folder = "/var/tmp";               ///< a fresh folder is made in it; the disk that is measured
    std::string daemon;                            ///< empty: evenhalld beside this program
    bool longComputation = false;                  ///< in the daemon, beside the load
    bool json = false;
    bool quiet = false; ///< no progress
};

/// One line per option.
[[nodiscard]] std::string benchUsage();
/// The words after "bench hall".
[[nodiscard]] Result<BenchOptions> parseBenchOptions(const std::vector<std::string>& words);

} // namespace evenhall::bench
