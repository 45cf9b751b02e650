// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_replica.h"
#include "app/hall_service/hall_service.h"

#include <memory>

namespace evenhall {

/// The in-process twin of HallClient: a hall service seen as a hall source, without network or JSON. Lives on the
/// thread of its event loop; the service may live on another.
class LocalHall : public HallReplica {
    Q_OBJECT
public:
    /// `service` must outlive this. Follows from the first return to the event loop on.
    LocalHall(HallService& service, Actor actor, Subscription subscription, QObject* parent = nullptr);
    ~LocalHall() override;

    [[nodiscard]] bool isConnected() const override { return m_connected; }
    [[nodiscard]] std::shared_ptr<const HallConfiguration> configuration() const override { return m_configuration; }
    void execute(Command command, std::string note, AnswerCallback done) override;
    void executeFor(RawIdentity identity, Command command, std::string note, AnswerCallback done) override;

private:
    class Mailbox;
    void ask(CommandRequest request, AnswerCallback done);
    void onUpdate(const Update& update);

    HallService& m_service;
    Actor m_actor;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<const HallConfiguration> m_configuration;
    std::string m_configurationHash;
    bool m_connected = false;
};

} // namespace evenhall
