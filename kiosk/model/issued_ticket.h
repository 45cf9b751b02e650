// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "kiosk/model/kiosk_terms.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>
#include <string>

namespace evenhall {

/// The ticket just taken at this kiosk, and what became of its paper. The number is valid whatever the printer does.
class IssuedTicket : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed) ///< public code, for the QR on the screen
    Q_PROPERTY(int peopleAhead READ peopleAhead NOTIFY changed)
    Q_PROPERTY(int waitLow READ waitLow NOTIFY changed)   ///< minutes
    Q_PROPERTY(int waitHigh READ waitHigh NOTIFY changed) ///< minutes
    Q_PROPERTY(bool reprint READ reprint NOTIFY changed)  ///< the person had this number already
    Q_PROPERTY(evenhall::kiosk::Printing printing READ printing NOTIFY changed)
public:
    /// Without a word about the paper for `patience`, the page stops promising it.
    IssuedTicket(HallSource& hall, std::chrono::milliseconds patience, QObject* parent = nullptr);

    /// `answer` holds a number.
    void show(const Answer& answer);
    void clear();

    [[nodiscard]] std::optional<TicketId> id() const { return m_answer.ticket; }
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] int peopleAhead() const;
    [[nodiscard]] int waitLow() const;
    [[nodiscard]] int waitHigh() const;
    [[nodiscard]] bool reprint() const { return m_answer.reprint; }
    [[nodiscard]] kiosk::Printing printing() const { return m_printing; }

signals:
    void changed();

private:
    void follow();

    HallSource& m_hall;
    QTimer m_patience;
    Answer m_answer;
    kiosk::Printing m_printing = kiosk::Printing::Screen;
};

} // namespace evenhall
