// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/backoff.h"
#include "app/hall_service/hall_service.h"

#include <chrono>
#include <string>

namespace evenhall {

/// How patient a client is. The defaults notice a half-open connection within 10 s (silence, question, no answer).
struct ClientPatience {
    std::chrono::milliseconds connect{5000}; ///< from the first packet to the snapshot
    std::chrono::milliseconds askAfterSilence{3000};
    std::chrono::milliseconds deadAfterSilence{8000};
    std::chrono::milliseconds answer{10000}; ///< the caller of a command waits so long
    Backoff backoff;
};

/// Where the hall is and who we are.
struct ClientSettings {
    std::string server = "http://127.0.0.1:7430"; ///< scheme http or https
    std::string token;                            ///< empty: loopback without tokens
    std::string name;                             ///< of this device, for the event envelope
    Subscription subscription;                    ///< its role is our role
    ClientPatience patience;
};

} // namespace evenhall
