// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/model/kiosk_session.h"
#include "resources/theme/interface_language.h"

#include <QObject>
#include <QQmlApplicationEngine>
#include <QSize>

#include <optional>

class QQuickWindow;

namespace evenhall {

/// The kiosk on a screen: loads the pages for a session, keeps their language, and tells the session of every touch.
class KioskWindow : public QObject {
    Q_OBJECT
public:
    explicit KioskWindow(KioskSession& session);

    /// Full screen without a size. False when the pages could not be loaded; Qt says why on stderr.
    [[nodiscard]] bool show(std::optional<QSize> windowed);
    [[nodiscard]] QQuickWindow* window() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    KioskSession& m_session;
    QQmlApplicationEngine m_engine;
    InterfaceLanguage m_language;
};

} // namespace evenhall
