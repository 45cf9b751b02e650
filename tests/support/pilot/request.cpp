// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pilot/request.h"

#include "tests/support/pilot/hand.h"

#include <QImage>
#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace evenhall::pilot {
namespace {

constexpr int defaultPatience = 5000; // milliseconds

QJsonObject success(QJsonObject with = {}) {
    with["ok"] = true;
    return with;
}

QJsonObject describeItem(const Shown& shown) {
    const QPointF centre = centreOf(*shown.item);
    return {{"item", shown.item->objectName()},
            {"text", textOf(*shown.item)},
            {"enabled", shown.item->isEnabled()},
            {"x", centre.x()},
            {"y", centre.y()},
            {"width", shown.item->width()},
            {"height", shown.item->height()}};
}

bool isVisible(const Shown& shown) {
    const QList<Shown> all = visibleItems();
    return std::any_of(all.begin(), all.end(), [&](const Shown& each) { return each.item == shown.item; });
}

} // namespace

Request::Request(QJsonObject asked) : m_asked(std::move(asked)) {
    m_started.start();
}

std::optional<QJsonObject> Request::attempt() {
    const QString action = m_asked["do"].toString();
    std::optional<QJsonObject> answer = action == "press"  ? attemptPress()
                                        : action == "wait" ? attemptWait()
                                                           : answerAtOnce();
    if (!answer && isLate())
        answer = failure(m_waitsFor);
    return answer;
}

// Pressing and letting go are two attempts, so that the program paints and works in between, as with a real finger.
std::optional<QJsonObject> Request::attemptPress() {
    const Shown shown = findItem(m_asked["item"].toString());
    if (m_pressed.item != nullptr) {
        if (shown.item != m_pressed.item)
            return failure("the item went away under the finger");
        letGo(m_pressed);
        return success();
    }
    if (!isReady(shown))
        return std::nullopt;
    moveTo(shown);
    pressDown(shown);
    m_pressed = shown;
    return std::nullopt;
}

// An item that still moves (a page sliding in) is not pressed yet.
bool Request::isReady(const Shown& shown) {
    m_waitsFor = shown.item == nullptr      ? "there is no such item"
                 : !isVisible(shown)        ? "the item is not visible"
                 : !shown.item->isEnabled() ? "the item is not enabled"
                                            : QString();
    if (!m_waitsFor.isEmpty())
        return false;
    if (QQuickItem* area = scrollingAreaHiding(shown)) {
        scrollTowards(shown, *area);
        m_waitsFor = "the item cannot be scrolled into sight";
        return false;
    }
    const QPointF centre = centreOf(*shown.item);
    if (!QRectF(QPointF(), shown.window->size()).contains(centre)) {
        m_waitsFor = "the item lies outside the window";
        return false;
    }
    if (std::exchange(m_lastCentre, centre) != centre) {
        m_waitsFor = "the item does not come to rest";
        return false;
    }
    return true;
}

std::optional<QJsonObject> Request::attemptWait() {
    const QString name = m_asked["item"].toString();
    if (name.isEmpty()) {
        m_waitsFor = "no visible text fits";
        return anyTextFits() ? std::optional(success()) : std::nullopt;
    }
    const Shown shown = findItem(name);
    if (!isTrue(shown))
        return std::nullopt;
    return success(shown.item != nullptr ? describeItem(shown) : QJsonObject());
}

bool Request::isTrue(const Shown& shown) {
    const bool wantsVisible = m_asked["visible"].toBool(true);
    const bool visible = shown.item != nullptr && isVisible(shown);
    m_waitsFor = shown.item == nullptr ? "there is no such item"
                 : visible             ? "the item is visible"
                                       : "it is not visible";
    if (visible != wantsVisible)
        return false;
    if (!wantsVisible)
        return true;
    m_waitsFor = QString("its text is '%1', enabled: %2").arg(textOf(*shown.item)).arg(shown.item->isEnabled());
    return (!m_asked.contains("enabled") || m_asked["enabled"].toBool() == shown.item->isEnabled()) &&
           fits(textOf(*shown.item));
}

bool Request::anyTextFits() const {
    const QList<Shown> all = visibleItems();
    return std::any_of(all.begin(), all.end(), [&](const Shown& each) {
        const QString text = textOf(*each.item);
        return !text.isEmpty() && fits(text);
    });
}

bool Request::fits(const QString& text) const {
    return (!m_asked.contains("equals") || text == m_asked["equals"].toString()) &&
           (!m_asked.contains("contains") || text.contains(m_asked["contains"].toString())) &&
           (!m_asked.contains("matches") || QRegularExpression(m_asked["matches"].toString()).match(text).hasMatch());
}

std::optional<QJsonObject> Request::answerAtOnce() {
    const QString action = m_asked["do"].toString();
    if (action == "type")
        return type();
    if (action == "describe")
        return describe();
    if (action == "screenshot") {
        m_waitsFor = "no window could be grabbed";
        const QJsonObject answer = screenshot();
        return answer["ok"].toBool() ? std::optional(answer) : std::nullopt;
    }
    return failure("unknown request");
}

QJsonObject Request::type() const {
    const bool isKeyName = m_asked.contains("key");
    const QString text = m_asked[isKeyName ? "key" : "text"].toString();
    return pilot::type(text, isKeyName) ? success() : failure("no window takes this key");
}

QJsonObject Request::screenshot() const {
    const QList<QQuickWindow*> all = windows();
    if (all.isEmpty())
        return failure("there is no window");
    const QImage image = all.last()->grabWindow();
    return image.save(m_asked["file"].toString()) ? success() : failure("the picture could not be saved");
}

QJsonObject Request::describe() const {
    QJsonArray items;
    for (const Shown& shown : visibleItems()) {
        if (!shown.item->objectName().isEmpty() || !textOf(*shown.item).isEmpty())
            items.append(describeItem(shown));
    }
    return success({{"items", items}});
}

bool Request::isLate() const {
    return m_started.elapsed() > m_asked["within"].toInt(defaultPatience);
}

QJsonObject Request::failure(const QString& reason) const {
    return {{"ok", false}, {"error", reason}};
}

} // namespace evenhall::pilot
