// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/local_hall.h"

#include <QUuid>

#include <mutex>
#include <utility>

namespace evenhall {

/// Carries calls from the hall thread to ours, and nothing once we are gone.
class LocalHall::Mailbox : public Follower {
public:
    explicit Mailbox(LocalHall* owner) : m_owner(owner) {}

    void deliver(std::shared_ptr<const Update> update) override {
        post([update](LocalHall& owner) { owner.onUpdate(*update); });
    }

    template <typename Letter>
    void post(Letter letter) {
        const std::lock_guard lock(m_mutex);
        if (m_owner == nullptr)
            return;
        LocalHall* owner = m_owner;
        // Queued to the owner's thread; Qt drops it when the owner is destroyed first.
        QMetaObject::invokeMethod(
            owner, [owner, letter = std::move(letter)] { letter(*owner); }, Qt::QueuedConnection);
    }

    void close() {
        const std::lock_guard lock(m_mutex);
        m_owner = nullptr;
    }

private:
    std::mutex m_mutex; ///< held only to hand over, never while a letter is read
    LocalHall* m_owner;
};

LocalHall::LocalHall(HallService& service, Actor actor, Subscription subscription, QObject* parent)
    : HallReplica(parent), m_service(service), m_actor(std::move(actor)), m_mailbox(std::make_shared<Mailbox>(this)) {
    m_service.follow(subscription, m_mailbox);
}

LocalHall::~LocalHall() {
    m_mailbox->close();
}

void LocalHall::onUpdate(const Update& update) {
    if (take(update) == EntityStore::Fit::Gap)
        return; // cannot be: nothing is lost inside one process
    const std::string named = namedConfiguration();
    if (named != m_configurationHash) {
        if (const CataloguePointer catalogue = m_service.catalogue()) {
            m_configuration = {catalogue, &catalogue->configuration()};
            m_configurationHash = named;
            emit reset();
        }
    }
    if (!m_connected) {
        m_connected = true;
        emit connectionChanged();
    }
}

void LocalHall::execute(Command command, std::string note, AnswerCallback done) {
    CommandRequest request;
    request.command = std::move(command);
    request.note = std::move(note);
    ask(std::move(request), std::move(done));
}

void LocalHall::executeFor(RawIdentity identity, Command command, std::string note, AnswerCallback done) {
    CommandRequest request;
    request.command = std::move(command);
    request.note = std::move(note);
    request.rawIdentity = std::move(identity);
    ask(std::move(request), std::move(done));
}

void LocalHall::ask(CommandRequest request, AnswerCallback done) {
    request.actor = m_actor;
    request.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    m_service.execute(std::move(request),
                      [mailbox = m_mailbox, done = std::move(done)](const Answer& answer, std::int64_t) {
                          mailbox->post([answer, done](LocalHall&) {
                              if (done)
                                  done(answer);
                          });
                      });
}

} // namespace evenhall
