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

constexpr std::byte thickerDataLinkEscape{0x30}; // DLE with the dot left of its only dot
constexpr std::byte noFurtherFeed{0x00};
constexpr int valuesPerByte = 256;

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
    for (int row = firstRow; row < firstRow + rowCount; ++row) {
        const std::span<const std::byte> bytes = ticket.rows(row, 1).first(static_cast<std::size_t>(width));
        picture.insert(picture.end(), bytes.begin(), bytes.end());
    }
    defuse(picture);
    stream.insert(stream.end(), {GroupSeparator, RasterCommand, RasterFunction, RasterNormalSize, lowByte(width),
                                 highByte(width), lowByte(rowCount), highByte(rowCount)});
    stream.insert(stream.end(), picture.begin(), picture.end());
}

void appendCut(Bytes& stream, Cut cut) {
    const std::byte function = cut == Cut::Full ? CutFeedFull : CutFeedPartial;
    stream.insert(stream.end(), {LineFeed, GroupSeparator, CutCommand, function, noFurtherFeed});
}

} // namespace

Bytes encodeTicket(const device::Raster& ticket, Cut cut) {
    assert(ticket.width() > 0);
    Bytes stream{Escape, Initialize};
    for (int row = 0; row < ticket.height(); row += rowsPerBand)
        appendBand(stream, ticket, row, std::min(rowsPerBand, ticket.height() - row));
    appendCut(stream, cut);
    return stream;
}

Bytes encodeRecovery(int bytesPerRow) {
    assert(bytesPerRow > 0);
    Bytes stream(static_cast<std::size_t>(bytesPerRow) * rowsPerBand, Nul);
    stream.insert(stream.end(), {Escape, Initialize});
    appendCut(stream, Cut::LeaveOnePoint);
    return stream;
}

Bytes encodeStatusRequest(StatusKind kind) {
    return {DataLinkEscape, RealTimeStatus, static_cast<std::byte>(kind)};
}

Bytes encodeBarrier() {
    return {GroupSeparator, QueuedStatusCommand, QueuedStatusPaper};
}

} // namespace evenhall::escpos
