// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace evenhall::device_host {

/// What a printer's IEEE 1284 device id says of it; empty where it is silent.
struct DeviceIdentity {
    std::string maker;    ///< MFG, MANUFACTURER
    std::string model;    ///< MDL, MODEL
    std::string commands; ///< CMD, COMMAND SET: "ESC/POS", "STAR"

    friend bool operator==(const DeviceIdentity&, const DeviceIdentity&) = default;
};

/// Reads "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;". Keys in either case and with either name; the first of a kind counts;
/// what is no pair is passed over. IEEE 1284-2000, 7.6.
[[nodiscard]] DeviceIdentity parseDeviceIdentity(std::string_view deviceId);

} // namespace evenhall::device_host
