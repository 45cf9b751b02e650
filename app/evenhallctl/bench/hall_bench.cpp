// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/hall_bench.h"

#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/bench/bench_options.h"
#include "app/evenhallctl/bench/daemon_process.h"
#include "app/evenhallctl/bench/fresh_folder.h"
#include "app/evenhallctl/bench/generated_hall.h"
#include "app/evenhallctl/bench/hall_load.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <fstream>

namespace evenhall::bench {

namespace {

Instant machineNow() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return Instant{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

double milliseconds(std::chrono::microseconds time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

Result<void> writeHall(const BenchOptions& options, const std::string& path) {
    std::ofstream file(path);
    file << writeHallConfiguration(generateHall(options.windows, options.kiosks, machineNow()));
    file.close();
    if (!file)
        return {ErrorCode::Io, path + " cannot be written"};
    return {};
}

Result<BenchFigures> measureHall(const BenchOptions& options, const std::string& folder) {
    const std::string program = options.daemon.empty() ? besideUs("evenhalld") : options.daemon;
    const std::string hallFile = folder + "/hall.json";
    const std::string data = folder + "/data";
    if (const Result<void> written = writeHall(options, hallFile); !written)
        return written.error();
    std::vector<std::string> more{"--hall", hallFile};
    if (options.longComputation)
        more.emplace_back("--long-computation");
    auto daemon = DaemonProcess::start(program, data, more);
    if (!daemon)
        return daemon.error();
    const double startTime = milliseconds(daemon.value()->readyAfter());
    BenchFigures figures;
    {
        HallLoad load(options, daemon.value()->port());
        if (const Result<void> done = load.run(); !done)
            return {ErrorCode::Io, done.error().context + "; the daemon said last:" + lastLinesOf(logOf(data), 5)};
        figures = load.figures();
        const ProcessUse use = daemon.value()->use();
        figures.residentMegabytes = use.residentMegabytes;
        figures.mostResidentMegabytes = use.mostResidentMegabytes;
        figures.daemonProcessorSeconds = use.processorSeconds;
        figures.ownProcessorSeconds = useOf(::getpid()).processorSeconds;
    }
    figures.startMilliseconds = startTime;
    if (const Result<void> stopped = daemon.value()->stop(); !stopped)
        return stopped.error();
    auto again = DaemonProcess::start(program, data, {});
    if (!again)
        return again.error();
    figures.restartMilliseconds = milliseconds(again.value()->readyAfter());
    if (const Result<void> stopped = again.value()->stop(); !stopped)
        return stopped.error();
    return figures;
}

int fail(const Error& error) {
    std::fprintf(stderr, "bench hall: %s\n", error.context.c_str());
    return 1;
}

} // namespace

int runHallBench(const std::vector<std::string>& words) {
    const Result<BenchOptions> options = parseBenchOptions(words);
    if (!options) {
        std::fprintf(stderr, "%s\n%s", options.error().context.c_str(), benchUsage().c_str());
        return 2;
    }
    const FreshFolder folder(options->folder);
    if (folder.path().empty())
        return fail({ErrorCode::Io, "no folder can be made in " + options->folder});
    Result<BenchFigures> figures = measureHall(*options, folder.path());
    if (!figures)
        return fail(figures.error());
    if (options->referenceTime.count() > 0) {
        const auto reference = measureReference(folder.path(), options->clerks, options->referenceTime);
        if (!reference)
            return fail(reference.error());
        figures.value().reference = *reference;
    }
    std::fputs((options->json ? toJson(*figures) : toText(*figures)).c_str(), stdout);
    return figures->isSound() ? 0 : 1;
}

} // namespace evenhall::bench
