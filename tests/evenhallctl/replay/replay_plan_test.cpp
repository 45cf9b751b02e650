// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/replay/day_plan.h"
#include "app/evenhallctl/replay/replay_hall.h"
#include "app/evenhallctl/tables/text_file.h"

#include <catch2/catch.hpp>

#include <map>

using namespace evenhall;

namespace {

const std::string head = "office,date,group,service,seq,arrive_min_lo,arrive_min_hi,call_min_lo,call_min_hi,weekday\n";

SeenInterval minutes(int from, int until) {
    return {std::chrono::minutes(from), std::chrono::minutes(until)};
}

RecordedDay bielany() {
    const std::string folder = EVENHALL_WARSAW;
    const auto day = readRecordedDay(*readTextFile(folder + "/bielany-2020-01-09-tickets.csv"),
                                     *readTextFile(folder + "/bielany-2020-01-09-snapshots.csv"));
    REQUIRE(day.ok());
    return *day;
}

} // namespace

TEST_CASE("A recorded day is read by group, in the order of its tickets", "[evenhallctl][replay]") {
    const auto day = readRecordedDay(head + "O,2020-01-09,7,\"Cards, new\",2,490,495,-1,-1,3\n"
                                            "O,2020-01-09,7,\"Cards, new\",1,484,490,494,499,3\n",
                                     "group,open_counters\n7,2\n7,4\n7,1\n9,8\n");
    REQUIRE(day.ok());
    REQUIRE(day->groups.size() == 1);
    CHECK(day->groups[0] ==
          RecordedGroup{"7", "Cards, new", 4, {minutes(484, 490), minutes(490, 495)}, {minutes(494, 499)}});
    CHECK(day->ticketCount() == 2);
}

TEST_CASE("A broken recording names its line", "[evenhallctl][replay]") {
    const auto problem = [](const std::string& rows) { return readRecordedDay(head + rows, "").error().context; };
    CHECK(problem("O,2020-01-09,7,S,1,484,480,494,499,3\n") ==
          "line 2: expected seq and an interval of arrival in minutes");
    CHECK(problem("O,2020-01-09,7,S,1,484,490,x,499,3\n") ==
          "line 2: expected an interval of the call in minutes, or -1");
    CHECK(problem("O,2020-01-09,7,S,1\n") == "line 2: expected 10 fields");
    CHECK(problem("O,2020-02-30,7,S,1,484,490,-1,-1,3\n").substr(0, 7) == "line 2:");
    CHECK(readRecordedDay("a,b\n", "").error().context == "the table has no column office");
}

TEST_CASE("The plan of a real day keeps every recorded interval and order", "[evenhallctl][replay]") {
    const RecordedDay day = bielany();
    CHECK(day.ticketCount() == 949);
    CHECK(day.groups.size() == 19);
    const std::vector<PlannedStep> steps = planDay(day);
    CHECK(steps.size() == 949 + 948);
    std::map<std::size_t, std::size_t> issued;
    std::map<std::size_t, std::size_t> called;
    Duration before{0};
    for (const PlannedStep& step : steps) {
        REQUIRE(step.at >= before);
        before = step.at;
        const RecordedGroup& group = day.groups[step.group];
        if (step.kind == StepKind::Issue) {
            REQUIRE(step.index == issued[step.group]++);
            REQUIRE(group.arrivals[step.index].contains(step.at));
        } else {
            REQUIRE(step.index == called[step.group]++);
            REQUIRE(step.index < issued[step.group]);
            REQUIRE(group.calls[step.index].contains(step.at));
        }
    }
}

TEST_CASE("A call that the recording puts before its ticket comes after it", "[evenhallctl][replay]") {
    RecordedDay day;
    day.groups = {{"7", "", 1, {minutes(500, 505)}, {minutes(490, 495)}}};
    const std::vector<PlannedStep> steps = planDay(day);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].kind == StepKind::Issue);
    CHECK(steps[1].at > steps[0].at);
}

TEST_CASE("The hall of a replayed day is a valid configuration", "[evenhallctl][replay]") {
    const RecordedDay day = bielany();
    const ReplayHall replay = makeReplayHall(day);
    const ConfigurationReading reading = readHallConfiguration(writeHallConfiguration(replay.configuration));
    for (const ConfigurationProblem& problem : reading.problems)
        FAIL_CHECK(problem.toString());
    REQUIRE(reading.ok());
    CHECK(*reading.configuration == replay.configuration);
    std::size_t counters = 0;
    for (std::size_t i = 0; i < day.groups.size(); ++i) {
        CHECK(replay.windows[i].size() == static_cast<std::size_t>(day.groups[i].counters));
        counters += replay.windows[i].size();
    }
    CHECK(counters == replay.configuration.windows.size());
}

TEST_CASE("More groups than letters still get prefixes of their own", "[evenhallctl][replay]") {
    RecordedDay day;
    day.office = "O";
    for (int i = 0; i < 60; ++i)
        day.groups.push_back({std::to_string(i), "", 1, {}, {}});
    CHECK(readHallConfiguration(writeHallConfiguration(makeReplayHall(day).configuration)).ok());
}
