// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// What each choice of a person leads to.
#include "kiosk/model/kiosk_session.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace evenhall {

void KioskSession::open(kiosk::Page page) {
    if (!acceptTap())
        return;
    if (page == kiosk::Page::ElderWhat)
        setElder(true);
    if (page == kiosk::Page::CheckIn)
        m_appointment.startOver();
    if (page == kiosk::Page::MyTicket)
        m_inquiry.startOver();
    m_booking = false;
    emit modeChanged();
    goTo(page);
}

void KioskSession::openPickUp() {
    if (!acceptTap())
        return;
    m_directory.showPickUp();
    goTo(kiosk::Page::Services);
}

void KioskSession::openBooking() {
    if (!acceptTap())
        return;
    m_booking = true;
    emit modeChanged();
    goTo(kiosk::Page::Find);
}

void KioskSession::chooseZone(const QString& zone) {
    if (!acceptTap())
        return;
    m_directory.showZone(ZoneId(zone.toStdString()));
    goTo(m_elder ? kiosk::Page::ElderServices : kiosk::Page::Services);
}

void KioskSession::chooseDepartment(const QString& department) {
    if (!acceptTap())
        return;
    m_directory.showDepartment(DepartmentId(department.toStdString()));
    goTo(kiosk::Page::Services);
}

void KioskSession::chooseLifeEvent(const QString& event) {
    const LifeEventId id(event.toStdString());
    std::vector<ServiceId> steps = m_directory.lifeEventSteps(id);
    if (steps.empty() || !acceptTap())
        return;
    m_service.choose(id, std::move(steps));
    goTo(kiosk::Page::Service);
}

void KioskSession::chooseService(const QString& service) {
    if (!acceptTap())
        return;
    m_service.choose(ServiceId(service.toStdString()));
    if (m_booking && m_service.bookable()) {
        m_appointment.chooseService(m_service.id());
        goTo(kiosk::Page::Booking);
        return;
    }
    goTo(m_elder ? kiosk::Page::ElderWho : kiosk::Page::Service);
}

void KioskSession::bookService() {
    if (!m_service.bookable() || !acceptTap())
        return;
    m_appointment.chooseService(m_service.id());
    goTo(kiosk::Page::Booking);
}

void KioskSession::turnPage(PageModel* list, int page) {
    if (!acceptTap())
        return;
    list->setPage(page);
    watchIdle();
}

void KioskSession::typeKey(const QString& key) {
    // Typing is quicker than the guard time of other choices.
    if (key.isEmpty())
        return;
    if (page() == kiosk::Page::Find)
        m_directory.type(key.front());
    else if (page() == kiosk::Page::CheckIn)
        m_appointment.type(key.front());
    else if (page() == kiosk::Page::MyTicket)
        m_inquiry.type(key.front());
}

void KioskSession::eraseKey() {
    if (page() == kiosk::Page::Find)
        m_directory.erase();
    else if (page() == kiosk::Page::CheckIn)
        m_appointment.erase();
    else if (page() == kiosk::Page::MyTicket)
        m_inquiry.erase();
}

void KioskSession::scanned(const QString& text) {
    touched();
    if (page() == kiosk::Page::MyTicket) {
        m_inquiry.setCode(text);
        m_inquiry.ask();
    } else if (page() == kiosk::Page::CheckIn) {
        m_appointment.setCode(text);
        checkIn();
    }
}

void KioskSession::askTicket() {
    if (acceptTap())
        m_inquiry.ask();
}

void KioskSession::printAgain() {
    const auto ticket = page() == kiosk::Page::MyTicket ? m_inquiry.ticket() : m_ticket.id();
    if (!ticket || (page() == kiosk::Page::MyTicket && !m_inquiry.printable()) || !acceptTap())
        return;
    if (const auto service = m_inquiry.service(); service && page() == kiosk::Page::MyTicket)
        m_service.choose(*service);
    askForNumber(ReprintTicket{*ticket, m_kiosk}, page());
}

void KioskSession::checkIn() {
    if (!m_appointment.complete() || !acceptTap())
        return;
    CheckIn command;
    command.appointment = AppointmentId(m_appointment.code().toStdString());
    command.kiosk = m_kiosk;
    command.language = m_language.toStdString();
    askForNumber(std::move(command), kiosk::Page::CheckIn);
}

void KioskSession::takeTicket(bool evenIfNotToday) {
    if (page() != kiosk::Page::Service || !acceptTap())
        return;
    IssueTicket command;
    command.acceptNotToday = evenIfNotToday;
    take(std::move(command));
}

void KioskSession::takeAs(const QString& priorityClass) {
    if (page() != kiosk::Page::ElderWho || !acceptTap())
        return;
    IssueTicket command;
    command.assisted = true;
    if (!priorityClass.isEmpty())
        command.priority = PriorityClassId(priorityClass.toStdString());
    take(std::move(command));
}

