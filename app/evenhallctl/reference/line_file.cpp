// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/reference/line_file.h"

#include "app/evenhallctl/tables/number_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace evenhall {

using namespace planner;

namespace {

struct Step {
    int servers = 0;
    double from = 0;
};

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
        return {ErrorCode::BadValue, "priority needs a column \"elderly\""};
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

/// Turns written times into whole units, people in order of arrival.
LineFile counted(const DecimalTime& unit, const std::vector<Step>& steps, std::vector<Person> people) {
    LineFile line{unit, {}, {}, {}, std::vector<std::size_t>(people.size())};
    std::iota(line.order.begin(), line.order.end(), std::size_t{0});
    std::stable_sort(line.order.begin(), line.order.end(),
                     [&](std::size_t a, std::size_t b) { return people[a].arrival < people[b].arrival; });
    for (const std::size_t place : line.order)
        line.tickets.push_back({Instant{unit.toUnits(people[place].arrival)},
                                Duration(unit.toUnits(people[place].service)), people[place].priority});
    for (const Step& step : steps)
        line.steps.push_back({Instant{unit.toUnits(step.from)}, step.servers});
    for (Person& person : people)
        line.ids.push_back(std::move(person.id));
    return line;
}

} // namespace

std::vector<std::string> numbersIn(const std::string& option) {
    std::vector<std::string> numbers;
    for (std::size_t at = 0; at < option.size();) {
        const std::size_t end = std::min(option.find_first_of(",@:", at), option.size());
        if (toNumber(std::string_view(option).substr(at, end - at)))
            numbers.push_back(option.substr(at, end - at));
        at = end + 1;
    }
    return numbers;
}

Result<LineFile> readLineFile(const std::string& fileName, const std::string& servers, const LineNeeds& needs) {
    const Result<std::vector<Step>> steps = stepsOf(servers);
    if (!steps)
        return steps.error();
    const Result<NumberTable> table = NumberTable::read(fileName);
    if (!table)
        return table.error();
    Result<std::vector<Person>> people = peopleOf(*table, needs.priority);
    if (!people)
        return people.error();
    std::vector<std::string> texts = numbersIn(servers);
    texts.insert(texts.end(), needs.numbers.begin(), needs.numbers.end());
    for (std::size_t row = 0; row < table->rows(); ++row) {
        texts.push_back(table->text(row, "arrival"));
        texts.push_back(table->text(row, "service"));
    }
    const Result<DecimalTime> unit = DecimalTime::forTexts(
        {texts.begin(), texts.end()}, longestDay(*people, *steps, needs.headStart), needs.largestFactor);
    if (!unit)
        return unit.error();
    return counted(*unit, *steps, std::move(*people));
}

} // namespace evenhall
