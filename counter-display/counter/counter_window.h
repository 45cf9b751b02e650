// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resources/theme/interface_language.h"

#include <QObject>
#include <QQmlApplicationEngine>
#include <QUrl>
#include <QVariantMap>

class QQuickWindow;

namespace evenhall {

class BarPlace;
class CounterKeys;
class CounterSession;
class GuideSession;

/// A clerk's window on a screen, the call bar or the guide desk: loads its QML for a session and keeps its language.
class CounterWindow : public QObject {
    Q_OBJECT
public:
    /// The call bar. All three must outlive this. `practice`: marked as such in every state.
    CounterWindow(CounterSession& session, CounterKeys& keys, BarPlace& place, bool practice = false);
    /// The guide desk. The session must outlive this.
    explicit CounterWindow(GuideSession& session);

    /// False when the QML could not be loaded; Qt says why on stderr.
    [[nodiscard]] bool show();
    [[nodiscard]] QQuickWindow* window() const;

private:
    CounterWindow();
    template <typename Session>
    void followLanguage(const Session& session);

    QQmlApplicationEngine m_engine;
    InterfaceLanguage m_language;
    QUrl m_page;
    QVariantMap m_properties;
};

} // namespace evenhall
