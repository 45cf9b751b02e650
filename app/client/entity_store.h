// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"
#include "app/hall_service/views.h"

#include <cstdint>
#include <map>
#include <vector>

namespace evenhall {

/// What a client knows of its hall: the last entity for every key, and the sequence up to which that is true. A client
/// folds nothing; it replaces. One thread.
class EntityStore {
public:
    enum class Fit {
        Applied,
        Repeated, ///< heard before; nothing was changed
        Gap       ///< something is missing before it; nothing was changed, only a new snapshot helps
    };

    Fit apply(const Update& update);

    [[nodiscard]] const Entity* find(const EntityKey& key) const;
    /// In the order of the ids; the pointers live until the next apply().
    [[nodiscard]] std::vector<const Entity*> all(EntityKind kind) const;
    [[nodiscard]] std::int64_t sequence() const { return m_sequence; }
    [[nodiscard]] bool hasSnapshot() const { return m_hasSnapshot; }

private:
    [[nodiscard]] Fit fitOf(const Update& update) const;

    std::map<EntityKey, Entity> m_entities;
    std::int64_t m_sequence = 0;
    bool m_hasSnapshot = false;
};

} // namespace evenhall
