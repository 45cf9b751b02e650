// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "kiosk/model/kiosk_terms.h"

#include <QObject>

#include <optional>

namespace evenhall {

/// Calls a person to this kiosk: staff, a companion, or somebody with a hand-written number. One call at a time; a
/// second touch while one is open raises no second.
class HelpDesk : public QObject {
    Q_OBJECT
    Q_PROPERTY(evenhall::kiosk::HelpState state READ state NOTIFY changed)
    Q_PROPERTY(bool accompany READ accompany NOTIFY changed) ///< somebody will go along, not only come
public:
    HelpDesk(HallSource& hall, KioskId kiosk, QObject* parent = nullptr);

    void raise(RequestKind kind, std::optional<TicketId> ticket = {});
    /// Another person stands here now; the call itself stays open for staff.
    void forget();

    [[nodiscard]] kiosk::HelpState state() const;
    [[nodiscard]] bool accompany() const { return m_kind == RequestKind::Accompany; }

signals:
    void changed();

private:
    void answered(const Answer& answer, quint64 attempt);

    HallSource& m_hall;
    KioskId m_kiosk;
    RequestKind m_kind = RequestKind::CallStaff;
    kiosk::HelpState m_asked = kiosk::HelpState::None;
    std::optional<RequestId> m_request;
    quint64 m_attempt = 0;
};

} // namespace evenhall
