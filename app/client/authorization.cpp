// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/authorization.h"

#include "app/protocol/wire_names.h"

#include <QNetworkRequest>

#include <string>

namespace evenhall {

void authorize(QNetworkRequest& request, const ClientSettings& settings) {
    if (settings.token.empty())
        request.setRawHeader("X-Evenhall-Role",
                             QByteArray::fromStdString(std::string(protocol::toWire(settings.subscription.role))));
    else
        request.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(settings.token));
}

} // namespace evenhall
