// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhalld/options.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace evenhall::evenhalld {

namespace {

constexpr double fastestReplay = 100'000.0;

template <typename Number>
bool readNumber(const std::string& text, Number& target) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), target);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty();
}

Result<void> readListen(const std::string& text, Options& options) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || !readNumber(text.substr(colon + 1), options.port))
        return {ErrorCode::BadValue, "--listen: expected ADDRESS:PORT"};
    options.address = text.substr(0, colon);
    if (options.address.size() > 2 && options.address.front() == '[' && options.address.back() == ']')
        options.address = options.address.substr(1, options.address.size() - 2);
    return {};
}

Result<void> readClock(const std::string& text, Options& options) {
    const std::string kind = "replay:";
    const std::size_t colon = text.rfind(':');
    ReplayTime replay;
    const bool known = text.rfind(kind, 0) == 0 && colon > kind.size();
    if (!known || !readNumber(text.substr(kind.size(), colon - kind.size()), replay.start.milliseconds) ||
        !readNumber(text.substr(colon + 1), replay.speed) || !std::isfinite(replay.speed) || replay.speed <= 0.0 ||
        replay.speed > fastestReplay)
        return {ErrorCode::BadValue, "--clock: expected replay:START_MS:SPEED with a speed above 0, up to 100000"};
    options.replay = replay;
    return {};
}

} // namespace

Result<Options> parseOptions(const std::vector<std::string>& arguments) {
    Options options;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        const std::string& name = arguments[index];
        if (name == "--help" || name == "-h") {
            options.help = true;
            return options;
        }
        if (name == "--long-computation") {
            options.longComputation = true;
            continue;
        }
        if (name != "--data" && name != "--hall" && name != "--listen" && name != "--clock")
            return {ErrorCode::BadValue, name + ": unknown option"};
        if (++index == arguments.size())
            return {ErrorCode::BadValue, name + ": a value is missing"};
        Result<void> done;
        if (name == "--data")
            options.data = arguments[index];
        else if (name == "--hall")
            options.hall = arguments[index];
        else
            done = name == "--listen" ? readListen(arguments[index], options) : readClock(arguments[index], options);
        if (!done)
            return done.error();
    }
    if (options.data.empty())
        return {ErrorCode::BadValue, "--data is missing"};
    return options;
}

} // namespace evenhall::evenhalld
