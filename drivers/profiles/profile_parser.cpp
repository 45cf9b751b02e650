// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/profiles/json_fields.h"
#include "drivers/profiles/printer_profile.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace evenhall::profiles {

namespace {

using device::Condition;
using device::ConfirmLevel;

constexpr int lastQuestion = 255;
constexpr int longestAnswer = 16;

/// The value of a word field; the first value when it is absent or wrong.
template <typename Enumeration, std::size_t count>
Enumeration wordOf(JsonFields& fields, std::string_view name,
                   const std::array<std::pair<std::string_view, Enumeration>, count>& words) {
    std::vector<std::string_view> texts(count);
    std::transform(words.begin(), words.end(), texts.begin(), [](const auto& word) { return word.first; });
    return words[fields.word(name, texts)].second;
}

template <typename Enumeration, std::size_t count>
std::array<std::pair<std::string_view, Enumeration>, count> named(const std::array<Enumeration, count>& values) {
    std::array<std::pair<std::string_view, Enumeration>, count> words;
    std::transform(values.begin(), values.end(), words.begin(),
                   [](Enumeration value) { return std::pair(toText(value), value); });
    return words;
}

constexpr std::array<std::pair<std::string_view, Condition>, 8> conditionWords{{
    {"offline", Condition::Offline},
    {"paperNearEnd", Condition::PaperNearEnd},
    {"paperEnd", Condition::PaperEnd},
    {"coverOpen", Condition::CoverOpen},
    {"jam", Condition::Jam},
    {"cutterError", Condition::CutterError},
    {"headHot", Condition::HeadHot},
    {"mechanicalError", Condition::MechanicalError},
}};

constexpr std::array<std::pair<std::string_view, ChineseMode>, 3> chineseWords{{
    {"none", ChineseMode::None},
    {"offAtStart", ChineseMode::OffAtStart},
    {"onAtStart", ChineseMode::OnAtStart},
}};

constexpr std::array<std::pair<std::string_view, ChineseSet>, 2> setWords{{
    {"gb2312", ChineseSet::Gb2312},
    {"gb18030", ChineseSet::Gb18030},
}};

constexpr std::array<std::pair<std::string_view, Drain>, 2> drainWords{{
    {"stream", Drain::Stream},
    {"eachBand", Drain::EachBand},
}};

/// "1D6505" as bytes; nothing when it is no even row of hexadecimal digits.
std::optional<std::vector<std::byte>> bytesOf(std::string_view text) {
    std::vector<std::byte> bytes;
    if (text.size() % 2 != 0)
        return std::nullopt;
    for (std::size_t at = 0; at < text.size(); at += 2) {
        unsigned value = 0;
        const char* end = text.data() + at + 2;
        const std::from_chars_result read = std::from_chars(text.data() + at, end, value, 16);
        if (read.ec != std::errc{} || read.ptr != end)
            return std::nullopt;
        bytes.push_back(static_cast<std::byte>(value));
    }
    return bytes;
}

bool isName(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    });
}

void readIdentity(JsonFields& fields, PrinterProfile& profile) {
    (void)fields.has("$schema"); // for editors
    profile.name = fields.text("name");
    if (!profile.name.empty() && !isName(profile.name))
        fields.expect("name", "lower-case letters, digits and '-' are expected");
    profile.title = fields.text("title");
    for (const JsonFields::Element& model : fields.elements("models")) {
        if (const auto* text = model.value.if_string(); text != nullptr && !text->empty())
            profile.models.emplace_back(*text);
        else
            fields.expectAt(model.pointer, "a text is expected");
    }
    (void)fields.elements("notes"); // for people: sources, and what was never seen on a real device
}

void readPaper(JsonFields& fields, PrinterProfile& profile) {
    std::optional<JsonFields> paper = fields.object("paper");
    if (!paper) {
        fields.expect("paper", "an object is expected");
        return;
    }
    profile.paperMillimetres = static_cast<int>(paper->number("millimetres", 40, 120));
    profile.paper.printableDots = static_cast<int>(paper->number("dots", 192, 4096));
    profile.paper.dotsPerInch = static_cast<int>(paper->number("dpi", 100, 600));
    paper->finish();
}

void readPicture(JsonFields& fields, PrinterProfile& profile) {
    std::optional<JsonFields> picture = fields.object("picture");
    if (!picture)
        return;
    profile.bandRows = static_cast<int>(picture->number("bandRows", 8, 128, profile.bandRows));
    profile.drain = wordOf(*picture, "drain", drainWords);
    profile.slowestBytesPerSecond =
        static_cast<int>(picture->number("slowestBytesPerSecond", 100, 10'000'000, profile.slowestBytesPerSecond));
    picture->finish();
}

StatusBit readBit(const JsonFields::Element& element, Mistakes& mistakes) {
    JsonFields fields(element.value, element.pointer, mistakes);
    StatusBit bit;
    bit.question = static_cast<int>(fields.number("question", 0, lastQuestion));
    bit.byte = static_cast<int>(fields.number("byte", 0, longestAnswer - 1, 0));
    const std::string text = fields.text("mask");
    const std::optional<std::vector<std::byte>> mask = bytesOf(text);
    if (mask && mask->size() == 1 && mask->front() != std::byte{0})
        bit.mask = mask->front();
    else if (!text.empty())
        fields.expect("mask", "two hexadecimal digits other than 00 are expected");
    bit.means = wordOf(fields, "means", conditionWords);
    if (!fields.has("means"))
        fields.expect("means", "a condition is expected");
    fields.finish();
    return bit;
}

