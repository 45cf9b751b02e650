// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/domain/hall/answer.h"
#include "app/domain/hall/commands.h"
#include "app/domain/values/time.h"
#include "app/hall_service/hall_service.h"
#include "app/hall_service/views.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace evenhall {

/// What a window program knows of its hall, so that its models need no network and tests need no hall: the entities of
/// one subscription, the configuration that names them, and a way to ask for things.
///
/// Lives on one thread, the one of the event loop that delivers its signals; pointers to entities are valid until that
/// thread returns to its event loop. After a lost connection the last known entities stay readable, so that a screen
/// can go on showing them beside a notice.
class HallSource : public QObject {
    Q_OBJECT
public:
    /// Called exactly once. An error Io means: unknown whether it happened.
    using AnswerCallback = std::function<void(const Answer&)>;

    explicit HallSource(QObject* parent = nullptr);
    ~HallSource() override;

    /// True while a snapshot is here and the connection that keeps it true is alive.
    [[nodiscard]] virtual bool isConnected() const = 0;

    /// The entity, or null.
    [[nodiscard]] virtual const Entity* find(const EntityKey& key) const = 0;
    /// All entities of one kind, in the order of their ids.
    [[nodiscard]] virtual std::vector<const Entity*> all(EntityKind kind) const = 0;

    /// Null until the first one arrived; a new pointer when the hall adopted another, announced by reset().
    [[nodiscard]] virtual std::shared_ptr<const HallConfiguration> configuration() const = 0;

    /// The hall's clock, carried on from its last word.
    [[nodiscard]] virtual Instant hallNow() const = 0;

    /// Asks the hall; `note` is the free text that belongs to the command's NoteDigest.
    virtual void execute(Command command, std::string note, AnswerCallback done) = 0;

    /// The same for one person, as a reader gave them: goes to the hall with the command and is kept nowhere. A source
    /// that cannot carry it asks without; the hall then refuses what needs it.
    virtual void executeFor(RawIdentity identity, Command command, std::string note, AnswerCallback done);

signals:
    void connectionChanged();
    void reset(); ///< everything may be different: a snapshot or a configuration arrived
    void entityChanged(const evenhall::EntityKey& key);
    void entityRemoved(const evenhall::EntityKey& key);
};

} // namespace evenhall
