// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// usage: restart_bench DATA_FOLDER [TIMES]
// From the start of evenhalld to its ready line on a folder that has a past (journal_bench makes long ones), and its
// memory then. The first start reads from the disk what the machine has not cached. Prints, asserts nothing.
#include "app/evenhallctl/bench/daemon_process.h"
#include "app/evenhallctl/bench/figures.h"

#include <cstdio>
#include <cstdlib>

int main(int count, char** words) {
    using namespace evenhall::bench;
    if (count < 2) {
        std::fputs("usage: restart_bench DATA_FOLDER [TIMES]\n", stderr);
        return 2;
    }
    Times times;
    const int repeats = count > 2 ? std::atoi(words[2]) : 5;
    for (int i = 0; i < repeats; ++i) {
        auto daemon = DaemonProcess::start(besideUs("evenhalld"), words[1], {});
        if (!daemon) {
            std::fprintf(stderr, "restart_bench: %s\n", daemon.error().context.c_str());
            return 1;
        }
        const double milliseconds = static_cast<double>(daemon.value()->readyAfter().count()) / 1000;
        times.add(milliseconds);
        std::printf("start %d: ready after %.1f ms, resident %.1f MB\n", i + 1, milliseconds,
                    daemon.value()->use().residentMegabytes);
        if (const auto stopped = daemon.value()->stop(); !stopped)
            std::fprintf(stderr, "restart_bench: %s\n", stopped.error().context.c_str());
    }
    std::printf("ready after ms: p50 %.1f, worst %.1f\n", times.percentile(0.5), times.percentile(1));
    return 0;
}
