// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/planning_limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace evenhall {

namespace {

constexpr int slotMinutes = 30;

std::string textOf(const QJsonValue& value) {
    return value.toString().toStdString();
}

/// Reads one object after the other and keeps every complaint.
class LimitsReader {
public:
    LimitsReader(const HallConfiguration& hall, LimitsReading& reading) : m_hall(hall), m_reading(reading) {}

    void complain(const std::string& what) { m_reading.problems.push_back(what); }

    void allow(const QJsonObject& object, const std::string& where, const std::vector<std::string>& keys) {
        for (const QString& key : object.keys()) {
            if (key != "note" && std::find(keys.begin(), keys.end(), key.toStdString()) == keys.end())
                complain(where + ": unknown key \"" + key.toStdString() + "\"");
        }
    }

    std::vector<WindowId> windows(const QJsonValue& list, const std::string& where) {
        return references<WindowId>(list, where, "window", [&](const WindowId& id) {
            return std::any_of(m_hall.windows.begin(), m_hall.windows.end(),
                               [&](const Window& window) { return window.id == id; });
        });
    }
    std::vector<QueueId> queues(const QJsonValue& list, const std::string& where) {
        return references<QueueId>(list, where, "group", [&](const QueueId& id) {
            return std::any_of(m_hall.queues.begin(), m_hall.queues.end(),
                               [&](const Queue& queue) { return queue.id == id; });
        });
    }

    std::optional<int> wholeNumber(const QJsonValue& value, int least, const std::string& where) {
        const double number = value.toDouble(-1);
        if (number >= least && number <= 100000 && number == static_cast<int>(number))
            return static_cast<int>(number);
        complain(where + ": expected a whole number from " + std::to_string(least));
        return std::nullopt;
    }

    std::vector<Skill> skills(const QJsonObject& top, const QString& key) {
        std::vector<Skill> found;
        for (const QJsonValue value : top[key].toArray()) {
            const QJsonObject object = value.toObject();
            allow(object, key.toStdString(), {"windows", "groups"});
            found.push_back(
                {windows(object["windows"], key.toStdString()), queues(object["groups"], key.toStdString())});
        }
        return found;
    }

private:
    template <typename IdType, typename Known>
    std::vector<IdType> references(const QJsonValue& list, const std::string& where, const std::string& kind,
                                   const Known& isKnown) {
        const std::string unknown = where + ": the hall has no " + kind + " ";
        std::vector<IdType> ids;
        if (!list.isUndefined() && !list.isArray())
            complain(where + ": expected a list");
        for (const QJsonValue value : list.toArray()) {
            const IdType id(textOf(value));
            if (isKnown(id))
                ids.push_back(id);
            else
                complain(unknown + id.toString());
        }
        return ids;
    }

    const HallConfiguration& m_hall;
    LimitsReading& m_reading;
};

void readSharing(const QJsonObject& top, LimitsReader& reader, HallLimits& limits) {
    const std::map<std::string, Sharing> names{{"plans", Sharing::Plans},
                                               {"department", Sharing::Department},
                                               {"zone", Sharing::Zone},
                                               {"floor", Sharing::Floor},
                                               {"hall", Sharing::Hall}};
    if (!top.contains("share_within"))
        return;
    const auto found = names.find(textOf(top["share_within"]));
    if (found == names.end())
        reader.complain("share_within: expected plans, department, zone, floor or hall");
    else
        limits.sharing = found->second;
}

void readPools(const QJsonObject& top, LimitsReader& reader, HallLimits& limits) {
    for (const QJsonValue value : top["pools"].toArray()) {
        const QJsonObject object = value.toObject();
        reader.allow(object, "pools", {"name", "windows", "at_most"});
        limits.pools.push_back({textOf(object["name"]), reader.windows(object["windows"], "pools"),
                                reader.wholeNumber(object["at_most"], 0, "pools: at_most").value_or(0)});
    }
    for (const QJsonValue value : top["mandatory"].toArray()) {
        const QJsonObject object = value.toObject();
        reader.allow(object, "mandatory", {"group", "windows"});
        const std::vector<QueueId> queue = reader.queues(QJsonArray{object["group"]}, "mandatory");
        const int windows = reader.wholeNumber(object["windows"], 1, "mandatory: windows").value_or(1);
        if (!queue.empty())
            limits.mandatory.push_back({queue.front(), windows});
    }
}

void readNumbers(const QJsonObject& top, LimitsReader& reader, HallLimits& limits) {
    if (top.contains("general_share")) {
        limits.generalShare = top["general_share"].toDouble(-1);
        if (limits.generalShare < 0 || limits.generalShare > 1)
            reader.complain("general_share: expected a number from 0 to 1");
    }
    if (top.contains("most_changed_windows"))
        limits.mostChanged = reader.wholeNumber(top["most_changed_windows"], 0, "most_changed_windows");
    if (top.contains("shortest_stay_min"))
        limits.shortestStayMinutes =
            reader.wholeNumber(top["shortest_stay_min"], slotMinutes, "shortest_stay_min").value_or(2 * slotMinutes);
}

} // namespace

LimitsReading readPlanningLimits(std::string_view text, const HallConfiguration& hall) {
    LimitsReading reading;
    LimitsReader reader(hall, reading);
    QJsonParseError fault;
    const QJsonObject top =
        QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())), &fault).object();
    if (fault.error != QJsonParseError::NoError || textOf(top["schema"]) != "evenhall-planning-limits/1") {
        reader.complain("this is no file of limits: \"schema\" must be \"evenhall-planning-limits/1\"");
        return reading;
    }
    reader.allow(top, "limits",
                 {"schema", "share_within", "skills", "never", "keep", "tidal", "mandatory", "pools", "general_share",
                  "most_changed_windows", "shortest_stay_min"});
    readSharing(top, reader, reading.limits);
    reading.limits.skills = reader.skills(top, "skills");
    reading.limits.never = reader.skills(top, "never");
    for (const WindowId& window : reader.windows(top["keep"], "keep"))
        reading.limits.keep.insert(window);
    for (const WindowId& window : reader.windows(top["tidal"], "tidal"))
        reading.limits.tidal.insert(window);
    readPools(top, reader, reading.limits);
    readNumbers(top, reader, reading.limits);
    return reading;
}

} // namespace evenhall
