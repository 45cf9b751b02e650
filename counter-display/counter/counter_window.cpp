// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/counter_window.h"

#include "counter-display/counter/bar_place.h"
#include "counter-display/counter/model/counter_keys.h"
#include "counter-display/counter/model/counter_session.h"
#include "counter-display/counter/model/guide_session.h"

#include <QQuickWindow>

namespace evenhall {

CounterWindow::CounterWindow() : m_language(QStringLiteral("counter"), m_engine) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
}

CounterWindow::CounterWindow(CounterSession& session, CounterKeys& keys, BarPlace& place, bool practice)
    : CounterWindow() {
    m_page = QStringLiteral("qrc:/qt/qml/Evenhall/Counter/qml/Main.qml");
    m_properties = {{QStringLiteral("session"), QVariant::fromValue(&session)},
                    {QStringLiteral("keys"), QVariant::fromValue(&keys)},
                    {QStringLiteral("place"), QVariant::fromValue(&place)},
                    {QStringLiteral("practice"), practice}};
    followLanguage(session);
}

CounterWindow::CounterWindow(GuideSession& session) : CounterWindow() {
    m_page = QStringLiteral("qrc:/qt/qml/Evenhall/Counter/qml/GuideMain.qml");
    m_properties = {{QStringLiteral("session"), QVariant::fromValue(&session)}};
    followLanguage(session);
}

template <typename Session>
void CounterWindow::followLanguage(const Session& session) {
    m_language.choose(session.language());
    connect(&session, &Session::languageChanged, this, [this, &session] { m_language.choose(session.language()); });
}

bool CounterWindow::show() {
    m_engine.setInitialProperties(m_properties);
    m_engine.load(m_page);
    if (window() == nullptr)
        return false;
    window()->show();
    return true;
}

QQuickWindow* CounterWindow::window() const {
    return m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
}

} // namespace evenhall
