// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/status_bytes.h"

namespace evenhall::support {

namespace {

constexpr unsigned bit(int number) {
    return 1U << static_cast<unsigned>(number);
}

unsigned offlineBits(const PrinterParts& parts) {
    unsigned value = parts.sensors.block() ? bit(3) : 0;
    if (parts.model.dialect == Dialect::Snbc)
        value |= bit(2);
    return value;
}

unsigned causeBits(const PrinterSensors& sensors) {
    return (sensors.coverOpen ? bit(2) : 0) | (sensors.paperEnd ? bit(5) : 0) | (sensors.isError() ? bit(6) : 0);
}

unsigned errorBits(const PrinterSensors& sensors) {
    return (sensors.jam ? bit(2) : 0) | (sensors.cutterError ? bit(3) : 0) | (sensors.headHot ? bit(6) : 0);
}

bool nearEnd(const PrinterParts& parts) {
    return parts.model.hasNearEndSensor && parts.sensors.paperNearEnd;
}

unsigned paperBits(const PrinterParts& parts) {
    return (nearEnd(parts) ? bit(2) | bit(3) : 0) | (parts.sensors.paperEnd ? bit(5) | bit(6) : 0);
}

Bytes customFullStatus(const PrinterParts& parts) {
    const PrinterSensors& sensors = parts.sensors;
    const unsigned paper = (sensors.paperEnd ? bit(0) : 0) | (nearEnd(parts) ? bit(2) : 0);
    const unsigned user = sensors.coverOpen ? bit(0) | bit(1) : 0;
    const unsigned recoverable = sensors.headHot ? bit(0) : 0;
    const unsigned unrecoverable = (sensors.cutterError ? bit(0) : 0) | (sensors.jam ? bit(6) : 0);
    return {0x10,
            0x0F,
            static_cast<std::uint8_t>(paper),
            static_cast<std::uint8_t>(user),
            static_cast<std::uint8_t>(recoverable),
            static_cast<std::uint8_t>(unrecoverable)};
}

} // namespace

Bytes statusAnswer(const PrinterParts& parts, std::uint8_t question) {
    constexpr unsigned fixedBits = 0x12;
    constexpr std::uint8_t fullStatus = 20;
    switch (question) {
    case 1:
        return {static_cast<std::uint8_t>(fixedBits | offlineBits(parts))};
    case 2:
        return {static_cast<std::uint8_t>(fixedBits | causeBits(parts.sensors))};
    case 3:
        return {static_cast<std::uint8_t>(fixedBits | errorBits(parts.sensors))};
    case 4:
        return {static_cast<std::uint8_t>(fixedBits | paperBits(parts))};
    case fullStatus:
        return parts.model.dialect == Dialect::Custom ? customFullStatus(parts) : Bytes();
    default: // an open set of numbers on the line
        return {};
    }
}

Bytes automaticStatus(const PrinterParts& parts) {
    const PrinterSensors& sensors = parts.sensors;
    const unsigned first = bit(4) | (sensors.block() ? bit(3) : 0) | (sensors.coverOpen ? bit(5) : 0);
    const unsigned second =
        (sensors.jam ? bit(2) : 0) | (sensors.cutterError ? bit(3) : 0) | (sensors.headHot ? bit(6) : 0);
    const unsigned third = (nearEnd(parts) ? bit(0) | bit(1) : 0) | (sensors.paperEnd ? bit(2) | bit(3) : 0);
    const std::uint8_t fourth = parts.model.dialect == Dialect::Snbc ? 0x0F : 0x00;
    return {static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(second), static_cast<std::uint8_t>(third),
            fourth};
}

} // namespace evenhall::support
