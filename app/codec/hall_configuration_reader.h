// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/hall_configuration_codec.h"
#include "app/domain/catalogue/calendar.h"
#include "app/domain/values/text.h"
#include "app/domain/values/time.h"

#include <boost/json/value.hpp>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// Reads JSON that a person wrote: each reader below says what it expected where, and goes on, so that all problems of
// a file come out at once. Private to the configuration codec.
namespace evenhall::configuration {

/// Collects problems; stops keeping them after a few hundred, so that hostile input cannot fill the memory.
class Problems {
public:
    void add(const std::string& where, std::string what);
    [[nodiscard]] bool empty() const { return m_problems.empty(); }
    [[nodiscard]] std::vector<ConfigurationProblem> take();

private:
    std::vector<ConfigurationProblem> m_problems;
    std::size_t m_dropped = 0;
};

/// A JSON value, where it stands, and where to complain about it.
class Node {
public:
    Node(const boost::json::value& value, std::string pointer, Problems& problems)
        : m_value(&value), m_pointer(std::move(pointer)), m_problems(&problems) {}

    [[nodiscard]] const boost::json::value& value() const { return *m_value; }
    [[nodiscard]] const std::string& pointer() const { return m_pointer; }
    [[nodiscard]] Problems& problems() const { return *m_problems; }
    /// Adds "expected `what`, found …".
    void expected(std::string_view what) const;
    /// The elements of a list; complains when it is none.
    [[nodiscard]] std::vector<Node> elements() const;

private:
    const boost::json::value* m_value;
    std::string m_pointer;
    Problems* m_problems;
};

/// The keys of an object; whoever asks for a key makes it known, finish() complains about all others.
class ObjectReader {
public:
    explicit ObjectReader(const Node& node);

    [[nodiscard]] bool isObject() const { return m_object != nullptr; }
    [[nodiscard]] const Node& node() const { return m_node; }
    /// The value of a key that may be missing; null counts as missing.
    [[nodiscard]] std::optional<Node> find(std::string_view key);
    /// The value of a key that must be there.
    [[nodiscard]] std::optional<Node> require(std::string_view key);
    /// Keys that may stand here and are not read: they inform people and planning tools.
    void allow(std::initializer_list<std::string_view> keys);
    /// Complains about keys that nobody asked for.
    void finish();
    /// All keys, in the order of the file; makes them all known.
    [[nodiscard]] std::vector<std::pair<std::string, Node>> entries();
    [[nodiscard]] std::string pointerTo(std::string_view key) const;

private:
    Node m_node;
    const boost::json::object* m_object;
    std::set<std::string, std::less<>> m_known;
};

struct IntegerRange {
    int least = 0;
    int most = 0;
};

[[nodiscard]] std::optional<int> readInteger(const Node& node, IntegerRange range);
[[nodiscard]] std::optional<double> readNumber(const Node& node, double least, double most);
[[nodiscard]] std::optional<bool> readFlag(const Node& node);
[[nodiscard]] std::optional<std::string> readText(const Node& node, std::size_t longest = 2000);
[[nodiscard]] std::optional<LocalTime> readTime(const Node& node);
[[nodiscard]] std::optional<BusinessDay> readDay(const Node& node);
[[nodiscard]] std::optional<Weekday> readWeekday(const Node& node);
[[nodiscard]] std::optional<Period> readPeriod(const Node& node);
/// A list of periods in order that do not overlap.
[[nodiscard]] std::vector<Period> readPeriods(const Node& node);
[[nodiscard]] std::vector<Weekday> readWeekdays(const Node& node);

// Optional settings: the field keeps its value when the key is missing or wrong.
void readInto(ObjectReader& object, std::string_view key, int& field, IntegerRange range);
void readInto(ObjectReader& object, std::string_view key, bool& field);
/// A time span under `stem`_min, `stem`_sec or `stem`_ms, at most one of them, up to `most`.
void readInto(ObjectReader& object, const std::string& stem, Duration& field, Duration most = std::chrono::hours(24));
/// Texts under `stem` (an object by language tag) or under `stem`_zh, `stem`_en, `stem`_ug, `stem`_bo, `stem`_mn.
void readInto(ObjectReader& object, const std::string& stem, LocalizedText& field);
/// The same, and complains when there is none.
void requireText(ObjectReader& object, const std::string& stem, LocalizedText& field);
[[nodiscard]] LocalizedText readByLanguage(const Node& node, std::size_t longest = 2000);
/// Short language names of keys ("zh") with the tags they stand for ("zh-CN").
[[nodiscard]] const std::map<std::string, std::string, std::less<>>& shortLanguages();

/// The ids of one kind of thing, and where each was declared.
struct IdBook {
    std::string name; ///< "a group", for messages
    std::map<std::string, std::string, std::less<>> declaredAt;
};

/// Records an id; complains when it stands twice.
void declare(IdBook& book, const std::string& id, const Node& node);

template <typename IdType>
[[nodiscard]] std::optional<IdType> readId(const Node& node) {
    const std::optional<std::string> text = readText(node);
    if (!text)
        return std::nullopt;
    if (!isIdText(*text)) {
        node.expected("an id of 1 to 64 letters, digits, '.', '_' or '-'");
        return std::nullopt;
    }
    return IdType(*text);
}

/// The id of something that was declared; an empty book (its section is missing) accepts every id.
template <typename IdType>
[[nodiscard]] std::optional<IdType> readReference(const Node& node, const IdBook& book) {
    std::optional<IdType> id = readId<IdType>(node);
    if (id && !book.declaredAt.empty() && book.declaredAt.count(id->toString()) == 0) {
        node.expected("the id of " + book.name);
        return std::nullopt;
    }
    return id;
}

/// A list of references, each at most once.
template <typename IdType>
[[nodiscard]] std::vector<IdType> readReferences(const Node& node, const IdBook& book) {
    std::vector<IdType> ids;
    for (const Node& element : node.elements()) {
        const std::optional<IdType> id = readReference<IdType>(element, book);
        if (!id)
            continue;
        if (std::find(ids.begin(), ids.end(), *id) != ids.end())
            element.expected("no id twice in this list");
        else
            ids.push_back(*id);
    }
    return ids;
}

} // namespace evenhall::configuration
