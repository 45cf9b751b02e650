// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/client_settings.h"

class QNetworkRequest;

namespace evenhall {

/// Puts on a request what the hall asks of a device: its token, or its role where the hall takes loopback without
/// tokens.
void authorize(QNetworkRequest& request, const ClientSettings& settings);

} // namespace evenhall
