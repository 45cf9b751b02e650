// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server/connection_counts.h"
#include "app/server/front_desk.h"

#include <utility>

#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

namespace evenhall::server {

/// Takes over a connection whose request asks for a WebSocket. It keeps itself alive until the connection ends.
void startWebSocket(boost::beast::tcp_stream stream,
                    const boost::beast::http::request<boost::beast::http::string_body>& request, FrontDesk& desk,
                    Peer peer, ConnectionCounts::Place place);

} // namespace evenhall::server
