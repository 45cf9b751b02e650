// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/catalogue/catalogue.h"

#include <cmath>

namespace evenhall {

namespace {

using Index = std::unordered_map<std::string, std::size_t>;

template <typename Part>
Index indexById(const std::vector<Part>& parts) {
    Index index;
    for (std::size_t i = 0; i < parts.size(); ++i)
        index.emplace(parts[i].id.toString(), i);
    return index;
}

template <typename Part>
const Part* find(const std::vector<Part>& parts, const Index& index, const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? nullptr : &parts[found->second];
}

} // namespace

Duration Service::meanServiceTime() const {
    constexpr double standardNormalP90 = 1.2815515655446004;
    const auto median = static_cast<double>(medianServiceTime.count());
    const auto p90 = static_cast<double>(p90ServiceTime.count());
    if (median <= 0 || p90 <= median)
        return medianServiceTime;
    const double sigma = std::log(p90 / median) / standardNormalP90;
    return Duration(std::llround(median * std::exp(sigma * sigma / 2)));
}

Catalogue::Catalogue(HallConfiguration configuration, std::string hash)
    : m_configuration(std::move(configuration))
    , m_hash(std::move(hash))
    , m_zones(indexById(m_configuration.zones))
    , m_queues(indexById(m_configuration.queues))
    , m_services(indexById(m_configuration.services))
    , m_windows(indexById(m_configuration.windows))
    , m_kiosks(indexById(m_configuration.kiosks))
    , m_priorityClasses(indexById(m_configuration.priorityClasses))
    , m_plans(indexById(m_configuration.plans))
    , m_lifeEvents(indexById(m_configuration.lifeEvents)) {
    for (std::size_t i = 0; i < m_configuration.series.size(); ++i)
        m_series.emplace(m_configuration.series[i].prefix, i);
    std::unordered_map<std::string, int> servicesOf;
    for (const Service& item : m_configuration.services) {
        m_meanServiceTimes[item.queue.toString()] += item.meanServiceTime();
        ++servicesOf[item.queue.toString()];
    }
    for (auto& [queueId, total] : m_meanServiceTimes)
        total /= servicesOf[queueId];
}

const Zone* Catalogue::zone(const ZoneId& id) const {
    return find(m_configuration.zones, m_zones, id.toString());
}
const Queue* Catalogue::queue(const QueueId& id) const {
    return find(m_configuration.queues, m_queues, id.toString());
}
const Service* Catalogue::service(const ServiceId& id) const {
    return find(m_configuration.services, m_services, id.toString());
}
const Window* Catalogue::window(const WindowId& id) const {
    return find(m_configuration.windows, m_windows, id.toString());
}
const Kiosk* Catalogue::kiosk(const KioskId& id) const {
    return find(m_configuration.kiosks, m_kiosks, id.toString());
}
const PriorityClass* Catalogue::priorityClass(const PriorityClassId& id) const {
    return find(m_configuration.priorityClasses, m_priorityClasses, id.toString());
}
const NumberSeries* Catalogue::series(const std::string& prefix) const {
    return find(m_configuration.series, m_series, prefix);
}
const WindowPlan* Catalogue::plan(const PlanId& id) const {
    return find(m_configuration.plans, m_plans, id.toString());
}
const LifeEvent* Catalogue::lifeEvent(const LifeEventId& id) const {
    return find(m_configuration.lifeEvents, m_lifeEvents, id.toString());
}

Duration Catalogue::meanServiceTime(const QueueId& queueId) const {
    const auto found = m_meanServiceTimes.find(queueId.toString());
    return found == m_meanServiceTimes.end() ? std::chrono::minutes(10) : found->second;
}

} // namespace evenhall
