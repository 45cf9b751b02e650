// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/linear/linear_solver.h"
#include "app/planner/linear/lp_text.h"
#include "app/planner/linear/whole_number_search.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace evenhall;
using namespace evenhall::planner;

namespace {

/// Two classes of windows, three people's worth of work in each of two slots; y must be whole.
const std::string small = "\\ a comment\n"
                          "Minimize\n obj: 2 y_0 + 3 y_1 + 10 b_0 + 10 b_1\n"
                          "Subject To\n c1: 2 y_0 + b_0 >= 3\n c2: 2 y_1 + b_1 - b_0 >= 3\n c3: y_0 + y_1 <= 4\n"
                          "Bounds\n 0 <= y_0 <= 3\n y_1 <= 3\n b_0 <= 100\n"
                          "General\n y_0 y_1\nEnd\n";

} // namespace

TEST_CASE("A program in LP format is read with bounds, factors and whole numbers", "[planner][linear]") {
    const Result<LinearProgram> program = parseLinearProgram(small);
    REQUIRE(program);
    REQUIRE(program->columns.size() == 4);
    CHECK(program->columns[0].name == "y_0");
    CHECK(program->columns[0].cost == 2);
    CHECK(program->columns[0].upper == 3);
    CHECK(program->columns[1].whole);
    CHECK_FALSE(program->columns[2].whole);
    REQUIRE(program->rows.size() == 3);
    CHECK(program->rows[1].factors == std::vector<double>{2, 1, -1});
    CHECK(program->rows[2].upper == 4);
}

TEST_CASE("A program that breaks off or makes no sense is refused with its place", "[planner][linear]") {
    CHECK(parseLinearProgram("").error().context == "the program does not end with End");
    CHECK(parseLinearProgram("Minimize\n x\nSubject To\n c1: x <=\n").error().context.find("cannot be read") !=
          std::string::npos);
    CHECK_FALSE(parseLinearProgram("Maximise\n x\nEnd\n"));
    CHECK_FALSE(parseLinearProgram("Minimize\n x\nBounds\n 0 <=\nEnd\n"));
}

TEST_CASE("The relaxed program bounds the plan in whole numbers", "[planner][linear]") {
    const Result<LinearProgram> program = parseLinearProgram(small);
    const std::optional<WholeNumberPlan> plan = planWholeNumbers(*program, {});
    REQUIRE(plan);
    CHECK(plan->bound == Approx(7.5)); // 1.5 windows each
    CHECK(plan->cost == Approx(10));   // two each
    CHECK(plan->gap() == Approx(1.0 / 3));
    CHECK(plan->values[0] == 2);
}

TEST_CASE("An infeasible program has no plan", "[planner][linear]") {
    const Result<LinearProgram> program =
        parseLinearProgram("Minimize\n x\nSubject To\n c1: x >= 3\nBounds\n x <= 2\nGeneral\n x\nEnd\n");
    REQUIRE(program);
    CHECK_FALSE(planWholeNumbers(*program, {}));
}

TEST_CASE("Changed bounds are solved again from where the solver stood", "[planner][linear]") {
    const Result<LinearProgram> program = parseLinearProgram(small);
    LinearSolver solver(*program);
    CHECK(*solver.solve() == Approx(7.5));
    solver.bind(0, 2, 3);
    CHECK(*solver.solve() == Approx(8.5));
    solver.bind(0, 0, 3);
    CHECK(*solver.solve() == Approx(7.5));
}
