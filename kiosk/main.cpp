// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/client_options.h"
#include "app/client/hall_client.h"
#include "kiosk/kiosk_window.h"
#include "kiosk/model/kiosk_session.h"
#include "resources/theme/window_options.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <cstdio>

using namespace evenhall;

namespace {

int fail(const std::string& reason) {
    std::fprintf(stderr, "evenhall-kiosk: %s\n", reason.c_str());
    return 2;
}

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral("The touch window where citizens take their numbers."));
    parser.addHelpOption();
    parser.addVersionOption();
    addClientOptions(parser);
    parser.addOptions({{QStringLiteral("kiosk"), QStringLiteral("Id of this kiosk."), QStringLiteral("ID")},
                       {QStringLiteral("language"), QStringLiteral("First language."), QStringLiteral("zh-CN|en"),
                        QStringLiteral("zh-CN")},
                       {QStringLiteral("windowed"), QStringLiteral("A window of this size instead of the full screen."),
                        QStringLiteral("WIDTHxHEIGHT")}});
}

} // namespace

int main(int count, char** arguments) {
    QGuiApplication application(count, arguments);
    QGuiApplication::setApplicationName(QStringLiteral("evenhall-kiosk"));
    QGuiApplication::setApplicationVersion(QStringLiteral(EVENHALL_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    const auto kiosk = KioskId::parse(parser.value(QStringLiteral("kiosk")).toStdString());
    if (!kiosk)
        return fail("--kiosk wants the id of a kiosk of the hall, for instance k1");
    auto settings = readClientOptions(parser);
    if (!settings)
        return fail(settings.error().context);
    const std::optional<QSize> windowed = parseWindowSize(parser.value(QStringLiteral("windowed")));
    if (parser.isSet(QStringLiteral("windowed")) && !windowed)
        return fail("--windowed wants a size like 540x960");

    settings->name = kiosk->toString();
    settings->subscription.role = Role::Kiosk;
    settings->subscription.kiosk = *kiosk;
    HallClient hall(*settings);
    QObject::connect(&hall, &HallClient::refused, [](const QString& reason) {
        std::fprintf(stderr, "evenhall-kiosk: the hall refuses this kiosk: %s\n", qPrintable(reason));
    });
    KioskSession session(hall, *kiosk, parser.value(QStringLiteral("language")));
    KioskWindow window(session);
    if (!window.show(windowed))
        return fail("the pages could not be loaded");
    hall.start();
    return QGuiApplication::exec();
}
