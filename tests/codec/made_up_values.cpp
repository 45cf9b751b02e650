// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/codec/made_up_values.h"

#include <array>

namespace evenhall::test {

void MadeUpValues::fill(std::string& value) {
    static const std::array<std::string, 9> pieces{"a", "Z9.", "\"quoted\\\"",       "窗口",     "\n\t\x01",
                                                   "é", "😀",   std::string(1, '\0'), "</script>"};
    value.clear();
    if (tame()) {
        value = "text" + std::to_string(below(100));
        return;
    }
    for (std::uint64_t count = below(5); count > 0; --count)
        value += pieces[below(pieces.size())];
}

void MadeUpValues::fill(PublicCode& value) {
    std::array<std::uint8_t, 10> bytes{};
    for (std::uint8_t& byte : bytes)
        byte = static_cast<std::uint8_t>(below(256));
    value = PublicCode::fromBytes(bytes);
}

namespace {

bool equal(const ServiceFinished& a, const ServiceFinished& b) {
    return a.window == b.window && a.ticket == b.ticket && sameMembers(a.details, b.details);
}

template <typename Alternative>
bool equal(const Alternative& a, const Alternative& b) {
    return sameMembers(a, b);
}

} // namespace

bool sameEvent(const Event& a, const Event& b) {
    return a.index() == b.index() && std::visit(
                                         []<typename A, typename B>(const A& one, const B& other) {
                                             if constexpr (std::is_same_v<A, B>)
                                                 return equal(one, other);
                                             else
                                                 return false;
                                         },
                                         a, b);
}

} // namespace evenhall::test
