// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/id.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"
#include "app/protocol/wire_names.h"
#include "drivers/api/print_document.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace evenhall::protocol {

/// An archive that fills every field with a random right value, so that property tests cover each field the codec knows
/// without naming any.
class RandomFiller {
public:
    explicit RandomFiller(std::uint64_t seed) : m_random(seed) {}

    template <typename T>
    void required(std::string_view name, T& target) {
        if constexpr (std::is_same_v<T, std::string>)
            target = isIdName(name) ? idText() : anyText();
        else
            fill(target);
    }
    template <typename T>
    void optional(std::string_view name, T& target, const std::type_identity_t<T>& ordinary = T{}) {
        target = ordinary;
        if (flip())
            required(name, target);
    }
    template <typename T>
    void optional(std::string_view name, std::optional<T>& target) {
        target.reset();
        if (flip())
            required(name, target.emplace());
    }
    template <typename T>
    void defaulted(std::string_view name, T& target) {
        required(name, target);
    }
    void text(std::string_view name, std::string& target, std::size_t limit) {
        required(name, target);
        if (limit < 8)
            target = target.substr(0, 0) + "ABC";
    }
    template <typename Check>
    void check(std::string_view /*name*/, const Check& /*isRight*/, std::string_view /*expected*/) {}

    /// The number of the last enumerator that has a name.
    template <typename Enum>
    static int lastIndex() {
        int last = 0;
        while (!toWire(static_cast<Enum>(last + 1)).empty())
            ++last;
        return last;
    }

    template <typename T>
    void fill(T& target) {
        if constexpr (std::is_enum_v<T>)
            target = static_cast<T>(upTo(lastIndex<T>()));
        else
            fields(*this, target);
    }
    template <typename Tag>
    void fill(Id<Tag>& target) {
        target = Id<Tag>(idText());
    }
    template <typename T>
    void fill(std::vector<T>& target) {
        target.resize(static_cast<std::size_t>(upTo(3)));
        for (T& each : target)
            fill(each);
    }
    void fill(bool& target) { target = flip(); }
    void fill(int& target) { target = upTo(2'000'000) - 1'000'000; }
    void fill(std::int64_t& target) { target = static_cast<std::int64_t>(m_random()); }
    void fill(std::size_t& target) { target = static_cast<std::size_t>(upTo(1000)); }
    void fill(Instant& target) { target.milliseconds = std::int64_t{upTo(1'000'000'000)} * 4000 + upTo(3999); }
    void fill(Duration& target) { target = Duration(upTo(1'000'000'000) - 500'000'000); }
    void fill(std::chrono::minutes& target) { target = std::chrono::minutes(upTo(1560) - 720); }
    void fill(BusinessDay& target) { target = BusinessDay(std::chrono::sys_days(std::chrono::days(upTo(40'000)))); }
    void fill(LocalTime& target) { target.minutes = upTo(1440); }
    void fill(TicketId& target) { target = TicketId{1'000'000'000'000'000 + upTo(1'000'000'000)}; }
    void fill(TicketNumber& target) {
        target = {std::string(static_cast<std::size_t>(upTo(2)) + 1, 'S'), upTo(999), 3};
    }
    void fill(PublicCode& target) {
        std::array<std::uint8_t, 10> bytes{};
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(m_random());
        target = PublicCode::fromBytes(bytes);
    }
    void fill(device::PrintDocument& target) {
        target.blocks = {
            device::TextBlock{anyText(), device::TextSize::Large, device::Alignment::Right, flip(), flip()},
            device::QrBlock{anyText(), upTo(60)},
            device::RuleBlock{},
            device::FeedBlock{upTo(9)},
            device::RowBlock{anyText(), anyText(), device::TextSize::Small, flip()},
            device::ImageBlock{anyText(), upTo(60)}};
    }

    [[nodiscard]] std::uint64_t next() { return m_random(); }

private:
    static bool isIdName(std::string_view name) {
        return name == "language" || name == "job" || name == "name" || name == "scheme" || name == "key";
    }
    int upTo(int last) { return static_cast<int>(m_random() % (static_cast<std::uint64_t>(last) + 1)); }
    bool flip() { return upTo(1) == 1; }
    std::string idText() {
        constexpr std::string_view letters = "abcXYZ019._-";
        std::string text;
        for (int count = upTo(10) + 1; count > 0; --count)
            text.push_back(letters[static_cast<std::size_t>(upTo(static_cast<int>(letters.size()) - 1))]);
        return text;
    }
    std::string anyText() {
        static const std::vector<std::string> pieces = {
            "a", "\"", "\\", "\n", std::string(1, '\0'), "\x1f", "/", "号", "é", "😀", "\x7f", "{}"};
        std::string text;
        for (int count = upTo(12); count > 0; --count)
            text += pieces[static_cast<std::size_t>(upTo(static_cast<int>(pieces.size()) - 1))];
        return text;
    }

    std::mt19937_64 m_random;
};

} // namespace evenhall::protocol
