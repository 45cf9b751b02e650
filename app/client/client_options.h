// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/client_settings.h"
#include "app/domain/values/result.h"

class QCommandLineParser;

namespace evenhall {

/// The options by which every program finds its hall: --server, --token, --token-file.
void addClientOptions(QCommandLineParser& parser);

/// What they say, with the defaults of ClientSettings; an error when the token file cannot be read or a server is not
/// an http or https address. The error never holds the token.
[[nodiscard]] Result<ClientSettings> readClientOptions(const QCommandLineParser& parser);

} // namespace evenhall
