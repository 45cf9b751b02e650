// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/kiosk_window.h"

#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QQuickWindow>

namespace evenhall {

KioskWindow::KioskWindow(KioskSession& session) : m_session(session), m_language(QStringLiteral("kiosk"), m_engine) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_language.choose(session.language());
    connect(&session, &KioskSession::languageChanged, this, [this] { m_language.choose(m_session.language()); });
    connect(&m_scanner, &HidScanner::scanned, this, [this](const QString& text) {
        if (m_scannedIdentity == nullptr || !m_scannedIdentity->take(text))
            m_session.scanned(text);
    });
}

bool KioskWindow::show(std::optional<QSize> windowed) {
    m_engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&m_session)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Evenhall/Kiosk/pages/Main.qml")));
    if (window() == nullptr)
        return false;
    window()->installEventFilter(this);
    window()->setProperty("mayClose", windowed.has_value());
    if (windowed) {
        window()->resize(*windowed);
        window()->show();
    } else {
        window()->setFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
        window()->setCursor(Qt::BlankCursor);
        window()->showFullScreen();
    }
    return true;
}

QQuickWindow* KioskWindow::window() const {
    return m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
}

bool KioskWindow::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type == QEvent::MouseButtonPress || type == QEvent::TouchBegin || type == QEvent::KeyPress)
        m_session.touched();
    if (type == QEvent::KeyPress)
        m_scanner.key(static_cast<const QKeyEvent&>(*event));
    return QObject::eventFilter(watched, event);
}

} // namespace evenhall
