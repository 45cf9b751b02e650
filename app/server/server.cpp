// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/server.h"

#include "app/server/api.h"
#include "app/server/dialogue.h"
#include "app/server/http_connection.h"
#include "app/server/reception.h"

#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <string_view>
#include <thread>

namespace evenhall::server {

namespace {

using boost::asio::ip::tcp;
using ErrorCondition = boost::system::error_code;

constexpr int backlog = 512;
constexpr auto pauseAfterFailedAccept = std::chrono::milliseconds(100);
constexpr std::string_view noPlace =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

Peer peerOf(const tcp::endpoint& endpoint) {
    boost::asio::ip::address address = endpoint.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address.to_v6());
    return {address.to_string(), address.is_loopback()};
}

} // namespace

/// Accepts connections and owns what they share. Members are destroyed from the last to the first: the connections,
/// which live in the io_context, before what they use.
class Server::Impl : private FrontDesk {
public:
    Impl(HallService& hall, ServerOptions options, TokenRegistry tokens, ClerkRegistry clerks)
        : m_network(std::make_shared<NetworkQueue>(
              [this](NetworkQueue::Work work) { boost::asio::post(m_io, std::move(work)); }))
        , m_reception(hall, std::move(options), std::move(tokens), std::move(clerks), m_network)
        , m_api(m_reception)
        , m_acceptor(m_io)
        , m_pause(m_io) {}

    ~Impl() override { stop(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Result<void> listen(const boost::asio::ip::address& address) {
        const tcp::endpoint endpoint(address, m_reception.options().port);
        ErrorCondition error;
        m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(backlog, error);
        if (error)
            return {ErrorCode::Io, "cannot listen on " + address.to_string() + ":" +
                                       std::to_string(m_reception.options().port) + ": " + error.message()};
        m_endpoint = m_acceptor.local_endpoint(error);
        accept();
        m_thread = std::thread([this] { m_io.run(); });
        return {};
    }

    [[nodiscard]] const tcp::endpoint& endpoint() const { return m_endpoint; }

    void stop() {
        m_network->close();
        m_io.stop();
        if (m_thread.joinable())
            m_thread.join();
        m_reception.close();
    }

private:
    [[nodiscard]] const ServerLimits& limits() const override { return m_reception.limits(); }
    [[nodiscard]] std::size_t bodyLimit(const ApiRequest& head) override { return m_api.bodyLimit(head); }
    void handle(const ApiRequest& request, Reply reply) override { m_api.handle(request, std::move(reply)); }
    [[nodiscard]] std::shared_ptr<Conversation> converse(Peer peer, bool fromForeignPage,
                                                         std::function<void()> wake) override {
        return std::make_shared<Dialogue>(m_reception, std::move(peer), fromForeignPage, std::move(wake));
    }

    void accept() {
        m_acceptor.async_accept([this](ErrorCondition error, tcp::socket socket) {
            if (error == boost::asio::error::operation_aborted)
                return;
            if (!error) {
                take(std::move(socket));
                return accept();
            }
            // Out of file descriptors, most likely: places get free again, so wait instead of turning in a circle.
            m_reception.log("a connection could not be taken: " + error.message());
            m_pause.expires_after(pauseAfterFailedAccept);
            m_pause.async_wait([this](ErrorCondition) { accept(); });
        });
    }

    void take(tcp::socket socket) {
        ErrorCondition error;
        const tcp::endpoint remote = socket.remote_endpoint(error);
        if (error)
            return;
        Peer peer = peerOf(remote);
        ConnectionCounts::Place place = m_reception.connections().take(peer);
        if (!place) {
            m_reception.log("no place for " + peer.address);
            socket.non_blocking(true, error);
            socket.write_some(boost::asio::buffer(noPlace), error);
            return;
        }
        socket.set_option(tcp::no_delay(true), error);
        socket.set_option(boost::asio::socket_base::send_buffer_size(m_reception.limits().sendBuffer), error);
        startHttpConnection(std::move(socket), *this, std::move(peer), std::move(place));
    }

    std::shared_ptr<NetworkQueue> m_network;
    Reception m_reception;
    Api m_api;
    boost::asio::io_context m_io{1};
    tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    tcp::endpoint m_endpoint;
    std::thread m_thread;
};

Server::Server(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(HallService& hall, ServerOptions options) {
    ErrorCondition error;
    const auto address = boost::asio::ip::make_address(options.address, error);
    if (error)
        return {ErrorCode::BadValue, options.address + " is not an address"};
    Result<TokenRegistry> tokens = TokenRegistry::open(options.tokenFile);
    if (!tokens)
        return tokens.error();
    if (!address.is_loopback() && tokens->empty()) {
        return {ErrorCode::NotAllowed, "refusing to listen on " + options.address +
                                           ": this hall has no device tokens, so anybody on the network could act as "
                                           "anybody. Add one with: evenhallctl token add"};
    }
    Result<ClerkRegistry> clerks = ClerkRegistry::open(options.tokenFile.parent_path() / "clerks.json");
    if (!clerks)
        return clerks.error();
    std::unique_ptr<Server> server(new Server(
        std::make_unique<Impl>(hall, std::move(options), std::move(tokens).value(), std::move(clerks).value())));
    if (Result<void> listening = server->m_impl->listen(address); !listening)
        return listening.error();
    return server;
}

std::uint16_t Server::port() const {
    return m_impl->endpoint().port();
}

std::string Server::url() const {
    const auto address = m_impl->endpoint().address();
    const std::string text = address.is_v6() ? "[" + address.to_string() + "]" : address.to_string();
    return "http://" + text + ":" + std::to_string(port());
}

void Server::stop() {
    m_impl->stop();
}

} // namespace evenhall::server
