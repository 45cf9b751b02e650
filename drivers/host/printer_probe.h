// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/api/device_uri.h"
#include "drivers/host/device_identity.h"
#include "drivers/profiles/profile_store.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace evenhall::device_host {

/// What an unknown printer said of itself when it was asked.
struct ProbeFindings {
    bool answersStatus = false;     ///< DLE EOT 1
    bool answersFullStatus = false; ///< DLE EOT 20, Custom's six bytes
    bool answersStar = false;       ///< Star's ESC ACK SOH
    bool answersBarrier = false;    ///< GS r 1
    bool answersProcessId = false;  ///< GS ( H
    std::optional<std::int64_t> cuts;
    std::string maker;        ///< GS I 66
    std::string model;        ///< GS I 67
    std::string characterSet; ///< GS I 69: "CHINA GB18030"
    DeviceIdentity device;    ///< USB's GET_DEVICE_ID; also a printer without a way back answers it
    std::string product;      ///< what USB calls it

    friend bool operator==(const ProbeFindings&, const ProbeFindings&) = default;
};

/// Asks an idle printer every harmless question, each with its time-out. Nothing is printed. The channel is open.
[[nodiscard]] ProbeFindings probePrinter(device::Channel& channel, std::chrono::milliseconds timeout);

/// The same for a printer that is not open yet; on USB also who it says it is. The channel's faults.
[[nodiscard]] device::Outcome<ProbeFindings> probeAt(const device::DeviceUri& uri, std::chrono::milliseconds timeout);

/// The profile for it: the one that fits its model's name, as it says itself, as its device id has it, as USB calls it,
/// in this order; else the cautious one. Never with a confirmation, a counter or Chinese letters that the printer did
/// not show.
[[nodiscard]] profiles::PrinterProfile profileFor(const ProbeFindings& findings, const profiles::ProfileStore& store);

} // namespace evenhall::device_host
