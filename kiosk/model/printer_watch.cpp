// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/printer_watch.h"

#include <cstdlib>
#include <utility>

namespace evenhall {

PrinterWatch::PrinterWatch(HallSource& hall, KioskId kiosk, QObject* parent)
    : QObject(parent), m_hall(hall), m_kiosk(std::move(kiosk)) {
    connect(&hall, &HallSource::reset, this, &PrinterWatch::changed);
    connect(&hall, &HallSource::entityChanged, this, [this](const EntityKey& key) {
        if (key.kind == EntityKind::Kiosk)
            emit changed();
    });
}

PrinterCondition PrinterWatch::conditionOf(const KioskId& kiosk) const {
    const Entity* entity = m_hall.find({EntityKind::Kiosk, kiosk.toString()});
    return entity != nullptr ? std::get<KioskView>(*entity).printer : PrinterCondition::Unknown;
}

bool PrinterWatch::canPrint() const {
    return evenhall::canPrint(conditionOf(m_kiosk));
}

bool PrinterWatch::known() const {
    return conditionOf(m_kiosk) != PrinterCondition::Unknown;
}

const Kiosk* PrinterWatch::own() const {
    if (const auto configuration = m_hall.configuration())
        for (const Kiosk& kiosk : configuration->kiosks)
            if (kiosk.id == m_kiosk)
                return &kiosk;
    return nullptr;
}

const Kiosk* PrinterWatch::nearestKiosk() const {
    const auto configuration = m_hall.configuration();
    const Kiosk* here = own();
    if (configuration == nullptr || here == nullptr)
        return nullptr;
    const Kiosk* nearest = nullptr;
    for (const Kiosk& kiosk : configuration->kiosks) {
        const PrinterCondition condition = conditionOf(kiosk.id);
        if (kiosk.id == m_kiosk || condition == PrinterCondition::Unknown || !evenhall::canPrint(condition))
            continue;
        if (nearest == nullptr || std::abs(kiosk.floor - here->floor) < std::abs(nearest->floor - here->floor))
            nearest = &kiosk;
    }
    return nearest;
}

QString PrinterWatch::nearest() const {
    const Kiosk* kiosk = nearestKiosk();
    return kiosk != nullptr ? QString::fromStdString(kiosk->id.toString()) : QString();
}

int PrinterWatch::nearestFloor() const {
    const Kiosk* kiosk = nearestKiosk();
    return kiosk != nullptr ? kiosk->floor : 0;
}

bool PrinterWatch::nearestOnThisFloor() const {
    const Kiosk* kiosk = nearestKiosk();
    return kiosk != nullptr && kiosk->floor == own()->floor;
}

} // namespace evenhall
