// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/entity_store.h"

namespace evenhall {

EntityStore::Fit EntityStore::fitOf(const Update& update) const {
    if (update.snapshot)
        return Fit::Applied;
    if (!m_hasSnapshot)
        return Fit::Gap;
    if (update.previous > m_sequence)
        return Fit::Gap;
    // A delta that begins before our snapshot and ends after it brings the newest of everything it names. A change
    // without a journal entry (an estimate that aged) carries the sequence it builds on.
    if (update.sequence > m_sequence || (update.sequence == m_sequence && update.previous == m_sequence))
        return Fit::Applied;
    return Fit::Repeated;
}

EntityStore::Fit EntityStore::apply(const Update& update) {
    const Fit fit = fitOf(update);
    if (fit != Fit::Applied)
        return fit;
    if (update.snapshot)
        m_entities.clear();
    for (const Entity& entity : update.changed)
        m_entities.insert_or_assign(keyOf(entity), entity);
    for (const EntityKey& key : update.removed)
        m_entities.erase(key);
    m_sequence = update.sequence;
    m_hasSnapshot = true;
    return Fit::Applied;
}

const Entity* EntityStore::find(const EntityKey& key) const {
    const auto found = m_entities.find(key);
    return found == m_entities.end() ? nullptr : &found->second;
}

std::vector<const Entity*> EntityStore::all(EntityKind kind) const {
    std::vector<const Entity*> result;
    for (auto at = m_entities.lower_bound(EntityKey{kind, {}}); at != m_entities.end() && at->first.kind == kind; ++at)
        result.push_back(&at->second);
    return result;
}

} // namespace evenhall
