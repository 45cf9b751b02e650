// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/decimal_time.h"
#include "app/evenhallctl/number_table.h"
#include "app/planner/simulation/replay.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ostream>

namespace evenhall {

using namespace planner;

namespace {

struct Step {
    int servers = 0;
    double from = 0;
};

/// A discipline as it is written, its times still in the unit of the file.
struct WrittenRule {
    LineRule rule;
    double headStart = 0;
};

Result<WrittenRule> ruleNamed(const std::string& text) {
    const std::size_t colon = text.find(':');
    const std::string name = text.substr(0, colon);
    const std::optional<double> number =
        colon == std::string::npos ? std::nullopt : toNumber(std::string_view(text).substr(colon + 1));
    WrittenRule written;
    if (text == "fcfs")
        return written;
    if (text == "strict") {
        written.rule.discipline = Discipline::Strict;
        return written;
    }
    if (name == "accumulating" && number) {
        written.rule.discipline = Discipline::Accumulating;
        written.rule.rate = *number;
        return written;
    }
    if (name == "head-start" && number && std::isfinite(*number)) {
        written.rule.discipline = Discipline::HeadStart;
        written.headStart = *number;
        return written;
    }
    return {ErrorCode::BadValue, "--discipline is fcfs, strict, accumulating:B or head-start:T"};
}

Result<std::vector<Step>> stepsOf(const std::string& text) {
    std::vector<Step> steps;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string_view part = std::string_view(text).substr(at, end - at);
        const std::size_t sign = part.find('@');
        const std::optional<double> servers = toNumber(part.substr(0, sign));
        const std::optional<double> from =
            sign == std::string_view::npos ? std::optional(0.0) : toNumber(part.substr(sign + 1));
        constexpr double most = 10'000;
        if (!servers || !from || !(*servers >= 0 && *servers <= most) || std::trunc(*servers) != *servers ||
            !std::isfinite(*from))
            return {ErrorCode::BadValue, "--servers is N@0,N@t1,...: how many servers from which time on"};
        steps.push_back({static_cast<int>(*servers), *from});
        at = end + 1;
    }
    return steps;
}

/// One row of the file.
struct Person {
    std::string id;
    double arrival = 0;
    double service = 0;
    bool priority = false;
};

Result<std::vector<Person>> peopleOf(const NumberTable& table, bool needsPriority) {
    for (const char* column : {"id", "arrival", "service"}) {
        if (!table.has(column))
            return {ErrorCode::BadValue, std::string("there is no column \"") + column + "\""};
    }
    if (needsPriority && !table.has("elderly"))
        return {ErrorCode::BadValue, "this discipline needs a column \"elderly\""};
    std::vector<Person> people;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const Result<double> arrival = table.number(row, "arrival");
        if (!arrival)
            return arrival.error();
        const Result<double> service = table.number(row, "service");
        if (!service)
            return service.error();
        if (!std::isfinite(*arrival) || !(*service >= 0) || !std::isfinite(*service))
            return {ErrorCode::BadValue, "line " + std::to_string(table.line(row)) +
                                             ": a service must not be negative, and times must be finite"};
        const Result<int> elderly = table.has("elderly") ? table.whole(row, "elderly") : Result<int>(0);
        if (!elderly)
            return elderly.error();
        people.push_back({table.text(row, "id"), *arrival, *service, *elderly != 0});
    }
    return people;
}

/// The parts of an option between its signs: each is a number or a word.
void addParts(const std::string& option, std::vector<std::string>& texts) {
    std::size_t at = 0;
    while (at < option.size()) {
        const std::size_t end = std::min(option.find_first_of(",@:", at), option.size());
        if (toNumber(std::string_view(option).substr(at, end - at)))
            texts.push_back(option.substr(at, end - at));
        at = end + 1;
    }
}

