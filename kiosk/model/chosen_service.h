// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "kiosk/model/kiosk_terms.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <optional>

namespace evenhall {

/// The service a citizen looks at before taking a number: how long it takes, where, what to bring. Follows the hall
/// while it is looked at.
class ChosenService : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString zoneName READ zoneName NOTIFY changed)
    Q_PROPERTY(int floor READ floor NOTIFY changed)
    Q_PROPERTY(int peopleAhead READ peopleAhead NOTIFY changed)
    Q_PROPERTY(int waitLow READ waitLow NOTIFY changed)   ///< minutes
    Q_PROPERTY(int waitHigh READ waitHigh NOTIFY changed) ///< minutes
    Q_PROPERTY(QString windows READ windows NOTIFY changed)
    Q_PROPERTY(QStringList materials READ materials NOTIFY changed)
    Q_PROPERTY(evenhall::kiosk::Reason reason READ reason NOTIFY changed)
    Q_PROPERTY(QVariantList alternatives READ alternatives NOTIFY changed)
public:
    explicit ChosenService(HallSource& hall, QObject* parent = nullptr);

    void choose(const ServiceId& service);
    void setLanguage(const QString& language);
    /// What the hall answered when a ticket was asked for; stays until another service is chosen.
    void refuse(kiosk::Reason reason, std::vector<Alternative> alternatives);

    [[nodiscard]] const ServiceId& id() const { return m_id; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString zoneName() const;
    [[nodiscard]] int floor() const;
    [[nodiscard]] int peopleAhead() const;
    [[nodiscard]] int waitLow() const;
    [[nodiscard]] int waitHigh() const;
    [[nodiscard]] QString windows() const; ///< numbers of the windows that serve it now, "13, 14"
    [[nodiscard]] QStringList materials() const;
    [[nodiscard]] kiosk::Reason reason() const;
    /// Each a map: kind (BookSlot, OtherService, ComeAt, WalkToWindow, GuideDesk as 0 to 4), name, day, time, window.
    [[nodiscard]] QVariantList alternatives() const;

signals:
    void changed();

private:
    [[nodiscard]] const Service* service() const;
    [[nodiscard]] const ServiceView* view() const;
    [[nodiscard]] const Zone* zone() const;
    [[nodiscard]] int windowNumber(const WindowId& id) const;
    [[nodiscard]] QVariantMap describe(const Alternative& alternative) const;

    HallSource& m_hall;
    ServiceId m_id;
    std::string m_language;
    std::optional<kiosk::Reason> m_refused;
    std::vector<Alternative> m_refusedAlternatives;
};

} // namespace evenhall
