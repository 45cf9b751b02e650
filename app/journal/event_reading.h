// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/event_codec.h"
#include "app/journal/journal_reader.h"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace evenhall::journal {

/// What becomes of an event that this program cannot read, because a newer one wrote it or the file is damaged.
/// Whoever folds events must stop, since everything after it would be wrong; whoever counts single ones may skip it.
enum class Unreadable { Stops, IsSkipped };

/// Types of events by which to choose.
using EventTypes = std::vector<std::string_view>;
template <typename... Events>
[[nodiscard]] EventTypes typesOf() {
    return {codec::typeOf(Event(Events{})).name...};
}

/// Decodes the events of the days `from` to `until` (included) in order, until `each` returns false; only events of
/// `types` when any are named, the others are not even decoded. Returns how many were skipped.
Result<std::int64_t> readEvents(JournalReader& reader, BusinessDay from, BusinessDay until, const EventTypes& types,
                                Unreadable unreadable, const std::function<bool(const Event&, Instant)>& each);

} // namespace evenhall::journal
