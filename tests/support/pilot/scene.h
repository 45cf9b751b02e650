// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointF>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>

namespace evenhall::pilot {

/// An item and the window that shows it.
struct Shown {
    QQuickWindow* window = nullptr;
    QQuickItem* item = nullptr;
};

/// The windows of this program that are on the screen.
QList<QQuickWindow*> windows();

/// The item of this objectName; a visible one before a hidden one, a later (higher) one before an earlier one.
Shown findItem(const QString& name);

/// Every visible item, back to front.
QList<Shown> visibleItems();

/// What a person could read on this item; empty when it shows no text.
QString textOf(const QQuickItem& item);

/// Where a finger would touch the item, in the window's coordinates.
QPointF centreOf(const QQuickItem& item);

/// The scrolling area around the item that now keeps its centre out of sight; null when it can be touched.
QQuickItem* scrollingAreaHiding(const Shown& shown);

} // namespace evenhall::pilot
