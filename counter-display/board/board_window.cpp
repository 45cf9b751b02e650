// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/board/board_window.h"

#include <QQuickWindow>

namespace evenhall {

BoardWindow::BoardWindow(BoardSession& session) : m_session(session), m_language(QStringLiteral("board"), m_engine) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_language.choose(session.language());
    connect(&session, &BoardSession::languageChanged, this, [this] { m_language.choose(m_session.language()); });
}

bool BoardWindow::show(std::optional<QSize> windowed) {
    m_engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&m_session)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Evenhall/Board/qml/Main.qml")));
    if (window() == nullptr)
        return false;
    if (windowed) {
        window()->resize(*windowed);
        window()->show();
    } else {
        window()->showFullScreen();
    }
    return true;
}

QQuickWindow* BoardWindow::window() const {
    return m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
}

} // namespace evenhall
