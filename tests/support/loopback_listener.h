// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace evenhall::support {

/// A TCP service on a free port of the loopback, for one connection at a time.
class LoopbackListener {
public:
    LoopbackListener();
    LoopbackListener(const LoopbackListener&) = delete;
    LoopbackListener& operator=(const LoopbackListener&) = delete;
    ~LoopbackListener();

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// Waits for the next connection; the caller closes the descriptor.
    [[nodiscard]] int accept() const;
    /// From now on connections are refused.
    void stop();

private:
    int m_listener = -1;
    std::uint16_t m_port = 0;
};

} // namespace evenhall::support
