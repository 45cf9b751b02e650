// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/web_socket.h"

#include "app/server/foreign_page.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/error.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <memory>
#include <string_view>

namespace evenhall::server {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using ErrorCondition = boost::system::error_code;
using UpgradeRequest = http::request<http::string_body>;

constexpr std::size_t keptBuffer = 4096; // a connection that once got a large message gives the memory back

/// Carries one dialogue over one socket.
class WebSocket : public std::enable_shared_from_this<WebSocket> {
public:
    WebSocket(beast::tcp_stream stream, FrontDesk& desk, ConnectionCounts::Place place)
        : m_socket(std::move(stream))
        , m_helloTimer(m_socket.get_executor())
        , m_life(m_socket.get_executor())
        , m_desk(desk)
        , m_place(std::move(place)) {}

    void start(const UpgradeRequest& request, Peer peer) {
        const bool foreign = isFromForeignPage(request[http::field::origin], request[http::field::host]);
        // The dialogue is owned here and speaks only while this lives.
        m_dialogue = m_desk.converse(std::move(peer), foreign, [this] { write(); });
        const ServerLimits& limits = m_desk.limits();
        m_socket.next_layer().expires_never(); // the WebSocket has its own time-outs
        m_socket.set_option(websocket::stream_base::timeout{limits.handshake, limits.idle, true});
        m_socket.read_message_max(limits.message);
        m_socket.auto_fragment(false);
        m_socket.text(true);
        m_socket.async_accept(request, beast::bind_front_handler(&WebSocket::onAccepted, shared_from_this()));
    }

private:
    void onAccepted(ErrorCondition error) {
        if (error)
            return end();
        // While the hall thinks, nothing may be read and nothing be written: this wait alone keeps the connection.
        m_life.expires_at(boost::asio::steady_timer::time_point::max());
        m_life.async_wait([self = shared_from_this()](ErrorCondition) {});
        m_helloTimer.expires_after(m_desk.limits().handshake);
        m_helloTimer.async_wait([weak = weak_from_this()](ErrorCondition cancelled) {
            const auto self = weak.lock();
            if (!cancelled && self && !self->m_dialogue->hasBegun())
                self->drop();
        });
        read();
    }

    void read() {
        if (m_reading || m_ended || !m_dialogue->wantsMore())
            return;
        m_reading = true;
        m_socket.async_read(m_buffer, beast::bind_front_handler(&WebSocket::onRead, shared_from_this()));
    }

    void onRead(ErrorCondition error, std::size_t /*size*/) {
        m_reading = false;
        if (error)
            return end();
        const auto data = m_buffer.data();
        m_dialogue->take({static_cast<const char*>(data.data()), data.size()});
        m_buffer.consume(m_buffer.size());
        if (m_buffer.capacity() > keptBuffer)
            m_buffer.shrink_to_fit();
        if (m_dialogue->hasBegun())
            m_helloTimer.cancel();
        read();
    }

    void write() {
        if (m_writing || m_ended)
            return;
        m_writing = m_dialogue->nextText();
        if (m_writing) {
            m_socket.async_write(boost::asio::buffer(*m_writing),
                                 beast::bind_front_handler(&WebSocket::onWritten, shared_from_this()));
        } else if (m_dialogue->isOver()) {
            close();
        }
    }

    void onWritten(ErrorCondition error, std::size_t /*size*/) {
        m_writing.reset();
        if (error)
            return end();
        write();
        read(); // it may have waited until there was room for replies
    }

    void close() {
        end();
        m_socket.async_close(websocket::close_code::policy_error, [self = shared_from_this()](ErrorCondition) {});
    }

    void drop() {
        end();
        beast::get_lowest_layer(m_socket).close();
    }

    void end() {
        m_ended = true;
        m_helloTimer.cancel();
        m_life.cancel();
        m_dialogue->leave();
    }

    websocket::stream<beast::tcp_stream, false> m_socket; // without compression: 300 KB less for each connection
    boost::asio::steady_timer m_helloTimer;
    boost::asio::steady_timer m_life;
    FrontDesk& m_desk;
    ConnectionCounts::Place m_place;
    std::shared_ptr<Conversation> m_dialogue;
    beast::flat_buffer m_buffer;
    SharedText m_writing;
    bool m_reading = false;
    bool m_ended = false;
};

} // namespace

void startWebSocket(beast::tcp_stream stream, const UpgradeRequest& request, FrontDesk& desk, Peer peer,
                    ConnectionCounts::Place place) {
    std::make_shared<WebSocket>(std::move(stream), desk, std::move(place))->start(request, std::move(peer));
}

} // namespace evenhall::server
