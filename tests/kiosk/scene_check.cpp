// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/scene_check.h"

#include "tests/kiosk/contrast.h"

#include <QAccessible>
#include <QColor>
#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>
#include <functional>

namespace evenhall::test {
namespace {

void visit(QQuickItem* item, const std::function<void(QQuickItem&)>& see) {
    if (!item->isVisible() || item->opacity() == 0)
        return;
    see(*item);
    for (QQuickItem* child : item->childItems())
        visit(child, see);
}

bool isKey(const QQuickItem& item) {
    return item.inherits("QQuickAbstractButton");
}

bool isText(const QQuickItem& item) {
    return item.inherits("QQuickText") && !item.property("text").toString().isEmpty();
}

std::string nameOf(const QQuickItem& item) {
    for (const QQuickItem* each = &item; each != nullptr; each = each->parentItem())
        if (!each->objectName().isEmpty())
            return each->objectName().toStdString();
    return "nameless";
}

/// The colour that lies under an item: of the nearest rectangle, or of a key's background.
QColor groundUnder(const QQuickItem& item, const QQuickWindow& window) {
    for (const QQuickItem* each = item.parentItem(); each != nullptr; each = each->parentItem()) {
        const QQuickItem* ground = each->inherits("QQuickRectangle") ? each
                                   : isKey(*each)                    ? each->property("background").value<QQuickItem*>()
                                                                     : nullptr;
        if (ground != nullptr && ground->property("color").value<QColor>().alpha() > 200)
            return ground->property("color").value<QColor>();
    }
    return window.color();
}

class Checker {
public:
    Checker(QQuickWindow& window, const SceneRules& rules) : m_window(window), m_rules(rules) {}

    std::vector<std::string> check() {
        visit(m_window.contentItem(), [this](QQuickItem& item) {
            if (isKey(item))
                checkKey(item);
            if (isText(item))
                checkText(item);
        });
        return std::move(m_faults);
    }

private:
    void fault(const QQuickItem& item, const std::string& what) { m_faults.push_back(nameOf(item) + ": " + what); }

    [[nodiscard]] double millimetres(double pixels) const { return pixels / m_rules.pixelsPerMillimetre; }

    void checkKey(QQuickItem& key) {
        constexpr double rounding = 0.4; // sizes are whole pixels
        const double side = millimetres(std::min(key.width(), key.height()));
        if (side < m_rules.smallestTarget - rounding)
            fault(key, "a key of " + std::to_string(side) + " mm");
        const QRectF place = key.mapRectToScene({0, 0, key.width(), key.height()});
        if (!QRectF(QPointF(-1, -1), QSizeF(m_window.width() + 2, m_window.height() + 2)).contains(place))
            fault(key, "reaches out of the window");
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&key);
        if (spoken == nullptr || spoken->text(QAccessible::Name).isEmpty())
            fault(key, "has no name for a screen reader");
    }

    void checkText(const QQuickItem& text) {
        const std::string words = "\"" + text.property("text").toString().toStdString() + "\"";
        if (text.property("truncated").toBool())
            fault(text, "cut: " + words);
        if (text.property("contentWidth").toDouble() > text.width() + 1)
            fault(text, "too wide: " + words);
        // A line of a font may stand a little over its height without a letter being cut.
        if (text.property("contentHeight").toDouble() > text.height() * 1.12 + 2)
            fault(text, "too high: " + words + " " + std::to_string(text.property("contentHeight").toDouble()) +
                            " in " + std::to_string(text.height()));
        const QColor ink = text.property("color").value<QColor>();
        const QColor ground = groundUnder(text, m_window);
        if (contrast(ink, ground) < m_rules.contrast)
            fault(text, "pale: " + words + " " + ink.name().toStdString() + " on " + ground.name().toStdString());
    }

    QQuickWindow& m_window;
    SceneRules m_rules;
    std::vector<std::string> m_faults;
};

} // namespace

std::vector<std::string> faultsOf(QQuickWindow& window, const SceneRules& rules) {
    return Checker(window, rules).check();
}

std::vector<std::string> keysOf(QQuickWindow& window) {
    std::vector<std::string> keys;
    visit(window.contentItem(), [&](QQuickItem& item) {
        if (isKey(item) && item.isEnabled())
            keys.push_back(item.objectName().toStdString());
    });
    return keys;
}

std::vector<std::string> textsOf(QQuickWindow& window) {
    std::vector<std::string> texts;
    visit(window.contentItem(), [&](QQuickItem& item) {
        if (isText(item))
            texts.push_back(item.property("text").toString().toStdString());
    });
    return texts;
}

} // namespace evenhall::test
