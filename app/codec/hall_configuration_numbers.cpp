// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_sections.h"

#include <array>

namespace evenhall::configuration {

namespace {

constexpr int largestNumber = 9999;

struct ClassKey {
    NumberClass numberClass;
    const char* key;
};
constexpr std::array<ClassKey, 3> classKeys{
    {{NumberClass::Normal, "normal"}, {NumberClass::Appointment, "appointment"}, {NumberClass::Priority, "priority"}}};

bool isPrefix(std::string_view prefix) {
    return !prefix.empty() && prefix.size() <= 3 && std::all_of(prefix.begin(), prefix.end(), [](char character) {
        return character >= 'A' && character <= 'Z';
    });
}

/// How numbers look: "{zone}Y{seq:03d}" is the zone's id, a Y, three digits.
struct NumberPattern {
    bool zone = false;
    std::string letters;
    int digits = 3;
    std::string pointer;
};

struct NumberFormat {
    std::map<NumberClass, NumberPattern> patterns;
    int first = 1;
    int last = 999;
};

std::optional<NumberPattern> readPattern(const Node& node) {
    constexpr std::string_view zone = "{zone}";
    constexpr std::string_view before = "{seq:0";
    constexpr std::string_view after = "d}";
    const std::string text = readText(node).value_or("");
    NumberPattern pattern;
    pattern.pointer = node.pointer();
    std::string_view rest = text;
    if (rest.substr(0, zone.size()) == zone) {
        pattern.zone = true;
        rest.remove_prefix(zone.size());
    }
    const std::size_t sequence = rest.find(before);
    if (sequence != std::string_view::npos) {
        pattern.letters = std::string(rest.substr(0, sequence));
        rest.remove_prefix(sequence + before.size());
        const bool digit = !rest.empty() && rest.front() >= '1' && rest.front() <= '4';
        if (digit && rest.substr(1) == after && (pattern.letters.empty() || isPrefix(pattern.letters)) &&
            (pattern.zone || !pattern.letters.empty())) {
            pattern.digits = rest.front() - '0';
            return pattern;
        }
    }
    node.expected("a form such as \"{zone}Y{seq:03d}\"");
    return std::nullopt;
}

/// Reads `first` and `last` of an object.
void readRange(ObjectReader& object, int& first, int& last) {
    readInto(object, "first", first, {1, largestNumber});
    const std::optional<Node> node = object.find("last");
    if (!node)
        return;
    last = readInteger(*node, {1, largestNumber}).value_or(last);
    if (last < first)
        node->expected("a number that is not below first, " + std::to_string(first));
}

std::optional<NumberFormat> readFormat(ObjectReader& top) {
    const std::optional<Node> node = top.find("number_format");
    if (!node)
        return std::nullopt;
    ObjectReader object(*node);
    NumberFormat format;
    readRange(object, format.first, format.last);
    for (const ClassKey& entry : classKeys) {
        const std::optional<Node> text =
            entry.numberClass == NumberClass::Normal ? object.require(entry.key) : object.find(entry.key);
        if (const std::optional<NumberPattern> pattern = text ? readPattern(*text) : std::nullopt)
            format.patterns[entry.numberClass] = *pattern;
    }
    object.allow({"reset", "letters_avoided"});
    object.finish();
    return format;
}

bool hasSeries(const HallConfiguration& hall, std::string_view prefix) {
    return std::any_of(hall.series.begin(), hall.series.end(),
                       [prefix](const NumberSeries& series) { return series.prefix == prefix; });
}

void readExplicitSeries(ObjectReader& top, Draft& draft) {
    const std::optional<Node> list = top.find("series");
    if (!list)
        return;
    for (const Node& element : list->elements()) {
        ObjectReader object(element);
        NumberSeries series;
        if (const std::optional<Node> prefix = object.require("prefix")) {
            series.prefix = readText(*prefix).value_or("");
            if (!isPrefix(series.prefix))
                prefix->expected("a prefix of 1 to 3 capital letters");
            else if (hasSeries(draft.hall, series.prefix))
                prefix->expected("a prefix that no other series has");
        }
        readRange(object, series.first, series.last);
        readInto(object, "digits", series.digits, {1, 4});
        object.finish();
        draft.hall.series.push_back(std::move(series));
    }
}

/// The prefixes that zones get from the number format, and who got them: two zones must not share one unseen.
class ZoneSeries {
public:
    ZoneSeries(Draft& draft, Problems& problems) : m_draft(draft), m_problems(problems) {}

