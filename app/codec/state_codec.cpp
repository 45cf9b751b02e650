// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/state_codec.h"

#include "app/codec/json_reader.h"
#include "app/codec/json_text.h"
#include "app/codec/json_writer.h"

#include <utility>

namespace evenhall::codec {

namespace {

constexpr int snapshotVersion = 1;

struct VersionedState {
    int version = snapshotVersion;
    CarriedState state;
};

} // namespace

template <>
struct Fields<CarriedState> {
    static void each(auto& visit, auto& value) {
        visit("configuration", value.configuration);
        visit("plan", value.plan);
        visit("day", value.day);
        visit("utcOffset", value.utcOffset);
        visit("lastEventAt", value.lastEventAt);
        visit("appointments", value.appointments);
        visit("missedAppointments", value.missedAppointments);
        visit("appointmentsMade", value.appointmentsMade);
    }
};

template <>
struct Fields<VersionedState> {
    static void each(auto& visit, auto& value) {
        visit("version", value.version);
        visit("state", value.state);
    }
};

CarriedState carriedState(const Hall& hall) {
    CarriedState state;
    state.configuration = hall.catalogue ? hall.catalogue->hash() : std::string();
    state.plan = hall.plan;
    state.day = hall.day;
    state.utcOffset = hall.utcOffset;
    state.lastEventAt = hall.lastEventAt;
    state.appointments = hall.appointments;
    state.missedAppointments = hall.missedAppointments;
    state.appointmentsMade = hall.appointmentsMade;
    return state;
}

Hall hallFrom(const CarriedState& state, CataloguePointer catalogue) {
    Hall hall;
    hall.catalogue = std::move(catalogue);
    hall.plan = state.plan;
    hall.day = state.day;
    hall.utcOffset = state.utcOffset;
    hall.lastEventAt = state.lastEventAt;
    hall.appointments = state.appointments;
    hall.missedAppointments = state.missedAppointments;
    hall.appointmentsMade = state.appointmentsMade;
    return hall;
}

std::string encodeCarriedState(const CarriedState& state) {
    return JsonWriter::toText(VersionedState{snapshotVersion, state});
}

Result<CarriedState> decodeCarriedState(std::string_view text) {
    JsonText json(text);
    if (!json.value())
        return json.value().error();
    const boost::json::object* object = json.value()->if_object();
    const boost::json::value* version = object != nullptr ? object->if_contains("version") : nullptr;
    if (version != nullptr && version->is_int64() && version->get_int64() > snapshotVersion)
        return {ErrorCode::NewerVersion, "the snapshot was written by a newer program"};
    Result<VersionedState> read = JsonReader::fromJson<VersionedState>(*json.value());
    if (!read)
        return read.error();
    return std::move(read->state);
}

} // namespace evenhall::codec
