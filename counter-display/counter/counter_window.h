// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/model/counter_session.h"
#include "resources/theme/interface_language.h"

#include <QObject>
#include <QQmlApplicationEngine>

class QQuickWindow;

namespace evenhall {

/// The call bar on a screen: loads its QML for a session and keeps its language.
class CounterWindow : public QObject {
    Q_OBJECT
public:
    explicit CounterWindow(CounterSession& session);

    /// False when the QML could not be loaded; Qt says why on stderr.
    [[nodiscard]] bool show();
    [[nodiscard]] QQuickWindow* window() const;

private:
    CounterSession& m_session;
    QQmlApplicationEngine m_engine;
    InterfaceLanguage m_language;
};

} // namespace evenhall
