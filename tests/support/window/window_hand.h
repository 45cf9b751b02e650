// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

class QQuickItem;
class QQuickWindow;

namespace evenhall::test {

/// Runs the event loop until it holds or ten seconds are over; returns whether it holds.
[[nodiscard]] bool await(const std::function<bool()>& holds);

/// The visible item with this name, or null.
[[nodiscard]] QQuickItem* findVisible(QQuickWindow& window, const QString& objectName);

/// The text of the visible item with this name; a null string without one.
[[nodiscard]] QString textOf(QQuickWindow& window, const QString& objectName);

/// Presses and lifts a mouse button in the middle of the visible item of this name, once it takes presses.
[[nodiscard]] bool press(QQuickWindow& window, const QString& objectName);

/// The same through the window, whatever lies there: where the item is, not on it.
void pressAt(QQuickWindow& window, const QQuickItem& item);

/// Presses in the middle and lifts outside of the item.
void pressAndSlideOff(QQuickWindow& window, const QQuickItem& item);

/// Saves what the window shows as a PNG, into the folder that EVENHALL_SCREENSHOTS names; nothing without it.
void keepScreenshot(QQuickWindow& window, const QString& name);

} // namespace evenhall::test
