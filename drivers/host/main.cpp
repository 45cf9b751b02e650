// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// evenhall-devices: the printers and signs of this box, in the service of the hall; and the tools of who sets them up.

#include "drivers/host/commands/commands.h"
#include "drivers/host/commands/serve_command.h"
#include "drivers/host/stop_signals.h"
#include "drivers/ticket-layout/ticket_font.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <csignal>
#include <iostream>

using namespace evenhall;
using namespace evenhall::device_host;

namespace {

constexpr const char* description =
    "Serves the printers and signs of this box to the hall, and helps to set them up.\n\n"
    "  evenhall-devices --devices FILE [--server URL] [--token-file FILE] [--name NAME]\n"
    "  evenhall-devices list                       printers on USB, serial adapters\n"
    "  evenhall-devices list-profiles              the printer families that a device file may name\n"
    "  evenhall-devices probe URI                  ask an unknown printer what it is; prints nothing\n"
    "  evenhall-devices status URI | --devices F   paper, cover, errors\n"
    "  evenhall-devices test-page URI              print a page and say how sure that is\n"
    "  evenhall-devices record FILE URI            the same, keeping every byte for a bug report\n"
    "  evenhall-devices print-preview --png FILE   draw the demo ticket as a picture\n"
    "  evenhall-devices print-sample --bytes FILE --png FILE\n"
    "                                              the demo ticket exactly as it would be sent\n"
    "  evenhall-devices in-doubt --devices FILE    tickets that may or may not have come out, with what is known\n"
    "  evenhall-devices void --devices FILE --job NAME --because came-out | not-needed | destroyed\n"
    "                                              staff ends such a doubt; the device host may be running\n\n"
    "URI is usb:serial=NUMBER, usb:path=1-2.3, tcp://10.0.0.7:9100, serial:/dev/ttyUSB0?baud=115200 or file:/path.\n"
    "--profile NAME names the printer's family wherever a printer is meant; without it the cautious one is used.\n"
    "Ends with 0 when it is done, 1 when a device could not (or nobody knows whether it did), 2 for a wrong command\n"
    "line, device file or profile.";

struct Command {
    const char* name;
    ExitCode (*run)(const CommandOptions&);
    int operands;
    bool draws; ///< it lays out a ticket
};

constexpr std::array commands{
    Command{"list", listDevices, 0, false},
    Command{"list-profiles", listProfiles, 0, false},
    Command{"probe", probe, 1, false},
    Command{"status", showStatus, 1, false},
    Command{"test-page", printTestPage, 1, true},
    Command{"record", recordPrinter, 2, true},
    Command{"print-preview", previewPaper, 0, true},
    Command{"print-sample", sampleBytes, 0, true},
    Command{"in-doubt", listDoubts, 0, false},
    Command{"void", voidDoubt, 0, false},
};

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(description);
    parser.addHelpOption();
    parser.addOptions({
        {"devices", "The device file (JSON).", "file"},
        {"ledger", "The print ledger; by default beside the device file.", "file"},
        {"job", "void: the print job, as in-doubt names it.", "name"},
        {"because", "void: came-out, not-needed or destroyed.", "word"},
        {"profiles", "A folder with this site's own printer profiles.", "folder"},
        {"server", "The controller.", "url", "http://127.0.0.1:7430"},
        {"token", "This host's token.", "text"},
        {"token-file", "A file with this host's token.", "file"},
        {"name", "This host's name in the journal.", "text", "devices"},
        {"profile", "The printer's family.", "name"},
        {"png", "Where the picture goes.", "file"},
        {"logo", "print-preview and print-sample: a PNG for the head of the demo ticket.", "file"},
        {"bytes", "Where the bytes go.", "file"},
        {"language", "Of the demo ticket: zh-CN, en or zh-CN+en.", "tags", "zh-CN+en"},
        {"elder", "The demo ticket in large type."},
        {"test-page", "print-preview and print-sample: the test page instead of the demo ticket."},
    });
    parser.addPositionalArgument("command", "See above; none serves the hall.", "[command]");
}

std::optional<std::string> valueOf(const QCommandLineParser& parser, const char* name) {
    return parser.isSet(name) ? std::optional(parser.value(name).toStdString()) : std::nullopt;
}

device::Outcome<CommandOptions> optionsOf(const QCommandLineParser& parser) {
    CommandOptions options;
    options.profile = valueOf(parser, "profile");
    options.devices = valueOf(parser, "devices");
    options.ledger = valueOf(parser, "ledger");
    options.job = valueOf(parser, "job");
    options.because = valueOf(parser, "because");
    options.png = valueOf(parser, "png");
    options.bytes = valueOf(parser, "bytes");
    options.logo = valueOf(parser, "logo");
    options.language = parser.value("language").toStdString();
    options.elder = parser.isSet("elder");
    options.paper = parser.isSet("test-page") ? Paper::TestPage : Paper::Ticket;
    if (const std::optional<std::string> folder = valueOf(parser, "profiles"))
        if (const device::Outcome<void> added = options.store.addFolder(*folder); !added)
            return added.fault();
    return options;
}

/// The operands behind the command's name; false when they are not those it takes.
bool takeOperands(const Command& command, const QStringList& operands, CommandOptions& options) {
    const bool wholeFile = options.devices && operands.isEmpty() && command.run == showStatus;
    if (operands.size() != command.operands && !wholeFile)
        return false;
    if (!operands.isEmpty())
        options.uri = operands.last().toStdString();
    if (operands.size() == 2)
        options.file = operands.first().toStdString();
    return true;
}

ExitCode runCommand(const QStringList& words, CommandOptions options, const device::Outcome<void>& font) {
    const auto* command = std::find_if(commands.begin(), commands.end(),
                                       [&words](const Command& entry) { return words.first() == entry.name; });
    if (command == commands.end())
        return fail(WrongUse, "there is no command '" + words.first().toStdString() + "'; see --help");
    if (!takeOperands(*command, words.mid(1), options))
        return fail(WrongUse, words.first().toStdString() + " is written differently; see --help");
    if (command->draws && !font)
        return fail(NotDone, font.fault().context);
    StopSignals::release();
    return command->run(options);
}

ExitCode runHost(const QCommandLineParser& parser, const CommandOptions& options, const device::Outcome<void>& font) {
    if (!options.devices)
        return fail(WrongUse, "--devices FILE or a command is needed; see --help");
    if (!font)
        return fail(NotDone, font.fault().context);
    return serve(options, {parser.value("server").toStdString(), parser.value("name").toStdString(),
                           parser.value("token").toStdString(), parser.value("token-file").toStdString()});
}

} // namespace

int main(int argc, char** argv) {
    StopSignals::hold();
    std::signal(SIGPIPE, SIG_IGN);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // it draws on paper only
    const device::Outcome<void> pinned = ticket_layout::pinFont();
    const QGuiApplication application(argc, argv);
    const device::Outcome<void> font = pinned ? ticket_layout::checkFont() : pinned;
    QGuiApplication::setApplicationName("evenhall-devices");
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QGuiApplication::arguments()))
        return fail(WrongUse, parser.errorText().toStdString() + "; see --help");
    if (parser.isSet("help")) {
        std::cout << parser.helpText().toStdString();
        return Done;
    }
    const device::Outcome<CommandOptions> options = optionsOf(parser);
    if (!options)
        return fail(WrongUse, options.fault().context);
    const QStringList words = parser.positionalArguments();
    return words.isEmpty() ? runHost(parser, *options, font) : runCommand(words, *options, font);
}
