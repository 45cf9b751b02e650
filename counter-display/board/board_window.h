// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/board/model/board_session.h"
#include "resources/theme/interface_language.h"

#include <QObject>
#include <QQmlApplicationEngine>
#include <QSize>

#include <optional>

class QQuickWindow;

namespace evenhall {

/// A board on a screen: loads its QML for a session and keeps its language.
class BoardWindow : public QObject {
    Q_OBJECT
public:
    explicit BoardWindow(BoardSession& session);

    /// Full screen without a size. False when the QML could not be loaded; Qt says why on stderr.
    [[nodiscard]] bool show(std::optional<QSize> windowed);
    [[nodiscard]] QQuickWindow* window() const;

private:
    BoardSession& m_session;
    QQmlApplicationEngine m_engine;
    InterfaceLanguage m_language;
};

} // namespace evenhall
