// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server/connection_counts.h"
#include "app/server/front_desk.h"

#include <utility>

#include <boost/asio/ip/tcp.hpp>

namespace evenhall::server {

/// Serves HTTP on a fresh connection until it ends or becomes a WebSocket. It keeps itself alive.
void startHttpConnection(boost::asio::ip::tcp::socket socket, FrontDesk& desk, Peer peer,
                         ConnectionCounts::Place place);

} // namespace evenhall::server
