// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/client_settings.h"
#include "app/domain/values/result.h"
#include "app/hall_service/views.h"

#include <QObject>

#include <functional>

class QNetworkAccessManager;

namespace evenhall {

/// Asks the hall for the ticket that a public code belongs to, as its holder may see it. The code is the permission; no
/// token goes with it. Lives on the thread of its event loop.
class TicketFetch : public QObject {
    Q_OBJECT
public:
    using Callback = std::function<void(const Result<TicketView>&)>;

    explicit TicketFetch(const ClientSettings& settings, QObject* parent = nullptr);

    /// Calls back once, unless this is destroyed before. UnknownTicket: the hall has none with this code; Io: the hall
    /// could not be asked.
    void find(const PublicCode& code, Callback done);

private:
    ClientSettings m_settings;
    QNetworkAccessManager* m_network;
};

} // namespace evenhall
