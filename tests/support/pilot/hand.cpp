// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pilot/hand.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMouseEvent>
#include <QWheelEvent>

namespace evenhall::pilot {
namespace {

constexpr int oneNotch = 120; // eighths of a degree, as in QWheelEvent

quint64 milliseconds() {
    static const QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return quint64(clock.elapsed());
}

void send(QQuickWindow& window, QInputEvent& event) {
    event.setTimestamp(milliseconds());
    QCoreApplication::sendEvent(&window, &event);
}

void sendMouse(const Shown& shown, QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons held) {
    const QPointF local = centreOf(*shown.item);
    QMouseEvent event(type, local, shown.window->mapToGlobal(local), button, held, Qt::NoModifier);
    send(*shown.window, event);
}

void sendKey(QQuickWindow& window, int key, Qt::KeyboardModifiers modifiers, const QString& text) {
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    send(window, press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    send(window, release);
}

QQuickWindow* focusWindow() {
    auto* window = qobject_cast<QQuickWindow*>(QGuiApplication::focusWindow());
    const QList<QQuickWindow*> all = windows();
    return window != nullptr || all.isEmpty() ? window : all.last();
}

} // namespace

void moveTo(const Shown& shown) {
    sendMouse(shown, QEvent::MouseMove, Qt::NoButton, Qt::NoButton);
}

void pressDown(const Shown& shown) {
    sendMouse(shown, QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
}

void letGo(const Shown& shown) {
    sendMouse(shown, QEvent::MouseButtonRelease, Qt::LeftButton, Qt::NoButton);
}

void scrollTowards(const Shown& shown, const QQuickItem& area) {
    const QPointF from = centreOf(area);
    const QPointF way = centreOf(*shown.item) - from;
    const int horizontal = way.x() > area.width() / 2 ? -oneNotch : way.x() < -area.width() / 2 ? oneNotch : 0;
    const int vertical = way.y() > area.height() / 2 ? -oneNotch : way.y() < -area.height() / 2 ? oneNotch : 0;
    QWheelEvent event(from, shown.window->mapToGlobal(from), QPoint(), QPoint(horizontal, vertical), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    send(*shown.window, event);
}

bool type(const QString& text, bool isKeyName) {
    QQuickWindow* window = focusWindow();
    if (window == nullptr)
        return false;
    if (isKeyName) {
        const QKeySequence sequence = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (sequence.count() != 1)
            return false;
        sendKey(*window, sequence[0].key(), sequence[0].keyboardModifiers(), QString());
        return true;
    }
    for (const QChar character : text)
        sendKey(*window, character.toUpper().unicode(), Qt::NoModifier, QString(character));
    return true;
}

} // namespace evenhall::pilot
