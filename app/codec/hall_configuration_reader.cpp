// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_reader.h"

#include <boost/json/serialize.hpp>

#include <array>

namespace evenhall::configuration {

namespace json = boost::json;

namespace {

/// Keys that may stand in every object: remarks for people.
constexpr std::array<std::string_view, 5> remarks{"note", "comment", "basis", "provenance", "why"};

/// One reference token of a JSON pointer (RFC 6901, section 3).
std::string escaped(std::string_view key) {
    std::string token;
    for (const char character : key) {
        if (character == '~')
            token += "~0";
        else if (character == '/')
            token += "~1";
        else
            token += character;
    }
    return token;
}

/// Cuts long text between two characters of UTF-8.
std::string shortened(std::string text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest)
        return text;
    std::size_t length = longest;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
        --length;
    return text.substr(0, length) + "…";
}

std::string describe(const json::value& value) {
    if (value.is_object())
        return "an object";
    if (value.is_array())
        return "a list";
    if (const json::string* text = value.if_string())
        return shortened(json::serialize(*text));
    return json::serialize(value);
}

} // namespace

void Problems::add(const std::string& where, std::string what) {
    constexpr std::size_t most = 300;
    if (m_problems.size() < most)
        m_problems.push_back({where, std::move(what)});
    else
        ++m_dropped;
}

std::vector<ConfigurationProblem> Problems::take() {
    if (m_dropped > 0)
        m_problems.push_back({"", "and " + std::to_string(m_dropped) + " more problems"});
    m_dropped = 0;
    return std::move(m_problems);
}

void Node::expected(std::string_view what) const {
    m_problems->add(m_pointer, "expected " + std::string(what) + ", found " + describe(*m_value));
}

std::vector<Node> Node::elements() const {
    std::vector<Node> nodes;
    const json::array* list = m_value->if_array();
    if (list == nullptr) {
        expected("a list");
        return nodes;
    }
    nodes.reserve(list->size());
    for (std::size_t i = 0; i < list->size(); ++i)
        nodes.emplace_back((*list)[i], m_pointer + "/" + std::to_string(i), *m_problems);
    return nodes;
}

ObjectReader::ObjectReader(const Node& node) : m_node(node), m_object(node.value().if_object()) {
    if (m_object == nullptr)
        node.expected("an object");
}

std::string ObjectReader::pointerTo(std::string_view key) const {
    return m_node.pointer() + "/" + escaped(key);
}

std::optional<Node> ObjectReader::find(std::string_view key) {
    m_known.emplace(key);
    const json::value* value = m_object == nullptr ? nullptr : m_object->if_contains(key);
    if (value == nullptr || value->is_null())
        return std::nullopt;
    return Node(*value, pointerTo(key), m_node.problems());
}

std::optional<Node> ObjectReader::require(std::string_view key) {
    std::optional<Node> node = find(key);
    if (!node && m_object != nullptr)
        m_node.problems().add(m_node.pointer(), "expected the key \"" + std::string(key) + "\", found none");
    return node;
}

void ObjectReader::allow(std::initializer_list<std::string_view> keys) {
    m_known.insert(keys.begin(), keys.end());
}

void ObjectReader::finish() {
    if (m_object == nullptr)
        return;
    std::string known;
    for (const std::string& key : m_known)
        known += (known.empty() ? "" : ", ") + key;
    for (const auto& member : *m_object) {
        const std::string_view key = member.key();
        if (m_known.count(key) == 0 && std::find(remarks.begin(), remarks.end(), key) == remarks.end())
            m_node.problems().add(pointerTo(key), "unknown key; known here: " + known);
    }
}

std::vector<std::pair<std::string, Node>> ObjectReader::entries() {
    std::vector<std::pair<std::string, Node>> result;
    if (m_object == nullptr)
        return result;
    for (const auto& member : *m_object) {
        const std::string key(member.key());
        m_known.insert(key);
        result.emplace_back(key, Node(member.value(), pointerTo(key), m_node.problems()));
    }
    return result;
}

void declare(IdBook& book, const std::string& id, const Node& node) {
    const auto [entry, fresh] = book.declaredAt.emplace(id, node.pointer());
    if (!fresh)
        node.expected("an id that no other has (" + entry->second + " has it)");
}

} // namespace evenhall::configuration
