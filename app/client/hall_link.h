// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/client_settings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>

class QWebSocket;

namespace evenhall {

/// One WebSocket that comes back by itself: opens, watches for silence, closes what is dead, and tries again with
/// growing pauses. Knows text messages only, not what they mean. Lives on the thread of its event loop.
class HallLink : public QObject {
    Q_OBJECT
public:
    HallLink(QUrl address, const ClientPatience& patience, QObject* parent = nullptr);
    ~HallLink() override;

    void start();
    /// Sends on the open connection; dropped when there is none.
    void send(const std::string& message);
    /// The peer said what we waited for: the connection is good, pauses begin small again.
    void confirm();
    /// Drops this connection and tries again; `reason` is for the log.
    void drop(const QString& reason);

signals:
    void opened();
    void closed(const QString& reason);
    void messageReceived(const std::string& message);
    /// Silent for a while: ask the peer something now.
    void silent();

private:
    void open();
    void watch();
    void onClosed();
    void onMessage(const QString& message);
    void discardSocket();

    QUrl m_address;
    ClientPatience m_patience;
    QWebSocket* m_socket = nullptr; ///< a child; a new one for each try
    QTimer m_retry;
    QTimer m_watch;
    QElapsedTimer m_sinceHeard;
    int m_failures = 0;
    bool m_confirmed = false;
    bool m_asked = false;
};

} // namespace evenhall
