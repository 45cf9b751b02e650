// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/http_connection.h"

#include "app/server/foreign_page.h"
#include "app/server/web_socket.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace evenhall::server {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using ErrorCondition = boost::system::error_code;
using protocol::ProtocolError;

constexpr std::size_t drainedAtMost = 1024UL * 1024;

Method methodOf(http::verb verb) {
    if (verb == http::verb::get)
        return Method::Get;
    if (verb == http::verb::put)
        return Method::Put;
    return verb == http::verb::post ? Method::Post : Method::Other;
}

/// One connection: one request at a time, each within its limits and its time.
class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(boost::asio::ip::tcp::socket socket, FrontDesk& desk, Peer peer, ConnectionCounts::Place place)
        : m_stream(std::move(socket)), m_desk(desk), m_peer(std::move(peer)), m_place(std::move(place)) {}

    void start() { readHead(m_desk.limits().handshake); }

private:
    void readHead(std::chrono::milliseconds limit) {
        m_parser.emplace();
        m_parser->header_limit(static_cast<std::uint32_t>(m_desk.limits().header));
        m_parser->body_limit(m_desk.limits().configurationBody); // the head decides; until then the largest
        m_stream.expires_after(limit);                           // for the whole head, however slowly it drips in
        http::async_read_header(m_stream, m_buffer, *m_parser,
                                beast::bind_front_handler(&HttpConnection::onHead, shared_from_this()));
    }

    void onHead(ErrorCondition error, std::size_t /*size*/) {
        if (error)
            return refuseReading(error);
        const ApiRequest head = makeRequest();
        if (beast::websocket::is_upgrade(m_parser->get()))
            return upgrade(head);
        const std::size_t limit = m_desk.bodyLimit(head);
        m_parser->body_limit(limit);
        if (const auto length = m_parser->content_length(); length && *length > limit)
            return refuseReading(http::error::body_limit);
        m_stream.expires_after(m_desk.limits().handshake);
        http::async_read(m_stream, m_buffer, *m_parser,
                         beast::bind_front_handler(&HttpConnection::onBody, shared_from_this()));
    }

    void onBody(ErrorCondition error, std::size_t /*size*/) {
        if (error)
            return refuseReading(error);
        m_stream.expires_never(); // the hall answers in its own time
        m_keepAlive = m_parser->get().keep_alive();
        ApiRequest request = makeRequest();
        request.body = std::move(m_parser->get().body());
        m_desk.handle(request, [self = shared_from_this()](ApiResponse response) { self->write(std::move(response)); });
    }

    void upgrade(const ApiRequest& head) {
        if (head.target != "/ws") {
            m_keepAlive = false;
            return write(errorResponse(ProtocolError::NotFound, "the WebSocket is at /ws"));
        }
        startWebSocket(std::move(m_stream), m_parser->get(), m_desk, m_peer, std::move(m_place));
    }

    [[nodiscard]] ApiRequest makeRequest() const {
        const auto& message = m_parser->get();
        ApiRequest request;
        request.method = methodOf(message.method());
        request.target = std::string(message.target());
        request.authorization = std::string(message[http::field::authorization]);
        request.role = std::string(message["X-Evenhall-Role"]);
        request.name = std::string(message["X-Evenhall-Name"]);
        request.idempotencyKey = std::string(message["Idempotency-Key"]);
        request.fromForeignPage = isFromForeignPage(message[http::field::origin], message[http::field::host]);
        request.peer = m_peer;
        return request;
    }

    /// Says what was wrong with a request that could not be read, when somebody still listens.
    void refuseReading(ErrorCondition error) {
        m_keepAlive = false;
        if (error == http::error::header_limit || error == http::error::body_limit ||
            error == http::error::buffer_overflow)
            return write(errorResponse(ProtocolError::TooLarge, "the request is over its limit"));
        if (error.category() == ErrorCondition(http::error::bad_target).category() &&
            error != http::error::end_of_stream && error != http::error::partial_message)
            return write(errorResponse(ProtocolError::BadMessage, "not an HTTP request"));
        end();
    }

    void write(ApiResponse response) {
        m_response = {};
        m_response.result(static_cast<unsigned>(response.status));
        m_response.version(11);
        m_response.set(http::field::server, "Evenhall");
        m_response.set(http::field::content_type, response.contentType);
        m_response.set(http::field::cache_control, "no-store");
        m_response.set("X-Content-Type-Options", "nosniff");
        m_response.keep_alive(m_keepAlive);
        m_response.body() = std::move(response.body);
        m_response.prepare_payload();
        m_stream.expires_after(m_desk.limits().keepAlive);
        http::async_write(m_stream, m_response,
                          beast::bind_front_handler(&HttpConnection::onWritten, shared_from_this()));
    }

    void onWritten(ErrorCondition error, std::size_t /*size*/) {
        m_response = {};
        if (error)
            return end();
        if (m_keepAlive)
            return readHead(m_desk.limits().keepAlive);
        ErrorCondition ignored;
        m_stream.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
        m_stream.expires_after(m_desk.limits().handshake);
        drain();
    }

    /// Takes what the other side was still sending: closing before would destroy our answer on its way.
    void drain() {
        m_stream.async_read_some(boost::asio::buffer(m_drained),
                                 [self = shared_from_this()](ErrorCondition error, std::size_t size) {
                                     self->m_drainedBytes += size;
                                     if (error || self->m_drainedBytes > drainedAtMost)
                                         return self->end();
                                     self->drain();
                                 });
    }

    void end() { m_stream.close(); }

    beast::tcp_stream m_stream;
    FrontDesk& m_desk;
    Peer m_peer;
    ConnectionCounts::Place m_place;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::string_body> m_response;
    std::array<char, 1024> m_drained{};
    std::size_t m_drainedBytes = 0;
    bool m_keepAlive = false;
};

} // namespace

void startHttpConnection(boost::asio::ip::tcp::socket socket, FrontDesk& desk, Peer peer,
                         ConnectionCounts::Place place) {
    std::make_shared<HttpConnection>(std::move(socket), desk, std::move(peer), std::move(place))->start();
}

} // namespace evenhall::server
