// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QObject>
#include <QString>

#include <optional>

namespace evenhall {

/// Whether a ticket would come out of this kiosk now, and where the nearest one with paper stands, so that nobody
/// learns it only after taking a number.
class PrinterWatch : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool canPrint READ canPrint NOTIFY changed)  ///< as far as anybody knows
    Q_PROPERTY(bool known READ known NOTIFY changed)        ///< the device host has reported
    Q_PROPERTY(QString nearest READ nearest NOTIFY changed) ///< id of another kiosk that prints; empty: none is known
    Q_PROPERTY(int nearestFloor READ nearestFloor NOTIFY changed)
    Q_PROPERTY(bool nearestOnThisFloor READ nearestOnThisFloor NOTIFY changed)
public:
    PrinterWatch(HallSource& hall, KioskId kiosk, QObject* parent = nullptr);

    [[nodiscard]] bool canPrint() const;
    [[nodiscard]] bool known() const;
    [[nodiscard]] QString nearest() const;
    [[nodiscard]] int nearestFloor() const;
    [[nodiscard]] bool nearestOnThisFloor() const;

signals:
    void changed();

private:
    [[nodiscard]] PrinterCondition conditionOf(const KioskId& kiosk) const;
    [[nodiscard]] const Kiosk* own() const;
    [[nodiscard]] const Kiosk* nearestKiosk() const;

    HallSource& m_hall;
    KioskId m_kiosk;
};

} // namespace evenhall
