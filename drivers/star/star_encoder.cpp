// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/star/star_encoder.h"

#include "drivers/star/star_commands.h"

#include <algorithm>
#include <span>

namespace evenhall::star {

namespace {

using Bytes = std::vector<std::byte>;

constexpr std::byte thickerEscape{0x3B}; // ESC with one dot more
constexpr int valuesPerByte = 256;
constexpr int lineMillimetres = 3;

void append(Bytes& stream, std::span<const std::byte> bytes) {
    stream.insert(stream.end(), bytes.begin(), bytes.end());
}

void appendRow(Bytes& stream, std::span<const std::byte> row) {
    const auto last = std::find_if(row.rbegin(), row.rend(), [](std::byte byte) { return byte != Nul; });
    const auto used = std::max<std::ptrdiff_t>(row.rend() - last, 1);
    Bytes dots(row.begin(), row.begin() + used);
    for (std::size_t i = 0; i + 1 < dots.size(); ++i)
        if (dots[i] == Escape && dots[i + 1] == Acknowledge)
            dots[i] = thickerEscape;
    stream.push_back(RasterRow);
    stream.push_back(static_cast<std::byte>(used % valuesPerByte));
    stream.push_back(static_cast<std::byte>(used / valuesPerByte));
    append(stream, dots);
}

void appendEnd(Bytes& stream, const profiles::CutRules& cut) {
    const int feed = cut.tailMillimetres + (cut.command == profiles::CutCommand::TearBar ? cut.knifeMillimetres : 0);
    const int lines = std::max((feed + lineMillimetres - 1) / lineMillimetres, 1);
    stream.insert(stream.end(), static_cast<std::size_t>(lines), LineFeed);
    if (cut.command == profiles::CutCommand::StarFull)
        append(stream, FeedAndCutFull);
    else if (cut.command == profiles::CutCommand::StarPartial)
        append(stream, FeedAndCutPartial);
}

} // namespace

Bytes encodeTicket(const device::Raster& ticket, const profiles::PrinterProfile& profile) {
    Bytes stream;
    append(stream, Initialize);
    append(stream, AutomaticStatusOn);
    append(stream, EnterRaster);
    for (int row = 0; row < ticket.height(); ++row)
        appendRow(stream, ticket.rows(row, 1));
    append(stream, LeaveRaster);
    appendEnd(stream, profile.cut);
    stream.push_back(EndOfPrinting);
    return stream;
}

Bytes encodeRecovery(int bytesPerRow, const profiles::PrinterProfile& profile) {
    Bytes stream(static_cast<std::size_t>(bytesPerRow), Nul);
    append(stream, LeaveRaster);
    append(stream, Initialize);
    appendEnd(stream, profile.cut);
    return stream;
}

} // namespace evenhall::star
