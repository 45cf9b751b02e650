// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/help_desk.h"

#include <QPointer>

#include <utility>

namespace evenhall {

HelpDesk::HelpDesk(HallSource& hall, KioskId kiosk, QObject* parent)
    : QObject(parent), m_hall(hall), m_kiosk(std::move(kiosk)) {
    connect(&hall, &HallSource::reset, this, &HelpDesk::changed);
    connect(&hall, &HallSource::entityChanged, this, [this](const EntityKey& key) {
        if (key.kind == EntityKind::Request)
            emit changed();
    });
    connect(&hall, &HallSource::entityRemoved, this, [this](const EntityKey& key) {
        if (!m_request || key != EntityKey{EntityKind::Request, m_request->toString()})
            return;
        forget(); // somebody was here and closed it
    });
}

void HelpDesk::raise(RequestKind kind, std::optional<TicketId> ticket) {
    const bool open = m_asked == kiosk::HelpState::Asking || m_request;
    if (open && kind == m_kind)
        return;
    m_kind = kind;
    m_request.reset();
    m_asked = kiosk::HelpState::Asking;
    const quint64 attempt = ++m_attempt;
    emit changed();
    RaiseRequest command;
    command.kind = kind;
    command.kiosk = m_kiosk;
    command.ticket = ticket;
    m_hall.execute(std::move(command), {}, [desk = QPointer(this), attempt](const Answer& answer) {
        if (desk)
            desk->answered(answer, attempt);
    });
}

void HelpDesk::answered(const Answer& answer, quint64 attempt) {
    if (attempt != m_attempt)
        return;
    m_request = answer.request;
    m_asked = answer.request ? kiosk::HelpState::Told : kiosk::HelpState::Unheard;
    emit changed();
}

void HelpDesk::forget() {
    ++m_attempt;
    m_asked = kiosk::HelpState::None;
    m_request.reset();
    m_kind = RequestKind::CallStaff;
    emit changed();
}

kiosk::HelpState HelpDesk::state() const {
    if (m_asked != kiosk::HelpState::Told || !m_request)
        return m_asked;
    const Entity* entity = m_hall.find({EntityKind::Request, m_request->toString()});
    const bool taken = entity != nullptr && std::get<RequestView>(*entity).takenAt.has_value();
    return taken ? kiosk::HelpState::Coming : kiosk::HelpState::Told;
}

} // namespace evenhall
