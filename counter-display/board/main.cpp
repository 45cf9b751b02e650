// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/client_options.h"
#include "app/client/hall_client.h"
#include "counter-display/board/board_window.h"
#include "counter-display/board/model/board_session.h"
#include "resources/theme/window_options.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <cstdio>

using namespace evenhall;

namespace {

int fail(const std::string& reason) {
    std::fprintf(stderr, "evenhall-board: %s\n", reason.c_str());
    return 2;
}

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral("The public board of a hall or of one zone."));
    parser.addHelpOption();
    parser.addVersionOption();
    addClientOptions(parser);
    parser.addOptions({{QStringLiteral("zone"), QStringLiteral("Only this zone."), QStringLiteral("ID")},
                       {QStringLiteral("language"), QStringLiteral("First language."), QStringLiteral("zh-CN|en"),
                        QStringLiteral("zh-CN")},
                       {QStringLiteral("windowed"), QStringLiteral("A window of this size instead of the full screen."),
                        QStringLiteral("WIDTHxHEIGHT")}});
}

} // namespace

int main(int count, char** arguments) {
    QGuiApplication application(count, arguments);
    QGuiApplication::setApplicationName(QStringLiteral("evenhall-board"));
    QGuiApplication::setApplicationVersion(QStringLiteral(EVENHALL_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    std::optional<ZoneId> zone;
    if (parser.isSet(QStringLiteral("zone"))) {
        const auto id = ZoneId::parse(parser.value(QStringLiteral("zone")).toStdString());
        if (!id)
            return fail("--zone wants the id of a zone of the hall, for instance S");
        zone = *id;
    }
    auto settings = readClientOptions(parser);
    if (!settings)
        return fail(settings.error().context);
    const std::optional<QSize> windowed = parseWindowSize(parser.value(QStringLiteral("windowed")));
    if (parser.isSet(QStringLiteral("windowed")) && !windowed)
        return fail("--windowed wants a size like 1280x720");

    settings->name = zone ? "board-" + zone->toString() : "board";
    settings->subscription.role = Role::Board;
    settings->subscription.zone = zone;
    HallClient hall(*settings);
    QObject::connect(&hall, &HallClient::refused, [](const QString& reason) {
        std::fprintf(stderr, "evenhall-board: the hall refuses this board: %s\n", qPrintable(reason));
    });
    BoardSession session(hall, zone, parser.value(QStringLiteral("language")));
    BoardWindow window(session);
    if (!window.show(windowed))
        return fail("the board could not be loaded");
    hall.start();
    return QGuiApplication::exec();
}
