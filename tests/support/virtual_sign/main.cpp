// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// A bus of BX-5K cards as a program: it shows texts as JSON lines, and misbehaves when told so on its standard input.

#include "tests/support/json_line.h"
#include "tests/support/line_port.h"
#include "tests/support/virtual_sign/sign_core.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iostream>
#include <poll.h>
#include <sstream>
#include <unistd.h>

using namespace evenhall::support;

namespace {

constexpr const char* usage =
    "usage: virtual_sign (--make-pty LINK | --pty PATH | --listen PORT) [--addresses 1,2,3] [--log FILE]\n"
    "One JSON line per shown text. Orders on standard input, each for the next COUNT commands:\n"
    "  silent COUNT | nack CODE COUNT | late MILLISECONDS COUNT | split MILLISECONDS COUNT | foreign ADDRESS COUNT\n";

struct Options {
    PortChoice port;
    std::vector<int> addresses; ///< empty: every address is there
    std::string log;
};

/// What to do wrong, and how often still.
struct Misbehaviour {
    std::string kind;
    int value = 0;
    int count = 0;
};

class Bus {
public:
    explicit Bus(const Options& options) : m_options(options), m_port(options.port) {
        if (!options.log.empty())
            m_log.open(options.log, std::ios::app);
        say(JsonLine().add("event", "ready").add("address", m_port.description()));
    }

    void run() {
        while (m_port.isUsable() && !m_stop) {
            std::array<pollfd, 2> entries{pollfd{m_port.readable(), POLLIN, 0}, pollfd{STDIN_FILENO, POLLIN, 0}};
            if (::poll(entries.data(), m_listensToOrders ? 2 : 1, -1) < 0)
                return;
            if ((entries[1].revents & (POLLIN | POLLHUP)) != 0)
                takeOrder();
            if (entries[0].revents != 0)
                serve();
        }
    }

private:
    void say(const JsonLine& line) {
        std::cout << line.toString() << std::endl;
        if (m_log)
            m_log << line.toString() << std::endl;
    }

    void takeOrder() {
        std::array<char, 256> buffer{};
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        m_listensToOrders = count > 0;
        m_orders.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        for (std::size_t end = m_orders.find('\n'); end != std::string::npos; end = m_orders.find('\n')) {
            std::istringstream words(m_orders.substr(0, end));
            m_orders.erase(0, end + 1);
            m_misbehaviour = {};
            words >> m_misbehaviour.kind;
            if (m_misbehaviour.kind != "silent")
                words >> m_misbehaviour.value;
            words >> m_misbehaviour.count;
            say(JsonLine().add("event", "order").add("kind", m_misbehaviour.kind));
        }
    }

    void serve() {
        for (const CardCommand& command : m_core.receive(m_port.read()))
            handle(command);
    }

    [[nodiscard]] bool isHere(int address) const {
        return m_options.addresses.empty() ||
               std::find(m_options.addresses.begin(), m_options.addresses.end(), address) != m_options.addresses.end();
    }

    void handle(const CardCommand& command) {
        if (!isHere(command.address))
            return;
        const Misbehaviour wrong = m_misbehaviour.count > 0 ? m_misbehaviour : Misbehaviour{};
        if (m_misbehaviour.count > 0)
            --m_misbehaviour.count;
        int error = command.kind == CardCommand::Kind::Damaged ? 5 : 0;
        if (command.kind == CardCommand::Kind::Unknown)
            error = 2;
        if (wrong.kind == "nack")
            error = wrong.value;
        if (wrong.kind == "silent") {
            say(JsonLine().add("event", "ignored").add("address", command.address));
            return;
        }
        if (error == 0)
            tell(command);
        if (command.wantsAnswer)
            answer(command.address, error, wrong);
    }

    void tell(const CardCommand& command) {
        JsonLine line;
        line.add("event", command.kind == CardCommand::Kind::ShowText     ? "text"
                          : command.kind == CardCommand::Kind::RemoveArea ? "clear"
                                                                          : "ping");
        line.add("address", command.address);
        if (command.kind == CardCommand::Kind::ShowText)
            line.add("text", command.text).add("displayMode", command.displayMode).add("width", command.width);
        say(line);
    }

    void answer(int address, int error, const Misbehaviour& wrong) {
        const std::vector<std::uint8_t> bytes = cardAnswer(address, error);
        if (wrong.kind == "foreign")
            m_port.write(cardAnswer(wrong.value, 0));
        if (wrong.kind == "foreign")
            return;
        if (wrong.kind == "late")
            pause(wrong.value);
        if (wrong.kind != "split") {
            m_port.write(bytes);
            return;
        }
        for (const std::uint8_t byte : bytes) {
            m_port.write({&byte, 1});
            pause(wrong.value);
        }
    }

    static void pause(int milliseconds) { ::poll(nullptr, 0, milliseconds); }

    Options m_options;
    LinePort m_port;
    SignCore m_core;
    std::ofstream m_log;
    std::string m_orders;
    Misbehaviour m_misbehaviour;
    bool m_listensToOrders = true;
    bool m_stop = false;
};

std::vector<int> toNumbers(const std::string& list) {
    std::istringstream stream(list);
    std::vector<int> numbers;
    for (std::string part; std::getline(stream, part, ',');)
        numbers.push_back(std::stoi(part));
    return numbers;
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
        if (options.port.take(arguments[i], arguments[i + 1]))
            continue;
        if (arguments[i] == "--addresses")
            options.addresses = toNumbers(arguments[i + 1]);
        else if (arguments[i] == "--log")
            options.log = arguments[i + 1];
        else
            options.port = {};
    }
    if (!options.port.isChosen() || arguments.size() % 2 != 0) {
        std::cerr << usage;
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    Bus(options).run();
    return 0;
}
