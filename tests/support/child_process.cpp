// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/child_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

extern char** environ; // NOLINT: POSIX declares it nowhere

namespace evenhall::support {

namespace {

constexpr int patience = 30'000; // ms: far above anything that is meant to happen

std::array<int, 2> makePipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe");
    return ends;
}

} // namespace

ChildProcess::ChildProcess(std::vector<std::string> command) {
    const std::array<int, 2> input = makePipe();
    const std::array<int, 2> output = makePipe();
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
    std::vector<char*> arguments;
    for (std::string& word : command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int error = ::posix_spawn(&m_process, arguments.front(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(input[0]);
    ::close(output[1]);
    m_input = input[1];
    m_output = output[0];
    if (error != 0)
        m_process = -1;
    if (error != 0)
        throw std::system_error(error, std::generic_category(), command.front());
}

ChildProcess::~ChildProcess() {
    if (m_process > 0)
        stop(SIGKILL);
    ::close(m_input);
    ::close(m_output);
}

std::string ChildProcess::readLine() {
    for (;;) {
        const std::size_t end = m_pending.find('\n');
        if (end != std::string::npos) {
            std::string line = m_pending.substr(0, end);
            m_pending.erase(0, end + 1);
            return line;
        }
        pollfd entry{m_output, POLLIN, 0};
        std::array<char, 4096> buffer{};
        const bool came = ::poll(&entry, 1, patience) > 0;
        const ssize_t count = came ? ::read(m_output, buffer.data(), buffer.size()) : 0;
        if (count <= 0)
            throw std::runtime_error("the child process says no more");
        m_pending.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

std::string ChildProcess::readUntil(const std::string& text) {
    std::string line = readLine();
    while (line.find(text) == std::string::npos)
        line = readLine();
    return line;
}

void ChildProcess::writeLine(const std::string& line) const {
    const std::string whole = line + "\n";
    if (::write(m_input, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size()))
        throw std::system_error(errno, std::generic_category(), "writing to the child process");
}

int ChildProcess::stop(int signal) {
    if (m_process <= 0) // a signal to -1 would reach every process of the machine
        throw std::logic_error("the child process was stopped before");
    ::kill(m_process, signal);
    int status = 0;
    ::waitpid(std::exchange(m_process, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

} // namespace evenhall::support
