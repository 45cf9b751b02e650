// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/event_loop.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace evenhall::test {

void needApplication() {
    static int count = 1;
    static char name[] = "test_client";
    static char* arguments[] = {name, nullptr};
    static QCoreApplication application(count, arguments);
}

bool eventually(const std::function<bool()>& condition, std::chrono::milliseconds limit) {
    needApplication();
    const QDeadlineTimer deadline(limit);
    QTimer wakeUp; // so that a quiet loop notices its deadline
    wakeUp.setSingleShot(true);
    wakeUp.start(limit);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace evenhall::test
