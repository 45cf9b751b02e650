// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_document.h"

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace evenhall::device {

/// A point on the wall clock, milliseconds since 1970-01-01T00:00:00Z. Drivers get it as an argument.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// The name of one print job, given by the controller; the idempotency key from end to end.
struct JobId {
    std::string text;

    friend auto operator<=>(const JobId&, const JobId&) = default;
};

/// The name of a printer: the kiosk it stands in.
struct PrinterName {
    std::string text;

    friend auto operator<=>(const PrinterName&, const PrinterName&) = default;
};

/// One paper to print. A repeated job with the same id is the same paper, never a second one.
struct PrintJob {
    JobId id;
    PrinterName printer;
    PrintDocument document;
    WallTime expires{}; ///< from this instant on it must not start printing
    int copyNumber = 0; ///< 0 is the paper itself, the only one without a mark; a copy carries its mark in the document
    std::string subject{}; ///< equal for all copies of one paper; empty: the job has no copies

    friend bool operator==(const PrintJob&, const PrintJob&) = default;
};

enum class PrintState {
    Printed, ///< as far as the confirm level tells
    Failed,  ///< certain: no part of this paper came out
    InDoubt, ///< it may or may not have come out; a person decides
    Expired  ///< it was too late to start; nothing was sent
};

/// What "printed" rests on, weakest first.
enum class ConfirmLevel {
    None,          ///< nobody took the bytes
    Delivered,     ///< the channel took every byte
    Barrier,       ///< the printer answered a question queued behind the data: it was processed
    StatusCounter, ///< the printer counted the end of printing (Star ETB)
    ProcessId      ///< the printer reported by name that printing of this ticket finished
};

/// The level's name in reports: "none", "delivered", "barrier", "statusCounter", "processId".
[[nodiscard]] std::string_view toText(ConfirmLevel level);
[[nodiscard]] std::optional<ConfirmLevel> confirmLevelFromText(std::string_view text);

/// How a job ended and how sure that is.
struct PrintOutcome {
    PrintState state = PrintState::Failed;
    ConfirmLevel confirm = ConfirmLevel::None;
    std::string evidence; ///< for the log and the staff screen, for instance "accepted 812 of 54777 bytes: closed"

    friend bool operator==(const PrintOutcome&, const PrintOutcome&) = default;
};

} // namespace evenhall::device
