// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// The data part of the frames that this driver sends, and the settings of the area it writes to.
namespace evenhall::onbon {

enum class CoordinateUnit {
    EightPixels, ///< the protocol's own unit, across
    Pixel        ///< sixth generation: marked by the highest bit of X and width
};

enum class DisplayMode : std::uint8_t { Static = 1, Instant, MoveLeft, MoveRight, MoveUp, MoveDown };
enum class RunMode : std::uint8_t { Loop = 0, StayOnLastPage, DeleteAfterTimeout, LogoAfterTimeout };
enum class LineMode : std::uint8_t { Single = 1, Multiple };
enum class LineBreak : std::uint8_t { Manual = 1, Automatic };

/// A dynamic area: text in the card's memory, so that a call never wears its flash.
struct DynamicArea {
    int id = 0;
    int x = 0; ///< pixels
    int y = 0;
    int width = 64;
    int height = 16;
    CoordinateUnit unit = CoordinateUnit::EightPixels;
    LineMode lineMode = LineMode::Single;
    LineBreak lineBreak = LineBreak::Manual;
    RunMode runMode = RunMode::Loop;
    DisplayMode displayMode = DisplayMode::Static;
    int timeoutSeconds = 0; ///< of the run modes that need one
    int speed = 0;          ///< 0 is the fastest, 24 the slowest
    int stayHalfSeconds = 10;

    friend bool operator==(const DynamicArea&, const DynamicArea&) = default;
};

/// What the two bytes after the response flag hold; cards accept both, senders differ.
enum class ReservedField { Zero, BodyLength };

/// A3 06: writes text (GB2312 with the card's own escapes) into the area.
[[nodiscard]] std::vector<std::byte> dynamicText(const DynamicArea& area, std::span<const std::byte> text,
                                                 ReservedField reserved = ReservedField::Zero);
/// A3 06: removes one area, so that its place is dark.
[[nodiscard]] std::vector<std::byte> removeArea(int id, ReservedField reserved = ReservedField::Zero);
/// A3 06: removes every dynamic area.
[[nodiscard]] std::vector<std::byte> removeAllAreas(ReservedField reserved = ReservedField::Zero);
/// A2 00: is somebody there?
[[nodiscard]] std::vector<std::byte> ping();
/// A1 02: the state of the controller.
[[nodiscard]] std::vector<std::byte> queryState();

} // namespace evenhall::onbon
