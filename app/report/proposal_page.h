// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/report/page_text.h"

#include <vector>

namespace evenhall::report {

/// How much of a proposal is told.
struct PageDetail {
    int sentences = 4; ///< of one kind of day
    int shortages = 5; ///< of one kind of day
    int departments = 12;
    int changes = 26; ///< rows for all kinds
};
/// From the most to the least.
[[nodiscard]] const std::vector<PageDetail>& pageDetails();

/// The page of a month proposal ("evenhall-month-proposal/2") as the HTML that QTextDocument understands: verdict,
/// judgement, changes, table by department (增减方案), what windows cannot mend, hot and cold before and after. What
/// the detail leaves out is counted, and stands in the JSON. Fields that are missing stay empty.
[[nodiscard]] QString proposalPage(const QJsonObject& proposal, PageLanguage language, const PageDetail& detail);

} // namespace evenhall::report
