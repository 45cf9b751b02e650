// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/profiles/printer_profile.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace evenhall::profiles {

/// The profile for a printer that nobody described: cautious, and never absent.
constexpr std::string_view genericProfile = "generic-escpos";

/// The profiles a program knows: those of `resources/devices`, built in, and a site's own, which come first.
class ProfileStore {
public:
    /// The built-in ones.
    ProfileStore();

    /// Adds every `*.json` of a folder; one of a known name replaces it. A fault names every mistake of every file
    /// and leaves the store as it was.
    [[nodiscard]] device::Outcome<void> addFolder(const std::filesystem::path& folder);

    /// By name; none for an unknown one.
    [[nodiscard]] const PrinterProfile* find(std::string_view name) const;
    /// The profile whose model names the text begins with, the longest such name winning, letters of either case;
    /// none when nothing fits: identity is never guessed from vendor numbers, which clones copy.
    [[nodiscard]] const PrinterProfile* forModel(std::string_view model) const;
    /// In the order of their names.
    [[nodiscard]] const std::vector<PrinterProfile>& all() const { return m_profiles; }

private:
    void put(PrinterProfile profile);

    std::vector<PrinterProfile> m_profiles;
};

} // namespace evenhall::profiles
