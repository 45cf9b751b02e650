// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/api/silence_watch.h"
#include "drivers/api/ticket_printer.h"
#include "drivers/profiles/printer_profile.h"
#include "drivers/star/star_status.h"

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace evenhall::star {

struct StarSettings {
    profiles::PrinterProfile profile;
    bool holdsChannel = true;                     ///< false: connect for each ticket
    std::chrono::milliseconds patience{15'000};   ///< for a stream and its confirmation, beside its transfer time
    std::chrono::milliseconds answerTimeout{500}; ///< for one status question
    std::chrono::milliseconds glance{250};        ///< between looks at a printer that is at work or does not go on
    /// A printer that has not answered for so long, although it could be reached, cannot.
    std::chrono::milliseconds silenceProves{60'000};
    int lineBytesPerSecond = 1'000'000;
};

/// A thermal printer in Star line mode, fed with pictures. Used by one worker thread.
///
/// A ticket, step by step: open; ask for the status; end what an earlier ticket left (reset, end of the row, cut); tell
/// `progress`; send, with ETB behind the cut; the status whose counter is one higher than before makes it
/// Printed/StatusCounter, unless a status before it showed that the printer had stopped: it goes on where it was, on a
/// new roll too, and counts all the same. From the first accepted byte on, whatever goes wrong is InDoubt; `settle`
/// sees a counter that rose late.
class StarPrinter : public device::TicketPrinter {
public:
    StarPrinter(std::unique_ptr<device::Channel> channel, StarSettings settings)
        : m_channel(std::move(channel)), m_settings(std::move(settings)), m_voice(m_settings.silenceProves) {}

    [[nodiscard]] device::PaperGeometry paper() const override { return m_settings.profile.paper; }
    [[nodiscard]] device::PrintOutcome print(const device::Raster& ticket, device::PrintProgress& progress) override;
    [[nodiscard]] device::DeviceStatus status() override;
    [[nodiscard]] std::optional<device::PrintOutcome> settle() override;
    [[nodiscard]] device::Outcome<void> clear() override;
    void expectLeftover() override { m_remainder = Remainder{}; }

private:
    using Clock = std::chrono::steady_clock;

    /// What an earlier ticket left in the printer.
    struct Remainder {
        bool whole = false; ///< every byte was accepted; only the confirmation is missing
        std::size_t bytes = 0;
        std::optional<int> wanted; ///< the counter that ends it; none when the printer does not count
        bool counted = false;      ///< that counter came
        std::string trouble;       ///< why the printer stopped before that; empty: it did not
    };

    [[nodiscard]] device::Outcome<void> open();
    [[nodiscard]] device::PrintOutcome printOnOpenChannel(const device::Raster& ticket,
                                                          device::PrintProgress& progress);
    [[nodiscard]] std::optional<device::Fault> send(std::span<const std::byte> stream, device::PrintProgress& progress,
                                                    std::size_t& accepted);
    [[nodiscard]] device::PrintOutcome confirm();
    [[nodiscard]] std::optional<device::Fault> mend();
    [[nodiscard]] device::Outcome<void> reset();
    [[nodiscard]] device::DeviceStatus askStatus();
    [[nodiscard]] bool ask();
    [[nodiscard]] bool read(std::chrono::milliseconds timeout);
    void listen();
    void weigh(const StarStatus& status);
    [[nodiscard]] device::Outcome<std::optional<int>> nextCount();
    [[nodiscard]] std::optional<device::Fault> resetCounter();
    [[nodiscard]] device::PrintOutcome doubt(const std::string& why) const;
    [[nodiscard]] device::PrintOutcome countedOutcome() const;
    [[nodiscard]] device::DeviceStatus meaningOf(const StarStatus& status) const;
    [[nodiscard]] bool hears() const;
    void leave();
    [[nodiscard]] std::chrono::milliseconds timeFor(std::size_t byteCount) const;

    std::unique_ptr<device::Channel> m_channel;
    StarSettings m_settings;
    StatusParser m_parser;
    std::optional<StarStatus> m_latest;
    device::SilenceWatch m_voice; ///< of the status question
    bool m_isMute = false;        ///< as the voice proved when it was asked last
    std::optional<Remainder> m_remainder;
};

} // namespace evenhall::star
