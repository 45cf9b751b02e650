// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace evenhall::device {

/// Something a device told about itself that a person may have to mend.
enum class Condition {
    PaperNearEnd, ///< a warning; never stops printing
    PaperEnd,
    CoverOpen,
    Jam,
    CutterError,
    HeadHot, ///< mends itself
    MechanicalError,
    Offline ///< the device says so, without a better reason
};

/// "paper end, cover open"; "ready" for none.
[[nodiscard]] std::string describe(const std::vector<Condition>& conditions);

enum class Readiness {
    Ready,
    NotReady,    ///< it answers, and cannot work now; see the conditions
    Unreachable, ///< no connection, or no answer where one is due
    Unknown      ///< this channel carries no answers
};

/// The health of a device at one look; equal values mean that nothing changed.
struct DeviceStatus {
    Readiness readiness = Readiness::Unknown;
    std::vector<Condition> conditions; ///< in the order of the enumeration, each at most once
    std::string detail;                ///< for the log

    [[nodiscard]] bool canWork() const { return readiness == Readiness::Ready || readiness == Readiness::Unknown; }

    friend bool operator==(const DeviceStatus&, const DeviceStatus&) = default;
};

} // namespace evenhall::device
