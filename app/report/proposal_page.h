// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/report/page_text.h"

namespace evenhall::report {

/// The page of a month proposal ("evenhall-month-proposal/2") as the HTML that QTextDocument understands: verdict,
/// judgement, changes, table by department (增减方案), what windows cannot mend, hot and cold before and after. At most
/// three sheets: what does not fit is counted, and stands in the JSON. Fields that are missing stay empty.
[[nodiscard]] QString proposalPage(const QJsonObject& proposal, PageLanguage language);

} // namespace evenhall::report
