// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/report/page_text.h"

namespace evenhall::report {

/// Hot and cold of one kind of day of a proposal: mean wait by queue and half-hour, queues with most tickets first.
[[nodiscard]] QString heatMap(const QJsonObject& kind, const QString& field, int mostQueues, const Words& words);

} // namespace evenhall::report
