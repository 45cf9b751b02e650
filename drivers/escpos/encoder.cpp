// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/encoder.h"

#include "drivers/escpos/commands.h"

#include <algorithm>
#include <cassert>
#include <span>

namespace evenhall::escpos {

namespace {

using Bytes = std::vector<std::byte>;
using profiles::ClearCommand;
using profiles::CutRules;
using profiles::PrinterProfile;

constexpr std::byte thickerDataLinkEscape{0x30}; // DLE with the dot left of its only dot
constexpr std::byte noFurtherFeed{0x00};
constexpr int valuesPerByte = 256;
constexpr int longestFeed = 255;
constexpr double lineMillimetres = 3.75; // the shorter of the line pitches after ESC @: 30/203 and 1/6 inch

bool startsRealTimeCommand(std::byte first, std::byte second) {
    return first == DataLinkEscape &&
           (second == RealTimeStatus || second == RealTimeRequest || second == RealTimePulse);
}

void defuse(Bytes& picture) {
    for (std::size_t i = 0; i + 1 < picture.size(); ++i)
        if (startsRealTimeCommand(picture[i], picture[i + 1]))
            picture[i] = thickerDataLinkEscape;
}

std::byte lowByte(int value) {
    return static_cast<std::byte>(value % valuesPerByte);
}
std::byte highByte(int value) {
    return static_cast<std::byte>(value / valuesPerByte);
}

void append(Bytes& stream, std::span<const std::byte> bytes) {
    stream.insert(stream.end(), bytes.begin(), bytes.end());
}

/// Bytes per row up to the last one with a black dot; at least one, for a picture cannot be empty.
int usedBytesPerRow(const device::Raster& ticket, int firstRow, int rowCount) {
    int used = 1;
    for (int row = firstRow; row < firstRow + rowCount; ++row) {
        const std::span<const std::byte> bytes = ticket.rows(row, 1);
        const auto last = std::find_if(bytes.rbegin(), bytes.rend(), [](std::byte byte) { return byte != Nul; });
        used = std::max(used, static_cast<int>(bytes.rend() - last));
    }
    return used;
}

void appendBand(Bytes& stream, const device::Raster& ticket, int firstRow, int rowCount) {
    const int width = usedBytesPerRow(ticket, firstRow, rowCount);
    Bytes picture;
    for (int row = firstRow; row < firstRow + rowCount; ++row)
        append(picture, ticket.rows(row, 1).first(static_cast<std::size_t>(width)));
    defuse(picture);
    stream.insert(stream.end(), {GroupSeparator, RasterCommand, RasterFunction, RasterNormalSize, lowByte(width),
                                 highByte(width), lowByte(rowCount), highByte(rowCount)});
    append(stream, picture);
}

bool feedsToKnife(profiles::CutCommand command) {
    return command == profiles::CutCommand::FeedPartial || command == profiles::CutCommand::FeedFull;
}

/// Ends the line and feeds so far that the last dot is above the knife.
void appendTail(Bytes& stream, const CutRules& cut) {
    const int millimetres = cut.tailMillimetres + (feedsToKnife(cut.command) ? 0 : cut.knifeMillimetres);
    const int lines = std::clamp(static_cast<int>(millimetres / lineMillimetres + 0.999), 1, longestFeed);
    stream.push_back(LineFeed);
    if (lines > 1)
        stream.insert(stream.end(), {Escape, FeedLines, static_cast<std::byte>(lines - 1)});
}

void appendCut(Bytes& stream, profiles::CutCommand command) {
    switch (command) {
    case profiles::CutCommand::FeedPartial:
        stream.insert(stream.end(), {GroupSeparator, CutCommand, CutFeedPartial, noFurtherFeed});
        return;
    case profiles::CutCommand::FeedFull:
        stream.insert(stream.end(), {GroupSeparator, CutCommand, CutFeedFull, noFurtherFeed});
        return;
    case profiles::CutCommand::Partial:
        stream.insert(stream.end(), {GroupSeparator, CutCommand, CutPartial});
        return;
    case profiles::CutCommand::Full:
        stream.insert(stream.end(), {GroupSeparator, CutCommand, CutFull});
        return;
    case profiles::CutCommand::EscapeI:
        stream.insert(stream.end(), {Escape, CutOnePoint});
        return;
    case profiles::CutCommand::EscapeM:
        stream.insert(stream.end(), {Escape, CutThreePoints});
        return;
    case profiles::CutCommand::StarPartial:
    case profiles::CutCommand::StarFull:
    case profiles::CutCommand::TearBar:
        return;
    }
}

} // namespace

Bytes encodeEnd(const PrinterProfile& profile) {
    Bytes stream;
    appendTail(stream, profile.cut);
    appendCut(stream, profile.cut.command);
    append(stream, profile.afterCut);
    return stream;
}

EncodedTicket encodePicture(const device::Raster& ticket, const PrinterProfile& profile, const Bytes& tail) {
    assert(ticket.width() > 0);
    EncodedTicket encoded;
    encoded.bytes = {Escape, Initialize};
    if (profile.status.automatic)
        encoded.bytes.insert(encoded.bytes.end(), {GroupSeparator, AutomaticStatusCommand, EveryCause});
    for (int row = 0; row < ticket.height(); row += profile.bandRows) {
        appendBand(encoded.bytes, ticket, row, std::min(profile.bandRows, ticket.height() - row));
        encoded.pieceEnds.push_back(encoded.bytes.size());
    }
    append(encoded.bytes, encodeEnd(profile));
    append(encoded.bytes, tail);
    if (encoded.pieceEnds.empty())
        encoded.pieceEnds.push_back(0);
    encoded.pieceEnds.back() = encoded.bytes.size();
    return encoded;
}

Bytes encodeTicket(const device::Raster& ticket, const PrinterProfile& profile) {
    return encodePicture(ticket, profile).bytes;
}

Bytes encodeBands(const device::Raster& picture, int bandRows) {
    Bytes stream;
    for (int row = 0; row < picture.height(); row += bandRows)
        appendBand(stream, picture, row, std::min(bandRows, picture.height() - row));
    return stream;
}

Bytes encodeRecovery(int bytesPerRow, const PrinterProfile& profile) {
    assert(bytesPerRow > 0);
    Bytes stream(static_cast<std::size_t>(bytesPerRow) * static_cast<std::size_t>(profile.bandRows), Nul);
    stream.insert(stream.end(), {Escape, Initialize});
    append(stream, encodeEnd(profile));
    return stream;
}

Bytes encodeStatusRequest(int question) {
    return {DataLinkEscape, RealTimeStatus, static_cast<std::byte>(question)};
}

Bytes encodeBarrier() {
    return {GroupSeparator, QueuedStatusCommand, QueuedStatusPaper};
}

Bytes encodeProcessIdRequest(std::string_view id) {
    assert(id.size() == processIdLength);
    Bytes stream(ProcessIdRequest.begin(), ProcessIdRequest.end());
    for (const char letter : id)
        stream.push_back(static_cast<std::byte>(letter));
    return stream;
}

std::string processIdOf(std::uint32_t number) {
    constexpr char first = '!'; // 21 hexadecimal; the manual allows 20 to 7E
    constexpr std::uint32_t letters = 90;
    std::string id(processIdLength, first);
    for (auto letter = id.rbegin(); letter != id.rend(); ++letter, number /= letters)
        *letter = static_cast<char>(first + static_cast<char>(number % letters));
    return id;
}

Bytes encodeCutCounterRequest() {
    return {GroupSeparator, CounterCommand, CounterTransmit, Nul, CumulativeCuts, Nul};
}

Bytes encodeIdentityRequest(int number) {
    return {GroupSeparator, IdentityCommand, static_cast<std::byte>(number)};
}

Bytes encodeClear(ClearCommand command) {
    switch (command) {
    case ClearCommand::RealTimeClear:
        return {ClearBuffers.begin(), ClearBuffers.end()};
    case ClearCommand::RealTimeRecover:
        return {DataLinkEscape, RealTimeRequest, RecoverAndClear};
    case ClearCommand::None:
    case ClearCommand::Cancel:
        return {};
    }
    return {};
}

} // namespace evenhall::escpos
