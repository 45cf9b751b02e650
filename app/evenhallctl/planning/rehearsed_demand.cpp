// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/rehearsed_demand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace evenhall {

using planner::Minutes;
using planner::RandomSource;

namespace {

constexpr Minutes firstTicket = 8 * 60 + 30;
constexpr Minutes halfHour = 30;
constexpr Minutes changeOver = 1; ///< between two people

std::string textOf(const QJsonValue& value) {
    return value.toString().toStdString();
}

std::vector<double> profileOf(const QJsonObject& profiles, const QString& name) {
    std::vector<double> shares;
    double sum = 0;
    for (const QJsonValue part : profiles[name].toArray()) {
        shares.push_back(part.toDouble());
        sum += shares.back();
    }
    for (double& share : shares)
        share /= std::max(sum, 1e-9);
    return shares;
}

void readServices(RehearsedDemand& hall, const QJsonObject& object) {
    const QJsonObject profiles = object["arrival_profiles"].toObject();
    for (const QJsonValue value : object["services"].toArray()) {
        const QJsonObject from = value.toObject();
        const auto group = std::find_if(hall.groups.begin(), hall.groups.end(),
                                        [&](const RehearsedGroup& known) { return known.id == textOf(from["group"]); });
        if (group == hall.groups.end())
            continue;
        const QJsonObject demand = from["demand"].toObject();
        const QJsonObject time = from["service_time"].toObject();
        group->services.push_back({textOf(from["id"]), demand["weekday_mean"].toDouble(),
                                   profileOf(profiles, demand["profile"].toString()), time["median_min"].toDouble(10),
                                   time["sigma"].toDouble(0.4)});
    }
}

} // namespace

Result<RehearsedDemand> RehearsedDemand::read(const std::string& text) {
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    RehearsedDemand hall;
    hall.hall = textOf(object["hall"].toObject()["id"]);
    for (const QJsonValue value : object["groups"].toArray()) {
        const QJsonObject group = value.toObject();
        hall.groups.push_back(
            {textOf(group["id"]), textOf(group["name_zh"]) + " / " + textOf(group["name_en"]), {}, 0, 0});
    }
    for (const QJsonValue value : object["windows"].toArray()) {
        const QJsonObject window = value.toObject();
        const std::string own = textOf(window["groups"].toArray().first());
        for (RehearsedGroup& group : hall.groups) {
            group.windows += group.id == own ? 1 : 0;
            group.atNoon += group.id == own && window["noon_duty"].toBool() ? 1 : 0;
        }
    }
    readServices(hall, object);
    const QJsonObject factors = object["day_factors"].toObject()["weekday"].toObject();
    for (auto factor = factors.begin(); factor != factors.end(); ++factor)
        hall.dayFactors[factor.key().toStdString()] = factor.value().toDouble();
    const bool demand = std::any_of(hall.groups.begin(), hall.groups.end(), [](const RehearsedGroup& group) {
        return !group.services.empty() && group.windows > 0;
    });
    if (hall.hall.empty() || !demand || hall.dayFactors.empty())
        return {ErrorCode::BadValue, "the file says nothing about demand: groups, windows, services with demand and "
                                     "service_time, arrival_profiles and day_factors are needed"};
    return hall;
}

double RehearsedDemand::levelOf(const BusinessDay& day, RandomSource& random) const {
    constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const auto found = dayFactors.find(std::string(names[static_cast<std::size_t>(day.weekday()) - 1]));
    return (found == dayFactors.end() ? 1.0 : found->second) * random.gamma(1.0, 0.005);
}

std::vector<RehearsedVisit> visitsOf(const RehearsedGroup& group, double level, RandomSource& random) {
    std::vector<RehearsedVisit> visits;
    for (const RehearsedService& service : group.services) {
        for (std::size_t slot = 0; slot < service.profile.size(); ++slot) {
            const int count = random.poisson(service.daily * level * service.profile[slot]);
            for (int i = 0; i < count; ++i) {
                const Minutes arrival = firstTicket + halfHour * (static_cast<double>(slot) + random.uniform());
                visits.push_back(
                    {service.id, arrival, changeOver + service.median * std::exp(service.sigma * random.normal())});
            }
        }
    }
    std::sort(visits.begin(), visits.end(),
              [](const RehearsedVisit& a, const RehearsedVisit& b) { return a.arrival < b.arrival; });
    return visits;
}

} // namespace evenhall
