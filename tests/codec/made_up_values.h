// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/enum_names.h"
#include "app/domain/hall/events.h"

#include <boost/pfr.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

namespace evenhall::test {

/// Fills values by looking at the structs themselves, not at the lists of the codec: a member that the codec forgets
/// comes back empty and is seen. Wild values use whole ranges and any character; tame ones are short and complete.
class MadeUpValues {
public:
    enum class Style { Wild, Tame };

    MadeUpValues(std::uint64_t seed, Style style) : m_random(seed), m_style(style) {}

    template <typename Value>
    Value make() {
        Value value{};
        fill(value);
        return value;
    }
    /// The alternative of that index, filled.
    Event makeEvent(std::size_t index) {
        return makeAlternative(index, std::make_index_sequence<std::variant_size_v<Event>>());
    }

    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }

private:
    template <std::size_t... Indexes>
    Event makeAlternative(std::size_t index, std::index_sequence<Indexes...>) {
        static_assert(sizeof...(Indexes) == std::variant_size_v<Event>);
        Event event;
        ((Indexes == index ? void(event = make<std::variant_alternative_t<Indexes, Event>>()) : void()), ...);
        return event;
    }

    [[nodiscard]] bool tame() const { return m_style == Style::Tame; }

    void fill(bool& value) { value = tame() || below(2) == 0; }
    void fill(std::string& value);
    void fill(BusinessDay& value) { value = BusinessDay::parse("2026-11-22")->plusDays(int(below(4000)) - 2000); }
    void fill(PublicCode& value);
    void fill(CataloguePointer&) {} // stored by its hash alone

    template <std::integral Number>
    void fill(Number& value) {
        value = tame() ? static_cast<Number>(1 + below(99)) : static_cast<Number>(m_random());
    }
    template <typename Representation, typename Period>
    void fill(std::chrono::duration<Representation, Period>& value) {
        Representation count = 0;
        fill(count);
        value = std::chrono::duration<Representation, Period>(count);
    }
    template <typename Tag>
    void fill(Id<Tag>& value) {
        std::string text;
        fill(text);
        value = Id<Tag>(text);
    }
    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void fill(Enumeration& value) {
        std::uint64_t count = 0;
        while (!codec::nameOf(static_cast<Enumeration>(count)).empty())
            ++count;
        value = static_cast<Enumeration>(below(count));
    }
    template <typename Value>
    void fill(std::optional<Value>& value) {
        if (tame() || below(2) == 0)
            fill(value.emplace());
    }
    template <typename Value>
    void fill(std::vector<Value>& values) {
        values.resize(tame() ? 2 : below(4));
        for (Value& value : values)
            fill(value);
    }
    template <typename Key, typename Value>
    void fill(std::map<Key, Value>& values) {
        for (std::uint64_t count = tame() ? 2 : below(4); count > 0; --count)
            fill(values[make<Key>()]);
    }
    template <typename Structure>
    requires std::is_aggregate_v<Structure>
    void fill(Structure& value) {
        boost::pfr::for_each_field(value, [this](auto& member) { fill(member); });
    }

    std::mt19937_64 m_random;
    Style m_style;
};

/// Equality of every member, also where the struct has none of its own.
template <typename Structure>
bool sameMembers(const Structure& a, const Structure& b) {
    return boost::pfr::eq_fields(a, b);
}

[[nodiscard]] bool sameEvent(const Event& a, const Event& b);

} // namespace evenhall::test
