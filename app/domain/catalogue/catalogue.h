// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace evenhall {

/// A hall configuration with its indexes: finds a part by its id in constant time. Immutable and shared, so that a
/// copy of a hall's state costs nothing here.
class Catalogue {
public:
    /// `configuration` must be consistent (the codec checks it); `hash` names its content (hex SHA-256 of its JSON).
    Catalogue(HallConfiguration configuration, std::string hash);

    [[nodiscard]] const HallConfiguration& configuration() const { return m_configuration; }
    [[nodiscard]] const std::string& hash() const { return m_hash; }

    [[nodiscard]] const Zone* zone(const ZoneId& id) const;
    [[nodiscard]] const Queue* queue(const QueueId& id) const;
    [[nodiscard]] const Service* service(const ServiceId& id) const;
    [[nodiscard]] const Window* window(const WindowId& id) const;
    [[nodiscard]] const Kiosk* kiosk(const KioskId& id) const;
    [[nodiscard]] const PriorityClass* priorityClass(const PriorityClassId& id) const;
    [[nodiscard]] const NumberSeries* series(const std::string& prefix) const;
    [[nodiscard]] const WindowPlan* plan(const PlanId& id) const;
    [[nodiscard]] const LifeEvent* lifeEvent(const LifeEventId& id) const;

    /// Mean service time over the queue's services, unweighted.
    [[nodiscard]] Duration meanServiceTime(const QueueId& queue) const;

private:
    using Index = std::unordered_map<std::string, std::size_t>;

    HallConfiguration m_configuration;
    std::string m_hash;
    Index m_zones;
    Index m_queues;
    Index m_services;
    Index m_windows;
    Index m_kiosks;
    Index m_priorityClasses;
    Index m_plans;
    Index m_lifeEvents;
    Index m_series;
    std::unordered_map<std::string, Duration> m_meanServiceTimes;
};

using CataloguePointer = std::shared_ptr<const Catalogue>;

} // namespace evenhall
