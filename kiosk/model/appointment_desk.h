// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "kiosk/model/choice_list_model.h"
#include "kiosk/model/kiosk_terms.h"

#include <QObject>
#include <QString>

#include <set>
#include <utility>

namespace evenhall {

/// Appointments at the kiosk: the code of one that was booked, and booking another. Which slots are still free only the
/// hall knows; a slot that is gone is told when it is asked for and marked, and the others stay to choose from.
class AppointmentDesk : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString code READ code NOTIFY changed) ///< typed so far
    Q_PROPERTY(bool complete READ complete NOTIFY changed)
    Q_PROPERTY(evenhall::kiosk::Reason reason READ reason NOTIFY changed) ///< why the last wish was refused
    Q_PROPERTY(int early READ early NOTIFY changed) ///< minutes before its time that one may check in
    Q_PROPERTY(int late READ late NOTIFY changed)   ///< minutes after its time
    Q_PROPERTY(QString serviceName READ serviceName NOTIFY changed)
    Q_PROPERTY(evenhall::ChoiceListModel* days READ days CONSTANT)
    Q_PROPERTY(evenhall::ChoiceListModel* times READ times CONSTANT) ///< count 0: gone
    Q_PROPERTY(QString day READ day NOTIFY changed)                  ///< chosen, "2026-11-23"
    Q_PROPERTY(QString time READ time NOTIFY changed)                ///< chosen, "09:30"
    Q_PROPERTY(QString booked READ booked NOTIFY changed)            ///< code of the appointment just made
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed)             ///< for the hall's answer
public:
    static constexpr qsizetype codeLength = 16;

    explicit AppointmentDesk(HallSource& hall, QObject* parent = nullptr);

    void startOver();
    void setLanguage(const QString& language);
    void type(QChar key);
    void erase();
    void setCode(const QString& code); ///< from a scanner
    void refuse(kiosk::Reason reason);

    void chooseService(const ServiceId& service);
    void chooseDay(const QString& day);
    void chooseTime(const QString& time);
    /// Asks the hall; booked() says that it worked.
    void book();

    [[nodiscard]] const QString& code() const { return m_code; }
    [[nodiscard]] bool complete() const { return m_code.size() == codeLength; }
    [[nodiscard]] kiosk::Reason reason() const { return m_reason; }
    [[nodiscard]] int early() const;
    [[nodiscard]] int late() const;
    [[nodiscard]] QString serviceName() const;
    [[nodiscard]] ChoiceListModel* days() { return &m_days; }
    [[nodiscard]] ChoiceListModel* times() { return &m_times; }
    [[nodiscard]] const QString& day() const { return m_day; }
    [[nodiscard]] const QString& time() const { return m_time; }
    [[nodiscard]] const QString& booked() const { return m_booked; }
    [[nodiscard]] bool waiting() const { return m_waiting; }

signals:
    void changed();
    void bookedNow();

private:
    void showDays();
    void showTimes();
    using Slot = std::pair<BusinessDay, LocalTime>;
    void answered(const Answer& answer, quint64 attempt, const Slot& slot);

    HallSource& m_hall;
    std::string m_language;
    QString m_code;
    kiosk::Reason m_reason = kiosk::Reason::None;
    ServiceId m_service;
    QString m_day;
    QString m_time;
    QString m_booked;
    std::set<Slot> m_gone; ///< the hall said so
    bool m_waiting = false;
    quint64 m_attempt = 0;
    ChoiceListModel m_days;
    ChoiceListModel m_times;
};

} // namespace evenhall
