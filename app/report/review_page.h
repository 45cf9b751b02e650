// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/report/page_text.h"

namespace evenhall::report {

/// The page of a review ("evenhall-month-review/1"): promised against seen, per queue and per change.
[[nodiscard]] QString reviewPage(const QJsonObject& review, PageLanguage language);

} // namespace evenhall::report
