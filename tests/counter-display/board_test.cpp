// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/board/board_window.h"
#include "counter-display/board/model/board_session.h"
#include "tests/support/gui_application.h"
#include "tests/support/window/fake_hall.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>

using namespace evenhall;

namespace {

using Tester = QAbstractItemModelTester;

CallView call(int sequence, int seconds, const char* window = "15", const char* zone = "S") {
    CallView view;
    view.call = sequence;
    view.number = TicketNumber{zone, sequence}.toString();
    view.window = WindowId(window);
    view.zone = ZoneId(zone);
    view.at = Instant{1'000'000'000'000} + std::chrono::seconds(seconds);
    return view;
}

std::string text(const QAbstractItemModel& model, int row, int role) {
    return model.data(model.index(row, 0), role).toString().toStdString();
}

} // namespace

TEST_CASE("The newest call stands first, and a recall comes to the top again", "[board]") {
    test::FakeHall hall;
    CallListModel calls(hall, {});
    const Tester tester(&calls, Tester::FailureReportingMode::Fatal);
    QSignalSpy called(&calls, &CallListModel::called);
    hall.put(call(1, 10));
    hall.put(call(2, 20, "14"));
    CHECK(text(calls, 0, CallListModel::NumberRole) == "S002");
    CHECK(text(calls, 0, CallListModel::WindowRole) == "14");
    CallView again = call(1, 30);
    again.calls = 2;
    hall.put(again);
    CHECK(text(calls, 0, CallListModel::NumberRole) == "S001");
    CHECK(text(calls, 0, CallListModel::CallsRole) == "2");
    CHECK(called.count() == 3);
    CallView over = call(2, 20, "14");
    over.over = true;
    hall.put(over);
    CHECK(called.count() == 3);
    hall.take({EntityKind::Call, "1"});
    CHECK(calls.rowCount() == 1);
}

TEST_CASE("A board of one zone shows only that zone, and no more rows than it has room for", "[board]") {
    test::FakeHall hall;
    CallListModel calls(hall, ZoneId("S"));
    calls.setLimit(3);
    hall.put(call(50, 99, "1", "A"));
    for (int sequence = 1; sequence <= 5; ++sequence)
        hall.put(call(sequence, sequence));
    CHECK(calls.rowCount() == 3);
    CHECK(text(calls, 0, CallListModel::NumberRole) == "S005");
}

TEST_CASE("People waiting are counted per zone, or per queue on a zone's own board", "[board]") {
    test::FakeHall hall;
    QueueView pensions;
    pensions.queue = QueueId("S1");
    pensions.waiting = 12;
    QueueView cards;
    cards.queue = QueueId("S2");
    cards.waiting = 5;
    hall.put({pensions, cards});
    CrowdListModel all(hall, {});
    const Tester allTester(&all, Tester::FailureReportingMode::Fatal);
    CHECK(all.rowCount() == 9);
    CHECK(text(all, 1, CrowdListModel::WaitingRole) == "17");
    CrowdListModel zone(hall, ZoneId("S"));
    const Tester zoneTester(&zone, Tester::FailureReportingMode::Fatal);
    zone.setLanguage("en");
    REQUIRE(zone.rowCount() == 2);
    CHECK(text(zone, 0, CrowdListModel::NameRole) == "Pensions");
    CHECK(text(zone, 1, CrowdListModel::WaitingRole) == "5");
}

TEST_CASE("The board shows calls, crowds, the hour and a lost connection", "[board][window]") {
    support::ensureGuiApplication();
    const auto [shape, size] =
        GENERATE(table<const char*, QSize>({{"landscape", QSize(1280, 720)}, {"portrait", QSize(720, 1280)}}));
    test::FakeHall hall;
    BoardSession session(hall, {}, "zh-CN");
    BoardWindow board(session);
    REQUIRE(board.show(size));
    QQuickWindow& window = *board.window();
    const auto keep = [&](const char* what) { test::keepScreenshot(window, QString("board-%1-%2").arg(shape, what)); };
    keep("0-empty");
    for (int sequence = 1; sequence <= 8; ++sequence)
        hall.put(call(sequence, sequence, sequence % 2 == 0 ? "14" : "13"));
    CallView over = call(7, 7, "13");
    over.over = true;
    CallView green = call(6, 6, "14");
    green.priority = true;
    QueueView pensions;
    pensions.queue = QueueId("S1");
    pensions.waiting = 31;
    hall.put({over, green, pensions});
    CHECK(test::findVisible(window, "call-S008"));
    CHECK(test::textOf(window, "callWindow").toStdString() == "14 号窗口");
    CHECK(test::textOf(window, "clock").toStdString() == "09:46");
    CHECK_FALSE(test::findVisible(window, "noConnection"));
    keep("1-zh");
    REQUIRE(test::press(window, "languageButton"));
    CHECK(test::textOf(window, "callWindow").toStdString() == "Window 14");
    hall.setConnected(false);
    CHECK(test::findVisible(window, "noConnection"));
    keep("2-en-lost");
}
