// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/evenhallctl/bench/load_loop.h"
#include "app/evenhallctl/bench/web_socket_frames.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace evenhall::bench {

/// One WebSocket to the daemon under load. Connects at once (a loopback needs no patience), then never blocks.
class LoadConnection : public LoopClient {
public:
    using Handler = std::function<void(std::string_view message)>;

    static Result<std::unique_ptr<LoadConnection>> open(LoadLoop& loop, std::uint16_t port);
    LoadConnection(const LoadConnection&) = delete;
    LoadConnection& operator=(const LoadConnection&) = delete;
    ~LoadConnection() override;

    void onMessage(Handler handler) { m_handler = std::move(handler); }
    void send(std::string_view text) { sendBytes(clientFrame(FrameKind::Text, text)); }
    [[nodiscard]] bool lost() const { return m_lost; }

    void onReadable() override;
    void onWritable() override;

private:
    LoadConnection(LoadLoop& loop, int descriptor) : m_loop(loop), m_descriptor(descriptor) {}
    [[nodiscard]] Result<void> shakeHands(std::uint16_t port);
    void sendBytes(std::string bytes);
    void dispatch();
    void lose();

    LoadLoop& m_loop;
    int m_descriptor;
    Handler m_handler;
    FrameReader m_reader;
    std::string m_unsent;
    bool m_lost = false;
};

} // namespace evenhall::bench
