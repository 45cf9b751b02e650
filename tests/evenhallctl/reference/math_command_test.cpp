// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/reference/decimal_time.h"
#include "app/evenhallctl/tables/number_table.h"
#include "tests/evenhallctl/console_run.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <fstream>

using namespace evenhall;
using evenhall::test::Heard;
using evenhall::test::run;
using evenhall::test::TemporaryFolder;

namespace {

std::string reference(const std::string& file) {
    return std::string(EVENHALL_REFERENCE) + "/" + file;
}

/// Greatest relative difference (absolute below one) of all numbers in some columns.
double difference(const NumberTable& a, const NumberTable& b, const std::vector<std::string>& columns) {
    double worst = 0;
    REQUIRE(a.rows() == b.rows());
    for (std::size_t row = 0; row < a.rows(); ++row) {
        for (const std::string& column : columns) {
            const std::vector<double> left = a.numbers(row, column).value();
            const std::vector<double> right = b.numbers(row, column).value();
            REQUIRE(left.size() == right.size());
            REQUIRE_FALSE(left.empty());
            for (std::size_t i = 0; i < left.size(); ++i)
                worst = std::max(worst, std::abs(left[i] - right[i]) / std::max(1.0, std::abs(right[i])));
        }
    }
    return worst;
}

double differenceOf(const std::vector<std::string>& words, const std::string& file,
                    const std::vector<std::string>& columns) {
    std::vector<std::string> all = words;
    all.insert(all.end(), {"--csv", reference(file)});
    const Heard heard = run(all);
    REQUIRE(heard.code == ExitCode::Done);
    return difference(NumberTable::parse(heard.out).value(), NumberTable::read(reference(file)).value(), columns);
}

std::string fileWith(const TemporaryFolder& folder, const std::string& text) {
    std::string name = folder.file("table.csv");
    std::ofstream(name) << text;
    return name;
}

} // namespace

TEST_CASE("The math commands compute the reference tables again", "[evenhallctl][math]") {
    CHECK(differenceOf({"math", "erlang-bc"}, "erlang_bc.csv", {"B", "C", "Wq_over_S", "Lq"}) < 1e-12);
    CHECK(differenceOf({"math", "erlang-a"}, "erlang_a.csv", {"P_wait", "EW", "P_abandon", "Lq"}) < 1e-12);
    CHECK(differenceOf({"math", "allen-cunneen"}, "allen_cunneen.csv", {"Wq_over_S_MMc", "Wq_over_S_AC"}) < 1e-11);
    CHECK(differenceOf({"math", "priority"}, "priority_nonpreemptive_mmc.csv", {"Wq(high..low)"}) < 1e-11);
    CHECK(differenceOf({"math", "accumulating"}, "apq_kleinrock_mmc.csv", {"Wq(low b..high b)"}) < 1e-11);
    CHECK(differenceOf({"math", "transient", "--mu", "4.5", "--slot-hours", "0.5"}, "mtms_day.csv",
                       {"mean_queue_over_slot", "queue_at_end", "number_in_system_at_end", "P_all_busy_at_end"}) <
          1e-6);
}

TEST_CASE("A row without an answer is named and the others are answered", "[evenhallctl][math]") {
    const TemporaryFolder folder;
    const std::string file = fileWith(folder, "c,a\n1,0.5\n2,2\n2,nan\n2,-1\ntwo,1\n");
    const Heard heard = run({"math", "erlang-bc", "--csv", file});
    CHECK(heard.code == ExitCode::Failed);
    CHECK(heard.out == "c,a,B,C,Wq_over_S,Lq\n1,0.5,0.3333333333333333,0.5,1,0.5\n"
                       "2,2,0.4,,,\n2,nan,,,,\n2,-1,,,,\ntwo,1,,,,\n");
    CHECK(heard.error.find("line 3: the queue grows for ever") != std::string::npos);
    CHECK(heard.error.find("line 6: c is not a number") != std::string::npos);
}

TEST_CASE("A table that cannot be read gets one clear sentence", "[evenhallctl][math]") {
    const TemporaryFolder folder;
    CHECK(run({"math", "erlang-bc", "--csv", fileWith(folder, "")}).error.find("no heading") != std::string::npos);
    CHECK(run({"math", "erlang-bc", "--csv", fileWith(folder, "c,b\n1,1\n")}).error.find("no column \"a\"") !=
          std::string::npos);
    CHECK(run({"math", "erlang-bc", "--csv", fileWith(folder, "c,a\n1\n")}).error.find("line 2 has 1 fields") !=
          std::string::npos);
    CHECK(run({"math", "erlang-bc", "--csv", folder.file("nothing.csv")}).code == ExitCode::Failed);
    CHECK(run({"math", "transient", "--csv", reference("mtms_day.csv")}).code == ExitCode::Usage);
}

