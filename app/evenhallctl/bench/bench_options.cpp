// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/bench_options.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>

namespace evenhall::bench {

namespace {

/// Three-digit window numbers, and one thread must carry the load.
constexpr int mostClients = 2000;
constexpr int mostWindows = 300;
constexpr int mostTickets = 1000000;

Result<double> numberOf(const std::string& name, const std::string& text, double least, double most) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most) {
        return {ErrorCode::BadValue, name + ": expected a number from " + std::to_string(static_cast<int>(least)) +
                                         " to " + std::to_string(static_cast<int>(most)) + ", found \"" + text + "\""};
    }
    return value;
}

/// Numbers by option name: where the value goes and what it may be.
struct NumberOption {
    double least;
    double most;
    std::function<void(double)> store;
};

std::map<std::string, NumberOption> numberOptions(BenchOptions& options) {
    const auto whole = [](int& target) { return [&target](double value) { target = static_cast<int>(value); }; };
    const auto seconds = [](std::chrono::milliseconds& target) {
        return [&target](double value) { target = std::chrono::milliseconds(static_cast<std::int64_t>(value * 1000)); };
    };
    return {{"--clerks", {1, mostWindows, whole(options.clerks)}},
            {"--kiosks", {1, mostClients, whole(options.kiosks)}},
            {"--subscribers", {0, mostClients, whole(options.subscribers)}},
            {"--windows", {1, mostWindows, whole(options.windows)}},
            {"--tickets", {1, mostTickets, whole(options.tickets)}},
            {"--pause", {0, 3600, seconds(options.pause)}},
            {"--reference-seconds", {0, 600, seconds(options.referenceTime)}}};
}

} // namespace

std::string benchUsage() {
    return "evenhallctl bench hall [options]\n"
           "  --clerks N               windows at which a clerk calls (20)\n"
           "  --pause SECONDS          of a clerk between an answer and the next call (0)\n"
           "  --tickets M              numbers taken and called (5000)\n"
           "  --kiosks N               that take them (10)\n"
           "  --subscribers N          boards and signs that follow (0)\n"
           "  --windows N              of the generated hall (120, at least the clerks)\n"
           "  --reference-seconds S    of bare SQLite calling, 0 for none (3)\n"
           "  --folder DIR             the disk to measure (/var/tmp)\n"
           "  --daemon FILE            evenhalld (beside this program)\n"
           "  --long-computation       in the daemon, on a thread of lowest priority, all the time\n"
           "  --json                   the figures as one JSON object\n"
           "  --quiet                  no progress\n";
}

Result<BenchOptions> parseBenchOptions(const std::vector<std::string>& words) {
    BenchOptions options;
    const std::map<std::string, NumberOption> numbers = numberOptions(options);
    std::map<std::string, std::string*> texts{{"--folder", &options.folder}, {"--daemon", &options.daemon}};
    std::map<std::string, bool*> switches{
        {"--json", &options.json}, {"--quiet", &options.quiet}, {"--long-computation", &options.longComputation}};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (const auto found = switches.find(word); found != switches.end()) {
            *found->second = true;
            continue;
        }
        const auto number = numbers.find(word);
        const auto text = texts.find(word);
        if (number == numbers.end() && text == texts.end())
            return {ErrorCode::BadValue, "unknown option " + word};
        if (++i == words.size())
            return {ErrorCode::BadValue, word + ": a value is missing"};
        if (text != texts.end()) {
            *text->second = words[i];
            continue;
        }
        const Result<double> value = numberOf(word, words[i], number->second.least, number->second.most);
        if (!value)
            return value.error();
        number->second.store(*value);
    }
    options.windows = std::max(options.windows, options.clerks);
    return options;
}

} // namespace evenhall::bench
