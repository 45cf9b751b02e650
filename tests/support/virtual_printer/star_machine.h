// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/virtual_printer/printer_machine.h"

namespace evenhall::support {

/// Star line mode, by Star's command specification (line mode, chapter 5): raster pictures, cut, automatic status of
/// nine bytes, the ETB counter.
class StarMachine : public PrinterMachine {
public:
    explicit StarMachine(PrinterParts& parts) : m_parts(parts) {}

    void take(std::uint8_t byte, Bytes& answers) override;
    [[nodiscard]] bool watch(std::uint8_t byte, Bytes& answers) override;
    void reset() override;
    void statusChanged(Bytes& answers) override;

private:
    void execute(Bytes& answers);
    void takeRasterCommand(std::uint8_t byte);
    void printRow(std::uint8_t byte);
    [[nodiscard]] std::size_t length() const;
    [[nodiscard]] Bytes status() const;

    PrinterParts& m_parts;
    Bytes m_command;
    Bytes m_row;
    std::size_t m_rowLeft = 0;
    bool m_raster = false;
    bool m_automatic = false;
    bool m_etbSeen = false;
    int m_etbCounter = 0;
    Bytes m_lastStatus;
    Bytes m_seen; ///< the last bytes on the line
};

} // namespace evenhall::support
