// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/hall_link.h"

#include <QRandomGenerator>
#include <QWebSocket>

#include <algorithm>
#include <utility>

namespace evenhall {

namespace {

/// A snapshot of the largest hall is a few megabytes; more is not a hall.
constexpr quint64 largestMessage = 32U << 20U;

} // namespace

HallLink::HallLink(QUrl address, const ClientPatience& patience, QObject* parent)
    : QObject(parent), m_address(std::move(address)), m_patience(patience) {
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &HallLink::open);
    connect(&m_watch, &QTimer::timeout, this, &HallLink::watch);
    const auto finest = std::min(m_patience.askAfterSilence, m_patience.connect) / 4;
    m_watch.setInterval(std::max(finest, std::chrono::milliseconds(5)));
}

HallLink::~HallLink() {
    discardSocket();
}

void HallLink::start() {
    if (m_socket == nullptr && !m_retry.isActive())
        open();
}

void HallLink::open() {
    m_confirmed = false;
    m_asked = false;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(largestMessage);
    m_socket->setMaxAllowedIncomingFrameSize(largestMessage);
    connect(m_socket, &QWebSocket::connected, this, &HallLink::opened);
    connect(m_socket, &QWebSocket::disconnected, this, &HallLink::onClosed);
    // A name that cannot be resolved ends in an error alone.
    connect(m_socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, &HallLink::onClosed);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &HallLink::onMessage);
    m_sinceHeard.start();
    m_watch.start();
    m_socket->open(m_address);
}

void HallLink::send(const std::string& message) {
    if (m_socket != nullptr)
        m_socket->sendTextMessage(QString::fromStdString(message));
}

void HallLink::confirm() {
    m_confirmed = true;
    m_failures = 0;
    m_sinceHeard.start();
}

void HallLink::watch() {
    const std::chrono::milliseconds silence(m_sinceHeard.elapsed());
    if (!m_confirmed) {
        if (silence >= m_patience.connect)
            drop(QStringLiteral("no welcome in time"));
        return;
    }
    if (silence >= m_patience.deadAfterSilence) {
        drop(QStringLiteral("the peer is silent"));
    } else if (silence >= m_patience.askAfterSilence && !m_asked) {
        m_asked = true;
        emit silent();
    }
}

void HallLink::onMessage(const QString& message) {
    // Before the welcome only the whole try is timed, so that a peer that babbles cannot hold us.
    if (m_confirmed) {
        m_sinceHeard.start();
        m_asked = false;
    }
    emit messageReceived(message.toStdString());
}

void HallLink::onClosed() {
    drop(m_socket == nullptr ? QString() : m_socket->errorString());
}

void HallLink::drop(const QString& reason) {
    if (m_socket == nullptr)
        return;
    discardSocket();
    m_watch.stop();
    const double random = QRandomGenerator::global()->generateDouble();
    m_retry.start(m_patience.backoff.wait(m_failures, random));
    ++m_failures;
    emit closed(reason);
}

void HallLink::discardSocket() {
    if (m_socket == nullptr)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater(); // we may be inside one of its signals
    m_socket = nullptr;
}

} // namespace evenhall
