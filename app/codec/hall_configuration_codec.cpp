// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"

#include "app/codec/hall_configuration_sections.h"
#include "app/codec/hall_configuration_syntax.h"

namespace evenhall {

namespace configuration {

namespace {

void readSchema(ObjectReader& top) {
    const std::optional<Node> node = top.require("schema");
    if (!node)
        return;
    const boost::json::string* name = node->value().if_string();
    if (name == nullptr || (*name != "evenhall-hall/1" && *name != "demo-hall/1"))
        node->expected("\"evenhall-hall/1\"");
}

void readSections(ObjectReader& top, Draft& draft) {
    readSchema(top);
    readIdentity(top, draft);
    readCalendar(top, draft);
    readDepartments(top, draft);
    readZones(top, draft);
    readGroups(top, draft);
    readServices(top, draft);
    readLifeEvents(top, draft);
    readWindows(top, draft);
    readPlans(top, draft);
    readKiosks(top, draft);
    readPriorityClasses(top, draft);
    readCallingPolicy(top, draft);
    readBooking(top, draft);
    readThresholds(top, draft);
    readAdvice(top, draft);
    readTemplates(top, draft);
    // What people and the simulator want to know of a hall; the controller does not read it.
    top.allow({"provenance", "arrival_profiles", "day_factors", "behaviour", "sub_halls", "federation", "scenarios",
               "reference_results", "source_figures", "privacy", "ticket"});
    top.finish();
}

} // namespace

const Zone* Draft::zone(const ZoneId& id) const {
    const auto found =
        std::find_if(hall.zones.begin(), hall.zones.end(), [&id](const Zone& item) { return item.id == id; });
    return found == hall.zones.end() ? nullptr : &*found;
}

const Queue* Draft::queue(const QueueId& id) const {
    const auto found =
        std::find_if(hall.queues.begin(), hall.queues.end(), [&id](const Queue& item) { return item.id == id; });
    return found == hall.queues.end() ? nullptr : &*found;
}

} // namespace configuration

std::string ConfigurationProblem::toString() const {
    return where.empty() ? what : where + ": " + what;
}

ConfigurationReading readHallConfiguration(std::string_view text) {
    configuration::Problems problems;
    configuration::Draft draft;
    const std::optional<boost::json::value> value = configuration::readSyntax(text, problems);
    if (value) {
        configuration::ObjectReader top(configuration::Node(*value, "", problems));
        if (top.isObject())
            configuration::readSections(top, draft);
    }
    ConfigurationReading reading;
    if (problems.empty())
        reading.configuration = std::move(draft.hall);
    reading.problems = problems.take();
    return reading;
}

Result<HallConfiguration> parseHallConfiguration(std::string_view text) {
    ConfigurationReading reading = readHallConfiguration(text);
    if (reading.configuration)
        return *std::move(reading.configuration);
    std::string context;
    for (const ConfigurationProblem& problem : reading.problems)
        context += (context.empty() ? "" : "; ") + problem.toString();
    return {ErrorCode::BadValue, context};
}

} // namespace evenhall
