// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <QQmlApplicationEngine>

// A window with everything the pilot must be able to do; the pilot's own test drives it.
int main(int count, char** arguments) {
    QGuiApplication application(count, arguments);
    QQmlApplicationEngine engine;
    engine.load(QUrl::fromLocalFile(EVENHALL_EXERCISE));
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
