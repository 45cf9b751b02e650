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
#include <utility>

namespace evenhall::escpos {

/// Questions and answers over one channel. Answers come unasked, merged and late; this keeps those that matter later
/// (process ids, barriers, automatic statuses) in their order, whatever is being waited for. Used by one thread.
///
/// Answers to GS r carry no number, and one to an earlier question may come late, also on a later connection. So a
/// point in the data is proven by asking once more often than answers to earlier questions may still come.
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

    /// Waits for an answer of any kind; false after the time-out or when the channel breaks.
    [[nodiscard]] bool awaitAny(std::chrono::milliseconds timeout);

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

    /// Forgets what was noted: a new ticket begins.
    void forgetNoted() { m_noted.clear(); }
    /// The oldest process id, barrier or automatic status that was not taken yet.
    [[nodiscard]] std::optional<Answer> takeNoted();

    /// How many answers to earlier questions for GS r may still come, at most.
    [[nodiscard]] std::size_t pendingBarriers() const { return m_pendingBarriers; }
    /// So many more questions are on their way.
    void askedBarriers(std::size_t count);
    /// An earlier run of this program may have asked.
    void expectStaleBarriers();
    /// Sends `question` (GS r) as often as proves that everything before it was processed, and waits for that proof.
    [[nodiscard]] bool askBarrier(std::span<const std::byte> question, std::chrono::milliseconds timeout);
    /// After a proof: questions that stood beside each other are answered together, so what has not come after half a
    /// second without a word was lost.
    void settleBarriers();
    /// The printer could answer all the time since: what it was asked before and did not answer was lost.
    void forgetBarriersAskedBefore(Clock::time_point since);

private:
    /// Reads once; false when nothing came. Answers go into `m_unread`.
    [[nodiscard]] bool read(std::chrono::milliseconds timeout);
    void note(const Answer& answer);

    device::Channel& m_channel;
    AnswerParser m_parser;
    std::deque<Answer> m_unread; ///< of the last read, already noted
    std::deque<Answer> m_noted;
    std::size_t m_pendingBarriers = 0;
    Clock::time_point m_barrierAskedAt{};
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
