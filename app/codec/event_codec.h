// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/events.h"
#include "app/domain/values/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall::codec {

/// An event as the journal stores it. `type` and `version` belong to the envelope; `body` is a JSON object with its
/// members in a fixed order, so that equal events have equal bytes and can be hashed.
struct EncodedEvent {
    std::string_view type; ///< lives as long as the program
    int version = 1;
    std::string body;
};

struct EventType {
    std::string_view name;
    int version = 1; ///< the one written now
};

/// Every event type, in the order of the Event variant.
[[nodiscard]] const std::vector<EventType>& eventTypes();
[[nodiscard]] EventType typeOf(const Event& event);

/// Never fails. Bytes that are not UTF-8 are stored as U+FFFD, so that the event can always be read again.
[[nodiscard]] EncodedEvent encodeEvent(const Event& event);

/// Strict: an unknown type or member, a missing member or a wrong value is Corrupt, a version above the known one is
/// NewerVersion; the context says where and what was expected. Older versions are lifted by the upcasters.
[[nodiscard]] Result<Event> decodeEvent(std::string_view type, int version, std::string_view body);

} // namespace evenhall::codec
