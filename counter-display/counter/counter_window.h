// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/bar_place.h"
#include "counter-display/counter/model/counter_keys.h"
#include "counter-display/counter/model/counter_session.h"
#include "resources/theme/interface_language.h"

#include <QObject>
#include <QQmlApplicationEngine>

class QQuickWindow;

namespace evenhall {

/// The call bar on a screen: loads its QML for a session and its keys, keeps its language and its place.
class CounterWindow : public QObject {
    Q_OBJECT
public:
    /// All three must outlive this.
    CounterWindow(CounterSession& session, CounterKeys& keys, BarPlace& place);

    /// False when the QML could not be loaded; Qt says why on stderr.
    [[nodiscard]] bool show();
    [[nodiscard]] QQuickWindow* window() const;

private:
    CounterSession& m_session;
    CounterKeys& m_keys;
    BarPlace& m_place;
    QQmlApplicationEngine m_engine;
    InterfaceLanguage m_language;
};

} // namespace evenhall
