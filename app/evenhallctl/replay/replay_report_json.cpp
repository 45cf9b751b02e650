// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/replay/replay_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace evenhall {

namespace {

QJsonObject toObject(const GroupReport& group) {
    return {{"group", QString::fromStdString(group.group)},
            {"service", QString::fromStdString(group.service)},
            {"counters", group.counters},
            {"tickets", group.tickets},
            {"issued_inside", group.issuedInside},
            {"calls", group.recordedCalls},
            {"calls_in_order", group.callsInOrder},
            {"calls_inside", group.callsInside}};
}

double share(int part, int whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / whole;
}

} // namespace

std::string toJson(const ReplayReport& report) {
    QJsonArray groups;
    for (const GroupReport& group : report.groups)
        groups.append(toObject(group));
    QJsonArray exceptions;
    for (const ReplayException& exception : report.exceptions)
        exceptions.append(QJsonObject{{"group", QString::fromStdString(exception.group)},
                                      {"what", QString::fromStdString(exception.what)},
                                      {"cause", QString::fromStdString(exception.cause)}});
    const GroupReport& total = report.total;
    const QJsonObject object{{"office", QString::fromStdString(report.office)},
                             {"day", QString::fromStdString(report.day.toString())},
                             {"speed", report.speed},
                             {"faithful", report.faithful()},
                             {"tickets", total.tickets},
                             {"issued_inside_share", share(total.issuedInside, total.tickets)},
                             {"calls", total.recordedCalls},
                             {"calls_in_order_share", share(total.callsInOrder, total.recordedCalls)},
                             {"calls_inside_share", share(total.callsInside, total.recordedCalls)},
                             {"groups", groups},
                             {"exceptions", exceptions}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace evenhall
