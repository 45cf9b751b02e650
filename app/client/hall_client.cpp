// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/hall_client.h"

#include "app/protocol/client_messages.h"
#include "app/protocol/server_messages.h"
#include "app/protocol/wire_names.h"

#include <QUuid>

#include <cassert>
#include <utility>

namespace evenhall {

namespace {

/// A window program asks a few things a minute; more than this at once is a fault in it.
constexpr std::size_t mostPending = 256;

QUrl socketAddress(const std::string& server) {
    QUrl address(QString::fromStdString(server));
    address.setScheme(address.scheme() == QStringLiteral("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    address.setPath(QStringLiteral("/ws"));
    return address;
}

Answer refusal(ErrorCode code, std::string context) {
    Answer answer;
    answer.error = Error{code, std::move(context)};
    return answer;
}

} // namespace

/// One overload for everything a hall can say.
struct MessageHandler {
    HallClient& client;

    void operator()(const protocol::Welcome& welcome) const { client.onWelcome(welcome.configuration, welcome.time); }
    void operator()(const Update& update) const { client.onUpdate(update); }
    void operator()(const protocol::AnswerMessage& message) const { client.onAnswer(message.key, message.answer); }
    void operator()(const protocol::Pong&) const {} // hearing it was all
    void operator()(const protocol::ErrorMessage& error) const {
        const std::string_view code = protocol::toWire(error.code);
        client.onRefusal(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())) + QStringLiteral(": ") +
                         QString::fromStdString(error.context));
    }
};

HallClient::HallClient(const ClientSettings& settings, QObject* parent)
    : HallReplica(parent)
    , m_settings(settings)
    , m_link(socketAddress(settings.server), settings.patience)
    , m_configuration(settings)
    , m_keyPrefix(QUuid::createUuid().toString(QUuid::Id128).toStdString()) {
    m_monotonic.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HallClient::expireCommands);
    m_snapshotWait.setSingleShot(true);
    connect(&m_snapshotWait, &QTimer::timeout, this, [this] { m_link.drop(QStringLiteral("no snapshot in time")); });
    connect(&m_link, &HallLink::opened, this, &HallClient::greet);
    connect(&m_link, &HallLink::closed, this, &HallClient::onClosed);
    connect(&m_link, &HallLink::messageReceived, this, &HallClient::onMessage);
    connect(&m_link, &HallLink::silent, this, [this] { m_link.send(protocol::encode(protocol::Ping{})); });
    connect(&m_configuration, &ConfigurationFetch::arrived, this, &HallSource::reset);
}

HallClient::~HallClient() = default;

void HallClient::start() {
    m_link.start();
}

std::shared_ptr<const HallConfiguration> HallClient::configuration() const {
    return m_configuration.configuration();
}

void HallClient::greet() {
    protocol::Hello hello;
    hello.role = m_settings.subscription.role;
    hello.name = m_settings.name;
    hello.token = m_settings.token;
    hello.subscription = m_settings.subscription;
    m_link.send(protocol::encode(hello));
}

void HallClient::onMessage(const std::string& text) {
    const auto message = protocol::decodeServerMessage(text);
    if (!message) {
        // What it was we cannot know, so nothing after it can be trusted.
        m_link.drop(QStringLiteral("not understood: ") + QString::fromStdString(message.error().context));
        return;
    }
    std::visit(MessageHandler{*this}, *message);
}

void HallClient::onWelcome(const std::string& configuration, Instant time) {
    m_welcomed = true;
    setHallTime(time);
    m_configuration.want(configuration);
    for (const std::string& command : m_pending.sendAll())
        m_link.send(command);
}

void HallClient::onUpdate(const Update& update) {
    if (!m_welcomed || (m_awaitsSnapshot && !update.snapshot))
        return;
    if (take(update) == EntityStore::Fit::Gap) {
        resync();
        return;
    }
    m_configuration.want(namedConfiguration());
    if (!update.snapshot)
        return;
    m_awaitsSnapshot = false;
    m_snapshotWait.stop();
    m_link.confirm();
    m_trouble.clear();
    setConnected(true);
}

void HallClient::resync() {
    m_awaitsSnapshot = true;
    m_snapshotWait.start(m_settings.patience.connect);
    m_link.send(protocol::encode(protocol::Resync{}));
}

void HallClient::onAnswer(const std::string& key, const Answer& answer) {
    const std::optional<PendingCommand> command = m_pending.take(key);
    armDeadline();
    if (command && command->done)
        command->done(answer);
}

void HallClient::onRefusal(const QString& reason) {
    m_trouble = reason;
    emit refused(reason);
}

void HallClient::onClosed(const QString& reason) {
    m_welcomed = false;
    m_awaitsSnapshot = true;
    m_snapshotWait.stop();
    if (m_trouble.isEmpty())
        m_trouble = reason;
    setConnected(false);
}

void HallClient::setConnected(bool connected) {
    if (m_connected == connected)
        return;
    m_connected = connected;
    emit connectionChanged();
}

void HallClient::execute(Command command, std::string note, AnswerCallback done) {
    ask({{}, std::move(command), std::move(note), {}}, std::move(done));
}

void HallClient::executeFor(RawIdentity identity, Command command, std::string note, AnswerCallback done) {
    ask({{}, std::move(command), std::move(note), std::move(identity)}, std::move(done));
}

void HallClient::ask(protocol::CommandMessage message, AnswerCallback done) {
    assert(protocol::hasWireForm(message.command));
    if (m_pending.size() >= mostPending) {
        QMetaObject::invokeMethod(
            this,
            [done = std::move(done)] {
                if (done)
                    done(refusal(ErrorCode::Busy, "too many commands wait for an answer"));
            },
            Qt::QueuedConnection);
        return;
    }
    PendingCommand pending;
    pending.key = m_keyPrefix + "-" + std::to_string(++m_keysMade);
    message.key = pending.key;
    pending.message = protocol::encode(std::move(message));
    pending.done = std::move(done);
    pending.deadline = monotonic() + m_settings.patience.answer;
    pending.sent = m_welcomed;
    if (m_welcomed)
        m_link.send(pending.message);
    m_pending.add(std::move(pending));
    armDeadline();
}

void HallClient::expireCommands() {
    const std::vector<PendingCommand> expired = m_pending.takeExpired(monotonic());
    armDeadline();
    for (const PendingCommand& command : expired) {
        if (command.done)
            command.done(answerForLost(command));
    }
}

void HallClient::armDeadline() {
    const auto next = m_pending.nextDeadline();
    if (!next) {
        m_deadline.stop();
        return;
    }
    m_deadline.start(std::max(*next - monotonic(), std::chrono::milliseconds(0)));
}

std::chrono::milliseconds HallClient::monotonic() const {
    return std::chrono::milliseconds(m_monotonic.elapsed());
}

} // namespace evenhall
