// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "drivers/api/print_document.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace evenhall::device_host {

/// Gives print documents the pictures that they only name, out of the hall's configuration. A picture that is not there
/// any more, or was never good, is left out and told once: no citizen goes without a ticket for it. Belongs to the
/// source's thread.
class PictureBook {
public:
    using Warn = std::function<void(const std::string&)>;

    PictureBook(const HallSource& hall, Warn warn) : m_hall(hall), m_warn(std::move(warn)) {}

    /// Whether a document names pictures at all.
    [[nodiscard]] static bool isNeeded(const device::PrintDocument& document);
    void fill(device::PrintDocument& document);

private:
    [[nodiscard]] std::vector<std::byte> find(const std::string& name);
    void warnOf(const std::string& name, const std::string& trouble);

    const HallSource& m_hall;
    Warn m_warn;
    std::map<std::string, std::vector<std::byte>> m_known; ///< good ones; a copy after a change still finds its own
    std::set<std::string> m_warned;
};

} // namespace evenhall::device_host
