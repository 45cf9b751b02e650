// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/hall_configuration_codec.h"

#include <filesystem>
#include <vector>

namespace evenhall {

/// A configuration file names its logo by a PNG file beside it; the hall gets the picture itself, so that every box has
/// it, a backup holds it, and nobody carries files around. Replaces such names under `templates/ticket.logo` and
/// returns what is wrong with the files. "none" and pictures that are there already stay.
[[nodiscard]] std::vector<ConfigurationProblem> bringInPictures(HallConfiguration& hall,
                                                                const std::filesystem::path& folder);

} // namespace evenhall
