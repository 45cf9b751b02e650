// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/pilot/scene.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <optional>

namespace evenhall::pilot {

/// One thing a test asks of the program, for instance {"do": "press", "item": "takeTicket", "within": 5000}.
/// It is tried again and again, between the program's own events, until it succeeds or `within` milliseconds are over.
/// The README lists the requests. Lives on the program's main thread.
class Request {
public:
    explicit Request(QJsonObject asked);

    /// The answer when the request is done; nothing while it still waits. The answer holds "ok", and "error" if not.
    std::optional<QJsonObject> attempt();

private:
    std::optional<QJsonObject> attemptPress();
    std::optional<QJsonObject> attemptWait();
    std::optional<QJsonObject> answerAtOnce();
    QJsonObject type() const;
    QJsonObject screenshot() const;
    QJsonObject describe() const;

    bool isReady(const Shown& shown);
    bool isTrue(const Shown& shown);
    bool anyTextFits() const;
    bool fits(const QString& text) const;
    bool isLate() const;
    QJsonObject failure(const QString& reason) const;

    QJsonObject m_asked;
    QElapsedTimer m_started;
    QString m_waitsFor; ///< why the last attempt did not succeed
    Shown m_pressed;    ///< the item under the finger, between pressing and letting go
    QPointF m_lastCentre;
};

} // namespace evenhall::pilot
