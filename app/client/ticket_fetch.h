// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/client_settings.h"
#include "app/domain/values/result.h"
#include "app/hall_service/views.h"

#include <QObject>

#include <functional>
#include <string>

class QNetworkAccessManager;
class QNetworkRequest;

namespace evenhall {

/// Asks the hall for a ticket as its holder may see it. A public code is the permission, so no token goes with it; a
/// number is only answered to a device of the hall. Lives on the thread of its event loop.
class TicketFetch : public QObject {
    Q_OBJECT
public:
    using Callback = std::function<void(const Result<TicketView>&)>;

    explicit TicketFetch(const ClientSettings& settings, QObject* parent = nullptr);

    /// Calls back once, unless this is destroyed before. UnknownTicket: the hall has none with this code; Io: the hall
    /// could not be asked.
    void find(const PublicCode& code, Callback done);
    /// The same for the open ticket that is shown with this number; the view has no code.
    void findNumber(const std::string& number, Callback done);

private:
    void send(const QNetworkRequest& request, Callback done);

    ClientSettings m_settings;
    QNetworkAccessManager* m_network;
};

} // namespace evenhall
