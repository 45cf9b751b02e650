// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/rehearsed_hall.h"

#include "app/evenhallctl/csv.h"
#include "app/planner/plan/demand_forecast.h"
#include "app/planner/plan/queue_replay.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <map>

namespace evenhall {

namespace {

using planner::Minutes;
using planner::RandomSource;
using planner::Visit;
using planner::WindowLevel;

constexpr Minutes firstTicket = 8 * 60 + 30;
constexpr Minutes opening = 9 * 60;
constexpr Minutes noon = 12 * 60;
constexpr Minutes afternoon = 13 * 60 + 30;
constexpr Minutes closing = 17 * 60;
constexpr Minutes lastLook = 18 * 60;
constexpr Minutes lookEvery = 5;
constexpr Minutes halfHour = 30;
constexpr Minutes changeOver = 1; ///< between two people

struct Service {
    double daily = 0;
    std::vector<double> profile; ///< share per half-hour from 8:30
    Minutes median = 10;
    double sigma = 0.4;
};

struct Group {
    std::string id;
    std::string name;
    std::vector<Service> services;
    int windows = 0;
    int atNoon = 0;
};

struct Hall {
    std::string name;
    std::vector<Group> groups;
    std::map<std::string, double> dayFactors;
};

std::string textOf(const QJsonValue& value) {
    return value.toString().toStdString();
}

std::vector<double> profileOf(const QJsonObject& profiles, const QString& name) {
    std::vector<double> shares;
    double sum = 0;
    for (const QJsonValue& part : profiles[name].toArray()) {
        shares.push_back(part.toDouble());
        sum += shares.back();
    }
    for (double& share : shares)
        share /= std::max(sum, 1e-9);
    return shares;
}

void readServices(Hall& hall, const QJsonObject& object) {
    const QJsonObject profiles = object["arrival_profiles"].toObject();
    for (const QJsonValue& value : object["services"].toArray()) {
        const QJsonObject from = value.toObject();
        const auto group = std::find_if(hall.groups.begin(), hall.groups.end(),
                                        [&](const Group& known) { return known.id == textOf(from["group"]); });
        if (group == hall.groups.end())
            continue;
        const QJsonObject demand = from["demand"].toObject();
        const QJsonObject time = from["service_time"].toObject();
        group->services.push_back({demand["weekday_mean"].toDouble(), profileOf(profiles, demand["profile"].toString()),
                                   time["median_min"].toDouble(10), time["sigma"].toDouble(0.4)});
    }
}

Result<Hall> readHall(const std::string& text) {
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    Hall hall;
    hall.name = textOf(object["hall"].toObject()["id"]);
    for (const QJsonValue& value : object["groups"].toArray()) {
        const QJsonObject group = value.toObject();
        hall.groups.push_back(
            {textOf(group["id"]), textOf(group["name_zh"]) + " / " + textOf(group["name_en"]), {}, 0, 0});
    }
    for (const QJsonValue& value : object["windows"].toArray()) {
        const QJsonObject window = value.toObject();
        const std::string own = textOf(window["groups"].toArray().first());
        for (Group& group : hall.groups) {
            group.windows += group.id == own ? 1 : 0;
            group.atNoon += group.id == own && window["noon_duty"].toBool() ? 1 : 0;
        }
    }
    readServices(hall, object);
    const QJsonObject factors = object["day_factors"].toObject()["weekday"].toObject();
    for (auto factor = factors.begin(); factor != factors.end(); ++factor)
        hall.dayFactors[factor.key().toStdString()] = factor.value().toDouble();
    const bool demand = std::any_of(hall.groups.begin(), hall.groups.end(),
                                    [](const Group& group) { return !group.services.empty() && group.windows > 0; });
    if (hall.name.empty() || !demand || hall.dayFactors.empty())
        return {ErrorCode::BadValue, "the file says nothing about demand: groups, windows, services with demand and "
                                     "service_time, arrival_profiles and day_factors are needed"};
    return hall;
}

double factorOf(const Hall& hall, const BusinessDay& day) {
    constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const auto found = hall.dayFactors.find(std::string(names[static_cast<std::size_t>(day.weekday()) - 1]));
    return found == hall.dayFactors.end() ? 1.0 : found->second;
}

std::vector<Visit> visitsOf(const Group& group, double factor, RandomSource& random) {
    std::vector<Visit> visits;
    for (const Service& service : group.services) {
        for (std::size_t slot = 0; slot < service.profile.size(); ++slot) {
            const int count = random.poisson(service.daily * factor * service.profile[slot]);
            for (int i = 0; i < count; ++i) {
                const Minutes arrival = firstTicket + halfHour * (static_cast<double>(slot) + random.uniform());
                visits.push_back({arrival, changeOver + service.median * std::exp(service.sigma * random.normal())});
            }
        }
    }
    std::sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) { return a.arrival < b.arrival; });
    return visits;
}

