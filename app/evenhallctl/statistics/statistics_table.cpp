// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/statistics/statistics_table.h"

#include "app/planner/plan/minutes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstdio>

namespace evenhall {

using namespace planner;

namespace {

struct Named {
    std::string_view name;
    Grouping grouping;
};

constexpr std::array namedGroupings{
    Named{"hall", Grouping::Hall},          Named{"queue", Grouping::Queue},
    Named{"service", Grouping::Service},    Named{"window", Grouping::Window},
    Named{"half-hour", Grouping::HalfHour}, Named{"queue-half-hour", Grouping::QueueHalfHour}};

constexpr std::array weekdayNames{"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

std::string fixedText(std::optional<double> number, int decimals) {
    if (!number)
        return {};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, *number);
    return text.data();
}

std::optional<double> minutes(std::optional<Duration> duration) {
    return duration ? std::optional(planner::minutesOf(*duration)) : std::nullopt;
}

std::optional<double> percent(std::optional<double> share) {
    return share ? std::optional(*share * 100) : std::nullopt;
}

/// A quantile of a few people says nothing about the next one.
std::optional<Duration> quantileOf(const WaitCounts& waits, double share) {
    return waits.people() >= fewPeople ? waits.quantile(share) : std::nullopt;
}

std::optional<double> shareOf(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? std::nullopt : std::optional(static_cast<double>(part) / static_cast<double>(whole));
}

const std::vector<std::string>& columns() {
    static const std::vector<std::string> names{
        "group",        "weekday",           "half_hour",  "arrivals",   "served",      "no_shows",      "left",
        "at_closing",   "wait_mean",         "wait_all",   "wait_p50",   "wait_p90",    "over15",        "over30",
        "service_mean", "service_variation", "busy_hours", "idle_hours", "utilisation", "overrun_hours", "cases",
        "open",         "doubtful"};
    return names;
}

std::string halfHourText(int halfHour) {
    return LocalTime{halfHour * 30}.toString();
}

std::optional<double> hours(std::int64_t seconds, bool isKnown) {
    return isKnown ? std::optional(static_cast<double>(seconds) / 3600) : std::nullopt;
}

std::vector<std::string> rowOf(const GroupKey& key, const Figures& figures) {
    const WaitCounts& waits = figures.waits;
    const bool isOpenKnown = figures.openSeconds > 0;
    return {key.id,
            weekdayNames.at(static_cast<std::size_t>(std::clamp(key.weekday, 0, 7))),
            key.weekday == 0 ? std::string() : halfHourText(key.halfHour),
            std::to_string(figures.arrivals),
            std::to_string(figures.served),
            std::to_string(figures.noShows),
            std::to_string(figures.cancelled),
            std::to_string(figures.closed),
            fixedText(minutes(waits.mean()), 1),
            fixedText(minutes(waits.meanWithCensored()), 1),
            fixedText(minutes(quantileOf(waits, 0.5)), 1),
            fixedText(minutes(quantileOf(waits, 0.9)), 1),
            fixedText(percent(waits.shareOver(std::chrono::minutes(15))), 1),
            fixedText(percent(waits.shareOver(std::chrono::minutes(30))), 1),
            fixedText(figures.meanServiceMinutes(), 1),
            fixedText(figures.serviceVariation(), 2),
            fixedText(hours(figures.busySeconds, true), 1),
            fixedText(hours(std::max<std::int64_t>(0, figures.openSeconds - figures.busySeconds), isOpenKnown), 1),
            fixedText(percent(figures.utilisation()), 0),
            fixedText(hours(figures.overrunSeconds, true), 1),
            std::to_string(figures.cases),
            std::to_string(figures.open),
            std::to_string(figures.doubtful)};
}

QJsonValue numberOrText(const std::string& column, const std::string& cell) {
    if (cell.empty())
        return QJsonValue::Null;
    if (column == "group" || column == "weekday" || column == "half_hour")
        return QString::fromStdString(cell);
    return QString::fromStdString(cell).toDouble();
}

QJsonArray toArray(const Statistics& statistics, Grouping grouping) {
    QJsonArray array;
    const std::vector<std::vector<std::string>> table = groupTable(statistics, grouping);
    for (std::size_t row = 1; row < table.size(); ++row) {
        QJsonObject object;
        for (std::size_t i = 0; i < table[row].size(); ++i)
            object.insert(QString::fromStdString(table[0][i]), numberOrText(table[0][i], table[row][i]));
        array.append(object);
    }
    return array;
}

QJsonValue orNull(std::optional<double> number) {
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonObject balanceObject(const Statistics& statistics) {
    const BalanceMinutes& balance = statistics.balance;
    QJsonObject object{{"open_minutes", static_cast<qint64>(balance.open)},
                       {"hot_minutes", static_cast<qint64>(balance.hot)},
                       {"imbalance_index", orNull(shareOf(balance.uneven, balance.open))},
                       {"helpable_index", orNull(shareOf(balance.helpable, balance.open))}};
    if (const std::optional<QueueSpread> spread = spreadOf(statistics.groups, fewPeople)) {
        object.insert("queue_gini", spread->gini);
        object.insert("queue_deviation_minutes", spread->deviationMinutes);
        object.insert("worst_queue", QString::fromStdString(spread->worstQueue));
        object.insert("worst_queue_minutes", spread->worstMinutes);
        object.insert("queues", spread->queues);
    }
    return object;
}

std::string orDash(const std::string& text) {
    return text.empty() ? "-" : text;
}

} // namespace

std::optional<Grouping> groupingNamed(std::string_view name) {
    for (const Named& named : namedGroupings) {
        if (named.name == name)
            return named.grouping;
    }
    return std::nullopt;
}

std::string summaryText(const Statistics& statistics) {
    const auto hall = statistics.groups.find({Grouping::Hall, {}, 0, 0});
    if (hall == statistics.groups.end() || hall->second.arrivals == 0)
        return "no tickets in these days\n";
    const Figures& figures = hall->second;
    const WaitCounts& waits = figures.waits;
    const BalanceMinutes& balance = statistics.balance;
    std::string text = std::to_string(statistics.days.size()) + " days, " + std::to_string(figures.arrivals) +
                       " arrivals: " + std::to_string(figures.served) + " served, " + std::to_string(figures.noShows) +
                       " did not come, " + std::to_string(figures.cancelled) + " left, " +
                       std::to_string(figures.closed) + " waiting at closing\n";
    text += "wait: mean " + orDash(fixedText(minutes(waits.mean()), 1)) +
            " min (all, those at closing included: " + orDash(fixedText(minutes(waits.meanWithCensored()), 1)) +
            "), P50 " + orDash(fixedText(minutes(quantileOf(waits, 0.5)), 1)) + ", P90 " +
            orDash(fixedText(minutes(quantileOf(waits, 0.9)), 1)) + ", over 15 min " +
            orDash(fixedText(percent(waits.shareOver(std::chrono::minutes(15))), 1)) + " %, over 30 min " +
            orDash(fixedText(percent(waits.shareOver(std::chrono::minutes(30))), 1)) + " %\n";
    text += "windows: busy " + orDash(fixedText(percent(figures.utilisation()), 0)) +
            " % of their open time; imbalance index " +
            orDash(fixedText(percent(shareOf(balance.uneven, balance.open)), 1)) +
            " % (a queue hot while a window stood idle; by a window that served that queue: " +
            orDash(fixedText(percent(shareOf(balance.helpable, balance.open)), 1)) + " %)\n";
    if (const std::optional<QueueSpread> spread = spreadOf(statistics.groups, fewPeople))
        text += "queues: spread of means " + fixedText(spread->deviationMinutes, 1) + " min, Gini " +
                fixedText(spread->gini, 2) + ", worst " + spread->worstQueue + " with " +
                fixedText(spread->worstMinutes, 1) + " min\n";
    return text;
}

std::vector<std::vector<std::string>> groupTable(const Statistics& statistics, Grouping grouping) {
    std::vector<std::vector<std::string>> table{columns()};
    for (const auto& [key, figures] : statistics.groups) {
        if (key.grouping == grouping)
            table.push_back(rowOf(key, figures));
    }
    return table;
}

std::string alignedText(const std::vector<std::vector<std::string>>& table) {
    std::vector<std::size_t> widths(table.front().size(), 1);
    for (const std::vector<std::string>& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    std::string text;
    for (const std::vector<std::string>& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell = orDash(row[i]);
            text += std::string(i == 0 ? 0 : widths[i] - cell.size() + 2, ' ') + cell;
            if (i == 0)
                text += std::string(widths[i] - cell.size(), ' ');
        }
        text += '\n';
    }
    return text;
}

std::string toJson(const Statistics& statistics, const std::vector<std::string>& remarks) {
    QJsonArray said;
    for (const std::string& remark : remarks)
        said.append(QString::fromStdString(remark));
    QJsonArray days;
    for (const BusinessDay& day : statistics.days)
        days.append(QString::fromStdString(day.toString()));
    QJsonObject object{{"days", days}, {"remarks", said}, {"balance", balanceObject(statistics)}};
    for (const Named& named : namedGroupings)
        object.insert(QString::fromUtf8(named.name.data(), static_cast<qsizetype>(named.name.size())),
                      toArray(statistics, named.grouping));
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace evenhall
