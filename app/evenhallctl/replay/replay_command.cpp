// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/replay/day_player.h"
#include "app/evenhallctl/replay/hall_process.h"
#include "app/evenhallctl/replay/replay_report.h"
#include "app/evenhallctl/tables/text_file.h"
#include "app/journal/journal_reader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <ostream>
#include <unordered_map>

namespace evenhall {

namespace {

/// What the journal says about one ticket.
struct DurableTicket {
    std::string number;
    Instant issuedAt;
    std::optional<Instant> firstCalledAt;
};
using DurableTickets = std::unordered_map<TicketId, DurableTicket>;

Result<DurableTickets> readTickets(const std::string& folder) {
    Result<std::unique_ptr<journal::JournalReader>> reader = journal::JournalReader::open(folder);
    if (!reader)
        return reader.error();
    DurableTickets tickets;
    const Result<void> done = (*reader)->visits(
        *BusinessDay::parse("2000-01-01"), *BusinessDay::parse("9999-12-31"), [&tickets](const journal::VisitRow& row) {
            tickets[row.ticket] = {row.number.toString(), row.issuedAt, row.firstCalledAt};
            return true;
        });
    if (!done)
        return done.error();
    return tickets;
}

/// The answers together with the durable times: what became of the day.
PlayedGroup toPlayed(const GroupAnswers& answers, const DurableTickets& durable, Instant midnight) {
    PlayedGroup played;
    std::unordered_map<TicketId, std::size_t> indexes;
    for (const StepAnswer& answer : answers.tickets) {
        PlayedTicket ticket;
        ticket.refusal = answer.refusal;
        const auto found = answer.ticket ? durable.find(*answer.ticket) : durable.end();
        if (found != durable.end()) {
            ticket.issuedAt = found->second.issuedAt - midnight;
            ticket.number = found->second.number;
            indexes[*answer.ticket] = played.tickets.size();
        }
        played.tickets.push_back(std::move(ticket));
    }
    for (const StepAnswer& answer : answers.calls) {
        PlayedCall call;
        call.planned = answer.planned;
        call.refusal = answer.refusal;
        const auto found = answer.ticket ? durable.find(*answer.ticket) : durable.end();
        if (found != durable.end() && found->second.firstCalledAt)
            call.calledAt = *found->second.firstCalledAt - midnight;
        if (answer.ticket && indexes.count(*answer.ticket) != 0)
            call.ticket = indexes[*answer.ticket];
        played.calls.push_back(std::move(call));
    }
    return played;
}

std::chrono::minutes offsetOn(BusinessDay day, const std::string& timeZone) {
    const std::int64_t noon = toInstant(day, LocalTime{12 * 60}, {}).milliseconds;
    const QTimeZone zone(QByteArray::fromStdString(timeZone));
    return std::chrono::minutes(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(noon, Qt::UTC)) / 60);
}

/// When the hall's clock begins: early enough for the clerks to sign in at this speed, on the same day.
Duration clockStart(const RecordedDay& recorded, double speed) {
    constexpr double secondsToSignIn = 6;
    const std::vector<PlannedStep> steps = planDay(recorded);
    const Duration first = steps.empty() ? Duration(std::chrono::hours(8)) : steps.front().at;
    const auto lead = std::max<std::int64_t>(static_cast<std::int64_t>(secondsToSignIn * 1000 * speed), 600'000);
    return std::max(Duration(0), first - Duration(lead));
}

Result<RecordedDay> readDay(const Arguments& arguments) {
    const Result<std::string> tickets = readTextFile(arguments.value("day").value_or(""));
    if (!tickets)
        return tickets.error();
    std::string snapshots;
    if (const std::optional<std::string> file = arguments.value("counters")) {
        Result<std::string> text = readTextFile(*file);
        if (!text)
            return text.error();
        snapshots = *std::move(text);
    }
    return readRecordedDay(*tickets, snapshots);
}

std::string programOf(const Arguments& arguments) {
    return arguments.value("daemon").value_or(QCoreApplication::applicationDirPath().toStdString() + "/evenhalld");
}

Result<ReplayReport> playDay(const RecordedDay& recorded, double speed, const Arguments& arguments,
                             const Console& console) {
    const ReplayHall hall = makeReplayHall(recorded);
    const Instant midnight = toInstant(recorded.day, LocalTime{0}, offsetOn(recorded.day, hall.configuration.timeZone));
    HallProcess process;
    const Result<void> started = process.start(programOf(arguments), writeHallConfiguration(hall.configuration),
                                               midnight + clockStart(recorded, speed), speed);
    if (!started)
        return started.error();
    if (arguments.has("keep")) {
        process.keepFolder();
        console.error << "data in " << process.folder() << '\n';
    }
    DayPlayer player(recorded, hall, process.server(), midnight, speed);
    const Result<std::vector<GroupAnswers>> answers =
        player.play([&console](const std::string& line) { console.error << line << '\n'; });
    if (!answers)
        return answers.error();
    const Result<void> stopped = process.stop();
    if (!stopped)
        return stopped.error();
    const Result<DurableTickets> durable = readTickets(process.folder());
    if (!durable)
        return durable.error();
    std::vector<PlayedGroup> played;
    for (const GroupAnswers& group : *answers)
        played.push_back(toPlayed(group, *durable, midnight));
    return judgeDay(recorded, played, speed);
}

} // namespace

ExitCode replayDay(const Arguments& arguments, const Console& console) {
    bool isNumber = false;
    const double speed = QString::fromStdString(arguments.value("speed").value_or("60")).toDouble(&isNumber);
    if (!arguments.has("day") || !isNumber || !(speed >= 0.1 && speed <= 10'000))
        return complainUsage("replay needs --day FILE, and --speed from 0.1 to 10000", console);
    const Result<RecordedDay> recorded = readDay(arguments);
    if (!recorded)
        return complain(recorded.error().context, console);
    const Result<ReplayReport> report = playDay(*recorded, speed, arguments, console);
    if (!report)
        return complain(report.error().context, console);
    console.out << (arguments.has("json") ? toJson(*report) : toText(*report));
    return report->faithful() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace evenhall