void readStatus(JsonFields& fields, StatusRules& rules, Mistakes& mistakes) {
    std::optional<JsonFields> status = fields.object("status");
    if (!status)
        return;
    for (const JsonFields::Element& question : status->elements("questions")) {
        const auto* number = question.value.if_int64();
        if (number != nullptr && *number >= 1 && *number <= lastQuestion)
            rules.questions.push_back(static_cast<int>(*number));
        else
            fields.expectAt(question.pointer, "the n of DLE EOT n, from 1 to 255, is expected");
    }
    for (const JsonFields::Element& bit : status->elements("bits"))
        rules.bits.push_back(readBit(bit, mistakes));
    rules.automatic = status->flag("automatic", false);
    rules.nearEndSensor = status->flag("nearEndSensor", false);
    status->finish();
}

void readText(JsonFields& fields, TextRules& rules) {
    std::optional<JsonFields> text = fields.object("text");
    if (!text)
        return;
    rules.chinese = wordOf(*text, "chinese", chineseWords);
    rules.set = wordOf(*text, "set", setWords);
    rules.columns = static_cast<int>(text->number("columns", 16, 120, rules.columns));
    text->finish();
}

void readCut(JsonFields& fields, PrinterProfile& profile) {
    if (std::optional<JsonFields> cut = fields.object("cut")) {
        profile.cut.command =
            wordOf(*cut, "command",
                   named(std::array{CutCommand::FeedPartial, CutCommand::FeedFull, CutCommand::Partial,
                                    CutCommand::Full, CutCommand::EscapeM, CutCommand::EscapeI, CutCommand::StarPartial,
                                    CutCommand::StarFull, CutCommand::TearBar}));
        profile.cut.knifeMillimetres = static_cast<int>(cut->number("knife", 0, 60, profile.cut.knifeMillimetres));
        profile.cut.tailMillimetres = static_cast<int>(cut->number("tail", 0, 40, profile.cut.tailMillimetres));
        cut->finish();
    }
    if (fields.has("afterCut")) {
        if (const std::optional<std::vector<std::byte>> bytes = bytesOf(fields.text("afterCut")))
            profile.afterCut = *bytes;
        else
            fields.expect("afterCut", "pairs of hexadecimal digits are expected");
    }
}

void readTransport(JsonFields& fields, TransportQuirks& quirks) {
    std::optional<JsonFields> transport = fields.object("transport");
    if (!transport)
        return;
    quirks.answers = transport->flag("answers", quirks.answers);
    quirks.oneTicketOnly = transport->flag("oneTicketOnly", quirks.oneTicketOnly);
    transport->finish();
}

/// What no single field shows.
void refuseContradictions(JsonFields& fields, const PrinterProfile& profile) {
    const bool star = profile.dialect == Dialect::StarLine;
    const bool starCut = profile.cut.command == CutCommand::StarPartial || profile.cut.command == CutCommand::StarFull;
    if (star != starCut && profile.cut.command != CutCommand::TearBar)
        fields.expectAt("/cut/command", "a cut of the dialect is expected");
    if ((profile.confirm == ConfirmLevel::StatusCounter) != star && profile.confirm != ConfirmLevel::Delivered)
        fields.expect("confirm", "a confirmation of the dialect is expected");
    if (profile.clear != ClearCommand::None && (profile.clear == ClearCommand::Cancel) != star)
        fields.expect("clear", "a command of the dialect is expected");
    if (!star && profile.confirm > ConfirmLevel::Delivered && profile.status.questions.empty())
        fields.expect("status", "a printer that confirms must be asked for its status");
}

} // namespace

device::Outcome<PrinterProfile> parseProfile(std::string_view text) {
    const device::Outcome<boost::json::value> parsed = parseJson(text);
    if (!parsed)
        return parsed.fault();
    Mistakes mistakes;
    PrinterProfile profile;
    JsonFields fields(*parsed, "", mistakes);
    readIdentity(fields, profile);
    profile.dialect = wordOf(fields, "dialect", named(std::array{Dialect::Escpos, Dialect::StarLine}));
    readPaper(fields, profile);
    readPicture(fields, profile);
    readStatus(fields, profile.status, mistakes);
    profile.confirm = wordOf(fields, "confirm",
                             named(std::array{ConfirmLevel::Delivered, ConfirmLevel::Barrier, ConfirmLevel::ProcessId,
                                              ConfirmLevel::StatusCounter}));
    profile.clear = wordOf(fields, "clear",
                           named(std::array{ClearCommand::None, ClearCommand::RealTimeClear,
                                            ClearCommand::RealTimeRecover, ClearCommand::Cancel}));
    profile.cutCounter = fields.flag("cutCounter", false);
    readText(fields, profile.text);
    readCut(fields, profile);
    readTransport(fields, profile.transport);
    if (mistakes.none())
        refuseContradictions(fields, profile);
    fields.finish();
    if (!mistakes.none())
        return device::Fault{device::FaultCode::BadConfiguration, mistakes.toString()};
    return profile;
}

} // namespace evenhall::profiles
