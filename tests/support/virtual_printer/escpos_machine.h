// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/virtual_printer/printer_machine.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>

namespace evenhall::support {

/// ESC/POS, by Epson's command reference. Sources of the rarer bytes: DLE DC4 fn 8 and GS ( H fn 48 as of TM-T88V;
/// GS g 2 as of the TM-T88IV technical manual.
class EscposMachine : public PrinterMachine {
public:
    explicit EscposMachine(PrinterParts& parts) : m_parts(parts) { reset(); }

    void take(std::uint8_t byte, Bytes& answers) override;
    [[nodiscard]] bool watch(std::uint8_t byte, Bytes& answers) override;
    void reset() override;
    void statusChanged(Bytes& answers) override;

private:
    void execute(Bytes& answers);
    void executeEscape();
    void executeGroup(Bytes& answers);
    void executeChinese();
    void executeParenthesis(Bytes& answers);
    void startPicture();
    void takePicture(std::uint8_t byte);
    void cut();
    void write();
    void endLine();
    void identify(Bytes& answers) const;
    void countersAsked(Bytes& answers) const;
    void forgetCommand() { m_command.clear(); }
    [[nodiscard]] bool chinese() const { return m_chinese && m_parts.model.charset != Charset::None; }

    PrinterParts& m_parts;
    Bytes m_command;
    std::size_t m_pictureLeft = 0;
    std::size_t m_rowBytes = 0;
    Bytes m_row;
    std::string m_line; ///< characters of the present line, UTF-8
    int m_lineRows = 0;
    bool m_chinese = false;
    int m_automatic = 0; ///< the n of GS a
    Bytes m_lastAutomatic;
    std::deque<std::uint8_t> m_seen; ///< the last bytes on the line, for real-time commands
};

} // namespace evenhall::support
