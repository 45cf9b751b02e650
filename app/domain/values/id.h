// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace evenhall {

/// True for 1 to 64 bytes of letters, digits, '.', '_' and '-': safe in a path, a header and a log line.
[[nodiscard]] bool isIdText(std::string_view text);

/// A name from the hall configuration, kept apart from every other kind of name.
template <typename Tag>
class Id {
public:
    Id() = default;

    /// For names known to be right (literals, values read back from our own journal).
    explicit Id(std::string text) : m_text(std::move(text)) {}

    static Result<Id> parse(std::string_view text) {
        if (!isIdText(text))
            return {ErrorCode::BadValue, "an id has 1 to 64 letters, digits, '.', '_' or '-'"};
        return Id(std::string(text));
    }

    [[nodiscard]] const std::string& toString() const { return m_text; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }

    friend auto operator<=>(const Id&, const Id&) = default;
    friend bool operator==(const Id&, const Id&) = default;

private:
    std::string m_text;
};

using HallId = Id<struct HallTag>;
using ZoneId = Id<struct ZoneTag>;
using DepartmentId = Id<struct DepartmentTag>;
using ServiceId = Id<struct ServiceTag>;
using QueueId = Id<struct QueueTag>;
using WindowId = Id<struct WindowTag>;
using ProfileId = Id<struct ProfileTag>;
using PlanId = Id<struct PlanTag>;
using LifeEventId = Id<struct LifeEventTag>;
using PriorityClassId = Id<struct PriorityClassTag>;
using KioskId = Id<struct KioskTag>;
using ClerkId = Id<struct ClerkTag>; ///< a staff number, never a name
using AppointmentId = Id<struct AppointmentTag>;
using RequestId = Id<struct RequestTag>;
using SuggestionId = Id<struct SuggestionTag>;

} // namespace evenhall

template <typename Tag>
struct std::hash<evenhall::Id<Tag>> {
    std::size_t operator()(const evenhall::Id<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.toString());
    }
};
