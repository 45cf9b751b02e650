// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/client_options.h"
#include "app/client/hall_client.h"
#include "counter-display/counter/counter_window.h"
#include "counter-display/counter/model/counter_keys.h"
#include "counter-display/counter/model/counter_session.h"
#include "counter-display/counter/x11_keys.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>

using namespace evenhall;

namespace {

int fail(const std::string& reason) {
    std::fprintf(stderr, "evenhall-counter: %s\n", reason.c_str());
    return 2;
}

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral("The call bar of one window and its clerk."));
    parser.addHelpOption();
    parser.addVersionOption();
    addClientOptions(parser);
    parser.addOptions(
        {{QStringLiteral("window"), QStringLiteral("Id of the window, for instance 15."), QStringLiteral("ID")},
         {QStringLiteral("clerk"), QStringLiteral("Staff number of the clerk."), QStringLiteral("NUMBER")},
         {QStringLiteral("language"), QStringLiteral("First language."), QStringLiteral("zh-CN|en"),
          QStringLiteral("zh-CN")},
         {QStringLiteral("settings"), QStringLiteral("Keys and place of the bar."), QStringLiteral("FILE"),
          QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
              QStringLiteral("/evenhall/counter.ini")}});
}

} // namespace

int main(int count, char** arguments) {
    QGuiApplication application(count, arguments);
    QGuiApplication::setApplicationName(QStringLiteral("evenhall-counter"));
    QGuiApplication::setApplicationVersion(QStringLiteral(EVENHALL_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    const auto window = WindowId::parse(parser.value(QStringLiteral("window")).toStdString());
    if (!window)
        return fail("--window wants the id of a window of the hall, for instance 15");
    const auto clerk = ClerkId::parse(parser.value(QStringLiteral("clerk")).toStdString());
    if (!clerk)
        return fail("--clerk wants a staff number");
    auto settings = readClientOptions(parser);
    if (!settings)
        return fail(settings.error().context);

    settings->name = "w" + window->toString();
    settings->subscription.role = Role::Counter;
    settings->subscription.window = *window;
    HallClient hall(*settings);
    QObject::connect(&hall, &HallClient::refused, [](const QString& reason) {
        std::fprintf(stderr, "evenhall-counter: the hall refuses this counter: %s\n", qPrintable(reason));
    });
    CounterSession session(hall, *window, *clerk, parser.value(QStringLiteral("language")));
    const QString file = parser.value(QStringLiteral("settings"));
    X11Keys keyboard;
    QSettings kept(file, QSettings::IniFormat);
    CounterKeys keys(keyboard, readKeyMap(kept));
    BarPlace place(file);
    CounterWindow bar(session, keys, place);
    if (!bar.show())
        return fail("the bar could not be loaded");
    hall.start();
    return QGuiApplication::exec();
}
