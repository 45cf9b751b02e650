// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/domain/hall/answer.h"
#include "app/domain/hall/commands.h"
#include "app/domain/queueing/choice.h"
#include "app/domain/queueing/visit.h"
#include "app/domain/queueing/window_state.h"
#include "app/hall_service/role.h"
#include "app/hall_service/views.h"
#include "app/protocol/protocol_error.h"

#include <optional>
#include <string_view>

namespace evenhall::protocol {

/// The spelling of every enumerator on the wire. Programs that print or read such a name (a command line, a table of
/// errors) use these too, so that one word means one thing everywhere.
[[nodiscard]] std::string_view toWire(Role value);
[[nodiscard]] std::string_view toWire(ErrorCode value);
[[nodiscard]] std::string_view toWire(ProtocolError value);
[[nodiscard]] std::string_view toWire(EntityKind value);
[[nodiscard]] std::string_view toWire(WindowMode value);
[[nodiscard]] std::string_view toWire(VisitState value);
[[nodiscard]] std::string_view toWire(Outcome value);
[[nodiscard]] std::string_view toWire(ParkKind value);
[[nodiscard]] std::string_view toWire(Origin value);
[[nodiscard]] std::string_view toWire(ChoiceRule value);
[[nodiscard]] std::string_view toWire(AlternativeKind value);
[[nodiscard]] std::string_view toWire(PrintState value);
[[nodiscard]] std::string_view toWire(RequestKind value);
[[nodiscard]] std::string_view toWire(PrinterCondition value);

/// The last enumerator of each, so that all can be walked. When a switch of toWire grows at its end, this grows too.
template <typename Enum>
inline constexpr Enum lastOf = Enum{};
template <>
inline constexpr Role lastOf<Role> = Role::Citizen;
template <>
inline constexpr ErrorCode lastOf<ErrorCode> = ErrorCode::Io;
template <>
inline constexpr ProtocolError lastOf<ProtocolError> = ProtocolError::Unavailable;
template <>
inline constexpr EntityKind lastOf<EntityKind> = EntityKind::Kiosk;
template <>
inline constexpr WindowMode lastOf<WindowMode> = WindowMode::Paused;
template <>
inline constexpr VisitState lastOf<VisitState> = VisitState::Ended;
template <>
inline constexpr Outcome lastOf<Outcome> = Outcome::EndedByClose;
template <>
inline constexpr ParkKind lastOf<ParkKind> = ParkKind::Step;
template <>
inline constexpr Origin lastOf<Origin> = Origin::WalkDirect;
template <>
inline constexpr ChoiceRule lastOf<ChoiceRule> = ChoiceRule::WalkDirect;
template <>
inline constexpr AlternativeKind lastOf<AlternativeKind> = AlternativeKind::GuideDesk;
template <>
inline constexpr PrintState lastOf<PrintState> = PrintState::Expired;
template <>
inline constexpr RequestKind lastOf<RequestKind> = RequestKind::SilentAlarm;
template <>
inline constexpr PrinterCondition lastOf<PrinterCondition> = PrinterCondition::Offline;

/// The enumerator of a wire name, or nothing.
template <typename Enum>
[[nodiscard]] std::optional<Enum> fromWire(std::string_view name) {
    for (int index = 0; index <= static_cast<int>(lastOf<Enum>); ++index) {
        if (toWire(static_cast<Enum>(index)) == name)
            return static_cast<Enum>(index);
    }
    return std::nullopt;
}

} // namespace evenhall::protocol
