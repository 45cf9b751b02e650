// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/conversation.h"

#include <algorithm>
#include <array>

namespace evenhall::escpos {

namespace {

constexpr std::size_t notedAtMost = 256;
constexpr std::size_t staleBarriers = 2; // of an earlier run: one behind its ticket, one of a trial
constexpr std::size_t mostBarriers = 16;
constexpr std::chrono::milliseconds quiet{500};
constexpr std::size_t readSize = 256;

} // namespace

device::Outcome<void> Conversation::open() {
    if (m_channel.isOpen())
        return {};
    m_parser.reset();
    m_unread.clear();
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

bool Conversation::awaitAny(std::chrono::milliseconds timeout) {
    m_unread.clear();
    return read(timeout);
}

void Conversation::note(const Answer& answer) {
    if (std::holds_alternative<BarrierAnswer>(answer))
        m_pendingBarriers -= std::min<std::size_t>(m_pendingBarriers, 1);
    else if (std::holds_alternative<ClearAnswer>(answer))
        m_pendingBarriers = 0; // what was asked before went with the buffer
    else if (!std::holds_alternative<ProcessIdAnswer>(answer) && !std::holds_alternative<AutomaticStatus>(answer))
        return;
    m_noted.push_back(answer);
    if (m_noted.size() > notedAtMost)
        m_noted.pop_front();
}

std::optional<Answer> Conversation::takeNoted() {
    if (m_noted.empty())
        return std::nullopt;
    Answer answer = std::move(m_noted.front());
    m_noted.pop_front();
    return answer;
}

void Conversation::askedBarriers(std::size_t count) {
    m_pendingBarriers += count;
    m_barrierAskedAt = Clock::now();
}

void Conversation::expectStaleBarriers() {
    askedBarriers(staleBarriers);
}

bool Conversation::askBarrier(std::span<const std::byte> question, std::chrono::milliseconds timeout) {
    listen();
    const std::size_t wanted = m_pendingBarriers + 1;
    if (!m_channel.isOpen() || wanted > mostBarriers)
        return false;
    std::vector<std::byte> questions;
    for (std::size_t count = 0; count < wanted; ++count)
        questions.insert(questions.end(), question.begin(), question.end());
    askedBarriers(wanted);
    if (!send(questions, timeout).ok())
        return false;
    const Clock::time_point deadline = Clock::now() + timeout;
    for (std::size_t heard = 0; heard < wanted; ++heard) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
        if (!await<BarrierAnswer>(heard == 0 ? timeout : left)) {
            m_parser.reset(); // half an answer must not swallow the next
            return false;
        }
    }
    settleBarriers();
    return true;
}

void Conversation::settleBarriers() {
    while (m_pendingBarriers > 0 && m_channel.isOpen() && await<BarrierAnswer>(quiet)) {
    }
    if (m_channel.isOpen())
        m_pendingBarriers = 0;
}

void Conversation::forgetBarriersAskedBefore(Clock::time_point since) {
    if (m_barrierAskedAt < since)
        m_pendingBarriers = 0;
}

} // namespace evenhall::escpos
