// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// The controller's program: wires journal, controller and server, and waits for the signal to end.
#include "app/controller/controller.h"
#include "app/evenhalld/options.h"
#include "app/protocol/configuration_exchange.h"
#include "app/protocol/wire_names.h"
#include "app/server/server.h"
#include "app/server/token_digest.h"

#include <malloc.h>
#include <sys/resource.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <future>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace evenhall;

constexpr int cannotRun = 1;
constexpr int wrongUsage = 2;
constexpr auto trimEvery = std::chrono::seconds(10);
constexpr std::size_t worthGivingBack = 8UL * 1024 * 1024;
constexpr int fewArenas = 2; // a hall has three busy threads; a third arena was seen to cost 8 MB

Instant machineTime() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

void logLine(std::string_view line) {
    const std::string text = machineTime().toString() + " evenhalld: " + std::string(line) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void logError(std::string_view what, const Error& error) {
    logLine(std::string(what) + ": " + error.context + " (" + std::string(protocol::toWire(error.code)) + ")");
}

/// Several connections for each of hundreds of clients need more files than a login shell allows.
void raiseFileLimit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/// Waits for the signal to end; false: the time is over.
bool endsWithin(const sigset_t& endingSignals, std::chrono::seconds time) {
    const timespec limit{time.count(), 0};
    return ::sigtimedwait(&endingSignals, nullptr, &limit) > 0;
}

/// After a rush the allocator would keep what the rush needed for ever.
void giveMemoryBack() {
    if (::mallinfo2().fordblks > worthGivingBack)
        ::malloc_trim(0);
}

std::shared_ptr<Clock> makeClock(const evenhalld::Options& options) {
    auto source = std::make_unique<SystemTimeSource>();
    if (options.replay)
        return std::make_shared<ReplayClock>(std::move(source), options.replay->start, options.replay->speed);
    return std::make_shared<GuardedClock>(std::move(source));
}

/// Adopts the configuration of a file, unless the hall has it already.
bool adoptHall(Controller& controller, const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        logLine(file + " cannot be read");
        return false;
    }
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    protocol::ReceivedConfiguration received = protocol::readConfiguration(text, server::sha256Hex);
    if (const auto* problems = std::get_if<std::string>(&received)) {
        logLine(file + " is not a right configuration: " + *problems);
        return false;
    }
    const auto& catalogue = std::get<CataloguePointer>(received);
    if (const CataloguePointer current = controller.catalogue(); current && current->hash() == catalogue->hash())
        return true;
    std::promise<Answer> promise;
    const std::string key = "start-" + std::to_string(machineTime().milliseconds);
    controller.execute({{Role::Manager, "evenhalld", {}}, key, AdoptConfiguration{catalogue}, {}, {}},
                       [&promise](const Answer& answer, std::int64_t) { promise.set_value(answer); });
    const Answer answer = promise.get_future().get();
    if (answer.error)
        logError(file + " was not adopted", *answer.error);
    return !answer.error.has_value();
}

int run(const evenhalld::Options& options, const sigset_t& endingSignals) {
    Result<std::unique_ptr<Controller>> controller = Controller::start(
        {options.data, 1, makeClock(options), [](const std::string& line) { logLine(line); }, options.longComputation});
    if (!controller) {
        logError("the hall cannot be opened", controller.error());
        return cannotRun;
    }
    if (!options.hall.empty() && !adoptHall(**controller, options.hall))
        return cannotRun;

    server::ServerOptions serverOptions;
    serverOptions.address = options.address;
    serverOptions.port = options.port;
    serverOptions.tokenFile = options.data + "/tokens.json";
    // A clock of its own: each belongs to one thread.
    serverOptions.now = [clock = makeClock(options)] { return clock->now().instant; };
    serverOptions.log = logLine;
    Result<std::unique_ptr<server::Server>> server = server::Server::open(**controller, std::move(serverOptions));
    if (!server) {
        logError("the server cannot start", server.error());
        const bool refused = server.error().code == ErrorCode::NotAllowed || server.error().code == ErrorCode::BadValue;
        return refused ? wrongUsage : cannotRun;
    }
    std::printf("evenhalld ready on %s\n", (*server)->url().c_str());
    std::fflush(stdout);
    while (!endsWithin(endingSignals, trimEvery))
        giveMemoryBack();
    logLine("ending");
    (*server)->stop();
    return 0;
}

} // namespace

int main(int count, char** values) {
    const Result<evenhalld::Options> options = evenhalld::parseOptions({values + 1, values + count});
    if (!options) {
        std::fprintf(stderr, "evenhalld: %s\n%s", options.error().context.c_str(), evenhalld::usage);
        return wrongUsage;
    }
    if (options->help) {
        std::fputs(evenhalld::usage, stdout);
        return 0;
    }
    ::mallopt(M_ARENA_MAX, fewArenas);
    raiseFileLimit();
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t endingSignals;
    ::sigemptyset(&endingSignals);
    ::sigaddset(&endingSignals, SIGTERM);
    ::sigaddset(&endingSignals, SIGINT);
    // Before any thread begins, so that all of them leave these signals to sigwait.
    ::pthread_sigmask(SIG_BLOCK, &endingSignals, nullptr);
    return run(*options, endingSignals);
}
