// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/client_settings.h"
#include "app/domain/catalogue/hall_configuration.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <string>

class QNetworkAccessManager;
class QNetworkReply;

namespace evenhall {

/// Brings the hall configuration over HTTP whenever the hall names another one, and tries again until it is here.
/// Lives on the thread of its event loop.
class ConfigurationFetch : public QObject {
    Q_OBJECT
public:
    explicit ConfigurationFetch(const ClientSettings& settings, QObject* parent = nullptr);
    ~ConfigurationFetch() override;

    /// The hash the hall named. Nothing happens when that one is here or on its way.
    void want(const std::string& hash);
    [[nodiscard]] std::shared_ptr<const HallConfiguration> configuration() const { return m_configuration; }

signals:
    void arrived();
    /// Not to be had now; tried again by itself. For the log.
    void failed(const QString& reason);

private:
    void request();
    void onFinished(const std::string& asked);
    void retryAfter(const QString& reason);

    ClientSettings m_settings;
    QNetworkAccessManager* m_network; ///< a child
    QNetworkReply* m_reply = nullptr; ///< the request under way
    QTimer m_retry;
    std::string m_wanted;
    std::string m_here;
    int m_failures = 0;
    std::shared_ptr<const HallConfiguration> m_configuration;
};

} // namespace evenhall
