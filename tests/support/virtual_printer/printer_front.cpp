// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/printer_front.h"

#include "tests/support/virtual_printer/paper_image.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <poll.h>
#include <unistd.h>

namespace evenhall::support {

namespace {

constexpr std::string_view hangUpAfter = "hang-up-after ";
constexpr std::string_view paperEndAfter = "paper-end-after ";
constexpr int tick = 5; // milliseconds between looks at a printer that takes its time

/// Rows with a black run of a fifth to four fifths of the head: the bar of a mark on a copy is that wide, while rules
/// are wider and letters and the squares of a code narrower.
int barRows(const PrintedPaper& paper) {
    int count = 0;
    for (const std::vector<bool>& row : paper.rows) {
        std::size_t run = 0;
        std::size_t longest = 0;
        for (const bool black : row) {
            run = black ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        count += longest * 3 >= row.size() && longest * 5 <= row.size() * 4 ? 1 : 0;
    }
    return count;
}

} // namespace

PrinterFront::PrinterFront(const FrontOptions& options)
    : m_options(options), m_port(options.port), m_core(options.model) {
    std::filesystem::create_directories(options.folder);
    if (!options.log.empty())
        m_log.open(options.log, std::ios::app);
    say(JsonLine().add("event", "ready").add("address", m_port.description()));
}

void PrinterFront::run() {
    while (m_port.isUsable() || (m_unplugged && m_listensToOrders)) {
        const bool reads = m_port.isUsable() && !m_stalled && m_core.room() > 0;
        std::array<pollfd, 2> entries{pollfd{reads ? m_port.readable() : -1, POLLIN, 0},
                                      pollfd{m_listensToOrders ? STDIN_FILENO : -1, POLLIN, 0}};
        if (::poll(entries.data(), entries.size(), m_core.isWorking() ? tick : -1) < 0)
            return;
        letTimePass();
        if (entries[1].revents != 0)
            takeOrders();
        else if (entries[0].revents != 0)
            serve();
    }
}

void PrinterFront::letTimePass() {
    const Clock::time_point now = Clock::now();
    if (m_core.isWorking())
        react(m_core.advance(std::chrono::duration_cast<std::chrono::microseconds>(now - m_lastLook)));
    m_lastLook = now;
}

void PrinterFront::serve() {
    Bytes bytes = m_port.read(m_core.room());
    const bool isLast = m_bytesToHangUp > 0 && static_cast<std::int64_t>(bytes.size()) >= m_bytesToHangUp;
    if (isLast)
        bytes.resize(static_cast<std::size_t>(m_bytesToHangUp));
    m_bytesToHangUp -= std::min(m_bytesToHangUp, static_cast<std::int64_t>(bytes.size()));
    react(m_core.receive(bytes));
    if (isLast)
        m_port.hangUp();
}

void PrinterFront::say(const JsonLine& line) {
    std::cout << line.toString() << std::endl;
    if (m_log)
        m_log << line.toString() << std::endl;
}

void PrinterFront::react(const Bytes& answers) {
    for (const PrintedPaper& paper : m_core.takePapers())
        keep(paper);
    m_port.write(answers);
}

void PrinterFront::keep(const PrintedPaper& paper) {
    std::string number = std::to_string(++m_papers);
    number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
    const std::string path = (m_options.folder / ("ticket-" + number + ".png")).string();
    const bool saved = savePaper(paper, path);
    say(JsonLine()
            .add("event", paper.isBlank() ? "blank" : "ticket")
            .add("number", m_papers)
            .add("png", saved ? path : "")
            .add("rows", static_cast<std::int64_t>(paper.rows.size()))
            .add("strayBytes", paper.strayBytes)
            .add("barRows", barRows(paper))
            .add("torn", paper.torn ? 1 : 0)
            .add("text", paper.text));
}

void PrinterFront::takeOrders() {
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

void PrinterFront::obey(const std::string& order) {
    if (obeySensor(order) || obeyLine(order))
        return;
    if (order == "mute" || order == "answer")
        m_core.setMute(order == "mute");
    else if (order == "pause" || order == "go-on")
        react(m_core.setPaused(order == "pause"));
    else if (order == "power-cut")
        m_core.cutPower();
    else
        std::cerr << "virtual_printer: unknown order '" << order << "'\n";
}

bool PrinterFront::obeyLine(const std::string& order) {
    if (order == "stall" || order == "resume") {
        m_stalled = order == "stall";
    } else if (order == "unplug") {
        m_unplugged = true;
        m_port.unplug();
    } else if (order == "plug") {
        m_unplugged = false;
        m_port.plug();
    } else if (order.starts_with(hangUpAfter)) {
        m_bytesToHangUp = std::stoll(order.substr(hangUpAfter.size()));
    } else {
        return false;
    }
    return true;
}

bool PrinterFront::obeySensor(const std::string& order) {
    PrinterSensors sensors;
    sensors.paperEnd = order == "paper-end";
    sensors.paperNearEnd = order == "paper-near-end";
    sensors.coverOpen = order == "cover-open";
    sensors.jam = order == "jam";
    sensors.cutterError = order == "cutter-error";
    sensors.headHot = order == "head-hot";
    if (sensors != PrinterSensors{} || order == "ok")
        react(m_core.setSensors(sensors));
    else if (order.starts_with(paperEndAfter))
        m_core.endPaperAfter(std::stoi(order.substr(paperEndAfter.size())));
    else
        return false;
    return true;
}

} // namespace evenhall::support
