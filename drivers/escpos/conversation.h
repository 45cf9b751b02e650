// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/escpos/answers.h"

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace evenhall::escpos {

/// Questions and answers over one channel. Answers come unasked, merged and late; this keeps those that matter later
/// (process ids, barriers, the last automatic status) whatever is being waited for. Used by one thread.
class Conversation {
public:
    using Clock = std::chrono::steady_clock;

    Conversation(device::Channel& channel, bool sixByteStatus) : m_channel(channel), m_parser(sixByteStatus) {}

    /// Opens the channel; one that was closed starts a new conversation.
    [[nodiscard]] device::Outcome<void> open();

    [[nodiscard]] device::WriteOutcome send(std::span<const std::byte> bytes, std::chrono::milliseconds timeout) {
        return m_channel.write(bytes, timeout);
    }

    /// Takes what has arrived, without waiting.
    void listen();

    /// Waits for an answer of this kind; none after the time-out or when the channel breaks.
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> await(std::chrono::milliseconds timeout);

    /// One question and its answer; what came before is noted first, for answers carry no request number.
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> ask(std::span<const std::byte> question, std::chrono::milliseconds timeout) {
        listen();
        if (!m_channel.isOpen() || !send(question, timeout).ok())
            return std::nullopt;
        std::optional<Wanted> answer = await<Wanted>(timeout);
        if (!answer)
            m_parser.reset(); // half an answer must not swallow the next
        return answer;
    }

    /// Whether this process id was ever answered.
    [[nodiscard]] bool heard(std::string_view processId) const;
    /// Barriers answered so far.
    [[nodiscard]] std::size_t barriers() const { return m_barriers; }
    /// The last status that came unasked in this conversation.
    [[nodiscard]] const std::optional<AutomaticStatus>& automaticStatus() const { return m_automatic; }

private:
    /// Reads once; false when nothing came. Answers go into `m_unread`.
    [[nodiscard]] bool read(std::chrono::milliseconds timeout);
    void note(const Answer& answer);

    device::Channel& m_channel;
    AnswerParser m_parser;
    std::deque<Answer> m_unread; ///< of the last read, already noted
    std::deque<std::string> m_processIds;
    std::size_t m_barriers = 0;
    std::optional<AutomaticStatus> m_automatic;
};

template <typename Wanted>
std::optional<Wanted> Conversation::await(std::chrono::milliseconds timeout) {
    const Clock::time_point deadline = Clock::now() + timeout;
    for (;;) {
        while (!m_unread.empty()) {
            const Answer answer = std::move(m_unread.front());
            m_unread.pop_front();
            if (const auto* wanted = std::get_if<Wanted>(&answer))
                return *wanted;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
        if (left.count() <= 0 || !read(left))
            return std::nullopt;
    }
}

} // namespace evenhall::escpos
