// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/guide_session.h"

#include <QPointer>

#include <chrono>
#include <utility>

namespace evenhall {
namespace {

constexpr std::chrono::seconds toldFor(8);

} // namespace

GuideSession::GuideSession(HallSource& hall, std::string name, QString language, Role role)
    : m_hall(hall), m_help(hall, std::move(name), {}), m_suggestions(hall, role), m_tickets(hall), m_services(hall) {
    m_toldFor.setSingleShot(true);
    m_toldFor.setInterval(toldFor);
    connect(&m_toldFor, &QTimer::timeout, this, [this] { tell(counter::Problem::None, Done::Nothing); });
    connect(&m_help, &HelpDesk::refused, this,
            [this](const Error& error) { tell(counter::problemFor(error), Done::Nothing); });
    connect(&m_suggestions, &SuggestionDesk::refused, this,
            [this](counter::Problem problem) { tell(problem, Done::Nothing); });
    connect(&m_suggestions, &SuggestionDesk::accepted, this, [this] { tell(counter::Problem::None, Done::Accepted); });
    connect(&m_suggestions, &SuggestionDesk::dismissed, this,
            [this] { tell(counter::Problem::None, Done::Dismissed); });
    connect(&hall, &HallSource::connectionChanged, this, &GuideSession::changed);
    connect(&hall, &HallSource::reset, this, &GuideSession::changed);
    setLanguage(language);
}

QString GuideSession::hallName() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? QString::fromStdString(configuration->name.in(m_language.toStdString()))
                                    : QString();
}

QVariantList GuideSession::classes() const {
    QVariantList classes;
    if (const auto configuration = m_hall.configuration())
        for (const PriorityClass& each : configuration->priorityClasses)
            classes.append(
                QVariantMap{{QStringLiteral("id"), QString::fromStdString(each.id.toString())},
                            {QStringLiteral("name"), QString::fromStdString(each.name.in(m_language.toStdString()))},
                            {QStringLiteral("reasonRequired"), each.reasonRequired}});
    return classes;
}

QVariantList GuideSession::kiosks() const {
    QVariantList kiosks;
    if (const auto configuration = m_hall.configuration())
        for (const Kiosk& kiosk : configuration->kiosks) {
            const Entity* entity = m_hall.find({EntityKind::Kiosk, kiosk.id.toString()});
            kiosks.append(QVariantMap{
                {QStringLiteral("id"), QString::fromStdString(kiosk.id.toString())},
                {QStringLiteral("ready"), entity == nullptr || canPrint(std::get<KioskView>(*entity).printer)}});
        }
    return kiosks;
}

void GuideSession::issue(const QString& service, const QString& priority, const QString& reason, const QString& kiosk) {
    IssueTicket command;
    command.services = {ServiceId(service.toStdString())};
    command.kiosk = KioskId(kiosk.toStdString());
    command.language = m_language.toStdString();
    command.assisted = true;
    command.acceptNotToday = true; // a person at the desk has been told
    if (!priority.isEmpty())
        command.priority = PriorityClassId(priority.toStdString());
    ask(std::move(command), Done::Issued, reason);
}

void GuideSession::grant(const QString& ticket, const QString& priority, const QString& reason) {
    if (const auto id = TicketId::parse(ticket.toStdString()))
        ask(GrantPriority{*id, PriorityClassId(priority.toStdString()), {}}, Done::Granted, reason);
}

void GuideSession::reactivate(const QString& ticket) {
    if (const auto id = TicketId::parse(ticket.toStdString()))
        ask(ReactivateTicket{*id}, Done::Reactivated);
}

void GuideSession::reprint(const QString& ticket, const QString& kiosk) {
    if (const auto id = TicketId::parse(ticket.toStdString()))
        ask(ReprintTicket{*id, KioskId(kiosk.toStdString())}, Done::Reprinted);
}

void GuideSession::voidTicket(const QString& ticket) {
    if (const auto id = TicketId::parse(ticket.toStdString()))
        ask(CancelTicket{*id}, Done::Voided);
}

void GuideSession::switchLanguage() {
    setLanguage(m_language == QStringLiteral("zh-CN") ? QStringLiteral("en") : QStringLiteral("zh-CN"));
}

void GuideSession::setLanguage(const QString& language) {
    m_language = language;
    m_suggestions.setLanguage(language);
    m_tickets.setLanguage(language);
    m_services.setLanguage(language);
    emit languageChanged();
    emit changed();
}

void GuideSession::ask(Command command, Done done, const QString& note) {
    if (!m_hall.isConnected()) {
        tell(counter::Problem::Offline, Done::Nothing);
        return;
    }
    m_hall.execute(std::move(command), note.toStdString(), [desk = QPointer(this), done](const Answer& answer) {
        if (!desk)
            return;
        if (answer.number)
            desk->m_issued = QString::fromStdString(answer.number->toString());
        desk->tell(counter::problemFor(answer.error), answer.error ? Done::Nothing : done);
    });
}

void GuideSession::tell(counter::Problem problem, Done done) {
    m_problem = problem;
    m_done = done;
    if (problem != counter::Problem::None || done != Done::Nothing)
        m_toldFor.start();
    emit told();
}

} // namespace evenhall
