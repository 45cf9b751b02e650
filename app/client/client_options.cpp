// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/client_options.h"

#include <QCommandLineParser>
#include <QFile>
#include <QUrl>

namespace evenhall {
namespace {

const QString server = QStringLiteral("server");
const QString token = QStringLiteral("token");
const QString tokenFile = QStringLiteral("token-file");

} // namespace

void addClientOptions(QCommandLineParser& parser) {
    const QString usual = QString::fromStdString(ClientSettings().server);
    parser.addOption({server, QStringLiteral("Address of the hall."), QStringLiteral("URL"), usual});
    parser.addOption({token, QStringLiteral("Token of this device."), QStringLiteral("TEXT")});
    parser.addOption({tokenFile, QStringLiteral("File that holds the token of this device."), QStringLiteral("FILE")});
}

Result<ClientSettings> readClientOptions(const QCommandLineParser& parser) {
    ClientSettings settings;
    const QUrl url(parser.value(server), QUrl::StrictMode);
    const bool known = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!known || url.host().isEmpty())
        return {ErrorCode::BadValue, "--server wants an address like http://127.0.0.1:7430"};
    settings.server = parser.value(server).toStdString();
    settings.token = parser.value(token).toStdString();
    if (parser.isSet(tokenFile)) {
        QFile file(parser.value(tokenFile));
        if (!file.open(QIODevice::ReadOnly))
            return {ErrorCode::Io, "cannot read " + file.fileName().toStdString()};
        settings.token = file.readLine().trimmed().toStdString();
    }
    return settings;
}

} // namespace evenhall
