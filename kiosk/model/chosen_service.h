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
#include <vector>

namespace evenhall {

/// What a citizen looks at before taking a number: how long it takes, where, what to bring. One service, or the several
/// of a life event that one ticket leads through; then wait and place are those of the first. Follows the hall while it
/// is looked at.
class ChosenService : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString name READ name NOTIFY changed)       ///< of the life event, or of the service
    Q_PROPERTY(QStringList steps READ steps NOTIFY changed) ///< names of the services, when there are several
    Q_PROPERTY(QString zone READ zone NOTIFY changed)
    Q_PROPERTY(int zoneHue READ zoneHue NOTIFY changed) ///< index of the area's colour
    Q_PROPERTY(QString zoneName READ zoneName NOTIFY changed)
    Q_PROPERTY(int floor READ floor NOTIFY changed)
    Q_PROPERTY(int peopleAhead READ peopleAhead NOTIFY changed)
    Q_PROPERTY(int waitLow READ waitLow NOTIFY changed)   ///< minutes
    Q_PROPERTY(int waitHigh READ waitHigh NOTIFY changed) ///< minutes
    Q_PROPERTY(QString windows READ windows NOTIFY changed)
    Q_PROPERTY(QStringList materials READ materials NOTIFY changed)
    Q_PROPERTY(QString materialsSource READ materialsSource NOTIFY changed)
    Q_PROPERTY(QString materialsDate READ materialsDate NOTIFY changed) ///< "2026-03-01"; empty: unknown
    Q_PROPERTY(bool online READ online NOTIFY changed)
    Q_PROPERTY(bool selfService READ selfService NOTIFY changed)
    Q_PROPERTY(bool bookable READ bookable NOTIFY changed)
    Q_PROPERTY(QString quietFrom READ quietFrom NOTIFY changed) ///< "14:00"; empty: nobody said when
    Q_PROPERTY(QString quietUntil READ quietUntil NOTIFY changed)
    Q_PROPERTY(evenhall::kiosk::Reason reason READ reason NOTIFY changed)
    Q_PROPERTY(QVariantList alternatives READ alternatives NOTIFY changed)
public:
    explicit ChosenService(HallSource& hall, QObject* parent = nullptr);

    void choose(const ServiceId& service);
    /// `services` is not empty.
    void choose(const LifeEventId& event, std::vector<ServiceId> services);
    void setLanguage(const QString& language);
    /// What the hall answered when a ticket was asked for; stays until another service is chosen.
    void refuse(kiosk::Reason reason, std::vector<Alternative> alternatives);

    [[nodiscard]] const ServiceId& id() const { return m_services.front(); }
    [[nodiscard]] const std::vector<ServiceId>& services() const { return m_services; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QStringList steps() const;
    [[nodiscard]] QString zone() const;
    [[nodiscard]] int zoneHue() const;
    [[nodiscard]] QString zoneName() const;
    [[nodiscard]] int floor() const;
    [[nodiscard]] int peopleAhead() const;
    [[nodiscard]] int waitLow() const;
    [[nodiscard]] int waitHigh() const;
    [[nodiscard]] QString windows() const;       ///< numbers of the windows that serve it now, "13, 14"
    [[nodiscard]] QStringList materials() const; ///< of all services, each once
    [[nodiscard]] QString materialsSource() const;
    [[nodiscard]] QString materialsDate() const;
    [[nodiscard]] bool online() const;
    [[nodiscard]] bool selfService() const;
    [[nodiscard]] bool bookable() const;
    [[nodiscard]] QString quietFrom() const;
    [[nodiscard]] QString quietUntil() const;
    [[nodiscard]] kiosk::Reason reason() const; ///< of the first service that cannot be had
    /// Each a map: kind (BookSlot, OtherService, ComeAt, WalkToWindow, GuideDesk as 0 to 4), service, name, day, time,
    /// window.
    [[nodiscard]] QVariantList alternatives() const;
    /// Windows that serve it now.
    [[nodiscard]] std::vector<WindowId> windowIds() const;

signals:
    void changed();

private:
    [[nodiscard]] const Service* service() const;
    [[nodiscard]] const ServiceView* view() const;
    [[nodiscard]] const ServiceView* refusedView() const;
    [[nodiscard]] const Zone* zoneOfFirst() const;
    [[nodiscard]] int windowNumber(const WindowId& id) const;
    [[nodiscard]] QVariantMap describe(const Alternative& alternative) const;

    HallSource& m_hall;
    std::vector<ServiceId> m_services{ServiceId()};
    std::optional<LifeEventId> m_event;
    std::string m_language;
    std::optional<kiosk::Reason> m_refused;
    std::vector<Alternative> m_refusedAlternatives;
};

} // namespace evenhall
