// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/scripted_server.h"

#include "tests/client/event_loop.h"

#include <QTcpSocket>
#include <QUrl>
#include <QWebSocket>

namespace evenhall::test {

namespace {

/// Makes the application before the first member needs it.
QString serverName() {
    needApplication();
    return QStringLiteral("scripted");
}

} // namespace

ScriptedServer::ScriptedServer() : m_webSocket(serverName(), QWebSocketServer::NonSecureMode) {
    connect(&m_tcp, &QTcpServer::newConnection, this, &ScriptedServer::onTcp);
    connect(&m_webSocket, &QWebSocketServer::newConnection, this, &ScriptedServer::onWebSocket);
    comeBack();
}

ScriptedServer::~ScriptedServer() {
    cut();
}

QUrl ScriptedServer::webSocketUrl() const {
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(m_port));
}

std::string ScriptedServer::httpUrl() const {
    return "http://127.0.0.1:" + std::to_string(m_port);
}

void ScriptedServer::comeBack() {
    m_tcp.listen(QHostAddress::LocalHost, m_port);
    m_port = m_tcp.serverPort();
}

void ScriptedServer::goAway() {
    m_tcp.close();
    cut();
}

void ScriptedServer::onTcp() {
    while (QTcpSocket* socket = m_tcp.nextPendingConnection()) {
        ++m_connections;
        if (m_dead)
            continue;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readHead(socket); });
    }
}

void ScriptedServer::readHead(QTcpSocket* socket) {
    const QByteArray head = socket->peek(65536);
    if (!head.contains("\r\n\r\n"))
        return;
    socket->disconnect(this);
    if (!head.toLower().contains("upgrade: websocket")) {
        answerHttp(socket, socket->readAll());
        return;
    }
    m_transport = socket;
    m_webSocket.handleConnection(socket);
    emit socket->readyRead(); // the head came before the handshake listened
}

void ScriptedServer::answerHttp(QTcpSocket* socket, const QByteArray& head) {
    m_requests.push_back(head);
    const QByteArray body = onGet ? onGet(head.split(' ').value(1)) : QByteArray();
    const QByteArray status = body.isEmpty() ? "503 Service Unavailable" : "200 OK";
    socket->write("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                  "\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void ScriptedServer::onWebSocket() {
    m_client = m_webSocket.nextPendingConnection();
    m_client->setParent(this);
    connect(m_client, &QWebSocket::textMessageReceived, this, [this](const QString& text) {
        m_heard.push_back(text.toStdString());
        if (onMessage)
            onMessage(m_heard.back());
    });
    connect(m_client, &QWebSocket::disconnected, this, [this, client = m_client] {
        if (client == m_client)
            m_client = nullptr;
        client->deleteLater();
    });
}

void ScriptedServer::send(const std::string& message) {
    if (m_client != nullptr)
        m_client->sendTextMessage(QString::fromStdString(message));
}

void ScriptedServer::sendBinary(const QByteArray& bytes) {
    if (m_client != nullptr)
        m_client->sendBinaryMessage(bytes);
}

void ScriptedServer::sendRaw(const QByteArray& bytes) {
    if (m_client != nullptr)
        m_transport->write(bytes);
}

void ScriptedServer::cut() {
    if (m_client == nullptr)
        return;
    m_client->disconnect(this);
    m_client->abort();
    m_client->deleteLater();
    m_client = nullptr;
}

} // namespace evenhall::test
