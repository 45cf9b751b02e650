// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/commands/chosen_ledger.h"
#include "drivers/host/commands/commands.h"
#include "drivers/ledger/print_ledger.h"

#include <array>
#include <ctime>
#include <filesystem>
#include <iostream>

namespace evenhall::device_host {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;

/// Fixed words and no free text: the reason goes to the hall, whose journal is kept, and must name nobody.
struct VoidReason {
    std::string_view word;
    std::string_view meaning;
};
constexpr std::array reasons{
    VoidReason{"came-out", "staff saw that the paper came out"},
    VoidReason{"not-needed", "the citizen went on without paper"},
    VoidReason{"destroyed", "the paper was unreadable and thrown away"},
};

device::WallTime wallClock() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// The ledger of a device host, which may be running: SQLite lets a second program in, one writer at a time.
Outcome<std::unique_ptr<ledger::PrintLedger>> openLedger(const CommandOptions& options) {
    const std::optional<std::string> file = chosenLedger(options);
    if (!file)
        return Fault{FaultCode::BadConfiguration, "--devices FILE or --ledger FILE is missing"};
    std::error_code error;
    if (!std::filesystem::exists(*file, error))
        return Fault{FaultCode::NotFound, "there is no print ledger at '" + *file + "'"};
    return ledger::PrintLedger::open(*file, wallClock());
}

ExitCode failToOpen(const Fault& fault) {
    return fail(fault.code == FaultCode::BadConfiguration ? WrongUse : NotDone, fault.context);
}

std::string localTime(device::WallTime time) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &parts);
    return {text.data(), length};
}

void tell(const ledger::LedgerEntry& entry) {
    std::cout << entry.job.text << "\n  printer of kiosk " << entry.printer.text << ", "
              << (entry.copyNumber == 0 ? "the ticket itself" : "marked copy " + std::to_string(entry.copyNumber))
              << ", in doubt since " << localTime(entry.changedAt) << "\n  what is known: " << entry.evidence
              << "\n  trace: " << ledger::traceOf(entry) << "\n";
}

} // namespace

ExitCode listDoubts(const CommandOptions& options) {
    const auto opened = openLedger(options);
    if (!opened)
        return failToOpen(opened.fault());
    const Outcome<std::vector<ledger::LedgerEntry>> doubts = (*opened)->inDoubt();
    if (!doubts)
        return fail(NotDone, doubts.fault().context);
    if (doubts->empty()) {
        std::cout << "No ticket of this box is in doubt.\n";
        return Done;
    }
    for (const ledger::LedgerEntry& entry : *doubts)
        tell(entry);
    std::cout
        << "\nOf each it is unknown whether it came out; its number is valid either way. Where the citizen has no "
           "paper, print it again at the guide desk: the copy is marked 补打 and ends the doubt. Otherwise end it "
           "here:\n  evenhall-devices void --job NAME --because came-out | not-needed | destroyed\n";
    return Done;
}

ExitCode voidDoubt(const CommandOptions& options) {
    const auto* const reason = std::find_if(reasons.begin(), reasons.end(), [&options](const VoidReason& known) {
        return known.word == options.because.value_or("");
    });
    if (!options.job || reason == reasons.end())
        return fail(WrongUse, "void needs --job NAME and --because came-out, not-needed or destroyed");
    const auto opened = openLedger(options);
    if (!opened)
        return failToOpen(opened.fault());
    const Outcome<std::optional<ledger::LedgerEntry>> entry = (*opened)->find({*options.job});
    if (!entry)
        return fail(NotDone, entry.fault().context);
    if (!entry->has_value())
        return fail(NotDone,
                    "this box knows no print job '" + *options.job + "'; evenhall-devices in-doubt names them");
    if ((*entry)->state != ledger::LedgerState::InDoubt)
        return fail(NotDone, "job " + *options.job + " is not in doubt: " + std::string(toText((*entry)->state)));
    const Outcome<void> voided = (*opened)->makeVoid({*options.job}, std::string(reason->meaning), wallClock());
    if (!voided)
        return fail(NotDone, voided.fault().context);
    std::cout << "Job " << *options.job << " is no longer in doubt: " << reason->meaning << ".\n";
    return Done;
}

} // namespace evenhall::device_host
