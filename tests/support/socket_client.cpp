// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/socket_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace evenhall {

namespace {

constexpr int deadlineSeconds = 60;
constexpr std::uint8_t textFrame = 1;
constexpr std::uint8_t closeFrame = 8;
constexpr std::uint8_t pingFrame = 9;
constexpr std::uint8_t pongFrame = 10;

} // namespace

SocketClient::SocketClient(std::uint16_t port, int receiveBuffer)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (receiveBuffer > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof(receiveBuffer));
    const timeval deadline{deadlineSeconds, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &deadline, sizeof(deadline));
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &deadline, sizeof(deadline));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0)
        throw std::runtime_error("nobody listens");
}

SocketClient::~SocketClient() {
    ::close(m_socket);
}

bool SocketClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string SocketClient::read(std::size_t size) {
    std::string bytes;
    std::array<char, 16384> chunk{};
    while (bytes.size() < size) {
        const ssize_t got = ::recv(m_socket, chunk.data(), std::min(chunk.size(), size - bytes.size()), 0);
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            throw std::runtime_error("the other side says nothing");
        if (got <= 0)
            break;
        bytes.append(chunk.data(), static_cast<std::size_t>(got));
    }
    return bytes;
}

std::string SocketClient::readToEnd() {
    return read(std::string().max_size());
}

std::string SocketClient::readResponse() {
    std::string head;
    while (head.find("\r\n\r\n") == std::string::npos) {
        const std::string byte = read(1);
        if (byte.empty())
            return head;
        head += byte;
    }
    const std::string mark = "Content-Length: ";
    const std::size_t length = head.find(mark);
    return length == std::string::npos ? head : head + read(std::stoul(head.substr(length + mark.size())));
}

std::string SocketClient::upgrade(std::string_view path, std::string_view headers) {
    send("GET " + std::string(path) +
         " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
         "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n" +
         std::string(headers) + "\r\n");
    const std::string response = readResponse();
    return response.substr(0, response.find("\r\n"));
}

bool SocketClient::sendText(std::string_view text) {
    return sendFrame(textFrame, text);
}

bool SocketClient::sendFrame(std::uint8_t opcode, std::string_view payload) {
    std::string frame(1, static_cast<char>(0x80U | opcode));
    if (payload.size() < 126) {
        frame.push_back(static_cast<char>(0x80U | payload.size()));
    } else if (payload.size() < 65536) {
        frame.push_back(static_cast<char>(0x80U | 126U));
        frame.push_back(static_cast<char>(payload.size() >> 8U));
        frame.push_back(static_cast<char>(payload.size() & 0xFFU));
    } else {
        frame.push_back(static_cast<char>(0x80U | 127U));
        for (int shift = 56; shift >= 0; shift -= 8)
            frame.push_back(static_cast<char>((payload.size() >> static_cast<unsigned>(shift)) & 0xFFU));
    }
    frame += std::string(4, '\0'); // a mask of zeros leaves the payload as it is
    frame += payload;
    return send(frame);
}

std::optional<std::string> SocketClient::readText() {
    while (true) {
        const std::string head = read(2);
        if (head.size() < 2)
            return std::nullopt;
        std::size_t size = static_cast<unsigned char>(head[1]) & 0x7FU;
        const std::size_t extra = size == 126 ? 2 : size == 127 ? 8 : 0;
        if (extra > 0) {
            size = 0;
            for (const char byte : read(extra))
                size = size << 8U | static_cast<unsigned char>(byte);
        }
        std::string payload = read(size);
        const auto opcode = static_cast<std::uint8_t>(static_cast<unsigned char>(head[0]) & 0x0FU);
        if (opcode == textFrame)
            return payload;
        if (opcode == closeFrame || payload.size() < size)
            return std::nullopt;
        if (opcode == pingFrame)
            sendFrame(pongFrame, payload);
    }
}

} // namespace evenhall
