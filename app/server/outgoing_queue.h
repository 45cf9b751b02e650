// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>

namespace evenhall::server {

/// Texts are shared: one update goes to hundreds of connections.
using SharedText = std::shared_ptr<const std::string>;

/// What waits to be written to one connection. Bounded: when a reader is so slow that updates pile up, they are thrown
/// away, because one fresh snapshot says more than all of them; replies are never thrown away, the connection stops
/// reading instead (`isFull`).
class OutgoingQueue {
public:
    struct Limits {
        std::size_t updates = 64;
        std::size_t updateBytes = 256UL * 1024; ///< of several updates; a single larger one is taken
        std::size_t replies = 32;
    };

    explicit OutgoingQueue(Limits limits);

    void addReply(SharedText text);

    /// False: there was no room; every waiting update is gone and this one too. No further update is taken until
    /// `acceptSnapshot`.
    [[nodiscard]] bool addUpdate(SharedText text);
    /// The snapshot that makes up for what was thrown away.
    void acceptSnapshot(SharedText text);

    /// The next text to write; null when nothing waits.
    [[nodiscard]] SharedText take();

    [[nodiscard]] bool empty() const { return m_waiting.empty(); }
    [[nodiscard]] bool isLagging() const { return m_lagging; }
    [[nodiscard]] bool isFull() const { return m_replies >= m_limits.replies; }

private:
    struct Waiting {
        SharedText text;
        bool update = false;
    };

    void dropUpdates();

    Limits m_limits;
    std::deque<Waiting> m_waiting;
    std::size_t m_updates = 0;
    std::size_t m_updateBytes = 0;
    std::size_t m_replies = 0;
    bool m_lagging = false;
};

} // namespace evenhall::server
