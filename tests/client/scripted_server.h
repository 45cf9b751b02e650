// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTcpServer>
#include <QWebSocketServer>

#include <functional>
#include <string>
#include <vector>

class QWebSocket;

namespace evenhall::test {

/// A peer that does exactly what a test tells it: WebSocket and HTTP on one port of the loopback, with the manners of a
/// bad network on request. Everything it hears is kept.
class ScriptedServer : public QObject {
public:
    ScriptedServer();
    ~ScriptedServer() override;

    [[nodiscard]] QUrl webSocketUrl() const;
    [[nodiscard]] std::string httpUrl() const;

    /// What to do with each message of the newest connection; by default nothing.
    std::function<void(const std::string&)> onMessage;
    /// The body for a GET of this path; an empty one is answered 503.
    std::function<QByteArray(const QByteArray& path)> onGet;

    void send(const std::string& message);
    void sendBinary(const QByteArray& bytes);
    /// Bytes that are no WebSocket frame, on the open connection.
    void sendRaw(const QByteArray& bytes);
    /// Cuts the connection without a goodbye.
    void cut();
    /// Refuses connections until `comeBack`, on the same port.
    void goAway();
    void comeBack();
    /// Takes connections and says nothing, not even the handshake.
    void playDead(bool dead) { m_dead = dead; }

    [[nodiscard]] bool hasClient() const { return m_client != nullptr; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const std::vector<std::string>& heard() const { return m_heard; }
    [[nodiscard]] const std::vector<QByteArray>& requests() const { return m_requests; }

private:
    void onTcp();
    void readHead(QTcpSocket* socket);
    void answerHttp(QTcpSocket* socket, const QByteArray& head);
    void onWebSocket();

    QTcpServer m_tcp;
    QWebSocketServer m_webSocket;
    quint16 m_port = 0;
    QTcpSocket* m_transport = nullptr; ///< under the newest WebSocket
    QWebSocket* m_client = nullptr;
    bool m_dead = false;
    int m_connections = 0;
    std::vector<std::string> m_heard;
    std::vector<QByteArray> m_requests;
};

} // namespace evenhall::test
