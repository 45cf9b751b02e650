// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pilot/server.h"

#include <QJsonDocument>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace evenhall::pilot {
namespace {

constexpr auto betweenAttempts = 15ms;

} // namespace

Server::Server(QString socketPath, QObject* parent) : QObject(parent), m_socketPath(std::move(socketPath)) {
    connect(&m_server, &QLocalServer::newConnection, this, &Server::accept);
    connect(&m_steps, &QTimer::timeout, this, &Server::step);
    m_steps.setInterval(betweenAttempts);
    // The plugin is made while the application object is still under construction; listen once its loop runs.
    QTimer::singleShot(0, this, &Server::listen);
}

void Server::listen() {
    QLocalServer::removeServer(m_socketPath);
    if (!m_server.listen(m_socketPath))
        qWarning("pilot: cannot listen on %s", qUtf8Printable(m_socketPath));
}

void Server::accept() {
    if (m_test != nullptr)
        m_test->deleteLater();
    m_test = m_server.nextPendingConnection();
    m_request.reset();
    connect(m_test, &QLocalSocket::readyRead, this, &Server::startNext);
}

void Server::startNext() {
    if (m_request || !m_test->canReadLine())
        return;
    m_request.emplace(QJsonDocument::fromJson(m_test->readLine()).object());
    m_steps.start();
}

void Server::step() {
    const std::optional<QJsonObject> answer = m_request ? m_request->attempt() : std::nullopt;
    if (!answer)
        return;
    m_steps.stop();
    m_request.reset();
    m_test->write(QJsonDocument(*answer).toJson(QJsonDocument::Compact) + '\n');
    m_test->flush();
    startNext();
}

} // namespace evenhall::pilot
