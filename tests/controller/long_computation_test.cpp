// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/long_computation.h"

#include <catch2/catch.hpp>

#include <future>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const QueueId queue("q");
const WindowId window("1");

/// Ticket 1 is at the window, 2 and 3 wait, 4 is parked, 5 was missed, 6 has ended.
Hall halfADay() {
    HallConfiguration configuration;
    configuration.windows.resize(1);
    configuration.windows.front().id = window;
    Hall hall;
    hall.catalogue = std::make_shared<const Catalogue>(std::move(configuration), "made up");
    for (std::int64_t number = 1; number <= 6; ++number)
        hall.visits[TicketId{number}].id = TicketId{number};
    for (const std::int64_t waiting : {2, 3}) {
        Candidate candidate;
        candidate.ticket = TicketId{waiting};
        candidate.order = static_cast<std::uint64_t>(waiting);
        hall.lines[queue].insert(candidate);
    }
    hall.parked.insert(TicketId{4});
    hall.missed.insert(TicketId{5});
    WindowState& state = hall.windows[window];
    state.mode = WindowMode::Open;
    state.profile.own = {queue};
    state.ticket = TicketId{1};
    return hall;
}

} // namespace

TEST_CASE("A copy to compute on has every visit but those that have ended", "[controller][long]") {
    const Hall copy = withoutEndedVisits(halfADay());
    CHECK(copy.visits.size() == 5);
    CHECK(copy.visit(TicketId{6}) == nullptr);
    CHECK(copy.lines.at(queue).candidates.size() == 2);
    CHECK(copy.windows.at(window).ticket == TicketId{1});
}

TEST_CASE("A long computation plays copies until it is told to stop", "[controller][long]") {
    std::promise<void> asked;
    std::promise<void> askedAgain;
    int copies = 0;
    {
        LongComputation computation([&](const LongComputation::TakeCopy& take) {
            if (++copies <= 2)
                (copies == 1 ? asked : askedAgain).set_value();
            take(halfADay());
        });
        REQUIRE(asked.get_future().wait_for(10s) == std::future_status::ready);
        REQUIRE(askedAgain.get_future().wait_for(10s) == std::future_status::ready);
        CHECK(computation.calls() >= 2); // both that wait were called on the first copy
    }
    SUCCEED("it stopped");
}

TEST_CASE("A long computation stops although its copy never comes", "[controller][long]") {
    std::promise<void> asked;
    {
        const LongComputation computation([&](const LongComputation::TakeCopy&) { asked.set_value(); });
        REQUIRE(asked.get_future().wait_for(10s) == std::future_status::ready);
    }
    SUCCEED("it stopped");
}
