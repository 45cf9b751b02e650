// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/api/ticket_printer.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
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
/// where the printer speaks IPP, in the printer. Confirms at most "delivered". Where the printer speaks IPP, its state
/// is asked from itself. Used by one worker thread.
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

    [[nodiscard]] device::Outcome<PrinterSeen> ready(CupsQueue& queue);
    [[nodiscard]] device::Outcome<void> empty(CupsQueue& queue, const PrinterSeen& seen) const;
    [[nodiscard]] device::Outcome<void> cancelAll(CupsQueue& queue) const;
    [[nodiscard]] device::Outcome<CupsQueue> insideOf(const PrinterSeen& seen) const;
    [[nodiscard]] device::DeviceStatus statusOf(const PrinterSeen& seen) const;
    [[nodiscard]] device::Outcome<Document> encode(const device::Raster& ticket, const PrinterSeen& seen) const;
    [[nodiscard]] device::PrintOutcome submit(CupsQueue& queue, const Document& document,
                                              device::PrintProgress& progress);
    [[nodiscard]] device::PrintOutcome follow(CupsQueue& queue, int job);
    [[nodiscard]] device::PrintOutcome confirm(CupsQueue& queue, const JobSeen& job, int number) const;
    [[nodiscard]] device::PrintOutcome giveUp(CupsQueue& queue, int job, const std::string& reason);
    [[nodiscard]] std::optional<JobSeen> awaitEnd(CupsQueue& queue, int job, std::chrono::milliseconds timeout) const;
    [[nodiscard]] std::string blockageOf(CupsQueue& queue) const;

    device::CupsAddress m_address;
    CupsSettings m_settings;
    std::optional<int> m_doubtfulJob; ///< a job whose end is not known
};

} // namespace evenhall::cups
