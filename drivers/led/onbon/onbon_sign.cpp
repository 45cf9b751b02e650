// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/led/onbon/onbon_sign.h"

#include "drivers/led/onbon/gb2312.h"

#include <array>

namespace evenhall::onbon {

namespace {

using device::SignOutcome;
using device::SignState;
using std::chrono::milliseconds;

constexpr milliseconds writeTimeout{5000}; // 1 KiB at 2400 baud takes 4.3 s
constexpr std::size_t longestText = 400;   // even if every byte is escaped, the frame stays below 1 KiB
constexpr std::size_t readChunk = 256;

std::string notes(const CardText& text) {
    std::string notes;
    if (text.replaced > 0)
        notes += "; " + std::to_string(text.replaced) + " characters are not in GB2312";
    if (text.cut)
        notes += "; the text was cut";
    return notes;
}

} // namespace

SignOutcome OnbonSign::show(const device::SignMessage& message) {
    if (message.text.empty())
        return exchange(removeArea(m_settings.area.id, m_settings.reserved));
    const CardText text = toCardText(message.text, longestText);
    std::vector<std::byte> bytes;
    for (const char character : m_settings.prefix)
        bytes.push_back(static_cast<std::byte>(character));
    bytes.insert(bytes.end(), text.bytes.begin(), text.bytes.end());
    DynamicArea area = m_settings.area;
    if (message.attention == device::Attention::Flash)
        area.displayMode = m_settings.attentionMode;
    SignOutcome outcome = exchange(dynamicText(area, bytes, m_settings.reserved));
    outcome.evidence += notes(text);
    return outcome;
}

SignOutcome OnbonSign::probe() {
    return exchange(ping());
}

SignOutcome OnbonSign::exchange(std::vector<std::byte> data) {
    if (const device::Outcome<void> opened = m_channel.open(); !opened)
        return {SignState::NoAnswer, std::nullopt, opened.fault().context};
    const std::vector<std::byte> frame =
        encodeFrame({m_settings.address, hostAddress, m_settings.deviceType, std::move(data)});
    if (m_settings.address == broadcastAddress || !m_channel.canAnswer()) {
        const device::WriteOutcome written = m_channel.write(frame, writeTimeout);
        if (!written.ok())
            return {SignState::NoAnswer, std::nullopt, written.fault->context};
        return {SignState::SentUnconfirmed, std::nullopt, "sent"};
    }
    m_unanswered = 0;
    SignOutcome outcome = tryUntilAnswered(frame);
    awaitLateAnswers();
    return outcome;
}

SignOutcome OnbonSign::tryUntilAnswered(const std::vector<std::byte>& frame) {
    SignOutcome last{SignState::NoAnswer, std::nullopt, "silent"};
    for (int attempt = 1; attempt <= m_settings.tries; ++attempt) {
        discardPending();
        const device::WriteOutcome written = m_channel.write(frame, writeTimeout);
        if (!written.ok())
            return {SignState::NoAnswer, std::nullopt, written.fault->context};
        ++m_unanswered;
        const std::optional<Acknowledgement> answer = awaitAnswer(m_settings.answerTimeout);
        const std::string tries = attempt == 1 ? "" : ", try " + std::to_string(attempt);
        if (answer && answer->accepted)
            return {SignState::Acknowledged, std::nullopt, "acknowledged" + tries};
        if (answer) {
            last = {SignState::Refused, answer->error, describeError(answer->error) + tries};
            if (!isTransient(answer->error))
                return last;
        }
        if (!m_channel.isOpen())
            return {SignState::NoAnswer, std::nullopt, "the line is gone"};
    }
    return last;
}

std::optional<Acknowledgement> OnbonSign::awaitAnswer(milliseconds timeout) {
    const Clock::time_point deadline = Clock::now() + timeout;
    std::array<std::byte, readChunk> buffer{};
    for (milliseconds left = timeout; left.count() > 0;
         left = std::chrono::ceil<milliseconds>(deadline - Clock::now())) {
        const device::Outcome<std::size_t> count = m_channel.read(buffer, left);
        if (!count || *count == 0)
            return std::nullopt;
        std::optional<Acknowledgement> answer;
        for (const Frame& frame : m_parser.feed(std::span(buffer).first(*count))) {
            if (!isOurs(frame))
                continue;
            --m_unanswered;
            answer = toAcknowledgement(frame);
        }
        if (answer)
            return answer;
    }
    return std::nullopt;
}

/// Cards answer with the addresses swapped.
bool OnbonSign::isOurs(const Frame& frame) const {
    return frame.source == m_settings.address && frame.destination == hostAddress && toAcknowledgement(frame);
}

void OnbonSign::discardPending() {
    std::array<std::byte, readChunk> buffer{};
    for (bool more = m_channel.isOpen(); more;) {
        const device::Outcome<std::size_t> count = m_channel.read(buffer, milliseconds(0));
        more = count && *count > 0;
    }
    m_parser.reset();
}

/// After a repeated frame one more answer can be on its way, from a card that has just shown itself slow.
void OnbonSign::awaitLateAnswers() {
    while (m_unanswered > 0 && m_channel.isOpen() && awaitAnswer(2 * m_settings.answerTimeout)) {
    }
}

} // namespace evenhall::onbon
