// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/issued_ticket.h"

#include "kiosk/model/service_list_model.h"

namespace evenhall {
namespace {

kiosk::Printing printingFor(const std::optional<PrintState>& state) {
    if (!state)
        return kiosk::Printing::Running;
    switch (*state) {
    case PrintState::Accepted:
        return kiosk::Printing::Running;
    case PrintState::Printed:
        return kiosk::Printing::Printed;
    case PrintState::Failed:
    case PrintState::Expired:
        return kiosk::Printing::Failed;
    case PrintState::InDoubt:
        return kiosk::Printing::InDoubt;
    }
    return kiosk::Printing::InDoubt;
}

} // namespace

IssuedTicket::IssuedTicket(HallSource& hall, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_hall(hall) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_printing = kiosk::Printing::Silent;
        emit changed();
    });
    connect(&hall, &HallSource::reset, this, &IssuedTicket::follow);
    connect(&hall, &HallSource::entityChanged, this, [this](const EntityKey& key) {
        if (key.kind == EntityKind::PrintJob && m_answer.printJob == key.id)
            follow();
    });
}

void IssuedTicket::show(const Answer& answer) {
    m_answer = answer;
    m_printing = answer.printJob ? kiosk::Printing::Running : kiosk::Printing::Screen;
    if (answer.printJob)
        m_patience.start();
    follow();
    emit changed();
}

void IssuedTicket::clear() {
    m_answer = {};
    m_patience.stop();
    m_printing = kiosk::Printing::Screen;
    emit changed();
}

QString IssuedTicket::number() const {
    return m_answer.number ? QString::fromStdString(m_answer.number->toString()) : QString();
}

QString IssuedTicket::code() const {
    return m_answer.code ? QString::fromStdString(m_answer.code->toString()) : QString();
}

int IssuedTicket::peopleAhead() const {
    return m_answer.peopleAhead.value_or(0);
}

int IssuedTicket::waitLow() const {
    return m_answer.wait ? wholeMinutesDown(m_answer.wait->low) : 0;
}

int IssuedTicket::waitHigh() const {
    return m_answer.wait ? wholeMinutesUp(m_answer.wait->high) : 0;
}

void IssuedTicket::follow() {
    if (!m_answer.printJob)
        return;
    const Entity* entity = m_hall.find({EntityKind::PrintJob, *m_answer.printJob});
    if (entity == nullptr)
        return; // not told yet, or told and put away: the last word stands
    m_printing = printingFor(std::get<PrintJobView>(*entity).state);
    if (m_printing != kiosk::Printing::Running)
        m_patience.stop();
    emit changed();
}

} // namespace evenhall
