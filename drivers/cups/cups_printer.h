// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/api/ticket_printer.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::cups {

class CupsQueue;
struct JobSeen;
struct PrinterSeen;

/// The printer's own bytes for a picture, which only a raw queue needs.
using NativeEncoder = std::function<std::vector<std::byte>(const device::Raster& ticket)>;

struct CupsSettings {
    device::PaperGeometry paper;
    NativeEncoder encodeNative;
    std::chrono::milliseconds patience{30'000};       ///< for a ticket from submission to its end
    std::chrono::milliseconds blockedPatience{5'000}; ///< for a printer that says it lacks paper, is open or jammed
    std::chrono::milliseconds cancelPatience{5'000};  ///< for the end of a cancelled job
    std::chrono::milliseconds lookEvery{100};         ///< at a job under way
};

/// A printer behind a queue of CUPS, for models without a driver of ours. It never leaves a ticket in the queue: what
/// does not end in time is cancelled, and nothing is submitted before everything earlier is over, in the queue and,
/// where the printer speaks IPP, in the printer. A printer that speaks IPP is asked itself for its state and for the
/// end of each ticket; "delivered" is its own word, never that of the queue. Used by one worker thread.
class CupsPrinter : public device::TicketPrinter {
public:
    CupsPrinter(device::CupsAddress address, CupsSettings settings)
        : m_address(std::move(address)), m_settings(std::move(settings)) {}

    [[nodiscard]] device::PaperGeometry paper() const override { return m_settings.paper; }
    [[nodiscard]] device::PrintOutcome print(const device::Raster& ticket, device::PrintProgress& progress) override;
    [[nodiscard]] device::DeviceStatus status() override;
    [[nodiscard]] std::optional<device::PrintOutcome> settle() override;
    [[nodiscard]] device::Outcome<void> clear() override;

private:
    using Clock = std::chrono::steady_clock;
    struct Document;
    struct Submitted {
        int job = 0;
        std::string name; ///< of the job, here and in the printer
    };

    [[nodiscard]] device::Outcome<PrinterSeen> ready(CupsQueue& queue);
    [[nodiscard]] device::Outcome<void> empty(CupsQueue& queue, const PrinterSeen& seen) const;
    [[nodiscard]] device::Outcome<void> cancelAll(CupsQueue& queue) const;
    [[nodiscard]] device::Outcome<CupsQueue> insideOf(const PrinterSeen& seen) const;
    [[nodiscard]] device::DeviceStatus statusOf(const PrinterSeen& seen) const;
    [[nodiscard]] device::Outcome<Document> encode(const device::Raster& ticket, const PrinterSeen& seen) const;
    [[nodiscard]] device::PrintOutcome submit(CupsQueue& queue, const Document& document, const std::string& name,
                                              device::PrintProgress& progress);
    [[nodiscard]] device::PrintOutcome follow(CupsQueue& queue, const Submitted& ticket) const;
    [[nodiscard]] device::PrintOutcome giveUp(CupsQueue& queue, const Submitted& ticket,
                                              const std::string& reason) const;
    [[nodiscard]] device::PrintOutcome conclude(CupsQueue& queue, const Submitted& ticket,
                                                const device::PrintOutcome& word,
                                                std::chrono::milliseconds patience) const;
    [[nodiscard]] device::PrintOutcome askPrinter(CupsQueue& printer, const Submitted& ticket,
                                                  const device::PrintOutcome& word,
                                                  std::chrono::milliseconds patience) const;
    [[nodiscard]] std::optional<JobSeen> awaitEnd(CupsQueue& queue, int job, std::chrono::milliseconds timeout) const;
    [[nodiscard]] std::string blockageOf(CupsQueue& queue) const;

    device::CupsAddress m_address;
    CupsSettings m_settings;
    std::optional<Submitted> m_doubtful; ///< the last ticket, while its end is not known
};

} // namespace evenhall::cups
