// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace evenhall::bench {

/// `evenhallctl bench hall`: starts a controller of its own on a fresh folder with a generated hall, loads it over real
/// sockets, calls numbers with bare SQLite on the same disk, and prints both. The words are those after "bench hall".
/// Exit code 0; 1 when the run failed or anything came out twice or got lost; 2 for wrong usage.
[[nodiscard]] int runHallBench(const std::vector<std::string>& words);

} // namespace evenhall::bench
