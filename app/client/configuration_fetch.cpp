// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/configuration_fetch.h"

#include "app/client/authorization.h"
#include "app/codec/hall_configuration_codec.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>

#include <utility>

namespace evenhall {

ConfigurationFetch::ConfigurationFetch(const ClientSettings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_network(new QNetworkAccessManager(this)) {
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ConfigurationFetch::request);
}

ConfigurationFetch::~ConfigurationFetch() {
    if (m_reply != nullptr)
        m_reply->disconnect(this);
}

void ConfigurationFetch::want(const std::string& hash) {
    if (hash.empty() || hash == m_wanted)
        return;
    m_wanted = hash;
    m_failures = 0;
    request();
}

void ConfigurationFetch::request() {
    if (m_reply != nullptr || m_wanted == m_here)
        return;
    m_retry.stop();
    QUrl address(QString::fromStdString(m_settings.server));
    address.setPath(QStringLiteral("/api/v1/configuration"));
    QNetworkRequest request(address);
    request.setTransferTimeout(static_cast<int>(m_settings.patience.answer.count()));
    authorize(request, m_settings);
    const std::string asked = m_wanted;
    m_reply = m_network->get(request);
    connect(m_reply, &QNetworkReply::finished, this, [this, asked] { onFinished(asked); });
}

void ConfigurationFetch::onFinished(const std::string& asked) {
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    if (reply->error() != QNetworkReply::NoError) {
        retryAfter(reply->errorString());
        return;
    }
    auto decoded = parseHallConfiguration(reply->readAll().toStdString());
    if (!decoded) {
        retryAfter(QStringLiteral("not a hall configuration: ") + QString::fromStdString(decoded.error().context));
        return;
    }
    m_configuration = std::make_shared<const HallConfiguration>(std::move(decoded).value());
    m_here = asked;
    m_failures = 0;
    emit arrived();
    request(); // the hall may have named another one meanwhile
}

void ConfigurationFetch::retryAfter(const QString& reason) {
    m_retry.start(m_settings.patience.backoff.wait(m_failures, QRandomGenerator::global()->generateDouble()));
    ++m_failures;
    emit failed(reason);
}

} // namespace evenhall
