// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_reader.h"

#include <array>
#include <cmath>

namespace evenhall::configuration {

namespace {

constexpr std::array<std::string_view, 7> weekdayNames{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

bool isLanguageTag(std::string_view tag) {
    constexpr std::size_t longest = 35;
    return tag.size() >= 2 && tag.size() <= longest && std::all_of(tag.begin(), tag.end(), [](char character) {
               return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
                      (character >= '0' && character <= '9') || character == '-';
           });
}

std::optional<double> anyNumber(const boost::json::value& value) {
    if (const std::int64_t* whole = value.if_int64())
        return static_cast<double>(*whole);
    if (const std::uint64_t* large = value.if_uint64())
        return static_cast<double>(*large);
    if (const double* real = value.if_double())
        return *real;
    return std::nullopt;
}

std::string plain(double number) {
    return number == std::floor(number) ? std::to_string(std::llround(number)) : std::to_string(number);
}

struct Unit {
    const char* suffix;
    double milliseconds;
};
constexpr std::array<Unit, 3> units{{{"_min", 60'000}, {"_sec", 1'000}, {"_ms", 1}}};

} // namespace

std::optional<int> readInteger(const Node& node, IntegerRange range) {
    const std::int64_t* number = node.value().if_int64();
    if (number == nullptr || *number < range.least || *number > range.most) {
        node.expected("a whole number from " + std::to_string(range.least) + " to " + std::to_string(range.most));
        return std::nullopt;
    }
    return static_cast<int>(*number);
}

std::optional<double> readNumber(const Node& node, double least, double most) {
    const std::optional<double> number = anyNumber(node.value());
    if (!number || !(*number >= least && *number <= most)) {
        node.expected("a number from " + plain(least) + " to " + plain(most));
        return std::nullopt;
    }
    return number;
}

std::optional<bool> readFlag(const Node& node) {
    if (const bool* flag = node.value().if_bool())
        return *flag;
    node.expected("true or false");
    return std::nullopt;
}

std::optional<std::string> readText(const Node& node, std::size_t longest) {
    const boost::json::string* text = node.value().if_string();
    if (text == nullptr || text->empty() || text->size() > longest) {
        node.expected("text of 1 to " + std::to_string(longest) + " bytes");
        return std::nullopt;
    }
    return std::string(text->data(), text->size());
}

std::optional<LocalTime> readTime(const Node& node) {
    const boost::json::string* text = node.value().if_string();
    const Result<LocalTime> time = LocalTime::parse(text == nullptr ? std::string_view{} : std::string_view(*text));
    if (time)
        return *time;
    node.expected("a time \"HH:MM\" from 00:00 to 24:00");
    return std::nullopt;
}

std::optional<BusinessDay> readDay(const Node& node) {
    const boost::json::string* text = node.value().if_string();
    const Result<BusinessDay> day = BusinessDay::parse(text == nullptr ? std::string_view{} : std::string_view(*text));
    if (day)
        return *day;
    node.expected("a day \"YYYY-MM-DD\" that exists");
    return std::nullopt;
}

std::optional<Weekday> readWeekday(const Node& node) {
    const boost::json::string* text = node.value().if_string();
    const auto found = text == nullptr ? weekdayNames.end()
                                       : std::find(weekdayNames.begin(), weekdayNames.end(), std::string_view(*text));
    if (found != weekdayNames.end())
        return static_cast<Weekday>(found - weekdayNames.begin() + 1);
    node.expected("one of mon, tue, wed, thu, fri, sat, sun");
    return std::nullopt;
}

std::vector<Weekday> readWeekdays(const Node& node) {
    std::vector<Weekday> weekdays;
    for (const Node& element : node.elements()) {
        const std::optional<Weekday> weekday = readWeekday(element);
        if (!weekday)
            continue;
        if (std::find(weekdays.begin(), weekdays.end(), *weekday) != weekdays.end())
            element.expected("no weekday twice");
        else
            weekdays.push_back(*weekday);
    }
    return weekdays;
}

std::optional<Period> readPeriod(const Node& node) {
    const boost::json::array* pair = node.value().if_array();
    if (pair == nullptr || pair->size() != 2) {
        node.expected("a period [\"HH:MM\", \"HH:MM\"]");
        return std::nullopt;
    }
    const std::vector<Node> times = node.elements();
    const std::optional<LocalTime> from = readTime(times[0]);
    const std::optional<LocalTime> until = readTime(times[1]);
    if (!from || !until)
        return std::nullopt;
    if (*until <= *from) {
        times[1].expected("a time after " + from->toString());
        return std::nullopt;
    }
    return Period{*from, *until};
}

std::vector<Period> readPeriods(const Node& node) {
    std::vector<Period> periods;
    for (const Node& element : node.elements()) {
        const std::optional<Period> period = readPeriod(element);
        if (!period)
            continue;
        if (!periods.empty() && period->from < periods.back().until)
            element.expected("a period that begins at " + periods.back().until.toString() + " or later");
        else
            periods.push_back(*period);
    }
    return periods;
}

void readInto(ObjectReader& object, std::string_view key, int& field, IntegerRange range) {
    if (const std::optional<Node> node = object.find(key))
        field = readInteger(*node, range).value_or(field);
}

void readInto(ObjectReader& object, std::string_view key, bool& field) {
    if (const std::optional<Node> node = object.find(key))
        field = readFlag(*node).value_or(field);
}

void readInto(ObjectReader& object, const std::string& stem, Duration& field, Duration most) {
    bool given = false;
    for (const Unit& unit : units) {
        const std::optional<Node> node = object.find(stem + unit.suffix);
        if (!node)
            continue;
        if (given)
            node->expected("one of " + stem + "_min, " + stem + "_sec and " + stem + "_ms only");
        given = true;
        if (const auto number = readNumber(*node, 0, static_cast<double>(most.count()) / unit.milliseconds))
            field = Duration(std::llround(*number * unit.milliseconds));
    }
}

const std::map<std::string, std::string, std::less<>>& shortLanguages() {
    static const std::map<std::string, std::string, std::less<>> languages{
        {"zh", "zh-CN"}, {"en", "en"}, {"ug", "ug"}, {"bo", "bo"}, {"mn", "mn"}};
    return languages;
}

LocalizedText readByLanguage(const Node& node, std::size_t longest) {
    LocalizedText text;
    ObjectReader object(node);
    for (const auto& [tag, entry] : object.entries()) {
        if (!isLanguageTag(tag))
            entry.problems().add(entry.pointer(), "expected a language tag such as zh-CN as key");
        else if (const std::optional<std::string> read = readText(entry, longest))
            text.byLanguage[tag] = *read;
    }
    return text;
}

void readInto(ObjectReader& object, const std::string& stem, LocalizedText& field) {
    if (const std::optional<Node> node = object.find(stem))
        field = readByLanguage(*node);
    for (const auto& [shortName, tag] : shortLanguages()) {
        const std::optional<Node> node = object.find(stem + "_" + shortName);
        if (!node)
            continue;
        if (const std::optional<std::string> text = readText(*node))
            field.byLanguage[tag] = *text;
    }
}

void requireText(ObjectReader& object, const std::string& stem, LocalizedText& field) {
    readInto(object, stem, field);
    if (field.byLanguage.empty() && object.isObject())
        object.node().problems().add(object.node().pointer(),
                                     "expected \"" + stem + "_zh\" or \"" + stem + "\", found none");
}

} // namespace evenhall::configuration