    /// The prefix of a zone and class; adds the series when it is new.
    std::optional<std::string> prefix(const ZoneId& zone, const NumberFormat& format, const NumberPattern& pattern) {
        const std::string prefix = (pattern.zone ? zone.toString() : "") + pattern.letters;
        if (!isPrefix(prefix)) {
            m_problems.add(pattern.pointer, "expected a form that gives zone " + zone.toString() +
                                                " a prefix of 1 to 3 capital letters, found \"" + prefix + "\"");
            return std::nullopt;
        }
        const std::string user = pattern.zone ? "zone " + zone.toString() + " at " + pattern.pointer : pattern.pointer;
        const auto [entry, fresh] = m_users.emplace(prefix, user);
        if (!fresh && entry->second != user)
            m_problems.add(pattern.pointer, "expected a prefix of its own for zone " + zone.toString() + ", found \"" +
                                                prefix + "\", which " + entry->second + " has");
        if (!hasSeries(m_draft.hall, prefix))
            m_draft.hall.series.push_back({prefix, format.first, format.last, pattern.digits});
        return prefix;
    }

private:
    Draft& m_draft;
    Problems& m_problems;
    std::map<std::string, std::string> m_users;
};

/// A group's own prefixes, for those classes that it names.
void readOwnSeries(ObjectReader& object, const std::optional<NumberFormat>& format, Draft& draft, Queue& queue) {
    const std::optional<Node> node = object.find("series");
    if (!node)
        return;
    ObjectReader series(*node);
    for (const ClassKey& entry : classKeys) {
        const std::optional<Node> text = series.find(entry.key);
        if (!text)
            continue;
        const std::string prefix = readText(*text).value_or("");
        if (!isPrefix(prefix))
            text->expected("a prefix of 1 to 3 capital letters");
        else if (!hasSeries(draft.hall, prefix) && !format)
            text->expected("the prefix of a series");
        else if (!hasSeries(draft.hall, prefix))
            draft.hall.series.push_back({prefix, format->first, format->last, 3});
        queue.series[entry.numberClass] = prefix;
    }
    series.finish();
}

/// Explains once per group what is missing.
void checkSeries(const Node& node, const Queue& queue) {
    if (queue.series.count(NumberClass::Normal) == 0)
        node.problems().add(node.pointer(), "expected \"series\" with \"normal\", or a \"number_format\" of the hall");
}

void readGroup(const Node& node, const std::optional<NumberFormat>& format, ZoneSeries& zones, Draft& draft) {
    ObjectReader object(node);
    Queue queue;
    if (const std::optional<Node> id = object.require("id")) {
        queue.id = readId<QueueId>(*id).value_or(QueueId{});
        declare(draft.groups, queue.id.toString(), *id);
    }
    std::optional<ZoneId> zone;
    if (const std::optional<Node> reference = object.require("zone"))
        zone = readReference<ZoneId>(*reference, draft.zones);
    queue.zone = zone.value_or(ZoneId{});
    requireText(object, "name", queue.name);
    readOwnSeries(object, format, draft, queue);
    object.finish();
    for (const ClassKey& entry : classKeys) {
        if (!zone || !format || queue.series.count(entry.numberClass) != 0)
            continue;
        const auto pattern = format->patterns.find(entry.numberClass);
        if (pattern == format->patterns.end())
            continue;
        if (const std::optional<std::string> prefix = zones.prefix(*zone, *format, pattern->second))
            queue.series[entry.numberClass] = *prefix;
    }
    if (!format)
        checkSeries(node, queue);
    draft.hall.queues.push_back(std::move(queue));
}

/// A zone may list its groups; the list must agree with the groups.
void checkZoneGroups(ObjectReader& top, const Draft& draft) {
    const std::optional<Node> list = top.find("zones");
    if (!list || !list->value().is_array())
        return;
    for (const Node& element : list->elements()) {
        if (!element.value().is_object())
            continue;
        ObjectReader object(element);
        const boost::json::value* id = element.value().get_object().if_contains("id");
        const std::optional<Node> groups = object.find("groups");
        if (!groups || id == nullptr || !id->is_string())
            continue;
        for (const Node& entry : groups->elements()) {
            const std::optional<QueueId> group = readReference<QueueId>(entry, draft.groups);
            const Queue* queue = group ? draft.queue(*group) : nullptr;
            if (queue != nullptr && queue->zone.toString() != std::string_view(id->get_string()))
                entry.expected("a group of this zone");
        }
    }
}

} // namespace

void readGroups(ObjectReader& top, Draft& draft) {
    const std::optional<NumberFormat> format = readFormat(top);
    readExplicitSeries(top, draft);
    const std::optional<Node> list = top.require("groups");
    if (!list)
        return;
    ZoneSeries zones(draft, list->problems());
    for (const Node& element : list->elements())
        readGroup(element, format, zones, draft);
    checkZoneGroups(top, draft);
}

void readZones(ObjectReader& top, Draft& draft) {
    const std::optional<Node> list = top.require("zones");
    if (!list)
        return;
    for (const Node& element : list->elements()) {
        ObjectReader object(element);
        Zone zone;
        if (const std::optional<Node> id = object.require("id")) {
            zone.id = readId<ZoneId>(*id).value_or(ZoneId{});
            declare(draft.zones, zone.id.toString(), *id);
        }
        requireText(object, "name", zone.name);
        readInto(object, "floor", zone.floor, {-9, 200});
        object.allow({"key", "first_window", "last_window", "groups"});
        object.finish();
        draft.hall.zones.push_back(std::move(zone));
    }
}

} // namespace evenhall::configuration
