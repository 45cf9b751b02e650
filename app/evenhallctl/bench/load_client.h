// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/answer.h"
#include "app/evenhallctl/bench/load_connection.h"
#include "app/hall_service/hall_service.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

namespace evenhall::bench {

/// An answer with what the load needs to know about it.
struct TimedAnswer {
    Answer answer;
    std::int64_t sequence = 0;
    Clock::time_point sent;
    Clock::time_point heard;
};

/// One client of the protocol: says hello, asks, hears answers, and notes how far its updates are. Parses only answers.
class LoadClient {
public:
    using AnswerHandler = std::function<void(const TimedAnswer&)>;
    using SequenceHandler = std::function<void(std::int64_t sequence, Clock::time_point)>;

    static Result<std::unique_ptr<LoadClient>> open(LoadLoop& loop, std::uint16_t port, const std::string& name,
                                                    const Subscription& subscription);

    void ask(const Command& command, AnswerHandler done);
    void onSequence(SequenceHandler handler) { m_onSequence = std::move(handler); }
    [[nodiscard]] bool hasSnapshot() const { return m_hasSnapshot; }
    [[nodiscard]] bool lost() const { return m_connection->lost() || m_refused; }
    /// What the server said when it refused us.
    [[nodiscard]] const std::string& refusal() const { return m_refusal; }
    [[nodiscard]] std::size_t waitingForAnswers() const { return m_asked.size(); }

private:
    struct Asked {
        Clock::time_point sent;
        AnswerHandler done;
    };
    LoadClient(std::unique_ptr<LoadConnection> connection, std::string name);
    void hear(std::string_view text);
    void hearRare(std::string_view text, Clock::time_point now);

    std::unique_ptr<LoadConnection> m_connection;
    std::string m_name;
    SequenceHandler m_onSequence;
    std::unordered_map<std::string, Asked> m_asked; ///< by key
    std::uint64_t m_keysMade = 0;
    bool m_hasSnapshot = false;
    bool m_refused = false;
    std::string m_refusal;
};

} // namespace evenhall::bench
