// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_document.h"

namespace evenhall::tests {

/// A ticket with everything a document can hold.
inline device::PrintDocument sampleTicket() {
    using namespace device;
    return {{TextBlock{"政务服务中心", TextSize::Large, Alignment::Centre, true},
             TextBlock{"社会保障 · 社保卡挂失与补领", TextSize::Normal, Alignment::Centre}, RuleBlock{},
             TextBlock{"A012", TextSize::Number, Alignment::Centre, true},
             TextBlock{"补打 2", TextSize::Normal, Alignment::Centre, true, true}, FeedBlock{2},
             RowBlock{"前面等候人数", "7", TextSize::Normal, true}, RowBlock{"预计等候", "10–20 分钟"},
             TextBlock{"请在等候区就座，留意屏幕与语音呼叫。过号请到导办台重新激活，当日有效，不能转让给他人使用。"},
             QrBlock{"https://hall.example/t/7K2Q9ZPX4M0B3C5D", 24},
             TextBlock{"Please wait for your number.", TextSize::Small, Alignment::Centre},
             RowBlock{"2026-11-22 09:41", "k1", TextSize::Small}}};
}

} // namespace evenhall::tests
