// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/recording.h"

#include <algorithm>
#include <charconv>

namespace evenhall::channels {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;

constexpr std::string_view hexDigits = "0123456789ABCDEF";
constexpr std::string_view acceptedKey = "accepted=";
constexpr std::string_view faultKey = "fault=";

void appendFault(std::string& line, const std::optional<Fault>& fault) {
    if (fault)
        line.append(" ").append(faultKey).append(toText(fault->code));
}

void appendHex(std::string& line, const std::vector<std::byte>& bytes) {
    if (!bytes.empty())
        line.push_back(' ');
    for (const std::byte byte : bytes) {
        const auto value = std::to_integer<unsigned>(byte);
        line.push_back(hexDigits[value >> 4]);
        line.push_back(hexDigits[value & 0x0FU]);
    }
}

std::string describe(const OpenCall& call) {
    std::string line = "open";
    appendFault(line, call.fault);
    return line;
}

std::string describe(const WriteCall& call) {
    std::string line = "write";
    if (call.accepted != call.bytes.size())
        line.append(" ").append(acceptedKey).append(std::to_string(call.accepted));
    appendFault(line, call.fault);
    appendHex(line, call.bytes);
    return line;
}

std::string describe(const ReadCall& call) {
    std::string line = "read";
    appendFault(line, call.fault);
    appendHex(line, call.bytes);
    return line;
}

std::string describe(const CloseCall& /*call*/) {
    return "close";
}

std::optional<std::vector<std::byte>> toBytes(std::string_view hex) {
    std::vector<std::byte> bytes;
    for (; hex.size() >= 2; hex.remove_prefix(2)) {
        const std::size_t high = hexDigits.find(hex[0]);
        const std::size_t low = hexDigits.find(hex[1]);
        if (high == std::string_view::npos || low == std::string_view::npos)
            return std::nullopt;
        bytes.push_back(static_cast<std::byte>(high * hexDigits.size() + low));
    }
    if (!hex.empty())
        return std::nullopt;
    return bytes;
}

std::string_view takeWord(std::string_view& rest) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

/// What can stand behind the verb of a line.
struct Details {
    std::optional<std::size_t> accepted;
    std::optional<Fault> fault;
    std::vector<std::byte> bytes;
};

bool readWord(Details& details, std::string_view word) {
    if (word.starts_with(acceptedKey)) {
        word.remove_prefix(acceptedKey.size());
        std::size_t count = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
        details.accepted = count;
        return error == std::errc{} && end == word.data() + word.size();
    }
    if (word.starts_with(faultKey)) {
        const std::optional<FaultCode> code = device::faultCodeFromText(word.substr(faultKey.size()));
        if (code)
            details.fault = Fault{*code, "replayed"};
        return code.has_value();
    }
    std::optional<std::vector<std::byte>> bytes = toBytes(word);
    if (bytes)
        details.bytes = std::move(*bytes);
    return bytes.has_value();
}

std::optional<ChannelCall> parseLine(std::string_view line) {
    const std::string_view verb = takeWord(line);
    Details details;
    while (!line.empty())
        if (!readWord(details, takeWord(line)))
            return std::nullopt;
    if (verb == "open")
        return OpenCall{details.fault};
    if (verb == "write") {
        const std::size_t accepted = details.accepted.value_or(details.bytes.size());
        return WriteCall{std::move(details.bytes), accepted, details.fault};
    }
    if (verb == "read")
        return ReadCall{std::move(details.bytes), details.fault};
    if (verb == "close")
        return CloseCall{};
    return std::nullopt;
}

} // namespace

std::string toLine(const ChannelCall& call) {
    return std::visit([](const auto& known) { return describe(known); }, call);
}

Outcome<std::vector<ChannelCall>> parseRecording(std::string_view text) {
    std::vector<ChannelCall> calls;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#')
            continue;
        std::optional<ChannelCall> call = parseLine(line);
        if (!call)
            return Fault{FaultCode::Garbled, "line " + std::to_string(number) + " of the recording cannot be read"};
        calls.push_back(std::move(*call));
    }
    return calls;
}

} // namespace evenhall::channels
