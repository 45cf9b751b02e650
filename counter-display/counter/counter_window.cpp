// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/counter_window.h"

#include <QQuickWindow>

namespace evenhall {

CounterWindow::CounterWindow(CounterSession& session, CounterKeys& keys, BarPlace& place)
    : m_session(session), m_keys(keys), m_place(place), m_language(QStringLiteral("counter"), m_engine) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_language.choose(session.language());
    connect(&session, &CounterSession::languageChanged, this, [this] { m_language.choose(m_session.language()); });
}

bool CounterWindow::show() {
    m_engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&m_session)},
                                   {QStringLiteral("keys"), QVariant::fromValue(&m_keys)},
                                   {QStringLiteral("place"), QVariant::fromValue(&m_place)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Evenhall/Counter/qml/Main.qml")));
    if (window() == nullptr)
        return false;
    window()->show();
    return true;
}

QQuickWindow* CounterWindow::window() const {
    return m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
}

} // namespace evenhall
