// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/event_reading.h"

#include <algorithm>
#include <optional>

namespace evenhall::journal {

Result<std::int64_t> readEvents(JournalReader& reader, BusinessDay from, BusinessDay until, const EventTypes& types,
                                Unreadable unreadable, const std::function<bool(const Event&, Instant)>& each) {
    std::int64_t skipped = 0;
    std::optional<Error> problem;
    const Result<void> read = reader.events(from, until, [&](const StoredEvent& stored) {
        const Envelope& envelope = stored.envelope;
        if (!types.empty() && std::find(types.begin(), types.end(), envelope.type) == types.end())
            return true;
        const Result<Event> event = codec::decodeEvent(envelope.type, envelope.version, envelope.body);
        if (event)
            return each(*event, envelope.at);
        if (unreadable == Unreadable::Stops)
            problem = {event.error().code, "event " + std::to_string(envelope.sequence) + ": " + event.error().context};
        ++skipped;
        return !problem;
    });
    if (!read)
        return read.error();
    if (problem)
        return *problem;
    return skipped;
}

} // namespace evenhall::journal
