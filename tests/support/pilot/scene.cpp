// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pilot/scene.h"

#include <QGuiApplication>
#include <algorithm>

namespace evenhall::pilot {
namespace {

bool isSeen(const QQuickItem& item) {
    return item.isVisible() && item.opacity() > 0.0;
}

QList<QQuickItem*> inPaintingOrder(const QQuickItem& parent) {
    QList<QQuickItem*> children = parent.childItems();
    std::stable_sort(children.begin(), children.end(),
                     [](const auto* left, const auto* right) { return left->z() < right->z(); });
    return children;
}

template <typename Visitor>
void visit(QQuickItem& item, bool seen, const Visitor& visitor) {
    const bool alsoSeen = seen && isSeen(item);
    visitor(item, alsoSeen);
    for (QQuickItem* child : inPaintingOrder(item))
        visit(*child, alsoSeen, visitor);
}

bool isInside(const QQuickItem& area, QPointF scenePoint) {
    return area.contains(area.mapFromScene(scenePoint));
}

} // namespace

QList<QQuickWindow*> windows() {
    QList<QQuickWindow*> found;
    for (QWindow* window : QGuiApplication::topLevelWindows()) {
        auto* quick = qobject_cast<QQuickWindow*>(window);
        if (quick != nullptr && quick->isVisible())
            found.append(quick);
    }
    return found;
}

Shown findItem(const QString& name) {
    Shown hidden;
    Shown best;
    for (QQuickWindow* window : windows()) {
        visit(*window->contentItem(), true, [&](QQuickItem& item, bool seen) {
            if (item.objectName() == name)
                (seen ? best : hidden) = {window, &item};
        });
    }
    return best.item != nullptr ? best : hidden;
}

QList<Shown> visibleItems() {
    QList<Shown> found;
    for (QQuickWindow* window : windows()) {
        visit(*window->contentItem(), true, [&](QQuickItem& item, bool seen) {
            if (seen)
                found.append({window, &item});
        });
    }
    return found;
}

QString textOf(const QQuickItem& item) {
    const QVariant text = item.property("text");
    return text.typeId() == QMetaType::QString ? text.toString() : QString();
}

QPointF centreOf(const QQuickItem& item) {
    return item.mapToScene(QPointF(item.width() / 2.0, item.height() / 2.0));
}

QQuickItem* scrollingAreaHiding(const Shown& shown) {
    const QPointF centre = centreOf(*shown.item);
    for (QQuickItem* parent = shown.item->parentItem(); parent != nullptr; parent = parent->parentItem()) {
        if (parent->inherits("QQuickFlickable") && !isInside(*parent, centre))
            return parent;
    }
    return nullptr;
}

} // namespace evenhall::pilot
