// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/planning/paper_seal.h"
#include "app/evenhallctl/tables/text_file.h"
#include "tests/evenhallctl/console_run.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <algorithm>

using namespace evenhall;

namespace {

constexpr const char* from = "2030-12-02"; // a Monday far ahead of this machine's clock

/// One change of the demo hall: window 9 (A4) also takes pensions on Monday mornings.
std::string proposalText(const std::string& verdict = "propose", const std::string& own = "A4",
                         const std::string& window = "9") {
    return R"({"format": "evenhall-month-proposal/2", "hall": "demo-hall", "hall_id": "demo-hall", "plan": "rigid",
        "configuration": "0", "verdict": ")" +
           verdict +
           R"(", "sentence_en": "Because.", "kinds": [{"weekdays": ["mon"], "first_slot": "08:30", "slot_minutes": 30, "slots": 17, "queues": [], "changes": [{"windows": [")" +
           window + R"("], "from": "09:00", "until": "12:00", "before": {"own": [")" + own +
           R"("], "helps": []}, "after": {"own": ["A4"], "helps": ["S1"]}, "saved_minutes": 100,
           "sentence_en": "Window 9 helps pensions.", "sentence_zh": "9号"}]}]})";
}

/// A folder with a proposal, and what approving it says.
class Desk {
public:
    test::Heard approve(const std::string& proposal, const std::vector<std::string>& more = {}) const {
        return approveAsItIs(sealed(proposal), more);
    }
    test::Heard approveAsItIs(const std::string& file, const std::vector<std::string>& more = {}) const {
        REQUIRE(replaceTextFile(path("proposal.json"), file));
        std::vector<std::string> words{"plan",   "approve",          path("proposal.json"),
                                       "--hall", EVENHALL_DEMO_HALL, "--from",
                                       from,     "--output",         path("hall.json")};
        words.insert(words.end(), more.begin(), more.end());
        return test::run(words);
    }
    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    [[nodiscard]] HallConfiguration hall() const { return *parseHallConfiguration(*readTextFile(path("hall.json"))); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("An approved proposal is a plan of the hall beside those it had", "[evenhallctl][plan]") {
    const Desk desk;
    const test::Heard heard = desk.approve(proposalText(), {"--until", "2030-12-31"});
    REQUIRE(heard.code == ExitCode::Done);
    CHECK(heard.out.find("plan month-2030-12 comes into force when the hall opens on 2030-12-02, until 2030-12-31; "
                         "after that rigid") == 0);
    CHECK(heard.out.find("- Window 9 helps pensions.") != std::string::npos);
    const HallConfiguration hall = desk.hall();
    const HallConfiguration before = *parseHallConfiguration(*readTextFile(EVENHALL_DEMO_HALL));
    REQUIRE(hall.plans.size() == before.plans.size() + 1);
    CHECK(std::equal(before.plans.begin(), before.plans.end(), hall.plans.begin()));
    CHECK(hall.activePlan == before.activePlan);
    const WindowPlan& plan = hall.plans.back();
    CHECK(plan.validUntil == *BusinessDay::parse("2030-12-31"));
    const BusinessDay monday = *BusinessDay::parse(from);
    const Profile helping{{QueueId("A4")}, {QueueId("S1")}, false};
    CHECK(*plan.profileAt(WindowId("9"), monday, LocalTime{600}) == helping);
    CHECK(plan.profileAt(WindowId("9"), monday, LocalTime{720})->helps.empty());
    CHECK(plan.profileAt(WindowId("9"), monday.plusDays(1), LocalTime{600})->helps.empty());
    CHECK(readTextFile(desk.path("hall.json"))->find("arrival_profiles") != std::string::npos); // nothing was lost
}

TEST_CASE("A proposal that proposes nothing is approved only when somebody insists", "[evenhallctl][plan]") {
    const Desk desk;
    const test::Heard heard = desk.approve(proposalText("notProven"));
    CHECK(heard.code == ExitCode::Failed);
    CHECK(heard.error.find("Because.") != std::string::npos);
    CHECK(desk.approve(proposalText("notProven"), {"--anyway"}).code == ExitCode::Done);
}

TEST_CASE("A proposal for a hall that has changed since is refused with the reason", "[evenhallctl][plan]") {
    const Desk desk;
    CHECK(desk.approve(proposalText("propose", "A1")).error.find("window 9 does something else") != std::string::npos);
    CHECK(desk.approve(proposalText("propose", "Z9")).error.find("it has no group Z9") != std::string::npos);
    CHECK(desk.approve(proposalText("propose", "A4", "999")).error.find("it has no window 999") != std::string::npos);
    std::string other = proposalText();
    other.replace(other.find(R"("hall_id": "demo-hall")"), 22, R"("hall_id": "another")");
    CHECK(desk.approve(other).error.find("for hall another") != std::string::npos);
    std::string nameless = proposalText();
    nameless.replace(nameless.find(R"("plan": "rigid",)"), 16, "");
    CHECK(desk.approve(nameless).error.find("names no windows") != std::string::npos);
    CHECK(desk.approve("{}").error.find("is no proposal") != std::string::npos);
}

TEST_CASE("A proposal that was damaged, edited or cut short is not approved", "[evenhallctl][plan]") {
    const Desk desk;
    const std::string whole = sealed(proposalText());
    std::string edited = whole;
    edited.replace(edited.find("12:00"), 5, "17:00");
    CHECK(desk.approveAsItIs(edited).error.find("it was damaged or edited") != std::string::npos);
    CHECK(desk.approveAsItIs(whole.substr(0, whole.size() / 2)).error.find("cut short") != std::string::npos);
    CHECK(desk.approveAsItIs(proposalText()).error.find("has no checksum") != std::string::npos);
    CHECK(desk.approveAsItIs("").error.find("no JSON") != std::string::npos);
    CHECK(desk.approveAsItIs(whole).code == ExitCode::Done);
}

TEST_CASE("A proposal that makes no sense is not approved, whoever sealed it", "[evenhallctl][plan]") {
    const Desk desk;
    const auto heard = [&](const std::string& part, const std::string& instead) {
        std::string proposal = proposalText();
        proposal.replace(proposal.find(part), part.size(), instead);
        const test::Heard said = desk.approve(proposal);
        CHECK(said.code == ExitCode::Failed);
        return said.error;
    };
    CHECK(heard(R"("helps": ["S1"])", R"("helps": -1)").find("no right hours or queues") != std::string::npos);
    CHECK(heard(R"("helps": ["S1"])", R"("helps": ["S1", "S1"])").find("no right hours") != std::string::npos);
    CHECK(heard(R"("windows": ["9"])", R"("windows": [])").find("names no windows") != std::string::npos);
    CHECK(heard(R"("weekdays": ["mon"])", R"("weekdays": ["mon", "mon"])").find("no weekdays") != std::string::npos);
    CHECK(heard(R"("slots": 17)", R"("slots": 1700)").find("half-hours") != std::string::npos);
    CHECK(heard(R"("saved_minutes": 100)", R"("saved_minutes": "many")").find("no right hours") != std::string::npos);
    CHECK(heard(R"("from": "09:00")", R"("from": "13:00")").find("no right hours") != std::string::npos);
}

TEST_CASE("Two plans cannot begin on one day, and a second plan of a month has a name of its own",
          "[evenhallctl][plan]") {
    const Desk desk;
    REQUIRE(desk.approve(proposalText()).code == ExitCode::Done);
    REQUIRE(replaceTextFile(desk.path("first.json"), *readTextFile(desk.path("hall.json"))));
    const auto again = [&](const char* day) {
        return test::run({"plan", "approve", desk.path("proposal.json"), "--hall", desk.path("first.json"), "--from",
                          day, "--output", desk.path("hall.json")});
    };
    CHECK(again(from).error.find("plan month-2030-12 begins that day already") != std::string::npos);
    CHECK(again("2030-12-09").code == ExitCode::Done);
    CHECK(desk.hall().plans.back().id == PlanId("month-2030-12-2"));
    CHECK(test::run({"plan", "approve", desk.path("proposal.json"), "--hall", desk.path("first.json"), "--output",
                     desk.path("first.json")})
              .error.find("the old configuration is kept") != std::string::npos);
}
