// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/client_options.h"
#include "app/client/hall_client.h"
#include "counter-display/counter/bar_place.h"
#include "counter-display/counter/counter_window.h"
#include "counter-display/counter/model/counter_keys.h"
#include "counter-display/counter/model/counter_session.h"
#include "counter-display/counter/model/guide_session.h"
#include "counter-display/counter/practice_hall.h"
#include "counter-display/counter/x11_keys.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>
#include <cstring>

using namespace evenhall;

namespace {

int fail(const std::string& reason) {
    std::fprintf(stderr, "evenhall-counter: %s\n", reason.c_str());
    return 2;
}

QString settingsFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/evenhall/counter.ini");
}

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral("The call bar of one window and its clerk; or the guide desk."));
    parser.addHelpOption();
    parser.addVersionOption();
    addClientOptions(parser);
    parser.addOptions(
        {{QStringLiteral("window"), QStringLiteral("Id of the window, for instance 15."), QStringLiteral("ID")},
         {QStringLiteral("clerk"), QStringLiteral("Staff number of the clerk; asked for without it."),
          QStringLiteral("NUMBER")},
         {QStringLiteral("guide-desk"), QStringLiteral("Be the guide desk instead of a window.")},
         {QStringLiteral("duty-manager"),
          QStringLiteral("With --guide-desk: the desk of the duty manager, who also decides on suggestions.")},
         {QStringLiteral("practice"), QStringLiteral("Practise on a hall of its own; nothing real happens.")},
         {QStringLiteral("scale"), QStringLiteral("Size of everything."), QStringLiteral("100|125|150|200"),
          QStringLiteral("100")},
         {QStringLiteral("language"), QStringLiteral("First language."), QStringLiteral("zh-CN|en"),
          QStringLiteral("zh-CN")},
         {QStringLiteral("settings"), QStringLiteral("Keys and place of the bar."), QStringLiteral("FILE"),
          settingsFile()}});
}

/// Qt takes the scale before there is an application that could parse options.
void takeScale(int count, char** arguments) {
    for (int index = 1; index + 1 < count; ++index)
        if (std::strcmp(arguments[index], "--scale") == 0)
            qputenv("QT_SCALE_FACTOR", QByteArray::number(std::atoi(arguments[index + 1]) / 100.0));
}

void reportRefusals(const HallClient& hall) {
    QObject::connect(&hall, &HallClient::refused, [](const QString& reason) {
        std::fprintf(stderr, "evenhall-counter: the hall refuses this counter: %s\n", qPrintable(reason));
    });
}

int runGuideDesk(ClientSettings settings, const QCommandLineParser& parser) {
    const bool manages = parser.isSet(QStringLiteral("duty-manager"));
    settings.name = manages ? "duty-manager" : "guide-desk";
    settings.subscription.role = manages ? Role::Manager : Role::GuideDesk;
    HallClient hall(settings);
    reportRefusals(hall);
    GuideSession session(hall, settings.name, parser.value(QStringLiteral("language")), settings.subscription.role);
    CounterWindow desk(session);
    if (!desk.show())
        return fail("the guide desk could not be loaded");
    hall.start();
    return QGuiApplication::exec();
}

int runBar(ClientSettings settings, const QCommandLineParser& parser) {
    const auto window = WindowId::parse(parser.value(QStringLiteral("window")).toStdString());
    if (!window)
        return fail("--window wants the id of a window of the hall, for instance 15");
    const std::string number = parser.value(QStringLiteral("clerk")).toStdString();
    const auto clerk = number.empty() ? Result<ClerkId>(ClerkId()) : ClerkId::parse(number);
    if (!clerk)
        return fail("--clerk wants a staff number");
    settings.name = "w" + window->toString();
    settings.subscription.role = Role::Counter;
    settings.subscription.window = *window;
    HallClient hall(settings);
    reportRefusals(hall);
    CounterSession session(hall, *window, *clerk, parser.value(QStringLiteral("language")));
    const QString file = parser.value(QStringLiteral("settings"));
    X11Keys keyboard;
    QSettings kept(file, QSettings::IniFormat);
    CounterKeys keys(keyboard, readKeyMap(kept));
    BarPlace place(file);
    CounterWindow bar(session, keys, place, parser.isSet(QStringLiteral("practice")));
    if (!bar.show())
        return fail("the bar could not be loaded");
    hall.start();
    return QGuiApplication::exec();
}

} // namespace

int main(int count, char** arguments) {
    takeScale(count, arguments);
    QGuiApplication application(count, arguments);
    QGuiApplication::setApplicationName(QStringLiteral("evenhall-counter"));
    QGuiApplication::setApplicationVersion(QStringLiteral(EVENHALL_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    auto settings = readClientOptions(parser);
    if (!settings)
        return fail(settings.error().context);
    if (parser.isSet(QStringLiteral("guide-desk")))
        return runGuideDesk(*settings, parser);
    if (!parser.isSet(QStringLiteral("practice")))
        return runBar(*settings, parser);
    PracticeHall practice(parser.value(QStringLiteral("window")));
    const auto server = practice.start();
    if (!server)
        return fail(server.error().context);
    settings->server = *server;
    settings->token.clear(); // the real hall's token has no business there
    return runBar(*settings, parser);
}
