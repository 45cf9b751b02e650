// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/journal/day_range.h"
#include "app/evenhallctl/tables/csv.h"
#include "app/journal/journal_reader.h"

#include <fstream>
#include <ostream>

namespace evenhall {

using journal::JournalReader;

namespace {

std::string dataFolder(const Arguments& arguments) {
    return arguments.value("data").value_or(".");
}

ExitCode complain(const Error& error, const Console& console) {
    console.error << "evenhallctl: " << error.context << '\n';
    return ExitCode::Failed;
}

std::string dayText(std::int64_t decimal) {
    std::string text = std::to_string(decimal);
    if (text.size() == 8)
        text = text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6);
    return text;
}

std::string timeText(const std::optional<Instant>& instant) {
    return instant ? instant->toString() : std::string();
}

std::string hexText(const journal::Digest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string eventRow(const journal::StoredEvent& event) {
    const journal::Envelope& envelope = event.envelope;
    return toCsvRow({std::to_string(envelope.sequence), std::string(envelope.hall), std::to_string(envelope.issuer),
                     std::to_string(envelope.issuerSequence), std::to_string(envelope.epoch),
                     std::string(envelope.type), std::to_string(envelope.version), envelope.at.toString(),
                     envelope.recordedAt.toString(), dayText(envelope.businessDay), std::string(envelope.actor),
                     std::string(envelope.idempotencyKey), std::string(envelope.body), hexText(event.hash)});
}

std::string visitRow(const journal::VisitRow& row) {
    return toCsvRow({row.ticket.toString(),
                     dayText(row.businessDay),
                     row.number.toString(),
                     row.origin,
                     row.kiosk,
                     row.language,
                     row.priority,
                     row.state,
                     row.issuedAt.toString(),
                     std::to_string(row.legNumber + 1),
                     row.service,
                     row.queue,
                     row.queuedAt.toString(),
                     timeText(row.firstCalledAt),
                     timeText(row.calledAt),
                     timeText(row.startedAt),
                     timeText(row.endedAt),
                     std::to_string(row.parkedFor.count() / 1000),
                     row.window,
                     row.clerk,
                     row.outcome,
                     std::to_string(row.cases),
                     row.caseNumber});
}

const std::vector<std::string> eventColumns{
    "sequence", "hall",        "issuer",       "issuer_sequence", "epoch",           "type", "version",
    "at",       "recorded_at", "business_day", "actor",           "idempotency_key", "body", "hash"};
const std::vector<std::string> visitColumns{
    "ticket",    "business_day",    "number",    "origin",     "kiosk",      "language",
    "priority",  "state",           "issued_at", "leg",        "service",    "queue",
    "queued_at", "first_called_at", "called_at", "started_at", "ended_at",   "parked_seconds",
    "window",    "clerk",           "outcome",   "cases",      "case_number"};

/// Writes a table to --output or to the console, row by row: an export of years must not fill the memory.
template <typename Read>
ExitCode writeTable(const Arguments& arguments, const Console& console, const std::vector<std::string>& columns,
                    const Read& read) {
    const Result<DayRange> days = dayRangeOf(arguments);
    if (!days)
        return complain(days.error(), console);
    Result<std::unique_ptr<JournalReader>> reader = JournalReader::open(dataFolder(arguments));
    if (!reader)
        return complain(reader.error(), console);
    std::ofstream file;
    if (const std::optional<std::string> output = arguments.value("output"))
        file.open(*output, std::ios::binary | std::ios::trunc);
    std::ostream& stream = arguments.has("output") ? file : console.out;
    stream << toCsvRow(columns);
    const Result<void> done = read(**reader, *days, stream);
    stream.flush();
    if (!done)
        return complain(done.error(), console);
    if (!stream)
        return complain({ErrorCode::Io, "the table could not be written"}, console);
    return ExitCode::Done;
}

} // namespace

ExitCode exportEvents(const Arguments& arguments, const Console& console) {
    return writeTable(arguments, console, eventColumns,
                      [](JournalReader& reader, const DayRange& days, std::ostream& stream) {
                          return reader.events(days.from, days.until, [&stream](const journal::StoredEvent& event) {
                              stream << eventRow(event);
                              return stream.good();
                          });
                      });
}

ExitCode exportVisits(const Arguments& arguments, const Console& console) {
    return writeTable(arguments, console, visitColumns,
                      [](JournalReader& reader, const DayRange& days, std::ostream& stream) {
                          return reader.visits(days.from, days.until, [&stream](const journal::VisitRow& row) {
                              stream << visitRow(row);
                              return stream.good();
                          });
                      });
}

ExitCode backUp(const Arguments& arguments, const Console& console) {
    Result<std::unique_ptr<JournalReader>> reader = JournalReader::open(dataFolder(arguments));
    if (!reader)
        return complain(reader.error(), console);
    const Result<void> done = (*reader)->backup(arguments.operands().front());
    if (!done)
        return complain(done.error(), console);
    console.out << "backed up to " << arguments.operands().front() << '\n';
    return ExitCode::Done;
}

ExitCode restoreJournal(const Arguments& arguments, const Console& console) {
    const Result<void> done = journal::restoreBackup(arguments.operands().front(), dataFolder(arguments));
    if (!done)
        return complain(done.error(), console);
    console.out << "restored into " << dataFolder(arguments)
                << "; on the day of the backup the hall leaves out some numbers, so that none is given out twice;\n"
                   "tickets issued or called after the backup was made are unknown to it\n";
    return ExitCode::Done;
}

ExitCode verifyJournal(const Arguments& arguments, const Console& console) {
    Result<std::unique_ptr<JournalReader>> reader = JournalReader::open(dataFolder(arguments));
    if (!reader)
        return complain(reader.error(), console);
    const Result<journal::ChainReport> report = (*reader)->verify();
    if (!report)
        return complain(report.error(), console);
    if (report->firstBad) {
        console.error << "evenhallctl: the chain breaks at event " << *report->firstBad << "; " << report->events
                      << " events before it are right\n";
        return ExitCode::Failed;
    }
    console.out << "the chain of " << report->events << " events is whole\n";
    return ExitCode::Done;
}

} // namespace evenhall
