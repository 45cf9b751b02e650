// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/replay.h"
#include "tests/planner/reference_table.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace evenhall;
using namespace evenhall::planner;

namespace {

/// The files have six decimals; in millionths everything is a whole number.
std::int64_t millionths(double number) {
    return std::llround(number * 1e6);
}

struct Oracle {
    const char* file = nullptr;
    int servers = 0;
    double arrivalRate = 0;
};

std::vector<LineTicket> ticketsOf(const ReferenceTable& table) {
    std::vector<LineTicket> tickets;
    for (std::size_t row = 0; row < table.rows(); ++row)
        tickets.push_back({Instant{millionths(table.number(row, "arrival"))},
                           Duration(millionths(table.number(row, "service"))), table.number(row, "elderly") != 0});
    return tickets;
}

std::vector<ServerStep> steppedServers(const Oracle& oracle, std::size_t tickets) {
    const double span = static_cast<double>(tickets) / oracle.arrivalRate;
    const int servers = oracle.servers;
    return {{Instant{0}, servers},
            {Instant{millionths(span / 4)}, servers - 1},
            {Instant{millionths(span / 2)}, servers + 1},
            {Instant{millionths(span * 3 / 4)}, servers}};
}

enum class Compared { Start, Departure };

int mismatches(const Oracle& oracle, const LineRule& rule, bool stepped, const char* column, Compared compared) {
    const ReferenceTable table(oracle.file);
    const std::vector<LineTicket> tickets = ticketsOf(table);
    const std::vector<ServerStep> steps =
        stepped ? steppedServers(oracle, tickets.size()) : std::vector<ServerStep>{{Instant{0}, oracle.servers}};
    const std::vector<TicketResult> results = replayLine(rule, steps, tickets).value();
    int wrong = 0;
    for (std::size_t row = 0; row < results.size(); ++row) {
        const Instant is = compared == Compared::Start ? results[row].calledAt : results[row].endedAt;
        const bool isRight = results[row].end == TicketEnd::Served &&
                             std::abs(static_cast<double>(is.milliseconds) - table.number(row, column) * 1e6) <= 1;
        wrong += isRight ? 0 : 1;
    }
    return wrong;
}

} // namespace

TEST_CASE("Recorded people are served when other simulators serve them", "[planner][simulation]") {
    for (const Oracle& oracle : {Oracle{"replay_c3.csv", 3, 2.7}, Oracle{"replay_c10.csv", 10, 9.2}}) {
        CAPTURE(oracle.file);
        CHECK(mismatches(oracle, {}, false, "dep_fcfs", Compared::Departure) == 0);
        CHECK(mismatches(oracle, {}, true, "dep_step", Compared::Departure) == 0);
        CHECK(mismatches(oracle, {Discipline::Strict, 1, Duration(0)}, false, "start_strict_prio", Compared::Start) ==
              0);
        CHECK(mismatches(oracle, {Discipline::Accumulating, 3, Duration(0)}, false, "start_apq_b3", Compared::Start) ==
              0);
        CHECK(mismatches(oracle, {Discipline::HeadStart, 1, Duration(1'500'000)}, false, "start_headstart_1.5",
                         Compared::Start) == 0);
    }
}

TEST_CASE("A server that leaves finishes first, and one line without servers waits", "[planner][simulation]") {
    const std::vector<LineTicket> tickets{{Instant{0}, Duration(10), false},
                                          {Instant{0}, Duration(10), false},
                                          {Instant{1}, Duration(5), false},
                                          {Instant{30}, Duration(5), false}};
    const auto results = replayLine({}, {{Instant{0}, 2}, {Instant{5}, 1}, {Instant{20}, 0}}, tickets).value();
    CHECK(results[1].endedAt == Instant{10});
    CHECK(results[2].calledAt == Instant{10});
    CHECK(results[2].window == 0);
    CHECK(results[3].end == TicketEnd::LeftWaiting);
}

TEST_CASE("A replay that makes no sense is refused", "[planner][simulation]") {
    const std::vector<LineTicket> tickets{{Instant{5}, Duration(1), false}, {Instant{4}, Duration(1), false}};
    CHECK_FALSE(replayLine({}, {{Instant{0}, 1}}, tickets).ok());
    CHECK_FALSE(replayLine({}, {}, {}).ok());
    CHECK_FALSE(replayLine({}, {{Instant{0}, -1}}, {}).ok());
    CHECK_FALSE(replayLine({}, {{Instant{5}, 1}, {Instant{5}, 2}}, {}).ok());
    CHECK_FALSE(replayLine({Discipline::Accumulating, 0, Duration(0)}, {{Instant{0}, 1}}, {}).ok());
    CHECK_FALSE(replayLine({Discipline::HeadStart, 1, Duration(-1)}, {{Instant{0}, 1}}, {}).ok());
    CHECK_FALSE(replayLine({}, {{Instant{0}, 1}}, {{Instant{0}, Duration(-1), false}}).ok());
    CHECK(replayLine({}, {{Instant{0}, 1}}, {}).value().empty());
}
