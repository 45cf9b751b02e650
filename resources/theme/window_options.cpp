// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "resources/theme/window_options.h"

#include <QRegularExpression>

namespace evenhall {

std::optional<QSize> parseWindowSize(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,5})x([0-9]{1,5})$"));
    constexpr int largest = 16384;
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool sane = match.hasMatch() && !size.isEmpty() && size.width() <= largest && size.height() <= largest;
    return sane ? std::optional(size) : std::nullopt;
}

} // namespace evenhall
