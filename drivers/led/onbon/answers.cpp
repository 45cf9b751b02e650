// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/led/onbon/answers.h"

#include <array>

namespace evenhall::onbon {

namespace {

constexpr std::byte answerGroup{0xA0};
constexpr std::byte acknowledged{0x00};
constexpr std::byte refused{0x01};
constexpr std::size_t acknowledgementLength = 3; // group, command, error; two reserved bytes follow

constexpr std::size_t sourceOffset = 2;
constexpr std::size_t deviceTypeOffset = 10;
constexpr std::size_t dataLengthOffset = 12;

constexpr int busyError = 3;
constexpr int checksumError = 5;
constexpr std::array errorNames{"no error",
                                "unknown command group",
                                "unknown command",
                                "busy",
                                "out of memory",
                                "wrong checksum",
                                "no such file",
                                "flash error",
                                "download error",
                                "wrong file name",
                                "wrong file type",
                                "wrong file checksum",
                                "no font in the card",
                                "firmware mismatch",
                                "wrong date",
                                "file exists already",
                                "wrong block number"};

std::uint16_t littleEndian(std::span<const std::byte> bytes, std::size_t at) {
    return static_cast<std::uint16_t>(std::to_integer<unsigned>(bytes[at]) | std::to_integer<unsigned>(bytes[at + 1])
                                                                                 << 8U);
}

} // namespace

std::vector<Frame> FrameParser::feed(std::span<const std::byte> bytes) {
    std::vector<Frame> frames;
    for (const std::byte byte : bytes)
        feedByte(byte, frames);
    return frames;
}

void FrameParser::reset() {
    m_state = State::Outside;
    m_content.clear();
}

void FrameParser::feedByte(std::byte byte, std::vector<Frame>& frames) {
    if (byte == frameStart) { // never occurs inside: a new frame begins, whatever was before
        m_state = State::Inside;
        m_content.clear();
        return;
    }
    switch (m_state) {
    case State::Outside:
        return;
    case State::Inside:
        if (byte == frameEnd) {
            if (std::optional<Frame> frame = finish())
                frames.push_back(std::move(*frame));
            reset();
        } else if (byte == startEscape) {
            m_state = State::AfterStartEscape;
        } else if (byte == endEscape) {
            m_state = State::AfterEndEscape;
        } else {
            append(byte);
        }
        return;
    case State::AfterStartEscape:
        resolveEscape(byte, frameStart, startEscape);
        return;
    case State::AfterEndEscape:
        resolveEscape(byte, frameEnd, endEscape);
        return;
    }
}

void FrameParser::resolveEscape(std::byte byte, std::byte border, std::byte mark) {
    m_state = State::Inside;
    if (byte == escapedBorder)
        append(border);
    else if (byte == escapedMark)
        append(mark);
    else
        reset();
}

void FrameParser::append(std::byte byte) {
    if (m_content.size() == longestFrame)
        reset();
    else
        m_content.push_back(byte);
}

std::optional<Frame> FrameParser::finish() const {
    if (m_content.size() < headerLength + checkLength)
        return std::nullopt;
    const std::size_t dataLength = littleEndian(m_content, dataLengthOffset);
    const std::span<const std::byte> checked = std::span(m_content).first(m_content.size() - checkLength);
    if (checked.size() != headerLength + dataLength || checksum(checked) != littleEndian(m_content, checked.size()))
        return std::nullopt;
    const std::span<const std::byte> data = checked.subspan(headerLength);
    return Frame{littleEndian(checked, 0),
                 littleEndian(checked, sourceOffset),
                 std::to_integer<std::uint8_t>(checked[deviceTypeOffset]),
                 {data.begin(), data.end()}};
}

std::optional<Acknowledgement> toAcknowledgement(const Frame& frame) {
    if (frame.data.size() < acknowledgementLength || frame.data[0] != answerGroup)
        return std::nullopt;
    if (frame.data[1] != acknowledged && frame.data[1] != refused)
        return std::nullopt;
    return Acknowledgement{frame.data[1] == acknowledged, std::to_integer<int>(frame.data[2])};
}

std::string describeError(int error) {
    const auto index = static_cast<std::size_t>(error);
    const std::string name = error >= 0 && index < errorNames.size() ? errorNames[index] : "unknown error";
    return name + " (" + std::to_string(error) + ")";
}

bool isTransient(int error) {
    return error == busyError || error == checksumError;
}

} // namespace evenhall::onbon
