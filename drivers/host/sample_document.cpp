// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/sample_document.h"

#include <string_view>
#include <utility>

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

namespace {

using device::Alignment;
using device::TextBlock;
using device::TextSize;

/// One line of the demo ticket in both languages; equal ones stand once.
struct DemoLine {
    const char* chinese;
    const char* english;
    TextSize size;
    Alignment alignment = Alignment::Centre;
    bool bold = false;
    bool inverted = false;
};

/// Puts the demo ticket together as app/presentation does; a test compares the two.
class DemoTicket {
public:
    DemoTicket(const std::string& language, bool elder)
        : m_chinese(language.find("zh") != std::string::npos)
        , m_english(language.find("en") != std::string::npos)
        , m_elder(elder) {}

    device::PrintDocument compose() {
        const TextSize body = m_elder ? TextSize::Large : TextSize::Normal;
        add({"示范市政务服务中心", "Demo City Government Service Centre", TextSize::Normal});
        add({"S007", "S007", TextSize::Number, Alignment::Centre, true});
        if (m_elder)
            add({"绿色通道 老年人(70岁及以上)", "Green channel: Older person (aged 70 or over)", TextSize::Large,
                 Alignment::Centre, true, true});
        add(device::RuleBlock{});
        add({"社会保障卡申领", "Social security card application", TextSize::Large, Alignment::Centre, true});
        add({"社保医保区 1楼 13-15号窗口", "Social Security and Medical Insurance, floor 1, window 13-15", body,
             Alignment::Centre, true});
        add(device::RuleBlock{});
        add({"前面等候 4 人", "4 waiting before you", body, Alignment::Centre, true});
        add({"约 12-26 分钟", "about 12-26 min", body});
        add(device::RuleBlock{});
        add({"请带：居民身份证、证件照", "Please bring: Identity card, ID photo", body, Alignment::Left});
        add(device::RuleBlock{});
        add({"过号请到取号机或导办台重新激活（30分钟内）",
             "If you miss your call, go to a kiosk or the guide desk within 30 minutes",
             m_elder ? TextSize::Normal : TextSize::Small, Alignment::Left});
        add(device::QrBlock{"0123456789ABCDEF"});
        add({"0123 4567 89AB CDEF", "0123 4567 89AB CDEF", TextSize::Small});
        add({"2026-11-24 09:05", "2026-11-24 09:05", TextSize::Small});
        return std::move(m_document);
    }

private:
    static TextSize smaller(TextSize size) { return size == TextSize::Large ? TextSize::Normal : TextSize::Small; }

    void add(const DemoLine& line) {
        const bool same = std::string_view(line.chinese) == line.english;
        if (m_chinese || same)
            add(TextBlock{line.chinese, line.size, line.alignment, line.bold, line.inverted});
        if (m_english && !same && m_chinese)
            add(TextBlock{line.english, smaller(line.size), line.alignment, line.bold && line.inverted, line.inverted});
        else if (m_english && !same)
            add(TextBlock{line.english, line.size, line.alignment, line.bold, line.inverted});
    }
    void add(device::PrintBlock block) { m_document.blocks.push_back(std::move(block)); }

    bool m_chinese;
    bool m_english;
    bool m_elder;
    device::PrintDocument m_document;
};

} // namespace

device::PrintDocument demoTicket(const std::string& language, bool elder) {
    return DemoTicket(language, elder).compose();
}

} // namespace evenhall::device_host
