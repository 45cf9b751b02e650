// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/sample_document.h"

namespace evenhall::device_host {

device::PrintDocument sampleDocument() {
    using namespace device;
    constexpr int qrMillimetres = 25;
    return {{TextBlock{"打印机测试", TextSize::Large, Alignment::Centre, true},
             TextBlock{"Printer sample", TextSize::Normal, Alignment::Centre}, RuleBlock{},
             TextBlock{"A012", TextSize::Number, Alignment::Centre, true},
             TextBlock{"样张", TextSize::Normal, Alignment::Centre, true, true}, FeedBlock{2},
             RowBlock{"左边缘", "右边缘"},
             TextBlock{"这是一行较长的文字，用来检查换行是否正确，并检查左右两边是否完整。", TextSize::Normal},
             QrBlock{"EVENHALL SAMPLE", qrMillimetres},
             TextBlock{"小字 small print 0123456789", TextSize::Small, Alignment::Centre}, RuleBlock{}}};
}

} // namespace evenhall::device_host
