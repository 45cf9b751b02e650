// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// A network or serial ticket printer as a program: each cut becomes a PNG and a JSON line, and orders on its standard
// input take away its paper, its voice, its cable or its power.

#include "tests/support/virtual_printer/printer_front.h"

#include <csignal>
#include <cstdlib>
#include <iostream>

using namespace evenhall::support;

namespace {

constexpr const char* usage =
    "usage: virtual_printer (--listen PORT | --make-pty LINK | --pty PATH) [--dir FOLDER] [--log FILE] [--dots 576]\n"
    "                       [--dialect epson|snbc|xprinter|custom|star] [--buffer BYTES] [--speed BYTES_PER_SECOND]\n"
    "                       [--charset none|gb2312|gb18030] [--text yes|no]\n"
    "One PNG and one JSON line per paper. Orders on standard input, one per line, each acknowledged by a JSON line:\n"
    "  paper-end | paper-near-end | cover-open | jam | cutter-error | head-hot | ok    sensors\n"
    "  paper-end-after ROWS                            the roll ends within a ticket\n"
    "  mute | answer                                   answers to questions\n"
    "  stall | resume                                  reading of the line\n"
    "  pause | go-on                                   printing, without a reason that any sensor shows\n"
    "  hang-up-after BYTES                             end the connection within what comes next\n"
    "  unplug | plug                                   the cable\n"
    "  power-cut                                       off and on: buffer and half pictures are gone\n";

std::optional<Charset> charsetFromText(std::string_view text) {
    if (text == "none")
        return Charset::None;
    if (text == "gb2312")
        return Charset::Gb2312;
    return text == "gb18030" ? std::optional(Charset::Gb18030) : std::nullopt;
}

/// Reads one option; false when it is unknown or its value is wrong.
bool take(FrontOptions& options, const std::string& name, const std::string& value) {
    const std::optional<Charset> charset = charsetFromText(value);
    if (options.port.take(name, value))
        return true;
    if (name == "--dir")
        options.folder = value;
    else if (name == "--log")
        options.log = value;
    else if (name == "--dots")
        options.model.headDots = std::atoi(value.c_str());
    else if (name == "--buffer")
        options.model.bufferBytes = std::strtoull(value.c_str(), nullptr, 10);
    else if (name == "--speed")
        options.model.bytesPerSecond = std::strtoull(value.c_str(), nullptr, 10);
    else if (name == "--text")
        options.model.printsText = value == "yes";
    else if (name == "--charset" && charset)
        options.model.charset = *charset;
    else
        return name == "--dialect" && dialectFromText(value);
    return true;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    FrontOptions options;
    bool understood = arguments.size() % 2 == 0;
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) // the dialect first: it fills in what is usual
        if (const auto dialect = dialectFromText(arguments[i + 1]); dialect && arguments[i] == "--dialect")
            options.model = PrinterModel::of(*dialect);
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2)
        understood = take(options, arguments[i], arguments[i + 1]) && understood;
    if (!options.port.isChosen() || !understood) {
        std::cerr << usage;
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    PrinterFront(options).run();
    return 0;
}
