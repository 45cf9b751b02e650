// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/api/outcome.h"

#include <array>

namespace evenhall::device {

namespace {

constexpr std::array allCodes{
    FaultCode::BadAddress, FaultCode::BadConfiguration, FaultCode::NotFound, FaultCode::NotAllowed,
    FaultCode::Busy,       FaultCode::Refused,          FaultCode::Closed,   FaultCode::TimedOut,
    FaultCode::Garbled,    FaultCode::Unsupported,      FaultCode::Io};

} // namespace

std::string_view toText(FaultCode code) {
    switch (code) {
    case FaultCode::BadAddress:
        return "bad-address";
    case FaultCode::BadConfiguration:
        return "bad-configuration";
    case FaultCode::NotFound:
        return "not-found";
    case FaultCode::NotAllowed:
        return "not-allowed";
    case FaultCode::Busy:
        return "busy";
    case FaultCode::Refused:
        return "refused";
    case FaultCode::Closed:
        return "closed";
    case FaultCode::TimedOut:
        return "timed-out";
    case FaultCode::Garbled:
        return "garbled";
    case FaultCode::Unsupported:
        return "unsupported";
    case FaultCode::Io:
        return "io";
    }
    return "io";
}

std::optional<FaultCode> faultCodeFromText(std::string_view text) {
    for (const FaultCode code : allCodes)
        if (toText(code) == text)
            return code;
    return std::nullopt;
}

std::string describe(const Fault& fault) {
    return std::string(toText(fault.code)) + ", " + fault.context;
}

} // namespace evenhall::device
