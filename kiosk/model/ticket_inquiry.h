// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "kiosk/model/kiosk_terms.h"
#include "kiosk/model/ticket_lookup.h"

#include <QObject>
#include <QString>

#include <optional>

namespace evenhall {

/// "Where am I in line?" and "print it again": the number or the code on a ticket, typed or scanned, and what the hall
/// says of it. A number says where its holder stands; only the code prints a ticket again, since anybody may have read
/// the number off the board.
class TicketInquiry : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(bool complete READ complete NOTIFY changed)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed) ///< for the hall's answer
    Q_PROPERTY(bool found READ found NOTIFY changed)
    Q_PROPERTY(bool printable READ printable NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString serviceName READ serviceName NOTIFY changed)
    Q_PROPERTY(int state READ state NOTIFY changed) ///< VisitState as a number
    Q_PROPERTY(int peopleAhead READ peopleAhead NOTIFY changed)
    Q_PROPERTY(int waitLow READ waitLow NOTIFY changed)   ///< minutes
    Q_PROPERTY(int waitHigh READ waitHigh NOTIFY changed) ///< minutes
    Q_PROPERTY(int window READ window NOTIFY changed)     ///< its number while called or served, else 0
    Q_PROPERTY(evenhall::kiosk::Reason reason READ reason NOTIFY changed)
public:
    static constexpr qsizetype codeLength = 16;

    TicketInquiry(HallSource& hall, TicketLookup& lookup, QObject* parent = nullptr);

    void startOver();
    void setLanguage(const QString& language);
    void type(QChar key);
    void erase();
    void setCode(const QString& code);
    void ask();
    void refuse(kiosk::Reason reason);

    [[nodiscard]] std::optional<TicketId> ticket() const;
    [[nodiscard]] std::optional<ServiceId> service() const;
    [[nodiscard]] const QString& code() const { return m_code; }
    [[nodiscard]] bool complete() const;
    [[nodiscard]] bool waiting() const { return m_waiting; }
    [[nodiscard]] bool found() const { return m_view.has_value(); }
    [[nodiscard]] bool printable() const { return found() && m_code.size() == codeLength; }
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString serviceName() const;
    [[nodiscard]] int state() const;
    [[nodiscard]] int peopleAhead() const;
    [[nodiscard]] int waitLow() const;
    [[nodiscard]] int waitHigh() const;
    [[nodiscard]] int window() const;
    [[nodiscard]] kiosk::Reason reason() const { return m_reason; }

signals:
    void changed();

private:
    void answered(const Result<TicketView>& view, quint64 attempt);

    HallSource& m_hall;
    TicketLookup& m_lookup;
    std::string m_language;
    QString m_code;
    bool m_waiting = false;
    quint64 m_attempt = 0;
    std::optional<TicketView> m_view;
    kiosk::Reason m_reason = kiosk::Reason::None;
};

} // namespace evenhall
