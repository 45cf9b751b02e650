// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/statistics/month_statistics.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

namespace evenhall::planner {

namespace {

constexpr std::string_view heading = "evenhall-statistics 1";
constexpr std::string_view noId = "-"; // ids may not be empty, and a hall has none

constexpr std::int64_t mostSteps = 10'000; // more than a day of waiting is no wait

/// The whole numbers of a group, in the order of a line.
constexpr std::array wholeNumbers{&Figures::arrivals,
                                  &Figures::served,
                                  &Figures::noShows,
                                  &Figures::cancelled,
                                  &Figures::closed,
                                  &Figures::open,
                                  &Figures::doubtful,
                                  &Figures::cases,
                                  &Figures::services,
                                  &Figures::serviceSeconds,
                                  &Figures::serviceSecondsSquared,
                                  &Figures::busySeconds,
                                  &Figures::openSeconds,
                                  &Figures::overrunSeconds};

std::string_view nameOf(Grouping grouping) {
    switch (grouping) {
    case Grouping::Hall:
        return "hall";
    case Grouping::Queue:
        return "queue";
    case Grouping::Service:
        return "service";
    case Grouping::Window:
        return "window";
    case Grouping::HalfHour:
        return "half-hour";
    case Grouping::QueueHalfHour:
        return "queue-half-hour";
    }
    return {};
}

std::optional<Grouping> groupingNamed(std::string_view name) {
    for (const Grouping grouping : {Grouping::Hall, Grouping::Queue, Grouping::Service, Grouping::Window,
                                    Grouping::HalfHour, Grouping::QueueHalfHour}) {
        if (nameOf(grouping) == name)
            return grouping;
    }
    return std::nullopt;
}

void writeSteps(std::ostream& text, const WaitCounts::Steps& steps) {
    text << ' ' << steps.size() - static_cast<std::size_t>(std::count(steps.begin(), steps.end(), 0));
    for (std::size_t place = 0; place < steps.size(); ++place) {
        if (steps[place] != 0)
            text << ' ' << place << ':' << steps[place];
    }
}

/// Reads a line word by word; whatever is not as expected makes everything after it fail.
class LineReader {
public:
    explicit LineReader(std::string_view line) : m_rest(line) {}

    std::string_view word() {
        m_isRight = hasMore() && m_isRight;
        const std::string_view word = m_rest.substr(0, m_rest.find(' '));
        m_rest.remove_prefix(word.size());
        return word;
    }
    std::int64_t number() { return numberOf(word()); }
    WaitCounts::Steps steps() {
        WaitCounts::Steps steps;
        const std::int64_t count = number();
        for (std::int64_t i = 0; i < count && m_isRight; ++i) {
            const std::string_view pair = word();
            const std::size_t colon = std::min(pair.find(':'), pair.size());
            const std::int64_t place = numberOf(pair.substr(0, colon));
            const std::int64_t people = colon < pair.size() ? numberOf(pair.substr(colon + 1)) : fail();
            if (place < static_cast<std::int64_t>(steps.size()) || place > mostSteps || people == 0)
                fail();
            else
                steps.resize(static_cast<std::size_t>(place) + 1);
            if (m_isRight)
                steps.back() = people;
        }
        return steps;
    }
    [[nodiscard]] bool hasMore() {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
        return !m_rest.empty();
    }
    [[nodiscard]] bool isRight() const { return m_isRight; }

private:
    std::int64_t fail() {
        m_isRight = false;
        return 0;
    }
    std::int64_t numberOf(std::string_view word) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        return error == std::errc() && end == word.data() + word.size() && number >= 0 ? number : fail();
    }

    std::string_view m_rest;
    bool m_isRight = true;
};

bool readGroup(LineReader& line, Statistics& statistics) {
    const std::optional<Grouping> grouping = groupingNamed(line.word());
    GroupKey key;
    key.weekday = static_cast<int>(line.number());
    key.halfHour = static_cast<int>(line.number());
    key.id = line.word();
    if (key.id == noId)
        key.id.clear();
    Figures figures;
    for (const auto member : wholeNumbers)
        figures.*member = line.number();
    const Duration sum(line.number());
    WaitCounts::Steps called = line.steps();
    figures.waits = WaitCounts::fromParts(std::move(called), line.steps(), sum);
    if (!grouping || !line.isRight())
        return false;
    key.grouping = *grouping;
    return statistics.groups.emplace(std::move(key), std::move(figures)).second;
}

bool readDays(LineReader& line, Statistics& statistics) {
    while (line.hasMore()) {
        const Result<BusinessDay> day = BusinessDay::parse(line.word());
        if (!day)
            return false;
        statistics.days.insert(*day);
    }
    return line.isRight();
}

bool readLine(std::string_view text, Statistics& statistics) {
    LineReader line(text);
    const std::string_view kind = line.word();
    if (kind == "group")
        return readGroup(line, statistics);
    if (kind == "days")
        return readDays(line, statistics);
    if (kind == "guessed")
        statistics.isOpenTimeGuessed = line.number() != 0;
    else if (kind == "balance")
        statistics.balance = {line.number(), line.number(), line.number(), line.number()};
    else
        return false;
    return line.isRight();
}

} // namespace

std::string toText(const Statistics& statistics) {
    std::ostringstream text;
    const BalanceMinutes& balance = statistics.balance;
    text << heading << "\nguessed " << (statistics.isOpenTimeGuessed ? 1 : 0) << "\nbalance " << balance.open << ' '
         << balance.hot << ' ' << balance.uneven << ' ' << balance.helpable << "\ndays";
    for (const BusinessDay& day : statistics.days)
        text << ' ' << day.toString();
    text << '\n';
    for (const auto& [key, figures] : statistics.groups) {
        text << "group " << nameOf(key.grouping) << ' ' << key.weekday << ' ' << key.halfHour << ' '
             << (key.id.empty() ? std::string(noId) : key.id);
        for (const auto member : wholeNumbers)
            text << ' ' << figures.*member;
        text << ' ' << figures.waits.sumCalled().count();
        writeSteps(text, figures.waits.calledSteps());
        writeSteps(text, figures.waits.censoredSteps());
        text << '\n';
    }
    return text.str();
}

Result<Statistics> fromText(std::string_view text) {
    const auto nextLine = [&text] {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        return line;
    };
    if (nextLine() != heading)
        return {ErrorCode::BadValue, "line 1: these are no statistics of this version"};
    Statistics statistics;
    for (int number = 2; !text.empty(); ++number) {
        if (!readLine(nextLine(), statistics))
            return {ErrorCode::BadValue, "line " + std::to_string(number) + " is not what was stored"};
    }
    return statistics;
}

} // namespace evenhall::planner
