// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window/window_hand.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMouseEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

namespace evenhall::test {
namespace {

QQuickItem* findUnder(QQuickItem* item, const QString& objectName) {
    if (!item->isVisible())
        return nullptr;
    if (item->objectName() == objectName)
        return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* found = findUnder(child, objectName))
            return found;
    return nullptr;
}

void mouse(QQuickWindow& window, QEvent::Type type, QPointF at, Qt::MouseButtons held) {
    QMouseEvent event(type, at, window.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

// Everything where it will be pressed.
QImage layOut(QQuickWindow& window) {
    QCoreApplication::processEvents();
    return window.grabWindow();
}

QPointF centre(const QQuickItem& item) {
    return item.mapToScene({item.width() / 2, item.height() / 2});
}

} // namespace

bool await(const std::function<bool()>& holds) {
    QElapsedTimer waited;
    waited.start();
    QEventLoop loop;
    QTimer wake;
    QObject::connect(&wake, &QTimer::timeout, &loop, &QEventLoop::quit);
    wake.start(5);
    while (!holds()) {
        if (waited.hasExpired(10'000))
            return false;
        loop.exec();
    }
    return true;
}

QQuickItem* findVisible(QQuickWindow& window, const QString& objectName) {
    return findUnder(window.contentItem(), objectName);
}

QString textOf(QQuickWindow& window, const QString& objectName) {
    const QQuickItem* item = findVisible(window, objectName);
    return item != nullptr ? item->property("text").toString() : QString();
}

bool press(QQuickWindow& window, const QString& objectName) {
    const bool ready = await([&] {
        const QQuickItem* item = findVisible(window, objectName);
        return item != nullptr && item->isEnabled();
    });
    if (!ready)
        return false;
    layOut(window);
    pressAt(window, *findVisible(window, objectName));
    return true;
}

void pressAt(QQuickWindow& window, const QQuickItem& item) {
    const QPointF at = centre(item);
    mouse(window, QEvent::MouseButtonPress, at, Qt::LeftButton);
    mouse(window, QEvent::MouseButtonRelease, at, Qt::NoButton);
}

void pressAndSlideOff(QQuickWindow& window, const QQuickItem& item) {
    layOut(window);
    const QPointF at = centre(item);
    const QPointF off = item.mapToScene({item.width() / 2, -item.height()});
    mouse(window, QEvent::MouseButtonPress, at, Qt::LeftButton);
    mouse(window, QEvent::MouseMove, off, Qt::LeftButton);
    mouse(window, QEvent::MouseButtonRelease, off, Qt::NoButton);
}

void keepScreenshot(QQuickWindow& window, const QString& name) {
    const QString folder = qEnvironmentVariable("EVENHALL_SCREENSHOTS");
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    layOut(window).save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace evenhall::test
