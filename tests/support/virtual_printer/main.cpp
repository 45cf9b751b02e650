// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// A network or serial ESC/POS printer as a program: each cut becomes a PNG and a JSON line, and orders on its standard
// input take away its paper or its voice.

#include "tests/support/json_line.h"
#include "tests/support/line_port.h"
#include "tests/support/virtual_printer/paper_image.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <poll.h>
#include <unistd.h>

using namespace evenhall::support;

namespace {

constexpr const char* usage =
    "usage: virtual_printer (--listen PORT | --make-pty LINK | --pty PATH) [--dir FOLDER] [--dots 576] [--log FILE]\n"
    "One PNG and one JSON line per cut paper. Orders on standard input:\n"
    "  paper-end | paper-near-end | cover-open | ok    sensors\n"
    "  mute | answer                                   answers to questions\n"
    "  stall | resume                                  reading of the line\n"
    "  hang-up-after BYTES                             end the connection within what comes next\n";

constexpr std::string_view hangUpAfter = "hang-up-after ";

struct Options {
    PortChoice port;
    std::filesystem::path folder = ".";
    int dots = 576;
    std::string log;
};

class Printer {
public:
    explicit Printer(const Options& options) : m_options(options), m_port(options.port), m_core(options.dots) {
        std::filesystem::create_directories(options.folder);
        if (!options.log.empty())
            m_log.open(options.log, std::ios::app);
        say(JsonLine().add("event", "ready").add("address", m_port.description()));
    }

    void run() {
        while (m_port.isUsable()) {
            std::array<pollfd, 2> entries{pollfd{m_stalled ? -1 : m_port.readable(), POLLIN, 0},
                                          pollfd{m_listensToOrders ? STDIN_FILENO : -1, POLLIN, 0}};
            if (::poll(entries.data(), entries.size(), -1) < 0)
                return;
            if (entries[1].revents != 0)
                takeOrders();
            else if (entries[0].revents != 0)
                serve();
        }
    }

private:
    void serve() {
        std::vector<std::uint8_t> bytes = m_port.read();
        const bool isLast = m_bytesToHangUp > 0 && static_cast<std::int64_t>(bytes.size()) >= m_bytesToHangUp;
        if (isLast)
            bytes.resize(static_cast<std::size_t>(m_bytesToHangUp));
        m_bytesToHangUp -= std::min(m_bytesToHangUp, static_cast<std::int64_t>(bytes.size()));
        react(m_core.receive(bytes));
        if (isLast)
            m_port.hangUp();
    }

    void say(const JsonLine& line) {
        std::cout << line.toString() << std::endl;
        if (m_log)
            m_log << line.toString() << std::endl;
    }

    void react(const std::vector<std::uint8_t>& answers) {
        for (const PrintedPaper& paper : m_core.takePapers())
            keep(paper);
        if (!m_mute)
            m_port.write(answers);
    }

    void keep(const PrintedPaper& paper) {
        std::string number = std::to_string(++m_papers);
        number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
        const std::string path = (m_options.folder / ("ticket-" + number + ".png")).string();
        const bool saved = savePaper(paper, path);
        say(JsonLine()
                .add("event", paper.isBlank() ? "blank" : "ticket")
                .add("number", m_papers)
                .add("png", saved ? path : "")
                .add("rows", static_cast<std::int64_t>(paper.rows.size()))
                .add("strayBytes", paper.strayBytes));
    }

    void takeOrders() {
        std::array<char, 256> buffer{};
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        m_listensToOrders = count > 0;
        m_orders.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        for (std::size_t end = m_orders.find('\n'); end != std::string::npos; end = m_orders.find('\n')) {
            const std::string order = m_orders.substr(0, end);
            m_orders.erase(0, end + 1);
            obey(order);
            say(JsonLine().add("event", "order").add("kind", order));
        }
    }

    void obey(const std::string& order) {
        PrinterSensors sensors;
        sensors.paperEnd = order == "paper-end";
        sensors.paperNearEnd = order == "paper-near-end";
        sensors.coverOpen = order == "cover-open";
        if (sensors.paperEnd || sensors.paperNearEnd || sensors.coverOpen || order == "ok")
            react(m_core.setSensors(sensors));
        else if (order == "mute" || order == "answer")
            m_mute = order == "mute";
        else if (order == "stall" || order == "resume")
            m_stalled = order == "stall";
        else if (order.starts_with(hangUpAfter))
            m_bytesToHangUp = std::stoll(order.substr(hangUpAfter.size()));
        else
            std::cerr << usage;
    }

    Options m_options;
    LinePort m_port;
    PrinterCore m_core;
    std::ofstream m_log;
    std::string m_orders;
    std::int64_t m_papers = 0;
    std::int64_t m_bytesToHangUp = 0; ///< 0: never
    bool m_mute = false;
    bool m_stalled = false;
    bool m_listensToOrders = true;
};

} // namespace

int main(int argc, char** argv) {
    Options options;
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
        if (options.port.take(arguments[i], arguments[i + 1]))
            continue;
        if (arguments[i] == "--dir")
            options.folder = arguments[i + 1];
        else if (arguments[i] == "--dots")
            options.dots = std::stoi(arguments[i + 1]);
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
    Printer(options).run();
    return 0;
}
