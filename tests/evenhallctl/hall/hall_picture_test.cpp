// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/hall/hall_picture.h"

#include <catch2/catch.hpp>

using namespace evenhall;

TEST_CASE("The picture of a hall shows queues and staffed windows", "[evenhallctl]") {
    HallView hall;
    hall.hall = HallId("town");
    hall.day = *BusinessDay::parse("2026-11-24");
    hall.open = true;
    hall.now = toInstant(hall.day, LocalTime{9 * 60 + 30}, {});
    QueueView queue;
    queue.queue = QueueId("S3");
    queue.waiting = 12;
    queue.longestWaitingSince = hall.now - std::chrono::minutes(25);
    WindowView open;
    open.window = WindowId("15");
    open.mode = WindowMode::Open;
    open.number = "S007";
    WindowView closed;
    closed.window = WindowId("16");
    Update snapshot;
    snapshot.changed = {open, closed, queue, hall};
    const std::string picture = drawHall(snapshot);
    CHECK(picture.find("town  2026-11-24 09:30  open, not issuing tickets") == 0);
    CHECK(picture.find("S3              12       0      25") != std::string::npos);
    CHECK(picture.find("15         open     -          S007") != std::string::npos);
    CHECK(picture.find("\n16 ") == std::string::npos);
}

TEST_CASE("An empty hall has a picture too", "[evenhallctl]") {
    CHECK(drawHall({}).find("none is open") != std::string::npos);
}

TEST_CASE("Open requests and kiosks without paper are part of the picture", "[evenhallctl]") {
    HallView hall;
    hall.day = *BusinessDay::parse("2026-11-24");
    hall.now = toInstant(hall.day, LocalTime{9 * 60 + 30}, {});
    RequestView taken;
    taken.request = RequestId("2026-11-24-1-2");
    taken.kind = RequestKind::Accompany;
    taken.kiosk = KioskId("k1");
    taken.number = "SL003";
    taken.raisedAt = hall.now - std::chrono::minutes(3);
    taken.owner = "window-15";
    RequestView fresh;
    fresh.request = RequestId("2026-11-24-1-3");
    fresh.window = WindowId("15");
    fresh.kind = RequestKind::SilentAlarm;
    fresh.raisedAt = hall.now;
    Update snapshot;
    snapshot.changed = {fresh, taken, KioskView{KioskId("k2"), PrinterCondition::NoPaper, hall.now},
                        KioskView{KioskId("k3"), PrinterCondition::PaperLow, hall.now}, hall};
    CHECK(drawRequests(snapshot) == "2026-11-24-1-2  accompany  kiosk k1  SL003  3 min  taken by window-15\n"
                                    "2026-11-24-1-3  silentAlarm  window 15  -  0 min  nobody yet\n");
    CHECK(drawHall(snapshot).find("kiosk k2 cannot print: noPaper\n") != std::string::npos);
    CHECK(drawHall(snapshot).find("k3") == std::string::npos);
    TicketView lacking;
    lacking.number = "S007";
    lacking.paper = PrintState::InDoubt;
    snapshot.changed.emplace_back(lacking);
    CHECK(drawHall(snapshot).find("number S007 may lack its paper: inDoubt\n") != std::string::npos);
}
