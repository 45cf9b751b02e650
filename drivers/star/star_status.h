// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace evenhall::star {

/// One status of the printer, header included.
struct StarStatus {
    std::vector<std::byte> bytes;

    /// How many times the end of printing was reached since the counter was reset, 0 to 31; none in statuses that are
    /// too short to tell.
    [[nodiscard]] std::optional<int> endCounter() const;

    friend bool operator==(const StarStatus&, const StarStatus&) = default;
};

/// Cuts the printer's bytes into statuses, however they are merged or split. The header holds the length; a byte that
/// cannot stand inside a status begins the search anew. Bounded.
class StatusParser {
public:
    [[nodiscard]] std::vector<StarStatus> feed(std::span<const std::byte> bytes);
    void reset();

private:
    void start(std::byte byte);

    std::size_t m_length = 0; ///< of the status at hand; 0: between two
    std::vector<std::byte> m_pending;
};

} // namespace evenhall::star
