// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/practice_hall.h"

#include "app/client/hall_client.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <chrono>

namespace evenhall {
namespace {

constexpr std::chrono::milliseconds startsWithin(15000);
constexpr std::chrono::seconds arrivalEvery(25);
constexpr std::chrono::milliseconds firstArrivals(300);
constexpr int peopleAtTheDoor = 8;
constexpr int elderEvery = 4;
/// A Wednesday of the demo hall's calendar, half past nine in its zone, at the pace of real time.
constexpr const char* workingMorning = "replay:1773192600000:1";

/// The services of the window's own queues, now.
std::vector<ServiceId> servicesOf(const HallSource& hall, const std::string& window) {
    std::vector<ServiceId> services;
    const auto configuration = hall.configuration();
    const auto plan = std::find_if(configuration->plans.begin(), configuration->plans.end(),
                                   [&](const WindowPlan& each) { return each.id == configuration->activePlan; });
    if (plan == configuration->plans.end())
        return services;
    for (const PlanEntry& entry : plan->entries)
        for (const Service& service : configuration->services)
            if (entry.window.toString() == window &&
                std::count(entry.profile.own.begin(), entry.profile.own.end(), service.queue) > 0)
                services.push_back(service.id);
    return services;
}

} // namespace

PracticeHall::PracticeHall(QString window, QObject* parent) : QObject(parent), m_window(std::move(window)) {
    connect(&m_arrivals, &QTimer::timeout, this, &PracticeHall::letSomebodyCome);
}

PracticeHall::~PracticeHall() {
    m_door.reset();
    m_controller.terminate();
    if (!m_controller.waitForFinished())
        m_controller.kill();
    m_controller.waitForFinished();
}

Result<std::string> PracticeHall::start() {
    const QString configuration = m_folder.filePath(QStringLiteral("demo-hall.json"));
    if (!m_folder.isValid() || !QFile::copy(QStringLiteral(":/demo-hall/demo-hall.json"), configuration))
        return {ErrorCode::Io, "no folder to practise in"};
    m_controller.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_controller.start(QCoreApplication::applicationDirPath() + QStringLiteral("/evenhalld"),
                       {QStringLiteral("--data"), m_folder.filePath(QStringLiteral("hall")), QStringLiteral("--hall"),
                        configuration, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                        QStringLiteral("--clock"), QString::fromLatin1(workingMorning)});
    if (!m_controller.waitForReadyRead(static_cast<int>(startsWithin.count())))
        return {ErrorCode::Io, "the controller for practice does not start"};
    ClientSettings door;
    door.server = m_controller.readLine().trimmed().split(' ').last().toStdString();
    door.name = "practice-door";
    door.subscription.role = Role::GuideDesk;
    m_door = std::make_unique<HallClient>(door);
    m_door->start();
    m_arrivals.start(firstArrivals);
    return door.server;
}

void PracticeHall::letSomebodyCome() {
    if (!m_door->isConnected() || m_door->configuration() == nullptr)
        return;
    const std::vector<ServiceId> services = servicesOf(*m_door, m_window.toStdString());
    if (services.empty())
        return;
    IssueTicket command;
    command.services = {services[static_cast<std::size_t>(m_came) % services.size()]};
    command.acceptNotToday = true;
    const auto& classes = m_door->configuration()->priorityClasses;
    if (++m_came % elderEvery == 0 && !classes.empty())
        command.priority = classes.front().id;
    m_door->execute(std::move(command), "practice", [](const Answer& /*answer*/) {});
    if (m_came >= peopleAtTheDoor)
        m_arrivals.setInterval(arrivalEvery);
}

} // namespace evenhall