void KioskSession::take(IssueTicket command) {
    command.services = m_service.services();
    command.kiosk = m_kiosk;
    command.language = m_language.toStdString();
    if (identityRule() == IdentityRule::None) {
        askForNumber(std::move(command), page());
        return;
    }
    m_wish = std::move(command);
    m_unreadable = false;
    goTo(kiosk::Page::Identity);
    readIdentity();
}

IdentityRule KioskSession::identityRule() const {
    const auto configuration = m_hall.configuration();
    const bool canRead = m_reader.available() && configuration != nullptr &&
                         std::any_of(configuration->kiosks.begin(), configuration->kiosks.end(),
                                     [&](const Kiosk& kiosk) { return kiosk.id == m_kiosk && kiosk.identityReader; });
    IdentityRule strictest = IdentityRule::None;
    if (canRead)
        for (const ServiceId& id : m_service.services())
            if (const Service* service = findService(*configuration, id))
                strictest = std::max(strictest, service->identity); // None, Optional, Required
    return strictest;
}

bool KioskSession::identityOptional() const {
    return identityRule() == IdentityRule::Optional;
}

void KioskSession::readIdentity() {
    m_reader.read([session = QPointer(this)](const Result<RawIdentity>& identity) {
        if (session)
            session->identityRead(identity);
    });
}

void KioskSession::identityRead(const Result<RawIdentity>& identity) {
    if (page() != kiosk::Page::Identity || !m_wish)
        return;
    m_idle.touched();
    m_unreadable = !identity;
    if (!identity) {
        emit pageChanged();
        readIdentity();
        return;
    }
    m_trail.pop_back();
    askForNumber(*std::exchange(m_wish, std::nullopt), page(), *identity);
}

void KioskSession::skipIdentity() {
    if (page() != kiosk::Page::Identity || !m_wish || !identityOptional() || !acceptTap())
        return;
    m_reader.stop();
    m_trail.pop_back();
    askForNumber(*std::exchange(m_wish, std::nullopt), page());
}

void KioskSession::askForNumber(Command command, kiosk::Page refused, std::optional<RawIdentity> identity) {
    const quint64 attempt = ++m_attempt;
    goTo(kiosk::Page::Taking);
    auto done = [session = QPointer(this), attempt, refused](const Answer& answer) {
        if (session)
            session->answered(answer, attempt, refused);
    };
    if (identity)
        m_hall.executeFor(*std::move(identity), std::move(command), {}, std::move(done));
    else
        m_hall.execute(std::move(command), {}, std::move(done));
}

void KioskSession::answered(const Answer& answer, quint64 attempt, kiosk::Page refused) {
    if (attempt != m_attempt || page() != kiosk::Page::Taking)
        return;
    m_trail.pop_back();
    if (answer.number) {
        m_ticket.show(answer);
        m_lastTicket = answer.ticket;
        goTo(kiosk::Page::Result);
        return;
    }
    refuse(answer, refused);
    watchIdle();
    emit pageChanged();
}

void KioskSession::refuse(const Answer& answer, kiosk::Page page) {
    const std::optional<ErrorCode> code = answer.error ? answer.error->code : ErrorCode::Corrupt;
    const kiosk::Reason reason = kiosk::reasonFor(code);
    if (page == kiosk::Page::CheckIn)
        m_appointment.refuse(reason);
    else if (page == kiosk::Page::MyTicket)
        m_inquiry.refuse(reason);
    else
        m_service.refuse(reason, answer.alternatives);
}

void KioskSession::chooseDay(const QString& day) {
    if (acceptTap())
        m_appointment.chooseDay(day);
}

void KioskSession::chooseTime(const QString& time) {
    if (acceptTap())
        m_appointment.chooseTime(time);
}

void KioskSession::book() {
    if (acceptTap())
        m_appointment.book();
}

void KioskSession::testPrinter() {
    if (m_staff.open() && m_lastTicket && acceptTap())
        m_hall.execute(ReprintTicket{*m_lastTicket, m_kiosk}, {}, [](const Answer&) {});
}

void KioskSession::callStaff() {
    if (page() == kiosk::Page::Taking || !acceptTap())
        return;
    m_help.raise(RequestKind::CallStaff, m_ticket.id());
    if (page() != kiosk::Page::Help)
        goTo(kiosk::Page::Help);
}

void KioskSession::askCompany() {
    if (page() == kiosk::Page::Taking || !acceptTap())
        return;
    m_help.raise(RequestKind::Accompany, m_ticket.id());
    if (page() != kiosk::Page::Help)
        goTo(kiosk::Page::Help);
}

void KioskSession::askPaperSlip() {
    if (!acceptTap())
        return;
    m_help.raise(RequestKind::PaperSlip, m_ticket.id());
    if (page() != kiosk::Page::Result)
        goTo(kiosk::Page::Help);
}

} // namespace evenhall
