// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/hall/hall_api.h"

#include "app/evenhallctl/tables/text_file.h"
#include "app/protocol/client_messages.h"
#include "app/protocol/server_messages.h"
#include "app/protocol/wire_names.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUuid>

#include <variant>

namespace evenhall {

namespace {

constexpr int longestWaitMilliseconds = 15'000;

QByteArray bytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// What the server said when it did not even ask the hall.
Error toError(const ApiReply& reply) {
    const Result<protocol::ServerMessage> message = protocol::decodeServerMessage(reply.body);
    if (message) {
        if (const auto* error = std::get_if<protocol::ErrorMessage>(&*message))
            return {ErrorCode::NotAllowed, std::string(protocol::toWire(error->code)) + ": " + error->context};
    }
    return {ErrorCode::Io, "the server answered " + std::to_string(reply.status)};
}

} // namespace

HallApi::HallApi(std::string server, std::string token, Role role)
    : m_server(std::move(server)), m_token(std::move(token)), m_role(role) {
    m_network.setTransferTimeout(longestWaitMilliseconds);
    while (!m_server.empty() && m_server.back() == '/')
        m_server.pop_back();
}

Result<ApiReply> HallApi::get(const std::string& path) {
    return send("GET", path, {}, {});
}

Result<ApiReply> HallApi::put(const std::string& path, const std::string& body) {
    return send("PUT", path, body, {});
}

Result<ApiReply> HallApi::send(const QByteArray& verb, const std::string& path, const std::string& body,
                               const std::string& key) {
    QNetworkRequest request(QUrl(QString::fromStdString(m_server + path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!m_token.empty())
        request.setRawHeader("Authorization", bytes("Bearer " + m_token));
    else
        request.setRawHeader("X-Evenhall-Role", bytes(protocol::toWire(m_role)));
    request.setRawHeader("X-Evenhall-Name", "evenhallctl");
    if (!key.empty())
        request.setRawHeader("Idempotency-Key", bytes(key));
    QNetworkReply* reply = m_network.sendCustomRequest(request, verb, bytes(body));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    ApiReply answer{status, reply->readAll().toStdString()};
    const std::string trouble = reply->errorString().toStdString();
    reply->deleteLater();
    if (status == 0)
        return {ErrorCode::Io, "no answer from " + m_server + ": " + trouble};
    return answer;
}

Result<Answer> HallApi::execute(const Command& command, const std::string& note) {
    const std::string body = protocol::encodeCommandBody({{}, command, note, {}});
    const std::string key = QUuid::createUuid().toString(QUuid::Id128).toStdString();
    const Result<ApiReply> reply = send("POST", "/api/v1/commands", body, key);
    if (!reply)
        return reply.error();
    const Result<protocol::ServerMessage> message = protocol::decodeServerMessage(reply->body);
    if (message) {
        if (const auto* answer = std::get_if<protocol::AnswerMessage>(&*message))
            return answer->answer;
    }
    return toError(*reply);
}

Result<Update> HallApi::snapshot() {
    const Result<ApiReply> reply = get("/api/v1/snapshot");
    if (!reply)
        return reply.error();
    const Result<protocol::ServerMessage> message = protocol::decodeServerMessage(reply->body);
    if (message) {
        if (const auto* update = std::get_if<Update>(&*message))
            return *update;
    }
    return toError(*reply);
}

std::string serverOf(const Arguments& arguments) {
    return arguments.value("server").value_or("http://127.0.0.1:7430");
}

Result<std::string> tokenOf(const Arguments& arguments) {
    const std::optional<std::string> file = arguments.value("token-file");
    if (!file)
        return arguments.value("token").value_or("");
    const Result<std::string> text = readTextFile(*file);
    if (!text)
        return text.error();
    return text->substr(0, text->find_first_of("\r\n"));
}

std::string describe(const Error& error) {
    const std::string code(protocol::toWire(error.code));
    return error.context.empty() ? code : code + ": " + error.context;
}

} // namespace evenhall