TEST_CASE("A table may be given after an equals sign", "[evenhallctl][math]") {
    const Heard spaced = run({"math", "erlang-bc", "--csv", reference("erlang_bc.csv")});
    const Heard joined = run({"math", "erlang-bc", "--csv=" + reference("erlang_bc.csv")});
    REQUIRE(joined.code == ExitCode::Done);
    CHECK(joined.out == spaced.out);
    CHECK(run({"math", "transient", "--slot-hours=0.5", "--csv=" + reference("mtms_day.csv"), "--mu=4.5"}).code ==
          ExitCode::Done);
    CHECK(run({"math", "erlang-bc", "--json=" + reference("erlang_bc.csv")}).code == ExitCode::Usage);
}

TEST_CASE("A green channel is chosen by formula and by playing people, and the law says who pays",
          "[evenhallctl][simulate]") {
    const Heard formula = run(
        {"green-channel", "--target-ratio", "0.5", "--servers", "10", "--mu", "6", "--lambda", "54", "--share", "0.2"});
    REQUIRE(formula.code == ExitCode::Done);
    CHECK(formula.out.find(" 0.500 ") != std::string::npos);
    CHECK(formula.out.find("+11.1 %     +11.1 %") != std::string::npos); // 1 / (1 - 0.2 * 0.5)
    const Heard played =
        run({"green-channel", "--target-ratio=0.5", "--replay", reference("replay_c10.csv"), "--servers", "10@0"});
    REQUIRE(played.code == ExitCode::Done);
    CHECK(played.out.find("head start") != std::string::npos);
    CHECK(played.out.find("strict") != std::string::npos);
    CHECK(run({"green-channel", "--target-ratio", "0.01", "--replay", reference("replay_c10.csv"), "--servers", "10@0"})
              .error.find("only reaches") != std::string::npos);
    CHECK(run({"green-channel", "--target-ratio", "2"}).code == ExitCode::Usage);
    CHECK(run({"green-channel", "--target-ratio", "0.5", "--servers", "10"}).code == ExitCode::Usage);
}

TEST_CASE("The simulate command answers like other simulators", "[evenhallctl][simulate]") {
    const std::string file = reference("replay_c3.csv");
    const NumberTable expected = NumberTable::read(file).value();
    const auto answered = [&](const std::string& discipline, const std::string& servers, const std::string& column,
                              const std::string& expectedColumn) {
        const Heard heard = run({"simulate", "--replay", file, "--discipline", discipline, "--servers", servers});
        REQUIRE(heard.code == ExitCode::Done);
        const NumberTable table = NumberTable::parse(heard.out).value();
        int wrong = 0;
        for (std::size_t row = 0; row < expected.rows(); ++row) {
            const double difference = table.number(row, column).value() - expected.number(row, expectedColumn).value();
            wrong += std::abs(difference) <= 1e-6 ? 0 : 1;
        }
        return wrong;
    };
    CHECK(answered("fcfs", "3@0", "departure", "dep_fcfs") == 0);
    CHECK(answered("fcfs", "3@0,2@46.2962962963,4@92.5925925926,3@138.888888889", "departure", "dep_step") == 0);
    CHECK(answered("strict", "3@0", "start", "start_strict_prio") == 0);
    CHECK(answered("accumulating:3", "3@0", "start", "start_apq_b3") == 0);
    CHECK(answered("head-start:1.5", "3@0", "start", "start_headstart_1.5") == 0);
}

TEST_CASE("A replay names what it leaves out and what it cannot read", "[evenhallctl][simulate]") {
    const TemporaryFolder folder;
    const std::string file = fileWith(folder, "id,arrival,service\nb,2,1\na,0.25,0.5\nc,9,1\n");
    const Heard heard = run({"simulate", "--replay", file, "--servers", "1@0,0@8"});
    CHECK(heard.out == "id,start,departure\nb,2,3\na,0.25,0.75\nc,,\n");
    CHECK(heard.error.find("1 are never served") != std::string::npos);
    for (const char* discipline :
         {"lifo", "accumulating", "accumulating:x", "head-start:nan", "accumulating:0", "strict", "head-start:-1"})
        CHECK(run({"simulate", "--replay", file, "--servers", "1@0", "--discipline", discipline}).code ==
              ExitCode::Failed);
    for (const char* servers : {"", "1@", "x@0", "1@0,2@0", "-1@0", "1.5@0"})
        CHECK(run({"simulate", "--replay", file, "--servers", servers}).code == ExitCode::Failed);
    CHECK(run({"simulate", "--replay", fileWith(folder, "id,arrival,service\na,1,-1\n"), "--servers", "1@0"}).code ==
          ExitCode::Failed);
    CHECK(run({"simulate", "--servers", "1@0"}).code == ExitCode::Usage);
}

TEST_CASE("Decimal times are exact and have no zeros at the end", "[evenhallctl][simulate]") {
    const DecimalTime time = DecimalTime::forTexts({"0.30704", "12"}, 1000, 3000).value();
    CHECK(time.toUnits(0.30704) == 30704);
    CHECK(time.toText(30704) == "0.30704");
    CHECK(time.toText(-150000) == "-1.5");
    CHECK(time.toText(0) == "0");
    CHECK(DecimalTime::forTexts({"12"}, 1000, 3000).value().toText(7) == "7");
    CHECK_FALSE(DecimalTime::forTexts({"0.1234567"}, 1e15, 1e6).ok());
}
