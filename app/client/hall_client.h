// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/client_settings.h"
#include "app/client/configuration_fetch.h"
#include "app/client/hall_link.h"
#include "app/client/hall_replica.h"
#include "app/client/pending_commands.h"

#include <QElapsedTimer>
#include <QTimer>

namespace evenhall {

namespace protocol {
struct CommandMessage;
}

/// A hall over the network, for every program that is not the controller: comes back by itself after any loss, never
/// shows a state with a hole in it, and asks each thing under one key, so that asking again is harmless.
///
/// A command is sent at once or when the connection is back, and again on every new connection until it is answered
/// or its time is over (ClientPatience::answer); then the caller hears error Io, whose context says whether it may
/// have happened. Callbacks never come from inside execute(); a client that is destroyed calls nobody back.
/// Lives on the thread of its event loop.
class HallClient : public HallReplica {
    Q_OBJECT
public:
    explicit HallClient(const ClientSettings& settings, QObject* parent = nullptr);
    ~HallClient() override;

    /// Begins to connect; signals say how it goes.
    void start();

    [[nodiscard]] bool isConnected() const override { return m_connected; }
    [[nodiscard]] std::shared_ptr<const HallConfiguration> configuration() const override;
    void execute(Command command, std::string note, AnswerCallback done) override;
    void executeFor(RawIdentity identity, Command command, std::string note, AnswerCallback done) override;

    /// Why the last connection ended or was refused; empty while all is well. For logs and staff.
    [[nodiscard]] const QString& lastTrouble() const { return m_trouble; }
    [[nodiscard]] std::size_t pendingCommands() const { return m_pending.size(); }

signals:
    /// The hall refused us (wrong token, role or version). Tried again by itself, but a person should look.
    void refused(const QString& reason);

private:
    friend struct MessageHandler;

    void greet();
    void onMessage(const std::string& text);
    void onWelcome(const std::string& configuration, Instant time);
    void onUpdate(const Update& update);
    void onAnswer(const std::string& key, const Answer& answer);
    void onRefusal(const QString& reason);
    void onClosed(const QString& reason);
    void setConnected(bool connected);
    void resync();
    void ask(protocol::CommandMessage message, AnswerCallback done);
    void expireCommands();
    void armDeadline();
    [[nodiscard]] std::chrono::milliseconds monotonic() const;

    ClientSettings m_settings;
    HallLink m_link;
    ConfigurationFetch m_configuration;
    PendingCommands m_pending;
    QTimer m_deadline;
    QTimer m_snapshotWait; ///< a peer that only says pong must not leave us with a hole
    QElapsedTimer m_monotonic;
    std::string m_keyPrefix; ///< random, so that keys of two clients never meet
    std::uint64_t m_keysMade = 0;
    bool m_connected = false;
    bool m_welcomed = false;
    bool m_awaitsSnapshot = true; ///< deltas mean nothing until it is here
    QString m_trouble;
};

} // namespace evenhall
