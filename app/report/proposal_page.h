// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace evenhall::report {

enum class PageLanguage { Chinese, English };

/// The month proposal as the rich text that QTextDocument understands: verdict, changes, windows and waits per queue,
/// heat maps before and after. `proposal` is what `evenhallctl plan propose` wrote; fields that are missing stay empty.
[[nodiscard]] QString proposalPage(const QJsonObject& proposal, PageLanguage language);

} // namespace evenhall::report
