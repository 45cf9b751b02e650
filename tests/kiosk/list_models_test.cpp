// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/page_model.h"
#include "kiosk/model/service_list_model.h"
#include "kiosk/model/zone_list_model.h"
#include "tests/support/window/fake_hall.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace evenhall;

namespace {

using Tester = QAbstractItemModelTester;

std::string text(const QAbstractItemModel& model, int row, int role) {
    return model.data(model.index(row, 0), role).toString().toStdString();
}

} // namespace

TEST_CASE("The kiosk's own zone comes first", "[kiosk][model]") {
    test::FakeHall hall;
    HallConfiguration configuration = test::smallHall();
    configuration.kiosks[0].zone = ZoneId("W");
    hall.adopt(std::make_shared<const HallConfiguration>(configuration));
    ZoneListModel zones(hall, KioskId("k1"));
    const Tester tester(&zones, Tester::FailureReportingMode::Fatal);

    CHECK(zones.rowCount() == 9);
    CHECK(text(zones, 0, ZoneListModel::ZoneRole) == "W");
    CHECK(text(zones, 1, ZoneListModel::ZoneRole) == "S"); // then those with most windows
    CHECK(text(zones, 2, ZoneListModel::ZoneRole) == "A");
}

TEST_CASE("A zone counts the people of all its queues", "[kiosk][model]") {
    test::FakeHall hall;
    ZoneListModel zones(hall, KioskId("k1"));
    const Tester tester(&zones, Tester::FailureReportingMode::Fatal);
    QSignalSpy changes(&zones, &QAbstractItemModel::dataChanged);
    QueueView pensions;
    pensions.queue = QueueId("S1");
    pensions.waiting = 12;
    QueueView cards;
    cards.queue = QueueId("S2");
    cards.waiting = 5;
    hall.put({pensions, cards});

    CHECK(text(zones, 0, ZoneListModel::WaitingRole) == "17"); // S, which has the windows
    CHECK(text(zones, 1, ZoneListModel::WaitingRole) == "0");
    CHECK(changes.count() > 0);
}

TEST_CASE("Names follow the language, and fall back to Chinese", "[kiosk][model]") {
    test::FakeHall hall;
    ZoneListModel zones(hall, KioskId("k1"));
    zones.setLanguage("en");
    CHECK(text(zones, 3, ZoneListModel::NameRole) == "Tax");
    zones.setLanguage("zh-CN");
    CHECK(text(zones, 3, ZoneListModel::NameRole) == "税务区");
    zones.setLanguage("ug");
    CHECK(text(zones, 3, ZoneListModel::NameRole) == "税务区");
}

TEST_CASE("A service without a word from the hall cannot be had", "[kiosk][model]") {
    test::FakeHall hall;
    ServiceListModel services(hall);
    const Tester tester(&services, Tester::FailureReportingMode::Fatal);
    services.show({ServiceId("ss.card_loss"), ServiceId("no.such.service")});

    REQUIRE(services.rowCount() == 1);
    CHECK(services.index(0).data(ServiceListModel::ReasonRole).toInt() == static_cast<int>(kiosk::Reason::Closed));
}

TEST_CASE("A wait is never promised shorter than the hall says", "[kiosk][model]") {
    test::FakeHall hall;
    ServiceListModel services(hall);
    services.show({ServiceId("ss.card_loss")});
    ServiceView view;
    view.service = ServiceId("ss.card_loss");
    view.peopleAhead = 4;
    view.wait = {std::chrono::seconds(299), std::chrono::seconds(601)};
    hall.put(view);

    const QModelIndex row = services.index(0);
    CHECK(row.data(ServiceListModel::ReasonRole).toInt() == static_cast<int>(kiosk::Reason::None));
    CHECK(row.data(ServiceListModel::PeopleAheadRole).toInt() == 4);
    CHECK(row.data(ServiceListModel::WaitLowRole).toInt() == 4);
    CHECK(row.data(ServiceListModel::WaitHighRole).toInt() == 11);
}

TEST_CASE("Nine zones need two pages of six", "[kiosk][model]") {
    test::FakeHall hall;
    ZoneListModel zones(hall, KioskId("k1"));
    PageModel pages(zones, 6);
    const Tester tester(&pages, Tester::FailureReportingMode::Fatal);

    CHECK(pages.pageCount() == 2);
    CHECK(pages.rowCount() == 6);
    pages.setPage(1);
    CHECK(pages.rowCount() == 3);
    CHECK(text(pages, 0, ZoneListModel::ZoneRole) == "R");
    pages.setPage(7);
    CHECK(pages.page() == 1);
}

TEST_CASE("A shorter list takes a page model back to a page there is", "[kiosk][model]") {
    test::FakeHall hall;
    ZoneListModel zones(hall, KioskId("k1"));
    PageModel pages(zones, 6);
    pages.setPage(1);
    HallConfiguration configuration = test::smallHall();
    configuration.zones.resize(2);
    hall.adopt(std::make_shared<const HallConfiguration>(configuration));

    CHECK(pages.page() == 0);
    CHECK(pages.rowCount() == 2);
    CHECK(pages.pageCount() == 1);
}
