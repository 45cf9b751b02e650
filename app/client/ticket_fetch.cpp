// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/ticket_fetch.h"

#include "app/client/authorization.h"
#include "app/protocol/server_messages.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>
#include <variant>

namespace evenhall {
namespace {

constexpr int notFound = 404;

Result<TicketView> readTicket(const std::string& body) {
    const auto message = protocol::decodeServerMessage(body);
    const Update* update = message ? std::get_if<Update>(&*message) : nullptr;
    if (update != nullptr)
        for (const Entity& entity : update->changed)
            if (const auto* ticket = std::get_if<TicketView>(&entity))
                return *ticket;
    return {ErrorCode::Corrupt, "the answer holds no ticket"};
}

} // namespace

TicketFetch::TicketFetch(const ClientSettings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_network(new QNetworkAccessManager(this)) {}

void TicketFetch::find(const PublicCode& code, Callback done) {
    QUrl address(QString::fromStdString(m_settings.server));
    address.setPath(QStringLiteral("/api/v1/tickets/") + QString::fromStdString(code.toString()));
    send(QNetworkRequest(address), std::move(done));
}

void TicketFetch::findNumber(const std::string& number, Callback done) {
    QUrl address(QString::fromStdString(m_settings.server));
    address.setPath(QStringLiteral("/api/v1/tickets"));
    address.setQuery(QStringLiteral("number=") + QString::fromStdString(number));
    QNetworkRequest request(address);
    authorize(request, m_settings);
    send(request, std::move(done));
}

void TicketFetch::send(const QNetworkRequest& asked, Callback done) {
    QNetworkRequest request(asked);
    request.setTransferTimeout(static_cast<int>(m_settings.patience.answer.count()));
    QNetworkReply* reply = m_network->get(request);
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        reply->deleteLater();
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == notFound)
            done({ErrorCode::UnknownTicket, "the hall has no such ticket"});
        else if (reply->error() != QNetworkReply::NoError)
            done({ErrorCode::Io, reply->errorString().toStdString()});
        else
            done(readTicket(reply->readAll().toStdString()));
    });
}

} // namespace evenhall
