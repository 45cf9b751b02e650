// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/demand_outlook.h"
#include "tests/controller/advice/advised_hall.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::test;

namespace {

const std::vector<QueueId> social{QueueId("pension"), QueueId("card")};
constexpr LocalTime tenOClock{10 * 60};

/// A day on which so many came for a pension in every half-hour from nine to twelve, and half as many for a card.
PastDay pastDay(std::string_view day, int each) {
    PastDay past;
    past.day = *BusinessDay::parse(day);
    for (const QueueId& queue : social) {
        std::vector<int>& arrivals = past.arrivals[queue];
        arrivals.resize(static_cast<std::size_t>(PastDays::grid.count));
        for (int hour = 9 * 60; hour < 12 * 60; hour += 30)
            arrivals[static_cast<std::size_t>(PastDays::grid.slotOf(hour))] = queue == social.front() ? each : each / 2;
    }
    return past;
}

PastDays weekOf(int each) {
    PastDays past;
    for (const char* day : {"2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"})
        past.days.push_back(pastDay(day, each));
    past.service = {{QueueId("pension"), 12.0}};
    return past;
}

/// Visits expected for a queue within a span of today.
double expected(const DemandOutlook& outlook, std::size_t queue, LocalTime from, LocalTime until) {
    double sum = 0;
    for (int slot = 0; slot < outlook.demand.grid.count; ++slot) {
        const double start = outlook.demand.grid.start(slot);
        if (from.minutes <= start && start < until.minutes)
            sum += outlook.demand.rates[queue][static_cast<std::size_t>(slot)];
    }
    return sum;
}

DemandOutlook outlookAt(const Hall& hall, const PastDays& past, LocalTime time) {
    return outlookOf(hall, social, past, hall.atLocal(time));
}

/// So many came for a pension in the hour before ten.
Hall hallAtTen(int came, std::string_view day = "2026-11-24") {
    Hall hall = advisedHall(day);
    queueUp(hall, social.front(), came, LocalTime{9 * 60 + 15});
    return hall;
}

} // namespace

TEST_CASE("Without a past the last hour goes on until tickets end", "[controller][advice]") {
    const DemandOutlook outlook = outlookAt(hallAtTen(12), {}, tenOClock);
    CHECK(outlook.basis == SuggestionBasis::Today);
    CHECK(outlook.pastDays == 0);
    CHECK(expected(outlook, 0, tenOClock, LocalTime{11 * 60}) == Approx(12));
    CHECK(expected(outlook, 1, tenOClock, LocalTime{24 * 60}) == 0);
    CHECK(expected(outlook, 0, LocalTime{16 * 60 + 30}, LocalTime{24 * 60}) == 0);
}

TEST_CASE("Two past days are not enough to speak of a past", "[controller][advice]") {
    PastDays past = weekOf(10);
    past.days.resize(2);
    const DemandOutlook outlook = outlookAt(hallAtTen(12), past, tenOClock);
    CHECK(outlook.basis == SuggestionBasis::Today);
    CHECK(outlook.pastDays == 2);
}

TEST_CASE("Past days tell what is still to come, each queue its own", "[controller][advice]") {
    const DemandOutlook outlook = outlookAt(hallAtTen(20), weekOf(10), tenOClock);
    CHECK(outlook.basis == SuggestionBasis::PastDays);
    CHECK(outlook.pastDays == 4);
    CHECK(expected(outlook, 0, tenOClock, LocalTime{12 * 60}) == Approx(40).margin(4));
    CHECK(expected(outlook, 0, LocalTime{13 * 60}, LocalTime{17 * 60}) < 6);
    CHECK(expected(outlook, 1, tenOClock, LocalTime{12 * 60}) < expected(outlook, 0, tenOClock, LocalTime{12 * 60}));
}

TEST_CASE("A busier last hour than usual lifts the rest of the day, but not in full", "[controller][advice]") {
    const double usual = expected(outlookAt(hallAtTen(20), weekOf(10), tenOClock), 0, tenOClock, LocalTime{12 * 60});
    const double busy = expected(outlookAt(hallAtTen(40), weekOf(10), tenOClock), 0, tenOClock, LocalTime{12 * 60});
    CHECK(busy > 1.3 * usual);
    CHECK(busy < 2 * usual);
}

TEST_CASE("Mondays are a kind of their own", "[controller][advice]") {
    PastDays past = weekOf(10);
    for (const char* day : {"2026-11-02", "2026-11-09", "2026-11-16"})
        past.days.insert(past.days.begin(), pastDay(day, 30));
    const double tuesday = expected(outlookAt(hallAtTen(20), past, tenOClock), 0, tenOClock, LocalTime{12 * 60});
    const double monday =
        expected(outlookAt(hallAtTen(60, "2026-11-23"), past, tenOClock), 0, tenOClock, LocalTime{12 * 60});
    CHECK(monday > 2 * tuesday);
}

TEST_CASE("A Saturday that is worked as a weekday is forecast as one", "[controller][advice]") {
    HallConfiguration configuration = advisedConfiguration();
    const BusinessDay saturday = *BusinessDay::parse("2026-11-28");
    configuration.calendar.exceptions = {{saturday, true, {}, {}}};
    PastDays past = weekOf(10);
    for (const char* day : {"2026-11-07", "2026-11-14", "2026-11-21"})
        past.days.insert(past.days.begin(), pastDay(day, 2));
    Hall worked = advisedHall("2026-11-28", configuration);
    queueUp(worked, social.front(), 20, LocalTime{9 * 60 + 15});
    const double morning = expected(outlookAt(worked, past, tenOClock), 0, tenOClock, LocalTime{12 * 60});
    CHECK(morning == Approx(40).margin(6));
}

TEST_CASE("Days of another kind are better than none", "[controller][advice]") {
    const DemandOutlook outlook = outlookAt(hallAtTen(20, "2026-11-23"), weekOf(10), tenOClock);
    CHECK(outlook.basis == SuggestionBasis::PastDays);
    CHECK(expected(outlook, 0, tenOClock, LocalTime{12 * 60}) == Approx(40).margin(4));
}

TEST_CASE("The outlook spans the hall's day, and knows services by the past or by the configuration",
          "[controller][advice]") {
    const Hall hall = hallAtTen(20);
    const DemandOutlook outlook = outlookAt(hall, weekOf(10), tenOClock);
    CHECK(outlook.demand.grid.first == 8 * 60 + 30);
    CHECK(outlook.demand.grid.end() == 17 * 60);
    CHECK(outlook.services.means.at(0) == 12.0);
    CHECK(outlook.services.means.at(1) ==
          Approx(static_cast<double>(hall.catalogue->meanServiceTime(social.at(1)).count()) / 60'000));
}
