// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/events.h"
#include "app/domain/values/result.h"

#include <boost/json/object.hpp>

#include <span>
#include <string_view>

namespace evenhall::codec {

/// Lifts the body of one event type from version `from` to the next, in place. Events are never rewritten in the
/// journal: old bodies are lifted each time they are read, so a step stays here for ever.
struct Upcaster {
    std::string_view type;
    int from = 1;
    void (*lift)(boost::json::object& body) = nullptr;
};

/// The steps in force.
[[nodiscard]] std::span<const Upcaster> upcasters();

/// decodeEvent() with other steps.
[[nodiscard]] Result<Event> decodeEvent(std::string_view type, int version, std::string_view body,
                                        std::span<const Upcaster> steps);

} // namespace evenhall::codec
