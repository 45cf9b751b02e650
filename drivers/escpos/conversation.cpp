// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/conversation.h"

#include <algorithm>
#include <array>

namespace evenhall::escpos {

namespace {

constexpr std::size_t rememberedIds = 16;
constexpr std::size_t readSize = 256;

} // namespace

device::Outcome<void> Conversation::open() {
    if (m_channel.isOpen())
        return {};
    m_parser.reset();
    m_unread.clear();
    m_automatic.reset();
    return m_channel.open();
}

bool Conversation::read(std::chrono::milliseconds timeout) {
    std::array<std::byte, readSize> buffer{};
    const device::Outcome<std::size_t> count = m_channel.read(buffer, timeout);
    if (!count || *count == 0)
        return false;
    for (const Answer& answer : m_parser.feed(std::span(buffer).first(*count))) {
        note(answer);
        m_unread.push_back(answer);
    }
    return true;
}

void Conversation::listen() {
    while (m_channel.isOpen() && read(std::chrono::milliseconds(0)))
        m_unread.clear();
    m_unread.clear();
}

void Conversation::note(const Answer& answer) {
    if (const auto* processId = std::get_if<ProcessIdAnswer>(&answer)) {
        m_processIds.push_back(processId->id);
        if (m_processIds.size() > rememberedIds)
            m_processIds.pop_front();
    } else if (std::holds_alternative<BarrierAnswer>(answer)) {
        ++m_barriers;
    } else if (const auto* automatic = std::get_if<AutomaticStatus>(&answer)) {
        m_automatic = *automatic;
    }
}

bool Conversation::heard(std::string_view processId) const {
    return std::find(m_processIds.begin(), m_processIds.end(), processId) != m_processIds.end();
}

} // namespace evenhall::escpos
