// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/update_head.h"

#include <charconv>

namespace evenhall::protocol {

namespace {

constexpr std::string_view deltaHead = R"({"type":"delta","seq":)";
constexpr std::string_view snapshotHead = R"({"type":"snapshot","seq":)";

} // namespace

std::optional<std::int64_t> peekUpdateSequence(std::string_view text) {
    const std::string_view head = text.substr(0, deltaHead.size()) == deltaHead ? deltaHead : snapshotHead;
    if (text.substr(0, head.size()) != head)
        return std::nullopt;
    std::int64_t sequence = 0;
    const auto [end, error] = std::from_chars(text.data() + head.size(), text.data() + text.size(), sequence);
    if (error != std::errc())
        return std::nullopt;
    return sequence;
}

} // namespace evenhall::protocol
