// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/usb/gadget_printer.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <linux/usb/g_printer.h>
#include <poll.h>
#include <stdexcept>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

namespace evenhall::support {

namespace {

constexpr const char* node = "/dev/g_printer0";
constexpr const char* binding = "/sys/kernel/config/usb_gadget/printer/UDC";
constexpr const char* controller = "dummy_udc.0";
constexpr std::size_t mostAtOnce = 8192;
constexpr int glance = 20; // ms

void bind(const std::string& name) {
    const int file = ::open(binding, O_WRONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::write(file, name.data(), name.size()) == static_cast<ssize_t>(name.size());
    ::close(file);
    if (!done)
        throw std::runtime_error("the USB gadget cannot be bound");
}

} // namespace

GadgetPrinter::GadgetPrinter(PrinterModel model) : m_core(std::move(model)), m_thread([this] { run(); }) {}

GadgetPrinter::~GadgetPrinter() {
    unplug();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void GadgetPrinter::plug() {
    std::unique_lock lock(m_mutex);
    bind(controller);
    for (int tries = 0; m_node < 0 && tries < 250; ++tries) {
        m_node = ::open(node, O_RDWR | O_NONBLOCK | O_CLOEXEC);
        if (m_node < 0)
            ::poll(nullptr, 0, glance);
    }
    if (m_node < 0)
        throw std::runtime_error("the printer gadget has no node");
    tellPortStatus();
    m_plugged = true;
    m_changed.notify_all();
}

void GadgetPrinter::unplug() {
    std::unique_lock lock(m_mutex);
    if (!m_plugged)
        return;
    m_plugged = false;
    // In this order: the kernel (6.1) breaks when the gadget goes while its node is open.
    ::close(std::exchange(m_node, -1));
    bind("\n");
}

void GadgetPrinter::readAtMost(std::size_t bytes) {
    const std::lock_guard lock(m_mutex);
    m_mayRead = bytes;
    m_changed.notify_all();
}

std::int64_t GadgetPrinter::receivedWhenQuiet() {
    constexpr auto quiet = std::chrono::milliseconds(500);
    std::unique_lock lock(m_mutex);
    for (std::int64_t before = -1; before != m_core.bytesReceived();) {
        before = m_core.bytesReceived();
        m_changed.wait_for(lock, quiet, [&] { return before != m_core.bytesReceived(); });
    }
    return m_core.bytesReceived();
}

std::vector<PrintedPaper> GadgetPrinter::takePapers() {
    const std::lock_guard lock(m_mutex);
    return m_core.takePapers();
}

void GadgetPrinter::tellPortStatus() const {
    ::ioctl(m_node, GADGET_SET_PRINTER_STATUS, m_core.portStatus());
}

void GadgetPrinter::run() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_plugged && std::min(m_core.room(), m_mayRead) > 0)
            serve(lock);
        else
            m_changed.wait_for(lock, std::chrono::milliseconds(glance));
    }
}

/// With the lock held but for the waiting.
void GadgetPrinter::serve(std::unique_lock<std::mutex>& lock) {
    pollfd entry{m_node, POLLIN, 0};
    lock.unlock();
    ::poll(&entry, 1, glance);
    lock.lock();
    if (!m_plugged || entry.revents == 0 || std::min(m_core.room(), m_mayRead) == 0)
        return;
    // Always a whole buffer of the kernel's: a rest would be used after its end when the gadget goes and comes (6.1).
    std::array<std::uint8_t, mostAtOnce> buffer{};
    const ssize_t count = ::read(m_node, buffer.data(), buffer.size());
    if (count <= 0)
        return;
    if (m_mayRead != endless)
        m_mayRead -= std::min(m_mayRead, static_cast<std::size_t>(count));
    const Bytes answers = m_core.receive(std::span(buffer).first(static_cast<std::size_t>(count)));
    if (!answers.empty() && ::write(m_node, answers.data(), answers.size()) < 0)
        return; // nobody reads the answers of a printer that is being unplugged
    m_changed.notify_all();
}

} // namespace evenhall::support
