// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/appointment_desk.h"

#include "app/domain/booking/booking_rules.h"
#include "kiosk/model/service_list_model.h"

#include <QPointer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace evenhall {
namespace {

int minutes(Duration duration) {
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(duration).count());
}

Now hallTime(const HallSource& hall) {
    const std::vector<const Entity*> views = hall.all(EntityKind::Hall);
    return {hall.hallNow(), views.empty() ? std::chrono::minutes(0) : std::get<HallView>(*views.front()).utcOffset};
}

} // namespace

AppointmentDesk::AppointmentDesk(HallSource& hall, QObject* parent) : QObject(parent), m_hall(hall) {}

void AppointmentDesk::startOver() {
    ++m_attempt;
    m_waiting = false;
    m_code.clear();
    m_day.clear();
    m_time.clear();
    m_booked.clear();
    m_gone.clear();
    m_service = ServiceId();
    m_reason = kiosk::Reason::None;
    m_days.show({});
    m_times.show({});
    emit changed();
}

void AppointmentDesk::setLanguage(const QString& language) {
    m_language = language.toStdString();
    emit changed();
}

void AppointmentDesk::type(QChar key) {
    if (m_code.size() >= codeLength)
        return;
    m_code += key.toUpper();
    m_reason = kiosk::Reason::None;
    emit changed();
}

void AppointmentDesk::erase() {
    m_code.chop(1);
    m_reason = kiosk::Reason::None;
    emit changed();
}

void AppointmentDesk::setCode(const QString& code) {
    m_code = code.toUpper().left(codeLength);
    m_reason = kiosk::Reason::None;
    emit changed();
}

void AppointmentDesk::refuse(kiosk::Reason reason) {
    m_reason = reason;
    emit changed();
}

int AppointmentDesk::early() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? minutes(configuration->booking.checkInEarly) : 0;
}

int AppointmentDesk::late() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? minutes(configuration->booking.checkInLate) : 0;
}

QString AppointmentDesk::serviceName() const {
    const auto configuration = m_hall.configuration();
    const Service* service = configuration != nullptr ? findService(*configuration, m_service) : nullptr;
    return service != nullptr ? QString::fromStdString(service->name.in(m_language)) : QString();
}

void AppointmentDesk::chooseService(const ServiceId& service) {
    startOver();
    m_service = service;
    showDays();
    if (m_days.rowCount() > 0)
        m_day = m_days.data(m_days.index(0), ChoiceListModel::ChoiceRole).toString();
    showTimes();
    emit changed();
}

void AppointmentDesk::showDays() {
    std::vector<ChoiceListModel::Choice> days;
    const auto configuration = m_hall.configuration();
    if (configuration == nullptr)
        return;
    const BusinessDay today = hallTime(m_hall).localDay();
    constexpr int daysPerOpenDay = 7; // holidays may lie between
    for (int ahead = 1; ahead <= configuration->booking.horizonDays * daysPerOpenDay; ++ahead) {
        const BusinessDay day = today.plusDays(ahead);
        const auto open = slotsOn(configuration->calendar, configuration->booking, day);
        if (open.empty())
            continue;
        days.push_back({QString::fromStdString(day.toString()), QString::fromStdString(day.toString()), QString(),
                        static_cast<int>(day.weekday())});
        if (static_cast<int>(days.size()) == configuration->booking.horizonDays)
            break;
    }
    m_days.show(std::move(days));
}

void AppointmentDesk::chooseDay(const QString& day) {
    m_day = day;
    m_time.clear();
    m_reason = kiosk::Reason::None;
    showTimes();
    emit changed();
}

void AppointmentDesk::showTimes() {
    std::vector<ChoiceListModel::Choice> times;
    const auto configuration = m_hall.configuration();
    const auto day = BusinessDay::parse(m_day.toStdString());
    if (configuration != nullptr && day)
        for (const LocalTime time : slotsOn(configuration->calendar, configuration->booking, *day))
            times.push_back({QString::fromStdString(time.toString()), QString::fromStdString(time.toString()),
                             QString(), m_gone.count({*day, time}) == 0 ? 1 : 0});
    m_times.show(std::move(times));
}

void AppointmentDesk::chooseTime(const QString& time) {
    m_time = time;
    m_reason = kiosk::Reason::None;
    emit changed();
}

void AppointmentDesk::book() {
    const auto day = BusinessDay::parse(m_day.toStdString());
    const auto time = LocalTime::parse(m_time.toStdString());
    if (!day || !time || m_waiting)
        return;
    m_waiting = true;
    m_reason = kiosk::Reason::None;
    const quint64 attempt = ++m_attempt;
    emit changed();
    m_hall.execute(BookAppointment{m_service, *day, *time, {}}, {},
                   [desk = QPointer(this), attempt, slot = std::pair(*day, *time)](const Answer& answer) {
                       if (desk)
                           desk->answered(answer, attempt, slot);
                   });
}

void AppointmentDesk::answered(const Answer& answer, quint64 attempt, const Slot& slot) {
    if (attempt != m_attempt)
        return;
    m_waiting = false;
    if (answer.appointment && !answer.error) {
        m_booked = QString::fromStdString(answer.appointment->toString());
        emit changed();
        emit bookedNow();
        return;
    }
    const ErrorCode refusal = answer.error ? answer.error->code : ErrorCode::Corrupt;
    m_reason = kiosk::reasonFor(refusal);
    if (refusal == ErrorCode::ServiceFull || refusal == ErrorCode::ServiceClosed) {
        m_gone.insert(slot);
        m_time.clear();
        showTimes();
    }
    emit changed();
}

} // namespace evenhall
