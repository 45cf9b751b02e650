// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/help_desk.h"

#include <QPointer>

#include <chrono>
#include <utility>

namespace evenhall {
namespace {

constexpr std::chrono::seconds heardShownFor(10);
constexpr std::chrono::seconds alarmAgainAfter(2);

} // namespace

HelpDesk::HelpDesk(HallSource& hall, std::string owner, WindowId window)
    : m_hall(hall), m_owner(std::move(owner)), m_window(std::move(window)), m_requests(hall, m_owner) {
    m_heard.setSingleShot(true);
    m_heard.setInterval(heardShownFor);
    connect(&m_heard, &QTimer::timeout, this, &HelpDesk::alarmHeardChanged);
    m_again.setSingleShot(true);
    m_again.setInterval(alarmAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &HelpDesk::alarm);
}

void HelpDesk::answer(const QString& request, bool mine) {
    const auto id = RequestId::parse(request.toStdString());
    if (!id)
        return;
    if (mine)
        ask(CloseRequest{*id});
    else
        ask(TakeRequest{*id, m_owner});
}

void HelpDesk::askToAccompany(const QString& ticket) {
    raise(RequestKind::Accompany, ticket, {});
}

void HelpDesk::complain(const QString& ticket, const QString& note) {
    raise(RequestKind::Complaint, ticket, note);
}

void HelpDesk::raise(RequestKind kind, const QString& ticket, const QString& note) {
    RaiseRequest command{kind, {}, m_window, {}, {}};
    if (const auto id = TicketId::parse(ticket.toStdString()))
        command.ticket = *id;
    ask(command, note.toStdString());
}

void HelpDesk::alarm() {
    m_hall.execute(RaiseRequest{RequestKind::SilentAlarm, {}, m_window, {}, {}}, {},
                   [desk = QPointer(this)](const Answer& answer) {
                       if (!desk)
                           return;
                       if (answer.error) {
                           desk->m_again.start();
                           return;
                       }
                       desk->m_heard.start();
                       emit desk->alarmHeardChanged();
                   });
}

void HelpDesk::ask(Command command, const std::string& note) {
    m_hall.execute(std::move(command), note, [desk = QPointer(this)](const Answer& answer) {
        if (desk && answer.error)
            emit desk->refused(*answer.error);
    });
}

} // namespace evenhall
