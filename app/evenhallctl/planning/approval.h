// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/evenhallctl/planning/proposal_file.h"

#include <optional>
#include <string>

namespace evenhall {

/// When an approved plan works.
struct Validity {
    BusinessDay from;
    std::optional<BusinessDay> until;
};

/// The hall with the proposal's plan in it, beside all it had. BadValue when the proposal is for another hall, the hall
/// lacks a window, a queue or the plan it starts from, a window does something else now, or another plan begins that
/// day.
[[nodiscard]] Result<HallConfiguration> withApprovedPlan(HallConfiguration hall, const ProposalFile& proposal,
                                                         const Validity& validity);

/// Why a proposal is not one for this hall: another hall, or one that has changed since; nothing when it is.
[[nodiscard]] std::optional<std::string> reasonNotOf(const HallConfiguration& hall, const ProposalFile& proposal);

/// The plan's name of its own: "month-2026-12", with a number behind it when that is taken.
[[nodiscard]] PlanId approvedPlanId(const HallConfiguration& hall, const BusinessDay& from);

/// A configuration file with the last plan of `hall` added to it; whatever else stands in the file stays.
[[nodiscard]] std::string addedToFile(const std::string& fileText, const HallConfiguration& hall);

} // namespace evenhall
