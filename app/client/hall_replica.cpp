// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/hall_replica.h"

#include <QDateTime>

namespace evenhall {

HallReplica::HallReplica(QObject* parent) : HallSource(parent) {}

Instant HallReplica::hallNow() const {
    if (!m_sinceLastWord.isValid())
        return Instant{QDateTime::currentMSecsSinceEpoch()};
    return m_lastWord + Duration(m_sinceLastWord.elapsed());
}

void HallReplica::setHallTime(Instant time) {
    m_lastWord = time;
    m_sinceLastWord.start();
}

EntityStore::Fit HallReplica::take(const Update& update) {
    const EntityStore::Fit fit = m_store.apply(update);
    if (fit != EntityStore::Fit::Applied)
        return fit;
    for (const Entity& entity : update.changed) {
        if (const auto* hall = std::get_if<HallView>(&entity))
            setHallTime(hall->now);
    }
    if (update.snapshot) {
        emit reset();
        return fit;
    }
    for (const Entity& entity : update.changed)
        emit entityChanged(keyOf(entity));
    for (const EntityKey& key : update.removed)
        emit entityRemoved(key);
    return fit;
}

std::string HallReplica::namedConfiguration() const {
    const std::vector<const Entity*> halls = all(EntityKind::Hall);
    return halls.empty() ? std::string() : std::get<HallView>(*halls.front()).configuration;
}

} // namespace evenhall
