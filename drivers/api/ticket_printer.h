// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_status.h"
#include "drivers/api/print_job.h"
#include "drivers/api/print_progress.h"
#include "drivers/api/raster.h"

#include <functional>
#include <optional>

namespace evenhall::device {

/// The paper a printer holds; layout works in millimetres and asks this for dots.
struct PaperGeometry {
    int printableDots = 576; ///< across; 576 on 80 mm paper, 384 on 58 mm, both at 203 dpi
    int dotsPerInch = 203;

    friend bool operator==(const PaperGeometry&, const PaperGeometry&) = default;
};

/// A printer that puts one picture on one cut paper. Used by one worker thread; every call may block, but none for
/// longer than the ticket at hand needs, so that the hall learns of a blocked printer: `print` does not wait for a
/// person to bring paper.
class TicketPrinter {
public:
    TicketPrinter() = default;
    TicketPrinter(const TicketPrinter&) = delete;
    TicketPrinter& operator=(const TicketPrinter&) = delete;
    virtual ~TicketPrinter() = default;

    [[nodiscard]] virtual PaperGeometry paper() const = 0;

    /// Prints and cuts, and tells `progress` on the way. Never prints a second time by itself: from the first accepted
    /// byte on, whatever goes wrong is InDoubt. Never starts on a printer that may still be inside an earlier ticket:
    /// that one is cleared first, and where this fails the job is Failed with nothing sent.
    [[nodiscard]] virtual PrintOutcome print(const Raster& ticket, PrintProgress& progress) = 0;

    /// How a document becomes a picture for a paper.
    using LayOut = std::function<Outcome<Raster>(const PrintDocument&, const PaperGeometry&)>;
    /// Lays the document out and prints it, with the same promises. A printer on a slow line may send words instead and
    /// use letters of its own.
    [[nodiscard]] virtual PrintOutcome printDocument(const PrintDocument& document, const LayOut& layOut,
                                                     PrintProgress& progress) {
        const Outcome<Raster> ticket = layOut(document, paper());
        if (!ticket)
            return {PrintState::Failed, ConfirmLevel::None, ticket.fault().context};
        return print(*ticket, progress);
    }

    /// Asks the device now.
    [[nodiscard]] virtual DeviceStatus status() = 0;

    /// The end of the last ticket that `print` left in doubt, when the printer or its queue told it since: a slow
    /// printer may confirm after the time-out. Never waits long; nothing while it is still unknown.
    [[nodiscard]] virtual std::optional<PrintOutcome> settle() { return std::nullopt; }

    /// Throws away what the printer or its queue still holds, so that nothing stale comes out when there is paper
    /// again. Success only when the device acknowledged it (or holds nothing for certain); Unsupported when it cannot.
    [[nodiscard]] virtual Outcome<void> clear() { return {FaultCode::Unsupported, "this printer cannot be cleared"}; }

    /// Told before the first ticket when an earlier run of this program may have left a ticket unfinished in the
    /// printer: as if `print` had broken one off, the next ticket or `clear` mends that first.
    virtual void expectLeftover() {}

    /// Counters as of now; Unsupported where there are none.
    [[nodiscard]] virtual Outcome<PrinterCounters> counters() {
        return {FaultCode::Unsupported, "this printer has no counters"};
    }
};

} // namespace evenhall::device
