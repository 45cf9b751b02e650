// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>

#include <string>

namespace evenhall::test {

/// The first visible text of a picture that does not fit its place; empty: none. A service's name at the bar may be
/// cut, for it can be longer than any bar.
inline std::string cutText(const QQuickItem& item) {
    if (!item.isVisible())
        return {};
    if (item.property("truncated").toBool() && item.objectName() != QStringLiteral("service"))
        return item.property("text").toString().toStdString();
    for (const QQuickItem* child : item.childItems())
        if (std::string cut = cutText(*child); !cut.empty())
            return cut;
    return {};
}

} // namespace evenhall::test