/// How long the simulated day can be: from the first arrival or step to the end of all services one after the other.
double longestDay(const std::vector<Person>& people, const std::vector<Step>& steps, double headStart) {
    double first = steps.front().from;
    double last = steps.back().from;
    double work = headStart + 1;
    for (const Person& person : people) {
        first = std::min(first, person.arrival);
        last = std::max(last, person.arrival);
        work += person.service;
    }
    return last - first + work;
}

struct Question {
    WrittenRule written;
    std::vector<Step> steps;
    std::vector<Person> people;
    DecimalTime unit;
};

Result<Question> readQuestion(const Arguments& arguments) {
    const std::string discipline = arguments.value("discipline").value_or("fcfs");
    Result<WrittenRule> written = ruleNamed(discipline);
    if (!written)
        return written.error();
    const std::string servers = arguments.value("servers").value_or("");
    Result<std::vector<Step>> steps = stepsOf(servers);
    if (!steps)
        return steps.error();
    const Result<NumberTable> table = NumberTable::read(arguments.value("replay").value_or(""));
    if (!table)
        return table.error();
    Result<std::vector<Person>> people = peopleOf(*table, written->rule.discipline != Discipline::FirstCome);
    if (!people)
        return people.error();
    std::vector<std::string> texts;
    addParts(discipline, texts);
    addParts(servers, texts);
    for (std::size_t row = 0; row < table->rows(); ++row) {
        texts.push_back(table->text(row, "arrival"));
        texts.push_back(table->text(row, "service"));
    }
    const Result<DecimalTime> unit = DecimalTime::forTexts(
        {texts.begin(), texts.end()}, longestDay(*people, *steps, written->headStart), largestFactor(written->rule));
    if (!unit)
        return unit.error();
    return Question{std::move(*written), std::move(*steps), std::move(*people), *unit};
}

/// Simulates in order of arrival and gives the answers in the order of the file.
Result<std::vector<TicketResult>> simulate(const Question& question) {
    std::vector<std::size_t> order(question.people.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return question.people[a].arrival < question.people[b].arrival;
    });
    std::vector<LineTicket> tickets;
    for (const std::size_t place : order) {
        const Person& person = question.people[place];
        tickets.push_back({Instant{question.unit.toUnits(person.arrival)},
                           Duration(question.unit.toUnits(person.service)), person.priority});
    }
    std::vector<ServerStep> steps;
    for (const Step& step : question.steps)
        steps.push_back({Instant{question.unit.toUnits(step.from)}, step.servers});
    LineRule rule = question.written.rule;
    rule.headStart = Duration(question.unit.toUnits(question.written.headStart));
    const Result<std::vector<TicketResult>> inOrder = replayLine(rule, steps, tickets);
    if (!inOrder)
        return inOrder.error();
    std::vector<TicketResult> results(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        results[order[i]] = (*inOrder)[i];
    return results;
}

} // namespace

ExitCode simulateReplay(const Arguments& arguments, const Console& console) {
    if (!arguments.has("replay") || !arguments.has("servers"))
        return complainUsage("simulate needs --replay FILE and --servers N@0,...", console);
    const Result<Question> question = readQuestion(arguments);
    if (!question)
        return complain(question.error().context, console);
    const Result<std::vector<TicketResult>> results = simulate(*question);
    if (!results)
        return complain(results.error().context, console);
    std::size_t neverServed = 0;
    console.out << "id,start,departure\n";
    for (std::size_t i = 0; i < results->size(); ++i) {
        const TicketResult& result = (*results)[i];
        const bool isServed = result.end == TicketEnd::Served;
        neverServed += isServed ? 0 : 1;
        console.out << csvLine({question->people[i].id,
                                isServed ? question->unit.toText(result.calledAt.milliseconds) : "",
                                isServed ? question->unit.toText(result.endedAt.milliseconds) : ""});
    }
    if (neverServed > 0)
        console.error << "evenhallctl: " << neverServed << " are never served: no server is left for them\n";
    return ExitCode::Done;
}

} // namespace evenhall
