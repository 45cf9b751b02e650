// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "tests/support/virtual_printer/printer_core.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>

namespace evenhall::support {

/// The line to a virtual printer in the same process: no thread, no time, so that a driver's whole conversation is a
/// plain function call. A read without an answer returns at once.
class PrinterChannel : public device::Channel {
public:
    explicit PrinterChannel(PrinterCore& printer) : m_printer(&printer) {}

    [[nodiscard]] device::Outcome<void> open() override {
        m_open = true;
        return {};
    }
    [[nodiscard]] bool isOpen() const override { return m_open; }
    void close() override {
        m_open = false;
        m_answers.clear();
    }
    [[nodiscard]] device::WriteOutcome write(std::span<const std::byte> bytes,
                                             std::chrono::milliseconds /*timeout*/) override {
        if (!m_open)
            return {0, device::Fault{device::FaultCode::Closed, "closed"}};
        const std::size_t count = std::min({bytes.size(), m_printer->room(), m_untilBreak});
        take(m_printer->receive({reinterpret_cast<const std::uint8_t*>(bytes.data()), count}));
        m_untilBreak -= count;
        if (m_untilBreak == 0) {
            close();
            m_untilBreak = never;
            return {count, device::Fault{device::FaultCode::Closed, "unplugged"}};
        }
        if (count < bytes.size())
            return {count, device::Fault{device::FaultCode::TimedOut, "the printer takes no more"}};
        return {count, std::nullopt};
    }
    [[nodiscard]] device::Outcome<std::size_t> read(std::span<std::byte> buffer,
                                                    std::chrono::milliseconds timeout) override {
        if (m_answers.empty() && timeout.count() > 0 && whileWaiting)
            whileWaiting();
        const std::size_t count = std::min(buffer.size(), m_answers.size());
        for (std::size_t i = 0; i < count; ++i, m_answers.pop_front())
            buffer[i] = std::byte{m_answers.front()};
        return count;
    }
    [[nodiscard]] bool canAnswer() const override { return true; }

    /// The line breaks after so many more bytes.
    void breakAfter(std::size_t bytes) { m_untilBreak = bytes; }
    /// Somebody puts another printer in its place.
    void replace(PrinterCore& printer) {
        close();
        m_printer = &printer;
    }
    /// What the printer sent by itself, for instance after new paper.
    void take(const Bytes& answers) { m_answers.insert(m_answers.end(), answers.begin(), answers.end()); }

    std::function<void()> whileWaiting; ///< called when a read finds nothing and would wait

private:
    static constexpr std::size_t never = static_cast<std::size_t>(-1);

    PrinterCore* m_printer;
    bool m_open = false;
    std::deque<std::uint8_t> m_answers;
    std::size_t m_untilBreak = never;
};

} // namespace evenhall::support
