// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
//
// What plan propose says about months from which no plan can be made, or only part of one.
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/planning/record_match.h"
#include "app/evenhallctl/planning/rehearsed_hall.h"
#include "app/evenhallctl/tables/text_file.h"
#include "tests/evenhallctl/console_run.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace evenhall;
using evenhall::test::Heard;
using evenhall::test::run;
using evenhall::test::TemporaryFolder;

namespace {

/// Tables of made-up days of the small hall, to be spoiled before they are planned from.
class Month {
public:
    explicit Month(int days = 4)
        : m_tables(*rehearseHall(*readTextFile(EVENHALL_SMALL_HALL), *BusinessDay::parse("2026-08-03"), days, 1)) {}

    std::string& tickets() { return m_tables.tickets; }
    std::string& snapshots() { return m_tables.snapshots; }

    [[nodiscard]] Heard propose(const std::string& hall = EVENHALL_SMALL_HALL) const {
        REQUIRE(replaceTextFile(m_folder.file("tickets.csv"), m_tables.tickets));
        REQUIRE(replaceTextFile(m_folder.file("snapshots.csv"), m_tables.snapshots));
        return run({"plan", "propose", m_folder.path(), "--hall", hall});
    }
    /// The small hall after `edit`, in a file.
    template <typename Edit>
    [[nodiscard]] std::string hallAfter(const Edit& edit) const {
        HallConfiguration hall = *parseHallConfiguration(*readTextFile(EVENHALL_SMALL_HALL));
        edit(hall);
        REQUIRE(replaceTextFile(m_folder.file("hall.json"), writeHallConfiguration(hall)));
        return m_folder.file("hall.json");
    }

private:
    TemporaryFolder m_folder;
    RehearsedTables m_tables;
};

std::string heading(const std::string& table) {
    return table.substr(0, table.find('\n') + 1);
}

bool says(const Heard& heard, const std::string& words) {
    INFO(heard.error);
    return heard.error.find(words) != std::string::npos;
}

/// No plan, and a reason.
bool refuses(const Heard& heard, const std::string& words) {
    return heard.code == ExitCode::Failed && heard.out.empty() && says(heard, words);
}

} // namespace

TEST_CASE("A month without rows or people is no month", "[evenhallctl][plan]") {
    Month month;
    month.tickets() = heading(month.tickets());
    CHECK(refuses(month.propose(), "nobody took a ticket on the days to learn from"));
    month.snapshots() = heading(month.snapshots());
    CHECK(refuses(month.propose(), "there is no month in them"));
    Month one(1);
    CHECK(refuses(one.propose(), "at least two whole days"));
}

TEST_CASE("A table that was cut short says so", "[evenhallctl][plan]") {
    Month month;
    const std::string whole = month.tickets();
    const std::size_t lastLine = whole.rfind('\n', whole.size() - 2) + 1;
    month.tickets() = whole.substr(0, lastLine + 20);
    CHECK(refuses(month.propose(), "it is the last line, so the file may be cut short"));
    month.tickets() = whole.substr(0, whole.find_last_of("0123456789"));
    const Heard doubtful = month.propose();
    CHECK(doubtful.code == ExitCode::Done);
    CHECK(says(doubtful, "left out: tickets: the last line has no end, so the file may be cut short"));
}

TEST_CASE("Tickets that were called before they came are left out", "[evenhallctl][plan]") {
    Month month;
    month.tickets() += "small-hall,2026-08-03,S1,x,999,600,600,500,510\n";
    const Heard heard = month.propose();
    CHECK(heard.code == ExitCode::Done);
    CHECK(says(heard, "left out: tickets: 1 that were called before they came"));
}

TEST_CASE("A month with a hole is planned from its other days", "[evenhallctl][plan]") {
    Month month(5);
    std::string kept;
    for (std::size_t begin = 0; begin < month.snapshots().size();) {
        const std::size_t end = month.snapshots().find('\n', begin) + 1;
        const std::string line = month.snapshots().substr(begin, end - begin);
        if (line.find("2026-08-04,10:") == std::string::npos && line.find("2026-08-04,11:") == std::string::npos)
            kept += line;
        begin = end;
    }
    month.snapshots() = kept;
    const Heard heard = month.propose();
    CHECK(heard.code == ExitCode::Done);
    CHECK(says(heard, "left out: day 2026-08-04: nobody looked from 09:55"));
    CHECK(heard.out.find("2026-08-05") != std::string::npos);
    CHECK(heard.out.find("\"2026-08-04\"") == std::string::npos);
}

TEST_CASE("The record of another hall makes no plan", "[evenhallctl][plan]") {
    const Month month;
    CHECK(refuses(month.propose(EVENHALL_DEMO_HALL), "people came to only 3 of the hall's 34 queues"));
}

TEST_CASE("People whom no window serves are told, and the rest is planned", "[evenhallctl][plan]") {
    const Month month;
    const std::string hall = month.hallAfter([](HallConfiguration& small) {
        std::vector<PlanEntry>& entries = small.plans.front().entries;
        entries.erase(std::remove_if(entries.begin(), entries.end(),
                                     [](const PlanEntry& entry) { return entry.profile.serves(QueueId("S5")); }),
                      entries.end());
    });
    const Heard heard = month.propose(hall);
    CHECK(heard.code == ExitCode::Done);
    CHECK(says(heard, "people of S5: no window of plan rigid serves them"));
    CHECK(heard.out.find("\"kinds\"") != std::string::npos);
}

TEST_CASE("A demand that no windows can meet is told with what would be needed", "[evenhallctl][plan]") {
    Month month;
    std::string crowded = month.tickets();
    const std::string people = crowded.substr(heading(crowded).size());
    for (int times = 0; times < 5; ++times)
        crowded += people;
    month.tickets() = crowded;
    const Heard heard = month.propose();
    CHECK(heard.code == ExitCode::Done);
    CHECK(says(heard, "% of all windows that serve it or its neighbours"));
    CHECK(says(heard, "The rest needs staff or appointments: "));
    CHECK(says(heard, "; appointments alone would not."));
}

TEST_CASE("A queue with three tickets gets no window of its own for them", "[evenhallctl][plan]") {
    Month month;
    std::string few = heading(month.tickets());
    int employers = 0;
    for (std::size_t begin = few.size(); begin < month.tickets().size();) {
        const std::size_t end = month.tickets().find('\n', begin) + 1;
        const std::string line = month.tickets().substr(begin, end - begin);
        if (line.find(",S5,") == std::string::npos || ++employers <= 3)
            few += line;
        begin = end;
    }
    month.tickets() = few;
    const Heard heard = month.propose();
    CHECK(heard.code == ExitCode::Done);
    CHECK_FALSE(says(heard, "Employers still waits"));
}
