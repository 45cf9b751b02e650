// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/profiles/profile_store.h"

#include <optional>
#include <string>

namespace evenhall::device_host {

/// What a command of evenhall-devices ends with.
enum ExitCode {
    Done = 0,
    NotDone = 1,  ///< a device could not, or nobody knows whether it did
    WrongUse = 2, ///< the command line, a device file or a profile is wrong
};

/// Which ticket is drawn.
enum class Paper { Ticket, TestPage };

/// What a person asked for, read from the command line.
struct CommandOptions {
    profiles::ProfileStore store;
    std::optional<std::string> uri;     ///< as written
    std::optional<std::string> profile; ///< its name; else the cautious one
    std::optional<std::string> devices; ///< a device file
    std::optional<std::string> file;    ///< of a recording
    std::optional<std::string> ledger;  ///< the print ledger's file, when it is named
    std::optional<std::string> job;     ///< the name of a print job
    std::optional<std::string> because; ///< why a doubt ends
    std::optional<std::string> png;
    std::optional<std::string> logo; ///< a PNG for the head of the demo ticket
    std::optional<std::string> bytes;
    std::string language = "zh-CN+en"; ///< of the demo ticket
    Paper paper = Paper::Ticket;
    bool elder = false; ///< large type
};

/// Prints `reason` to standard error.
ExitCode fail(ExitCode code, const std::string& reason);

/// The printers that hang on this box, and the profile their names suggest.
ExitCode listDevices(const CommandOptions& options);
/// The profiles that device files may name.
ExitCode listProfiles(const CommandOptions& options);
/// Asks the printer at `uri` what it is.
ExitCode probe(const CommandOptions& options);
/// The health of one printer, or of all in a device file; NotDone when one cannot print.
ExitCode showStatus(const CommandOptions& options);
/// Prints a page at `uri` that shows whether the printer is set up right.
ExitCode printTestPage(const CommandOptions& options);
/// The same, while every byte of both directions goes into `file`, which tests can replay.
ExitCode recordPrinter(const CommandOptions& options);
/// Draws the demo ticket (or the test page) as a picture for the profile's paper.
ExitCode previewPaper(const CommandOptions& options);
/// Writes the demo ticket's bytes exactly as they would be sent to such a printer, and its picture.
ExitCode sampleBytes(const CommandOptions& options);
/// The papers of this box of which nobody knows whether they came out, with the evidence.
ExitCode listDoubts(const CommandOptions& options);
/// Staff decides that the doubtful paper `job` needs no copy. The device host may be running; it tells the hall.
ExitCode voidDoubt(const CommandOptions& options);

} // namespace evenhall::device_host
