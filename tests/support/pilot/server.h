// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/pilot/request.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>
#include <optional>

namespace evenhall::pilot {

/// Takes requests, one JSON object per line, from a test over a local socket, and works on one at a time.
/// Lives on the program's main thread, so that every attempt sees the windows at rest.
class Server : public QObject {
    Q_OBJECT
public:
    explicit Server(QString socketPath, QObject* parent = nullptr);

private:
    void listen();
    void accept();
    void step();
    void startNext();

    QString m_socketPath;
    QLocalServer m_server;
    QLocalSocket* m_test = nullptr; ///< a child of m_server
    std::optional<Request> m_request;
    QTimer m_steps;
};

} // namespace evenhall::pilot