std::vector<WindowLevel> levelsOf(const Group& group) {
    return {{opening, group.windows}, {noon, group.atNoon}, {afternoon, std::max(1, group.windows)}};
}

int openAt(const Group& group, Minutes at) {
    if (at < opening || at >= closing)
        return 0;
    return at >= noon && at < afternoon ? group.atNoon : group.windows;
}

std::string clockText(Minutes at) {
    return LocalTime{static_cast<int>(at)}.toString();
}

/// One group on one day: tickets, and what the board showed.
void playGroup(RehearsedTables& tables, const Hall& hall, const Group& group, const BusinessDay& day,
               const std::vector<Visit>& visits) {
    planner::QueueReplay replay;
    const std::vector<Minutes>& waits = replay.run(visits, levelsOf(group));
    std::vector<Minutes> calls;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const Minutes call = visits[i].arrival + waits[i];
        calls.push_back(call);
        const std::string arrival = std::to_string(static_cast<int>(visits[i].arrival));
        const std::string called = call < closing ? std::to_string(static_cast<int>(call)) : "-1";
        tables.tickets += toCsvRow(
            {hall.name, day.toString(), group.id, group.name, std::to_string(i + 1), arrival, arrival, called, called});
    }
    for (Minutes at = firstTicket; at <= lastLook; at += lookEvery) {
        const auto arrived =
            std::count_if(visits.begin(), visits.end(), [&](const Visit& v) { return v.arrival <= at; });
        const auto called =
            std::count_if(calls.begin(), calls.end(), [&](Minutes c) { return c <= std::min(at, closing); });
        const auto waiting = at < closing ? arrived - called : 0;
        tables.snapshots +=
            toCsvRow({hall.name, day.toString(), clockText(at), group.id, group.name, std::to_string(openAt(group, at)),
                      std::to_string(waiting), std::to_string(called)});
    }
}

} // namespace

Result<RehearsedTables> rehearseHall(const std::string& hallText, const BusinessDay& first, int days,
                                     std::uint64_t seed) {
    const Result<Hall> hall = readHall(hallText);
    if (!hall)
        return hall.error();
    RehearsedTables tables;
    tables.tickets = toCsvRow(
        {"office", "date", "group", "service", "seq", "arrive_min_lo", "arrive_min_hi", "call_min_lo", "call_min_hi"});
    tables.snapshots =
        toCsvRow({"office", "date", "time", "group", "service", "open_counters", "waiting", "current_number"});
    RandomSource random(seed);
    BusinessDay day = first;
    for (int made = 0; made < days; day = day.plusDays(1)) {
        if (day.weekday() == Weekday::Saturday || day.weekday() == Weekday::Sunday)
            continue;
        ++made;
        const double level = factorOf(*hall, day) * random.gamma(1.0, 0.005);
        for (const Group& group : hall->groups)
            playGroup(tables, *hall, group, day, visitsOf(group, level, random));
    }
    return tables;
}

} // namespace evenhall
