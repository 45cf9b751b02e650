// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/api/ticket_printer.h"
#include "drivers/escpos/answers.h"
#include "drivers/escpos/encoder.h"

#include <chrono>
#include <memory>
#include <optional>

namespace evenhall::escpos {

struct EscposSettings {
    device::PaperGeometry paper;
    Cut cut = Cut::LeaveOnePoint;
    bool holdsChannel = true;                     ///< false: connect for each ticket, so that no stale one is met
    std::chrono::milliseconds patience{15'000};   ///< for a stream and its confirmation, beside its transfer time
    std::chrono::milliseconds answerTimeout{500}; ///< for one DLE EOT
    int slowestBytesPerSecond = 4'000;            ///< of line and printer together
};

/// A thermal printer that speaks ESC/POS, fed with pictures. Asks for its status where the channel carries answers;
/// a printer that never answers is trusted as far as the channel goes (Delivered). Used by one worker thread.
///
/// A ticket, step by step: open; finish a picture that an earlier ticket broke off; ask (paper end, cover, errors end
/// the job as Failed: nothing was sent); send the ticket and GS r 1; the answer to GS r 1 makes it Printed/Barrier.
/// From the first accepted byte on, whatever goes wrong is InDoubt.
class EscposPrinter : public device::TicketPrinter {
public:
    EscposPrinter(std::unique_ptr<device::Channel> channel, EscposSettings settings)
        : m_channel(std::move(channel)), m_settings(settings) {}

    [[nodiscard]] device::PaperGeometry paper() const override { return m_settings.paper; }
    [[nodiscard]] device::PrintOutcome print(const device::Raster& ticket, device::PrintProgress& progress) override;
    [[nodiscard]] device::DeviceStatus status() override;
    void expectLeftover() override { m_brokenOff = true; }

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] device::PrintOutcome printOnOpenChannel(const device::Raster& ticket,
                                                          device::PrintProgress& progress);
    [[nodiscard]] device::PrintOutcome confirm(std::size_t byteCount);
    [[nodiscard]] std::optional<device::Fault> recover(const device::Raster& ticket);
    [[nodiscard]] device::DeviceStatus askStatus();
    [[nodiscard]] std::optional<StatusAnswer> ask(StatusKind kind);
    [[nodiscard]] bool awaitBarrier(std::chrono::milliseconds timeout);
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> awaitAnswer(std::chrono::milliseconds timeout);
    [[nodiscard]] device::Outcome<void> openChannel();
    void drain();
    [[nodiscard]] std::chrono::milliseconds timeFor(std::size_t byteCount) const;

    std::unique_ptr<device::Channel> m_channel;
    EscposSettings m_settings;
    AnswerParser m_parser;
    std::optional<bool> m_answersStatus; ///< learnt from the first question
    bool m_answersBarrier = true;        ///< until it did not, although it could work
    bool m_brokenOff = false;            ///< the printer may wait for the rest of a picture
};

} // namespace evenhall::escpos
