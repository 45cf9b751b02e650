// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <sstream>
#include <string_view>

namespace evenhall::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr int notRun = 127; // what a shell says too

[[noreturn]] void become(const std::vector<std::string>& words, int output, const std::string& complaintFile) {
    ::dup2(output, STDOUT_FILENO);
    const int complaints = ::open(complaintFile.c_str(), O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
    if (complaints >= 0)
        ::dup2(complaints, STDERR_FILENO);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(notRun);
}

double kilobytesAfter(const std::string& status, std::string_view label) {
    const std::size_t at = status.find(label);
    if (at == std::string::npos)
        return 0;
    std::istringstream text(status.substr(at + label.size()));
    double kilobytes = 0;
    text >> kilobytes;
    return kilobytes;
}

std::string contentOf(const std::string& path) {
    const std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// proc(5): user and system time are fields 14 and 15 of stat, the 12th and 13th after the closing bracket.
double processorSeconds(pid_t process) {
    const std::string stat = contentOf("/proc/" + std::to_string(process) + "/stat");
    const std::size_t bracket = stat.rfind(')');
    if (bracket == std::string::npos)
        return 0;
    std::istringstream fields(stat.substr(bracket + 1));
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace

ProcessUse useOf(pid_t process) {
    const std::string status = contentOf("/proc/" + std::to_string(process) + "/status");
    ProcessUse use;
    use.residentMegabytes = kilobytesAfter(status, "VmRSS:") / 1024;
    use.mostResidentMegabytes = kilobytesAfter(status, "VmHWM:") / 1024;
    use.processorSeconds = processorSeconds(process);
    return use;
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const std::vector<std::string>& words,
                                                          const std::string& complaintFile) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return {ErrorCode::Io, "no pipe"};
    const pid_t process = ::fork();
    if (process == 0)
        become(words, pipe[1], complaintFile);
    ::close(pipe[1]);
    if (process < 0) {
        ::close(pipe[0]);
        return {ErrorCode::Io, "no process"};
    }
    return std::unique_ptr<ChildProcess>(new ChildProcess(process, pipe[0]));
}

Result<std::string> ChildProcess::readLine(std::chrono::milliseconds patience) {
    const auto limit = Clock::now() + patience;
    std::size_t end = std::string::npos;
    while ((end = m_read.find('\n')) == std::string::npos) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(limit - Clock::now()).count();
        pollfd waiting{m_output, POLLIN, 0};
        if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) <= 0)
            return {ErrorCode::Io, "the program said nothing in time"};
        std::array<char, 512> bytes{};
        const ssize_t count = ::read(m_output, bytes.data(), bytes.size());
        if (count <= 0)
            return {ErrorCode::Io, "the program ended"};
        m_read.append(bytes.data(), static_cast<std::size_t>(count));
    }
    std::string line = m_read.substr(0, end);
    m_read.erase(0, end + 1);
    return line;
}

Result<void> ChildProcess::stop() {
    if (m_process <= 0)
        return {};
    ::kill(m_process, SIGTERM);
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return {ErrorCode::Io, "the program did not end cleanly, status " + std::to_string(status)};
    return {};
}

ChildProcess::~ChildProcess() {
    ::close(m_output);
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

} // namespace evenhall::bench
