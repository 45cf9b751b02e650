// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/contrast.h"
#include "tests/support/gui_application.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>

#include <memory>

using namespace evenhall;
using evenhall::test::contrast;

namespace {

struct LoadedTheme {
    LoadedTheme() {
        support::ensureGuiApplication();
        engine = std::make_unique<QQmlEngine>();
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(engine.get());
        component.setData("import QtQml\nimport Evenhall.Theme\nQtObject { property var theme: Theme }", {});
        holder.reset(component.create());
        INFO(component.errorString().toStdString());
        REQUIRE(holder != nullptr);
        theme = holder->property("theme").value<QObject*>();
        REQUIRE(theme != nullptr);
    }

    QColor color(const char* name) const {
        const QVariant value = theme->property(name);
        REQUIRE(value.isValid());
        return value.value<QColor>();
    }

    double density(double reported, double width, double height) const {
        double result = 0;
        REQUIRE(QMetaObject::invokeMethod(theme, "density", Q_RETURN_ARG(double, result), Q_ARG(double, reported),
                                          Q_ARG(double, width), Q_ARG(double, height), Q_ARG(double, 240.0),
                                          Q_ARG(double, 400.0)));
        return result;
    }

    std::unique_ptr<QQmlEngine> engine;
    std::unique_ptr<QObject> holder;
    QObject* theme = nullptr;
};

} // namespace

TEST_CASE("Every pair of colours of the theme can be read by older people", "[theme]") {
    const LoadedTheme loaded;
    const auto [ink, ground] = GENERATE(table<const char*, const char*>({{"text", "background"},
                                                                         {"text", "surface"},
                                                                         {"text", "sunken"},
                                                                         {"quietText", "background"},
                                                                         {"quietText", "surface"},
                                                                         {"quietText", "sunken"},
                                                                         {"actionInk", "action"},
                                                                         {"actionInk", "actionPressed"},
                                                                         {"greenInk", "green"},
                                                                         {"greenInk", "greenPressed"},
                                                                         {"noticeInk", "notice"},
                                                                         {"alarmInk", "alarm"},
                                                                         {"alarm", "sunken"},
                                                                         {"action", "background"},
                                                                         {"green", "background"}}));
    CAPTURE(ink, ground);
    CHECK(contrast(loaded.color(ink), loaded.color(ground)) >= 7.0);
}

TEST_CASE("Sizes are millimetres of the screen, or of a usual one when it says nothing sane", "[theme]") {
    const LoadedTheme loaded;
    CHECK(loaded.density(4.0, 1080, 1920) == Approx(4.0));
    CHECK(loaded.density(0.0, 1080, 1920) == Approx(96 / 25.4));
    CHECK(loaded.density(400.0, 1080, 1920) == Approx(96 / 25.4));
    CHECK(loaded.density(4.0, 480, 1920) == Approx(2.0)); // a narrow window still holds the whole layout
}

TEST_CASE("Older people get larger type and targets", "[theme]") {
    const LoadedTheme loaded;
    loaded.theme->setProperty("pixelsPerMillimetre", 4.0);
    CHECK(loaded.theme->property("target").toDouble() == Approx(80));
    CHECK(loaded.theme->property("smallText").toDouble() == Approx(28));
    loaded.theme->setProperty("elder", true);
    CHECK(loaded.theme->property("target").toDouble() == Approx(100));
    CHECK(loaded.theme->property("smallText").toDouble() == Approx(40));
}
