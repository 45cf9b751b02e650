// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/json_reader.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <limits>

namespace evenhall::protocol {

namespace {

constexpr std::int64_t lastInstant = 253'402'300'799'999; // end of the year 9999
constexpr std::int64_t longestDuration = 10LL * 366 * 24 * 3600 * 1000;
constexpr std::int64_t largestCount = 1'000'000'000;

/// UTF-8 characters; Boost.JSON has checked that the text is valid.
std::size_t countCharacters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool isPlainWord(std::string_view text) {
    return !text.empty() && text.size() <= 32 && std::all_of(text.begin(), text.end(), [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    });
}

/// A shown number: everything up to the last letter is the prefix, the rest the sequence with its digits.
std::optional<TicketNumber> parseShownNumber(std::string_view text) {
    const auto isDigit = [](char character) { return character >= '0' && character <= '9'; };
    std::size_t start = text.size();
    while (start > 0 && isDigit(text[start - 1]))
        --start;
    const std::size_t digits = text.size() - start;
    if (start > 8 || digits == 0 || digits > 6 || (start > 0 && !isIdText(text.substr(0, start))))
        return std::nullopt;
    return TicketNumber{std::string(text.substr(0, start)), std::stoi(std::string(text.substr(start))),
                        static_cast<int>(digits)};
}

} // namespace

std::string JsonPlace::toPointer() const {
    if (parent == nullptr)
        return {};
    std::string pointer = parent->toPointer() + "/";
    if (name.empty())
        return pointer + std::to_string(index);
    for (const char character : name) { // RFC 6901
        if (character == '~' || character == '/')
            pointer += character == '~' ? "~0" : "~1";
        else
            pointer.push_back(character);
    }
    return pointer;
}

void JsonReading::fail(const JsonPlace& place, std::string_view expected) {
    if (problem.empty())
        problem = place.toPointer() + ": expected " + std::string(expected);
}

const boost::json::value* JsonReader::find(std::string_view name) {
    m_asked.push_back(name);
    return m_reading.ok() ? m_object.if_contains(name) : nullptr;
}

void JsonReader::text(std::string_view name, std::string& target, std::size_t limit) {
    optional(name, target);
    if (m_reading.ok() && countCharacters(target) > limit)
        m_reading.fail({&m_place, name}, "at most " + std::to_string(limit) + " characters");
}

void JsonReader::finish() {
    if (!m_reading.ok() || !m_reading.strict)
        return;
    for (const auto& field : m_object) {
        const std::string_view name(field.key());
        if (std::find(m_asked.begin(), m_asked.end(), name) == m_asked.end()) {
            // A misplaced name may be anything, an identity number too; only plain letters are repeated.
            return m_reading.fail({&m_place, isPlainWord(name) ? name : std::string_view("?")}, "no such field");
        }
    }
}

bool JsonReader::readInteger(const boost::json::value& value, std::int64_t& target, const JsonPlace& place,
                             std::int64_t lowest, std::int64_t highest) {
    if (!m_reading.ok())
        return false;
    if (!value.is_int64() || value.get_int64() < lowest || value.get_int64() > highest) {
        m_reading.fail(place, "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest));
        return false;
    }
    target = value.get_int64();
    return true;
}

void JsonReader::read(const boost::json::value& value, bool& target, const JsonPlace& place) {
    if (!value.is_bool())
        return m_reading.fail(place, "true or false");
    target = value.get_bool();
}

void JsonReader::read(const boost::json::value& value, int& target, const JsonPlace& place) {
    std::int64_t number = 0;
    if (readInteger(value, number, place, -largestCount, largestCount))
        target = static_cast<int>(number);
}

void JsonReader::read(const boost::json::value& value, std::int64_t& target, const JsonPlace& place) {
    readInteger(value, target, place, std::numeric_limits<std::int64_t>::min(),
                std::numeric_limits<std::int64_t>::max());
}

void JsonReader::read(const boost::json::value& value, std::size_t& target, const JsonPlace& place) {
    std::int64_t number = 0;
    if (readInteger(value, number, place, 0, largestCount))
        target = static_cast<std::size_t>(number);
}

void JsonReader::read(const boost::json::value& value, std::string& target, const JsonPlace& place) {
    if (!value.is_string())
        return m_reading.fail(place, "a text");
    target = std::string(value.get_string());
}

void JsonReader::read(const boost::json::value& value, Instant& target, const JsonPlace& place) {
    readInteger(value, target.milliseconds, place, 0, lastInstant);
}

void JsonReader::read(const boost::json::value& value, Duration& target, const JsonPlace& place) {
    std::int64_t milliseconds = 0;
    if (readInteger(value, milliseconds, place, -longestDuration, longestDuration))
        target = Duration(milliseconds);
}

void JsonReader::read(const boost::json::value& value, std::chrono::minutes& target, const JsonPlace& place) {
    Duration duration{0};
    read(value, duration, place);
    target = std::chrono::duration_cast<std::chrono::minutes>(duration);
}

void JsonReader::read(const boost::json::value& value, BusinessDay& target, const JsonPlace& place) {
    readParsed(value, target, place);
}

void JsonReader::read(const boost::json::value& value, LocalTime& target, const JsonPlace& place) {
    readParsed(value, target, place);
}

void JsonReader::read(const boost::json::value& value, TicketId& target, const JsonPlace& place) {
    readParsed(value, target, place);
}

void JsonReader::read(const boost::json::value& value, PublicCode& target, const JsonPlace& place) {
    readParsed(value, target, place);
}

void JsonReader::read(const boost::json::value& value, TicketNumber& target, const JsonPlace& place) {
    const std::optional<TicketNumber> number =
        value.is_string() ? parseShownNumber(std::string_view(value.get_string())) : std::nullopt;
    if (!number)
        return m_reading.fail(place, "a ticket number");
    target = *number;
}

void JsonReader::read(const boost::json::value& value, device::PrintDocument& target, const JsonPlace& place) {
    Result<device::PrintDocument> document = decodePrintDocument(boost::json::serialize(value));
    if (!document)
        return m_reading.fail(place, document.error().context);
    target = std::move(document).value();
}

} // namespace evenhall::protocol
