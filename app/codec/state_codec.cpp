// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/state_codec.h"

#include "app/codec/json_reader.h"
#include "app/codec/json_text.h"
#include "app/codec/json_writer.h"

#include <utility>

namespace evenhall::codec {

namespace {

constexpr int snapshotVersion = 2;

struct VersionedState {
    int version = snapshotVersion;
    CarriedState state;
};

/// Version 1 knew nothing of printers.
void liftFromFirst(boost::json::object& snapshot) {
    boost::json::value* state = snapshot.if_contains("state");
    if (state != nullptr && state->is_object())
        state->get_object()["printers"] = boost::json::object();
}

} // namespace

template <>
struct Fields<PrinterState> {
    static void each(auto& visit, auto& value) {
        visit("condition", value.condition);
        visit("since", value.since);
    }
};

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
        visit("printers", value.printers);
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
    state.printers = hall.printers;
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
    hall.printers = state.printers;
    return hall;
}

std::string encodeCarriedState(const CarriedState& state) {
    return JsonWriter::toText(VersionedState{snapshotVersion, state});
}

Result<CarriedState> decodeCarriedState(std::string_view text) {
    JsonText json(text);
    if (!json.value())
        return json.value().error();
    boost::json::object* object = json.value()->if_object();
    const boost::json::value* version = object != nullptr ? object->if_contains("version") : nullptr;
    if (version != nullptr && version->is_int64() && version->get_int64() > snapshotVersion)
        return {ErrorCode::NewerVersion, "the snapshot was written by a newer program"};
    if (version != nullptr && version->is_int64() && version->get_int64() == 1)
        liftFromFirst(*object);
    Result<VersionedState> read = JsonReader::fromJson<VersionedState>(*json.value());
    if (!read)
        return read.error();
    return std::move(read->state);
}

} // namespace evenhall::codec
