// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/statistics/promises.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

TicketIssued issued(std::int64_t ticket, WaitRange promised) {
    TicketIssued event;
    event.ticket = TicketId{ticket};
    event.services = {ServiceId("card")};
    event.promised = promised;
    return event;
}

TicketCalled called(std::int64_t ticket) {
    TicketCalled event;
    event.why.ticket = TicketId{ticket};
    return event;
}

} // namespace

TEST_CASE("What tickets told is set against how long people waited", "[evenhallctl][waits]") {
    const Instant morning{1'000'000'000};
    PromiseBook book;
    for (const std::int64_t ticket : {1, 2, 3, 4})
        book.follow(issued(ticket, {10min, 20min}), morning);
    book.follow(called(1), morning + 12min); // inside
    book.follow(called(1), morning + 90min); // again, after parking: not counted
    book.follow(called(2), morning + 5min);  // shorter
    book.follow(called(3), morning + 30min); // longer; the fourth was never called
    const PromiseFigures all = book.all();
    CHECK(all.told == 3);
    CHECK(all.kept == 1);
    CHECK(all.shorter == 1);
    CHECK(all.longer == 1);
    CHECK(all.absoluteError == Approx(3 + 10 + 15));
    CHECK(promiseTable(book).back() ==
          std::vector<std::string>{"all", "3", "15.7", "9.3", "33.3", "33.3", "33.3", "10.0"});
}

TEST_CASE("Appointments and tickets of the day before keep no promise", "[evenhallctl][waits]") {
    PromiseBook book;
    TicketIssued booked = issued(1, {0min, 5min});
    booked.origin = Origin::Appointment;
    book.follow(booked, {});
    book.follow(issued(2, {0min, 5min}), {});
    book.follow(DayOpened{}, Instant{} + 24h);
    book.follow(called(1), Instant{} + 25h);
    book.follow(called(2), Instant{} + 25h);
    CHECK(book.all().told == 0);
}
