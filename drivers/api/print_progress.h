// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace evenhall::device {

/// What a printer counts of itself, also while it is switched off. A ticket that raised a counter left a trace in the
/// machine: evidence for a person, not proof, for some printers lose the last count when their power goes.
struct PrinterCounters {
    std::optional<std::int64_t> cuts; ///< operations of the knife, ever (ESC/POS `GS g 2`, counter 178)

    friend bool operator==(const PrinterCounters&, const PrinterCounters&) = default;
};

/// What is about to leave this box.
struct PrintStart {
    std::span<const std::byte> stream; ///< the bytes, or the document as it goes to a queue; lives during the call only
    std::string processId;    ///< the name by which printer or queue will report this ticket; empty: it reports none
    PrinterCounters counters; ///< asked just now, as far as the printer can tell
};

/// Listens while a printer prints, so that the print ledger is always ahead of the paper. A printer calls, in this
/// order and on its own thread:
/// 1. `starting` once, after the printer was found able and clean, before the first byte of the ticket. A fault means
///    that the ledger cannot be written: nothing may be sent, and the outcome is Failed.
/// 2. `accepted` after each write that the channel took bytes of, also one that failed, with the total so far; the
///    whole stream means "sent". Bytes that only mend an earlier ticket or ask a question do not count.
/// 3. `counted` when the printer can be asked again after the ticket, however it ended.
/// A printer that ends a job as Failed before `starting` has sent nothing of it.
class PrintProgress {
public:
    PrintProgress() = default;
    PrintProgress(const PrintProgress&) = delete;
    PrintProgress& operator=(const PrintProgress&) = delete;
    virtual ~PrintProgress() = default;

    [[nodiscard]] virtual Outcome<void> starting(const PrintStart& start) = 0;
    virtual void accepted(std::size_t bytes) = 0;
    virtual void counted(const PrinterCounters& counters) = 0;
};

/// For papers that no ledger has to know, such as a test page.
class UnrecordedProgress : public PrintProgress {
public:
    [[nodiscard]] Outcome<void> starting(const PrintStart& /*start*/) override { return {}; }
    void accepted(std::size_t /*bytes*/) override {}
    void counted(const PrinterCounters& /*counters*/) override {}
};

} // namespace evenhall::device
