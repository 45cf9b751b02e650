// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/entity_store.h"
#include "app/client/hall_source.h"

#include <QElapsedTimer>

namespace evenhall {

/// The part every hall source shares: it keeps the entities, tells who changed, and carries the hall's clock on.
/// Lives on the thread of its event loop.
class HallReplica : public HallSource {
    Q_OBJECT
public:
    explicit HallReplica(QObject* parent = nullptr);

    [[nodiscard]] const Entity* find(const EntityKey& key) const override { return m_store.find(key); }
    [[nodiscard]] std::vector<const Entity*> all(EntityKind kind) const override { return m_store.all(kind); }
    /// Before the hall's first word, the clock of this machine.
    [[nodiscard]] Instant hallNow() const override;
    [[nodiscard]] std::int64_t sequence() const { return m_store.sequence(); }

protected:
    /// Applies an update and emits what follows from it.
    EntityStore::Fit take(const Update& update);
    /// The hall's own word about its time.
    void setHallTime(Instant time);
    /// The hash of the configuration the hall names in its view; empty before it did.
    [[nodiscard]] std::string namedConfiguration() const;

private:
    EntityStore m_store;
    Instant m_lastWord;
    QElapsedTimer m_sinceLastWord; ///< monotonic: a jump of this machine's clock does not move the hall's
};

} // namespace evenhall
