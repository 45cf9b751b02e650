// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/virtual_printer/paper_roll.h"
#include "tests/support/virtual_printer/printer_model.h"

#include <cstdint>

namespace evenhall::support {

/// What the command interpreter of a printer works with.
struct PrinterParts {
    explicit PrinterParts(PrinterModel printerModel) : model(std::move(printerModel)), roll(model.headDots) {}

    PrinterModel model;
    PrinterSensors sensors;
    PaperRoll roll;
};

/// The interpreter of one command language: a byte after the other from the receive buffer, with the state of a real
/// one, so that a picture that was broken off swallows what comes next.
class PrinterMachine {
public:
    PrinterMachine() = default;
    PrinterMachine(const PrinterMachine&) = delete;
    PrinterMachine& operator=(const PrinterMachine&) = delete;
    virtual ~PrinterMachine() = default;

    /// The next byte of the receive buffer; answers are appended.
    virtual void take(std::uint8_t byte, Bytes& answers) = 0;
    /// Every byte at the moment it arrives on the line. True: the receive buffer is to be emptied, this byte included.
    [[nodiscard]] virtual bool watch(std::uint8_t byte, Bytes& answers) = 0;
    /// Forgets the command at hand and all settings.
    virtual void reset() = 0;
    /// The sensors have changed.
    virtual void statusChanged(Bytes& answers) = 0;
};

} // namespace evenhall::support
