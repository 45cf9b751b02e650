// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/led/onbon/commands.h"

namespace evenhall::onbon {

namespace {

using Bytes = std::vector<std::byte>;

constexpr std::byte fileGroup{0xA1};
constexpr std::byte queryCommand{0x02};
constexpr std::byte systemGroup{0xA2};
constexpr std::byte pingCommand{0x00};
constexpr std::byte displayGroup{0xA3};
constexpr std::byte dynamicAreaCommand{0x06};
constexpr std::byte mustAnswer{0x01};

constexpr std::byte deleteNone{0x00};
constexpr std::byte deleteOne{0x01};
constexpr std::byte deleteAll{0xFF};
constexpr std::byte writeNone{0x00};
constexpr std::byte writeOne{0x01};

constexpr std::byte dynamicAreaType{0x00};
constexpr std::byte noLineGap{0x00};
constexpr std::byte noExitEffect{0x00};
constexpr int voiceLength = 3;              // reserved, on cards without a voice
constexpr std::size_t fixedAreaLength = 27; // area type to data length
constexpr int pixelsPerUnit = 8;
constexpr int pixelMark = 0x8000;

template <typename Number>
std::byte toByte(Number value) {
    return static_cast<std::byte>(value);
}

void appendShort(Bytes& bytes, std::size_t value) {
    bytes.insert(bytes.end(), {toByte(value & 0xFFU), toByte(value >> 8U & 0xFFU)});
}

void appendLong(Bytes& bytes, std::size_t value) {
    appendShort(bytes, value & 0xFFFFU);
    appendShort(bytes, value >> 16U);
}

/// X and width, across the panel.
void appendAcross(Bytes& bytes, int pixels, CoordinateUnit unit) {
    const int value = unit == CoordinateUnit::Pixel ? pixels | pixelMark : pixels / pixelsPerUnit;
    appendShort(bytes, static_cast<std::size_t>(value));
}

Bytes command(std::byte group, std::byte code, const Bytes& body, ReservedField reserved) {
    Bytes bytes{group, code, mustAnswer};
    appendShort(bytes, reserved == ReservedField::BodyLength ? body.size() : 0);
    bytes.insert(bytes.end(), body.begin(), body.end());
    return bytes;
}

} // namespace

Bytes dynamicText(const DynamicArea& area, std::span<const std::byte> text, ReservedField reserved) {
    Bytes body{deleteNone, writeOne};
    appendShort(body, fixedAreaLength + text.size());
    body.push_back(dynamicAreaType);
    appendAcross(body, area.x, area.unit);
    appendShort(body, static_cast<std::size_t>(area.y));
    appendAcross(body, area.width, area.unit);
    appendShort(body, static_cast<std::size_t>(area.height));
    body.insert(body.end(), {toByte(area.id), noLineGap, toByte(area.runMode)});
    appendShort(body, static_cast<std::size_t>(area.timeoutSeconds));
    body.insert(body.end(), voiceLength, std::byte{0});
    body.insert(body.end(), {toByte(area.lineMode), toByte(area.lineBreak), toByte(area.displayMode), noExitEffect,
                             toByte(area.speed), toByte(area.stayHalfSeconds)});
    appendLong(body, text.size());
    body.insert(body.end(), text.begin(), text.end());
    return command(displayGroup, dynamicAreaCommand, body, reserved);
}

Bytes removeArea(int id, ReservedField reserved) {
    return command(displayGroup, dynamicAreaCommand, {deleteOne, toByte(id), writeNone}, reserved);
}

Bytes removeAllAreas(ReservedField reserved) {
    return command(displayGroup, dynamicAreaCommand, {deleteAll, writeNone}, reserved);
}

Bytes ping() {
    return command(systemGroup, pingCommand, {}, ReservedField::Zero);
}

Bytes queryState() {
    return command(fileGroup, queryCommand, {}, ReservedField::Zero);
}

} // namespace evenhall::onbon
