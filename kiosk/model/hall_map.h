// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QObject>
#include <QString>
#include <QVariantList>

#include <optional>

namespace evenhall {

/// A floor of the hall as a person needs it: which areas stand there, in the order of their windows. Made from zones
/// and windows alone, so it is a schema of the order in which one passes them, not a plan of walls.
class HallMap : public QObject {
    Q_OBJECT
    Q_PROPERTY(int floor READ floor NOTIFY changed)
    Q_PROPERTY(int ownFloor READ ownFloor NOTIFY changed) ///< of this kiosk; 0: unknown
    /// Each a map: zone, name, first and last window number, windows (how many), hue (index of its colour), wanted.
    Q_PROPERTY(QVariantList areas READ areas NOTIFY changed)
public:
    HallMap(HallSource& hall, KioskId kiosk, QObject* parent = nullptr);

    void setLanguage(const QString& language);
    void show(const ZoneId& wanted);

    [[nodiscard]] int floor() const;
    [[nodiscard]] int ownFloor() const;
    [[nodiscard]] QVariantList areas() const;

signals:
    void changed();

private:
    HallSource& m_hall;
    KioskId m_kiosk;
    std::string m_language;
    ZoneId m_wanted;
};

} // namespace evenhall
