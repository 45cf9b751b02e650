// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/daemon_process.h"

#include <unistd.h>

#include <array>
#include <charconv>
#include <climits>
#include <deque>
#include <fstream>
#include <string_view>

namespace evenhall::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto startPatience = std::chrono::seconds(120); // a generated past may be long
constexpr std::string_view readyText = "evenhalld ready on http://";

} // namespace

std::string besideUs(const std::string& program) {
    std::array<char, PATH_MAX> path{};
    const ssize_t length = ::readlink("/proc/self/exe", path.data(), path.size() - 1);
    const std::string own(path.data(), length < 0 ? 0 : static_cast<std::size_t>(length));
    return own.substr(0, own.rfind('/') + 1) + program;
}

std::string logOf(const std::string& dataFolder) {
    return dataFolder + ".log";
}

std::string lastLinesOf(const std::string& file, int lines) {
    std::ifstream stream(file);
    std::deque<std::string> last;
    for (std::string line; std::getline(stream, line);) {
        last.push_back(line);
        if (last.size() > static_cast<std::size_t>(lines))
            last.pop_front();
    }
    std::string text;
    for (const std::string& line : last)
        text += "\n  " + line;
    return text;
}

Result<std::unique_ptr<DaemonProcess>> DaemonProcess::start(const std::string& program, const std::string& dataFolder,
                                                            const std::vector<std::string>& more) {
    std::vector<std::string> words{program, "--data", dataFolder, "--listen", "127.0.0.1:0"};
    words.insert(words.end(), more.begin(), more.end());
    const auto started = Clock::now();
    Result<std::unique_ptr<ChildProcess>> process = ChildProcess::start(words, logOf(dataFolder));
    if (!process)
        return process.error();
    std::unique_ptr<DaemonProcess> daemon(new DaemonProcess(std::move(process).value()));
    if (const Result<void> ready = daemon->awaitReady(); !ready)
        return {ErrorCode::Io, ready.error().context + lastLinesOf(logOf(dataFolder), 5)};
    daemon->m_readyAfter = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - started);
    return daemon;
}

Result<void> DaemonProcess::awaitReady() {
    const Result<std::string> line = m_process->readLine(startPatience);
    if (!line)
        return {ErrorCode::Io, "evenhalld is not ready: " + line.error().context};
    const std::size_t colon = line->rfind(':');
    const bool ready = line->rfind(readyText, 0) == 0 && colon != std::string::npos;
    const char* end = line->data() + line->size();
    if (!ready || std::from_chars(line->data() + colon + 1, end, m_port).ptr != end)
        return {ErrorCode::Io, "evenhalld said: " + *line};
    return {};
}

} // namespace evenhall::bench
