// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/naive_choice.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const WindowId one("1");
const WindowId two("2");
const std::vector<QueueId> queues{QueueId("A"), QueueId("B"), QueueId("C")};
constexpr Instant start{1'763'859'600'000};

/// Random lines, policies and profiles; a seed gives the same ones again.
class RandomLines {
public:
    explicit RandomLines(std::uint32_t seed) : m_random(seed) {}

    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    bool oneIn(int count) { return below(count) == 0; }

    CallingPolicy policy() {
        CallingPolicy policy;
        policy.maxOvertakesInRow = below(4);
        policy.ordinaryAgeCap = std::chrono::minutes(20 + below(60));
        return policy;
    }

    Profile profile() {
        Profile profile;
        for (const QueueId& queue : queues) {
            const int use = below(3);
            if (use == 0)
                profile.own.push_back(queue);
            else if (use == 1)
                profile.helps.push_back(queue);
        }
        profile.priorityFirst = oneIn(3);
        return profile;
    }

    /// Times on a coarse grid, so that ties happen.
    Candidate candidate(Instant now) {
        Candidate candidate;
        candidate.order = ++m_order;
        candidate.ticket = TicketId{static_cast<std::int64_t>(m_order)};
        candidate.waitingSince = now - std::chrono::minutes(below(18) * 5 - 5);
        candidate.priority = oneIn(3);
        if (candidate.priority) {
            candidate.bonus = std::chrono::minutes(below(4) * 20);
            candidate.ratePermille = oneIn(3) ? 3000 : 1000;
        }
        candidate.toFront = oneIn(12);
        candidate.behind = oneIn(8) ? below(4) : 0;
        if (oneIn(10))
            candidate.onlyWindow = oneIn(2) ? one : two;
        return candidate;
    }

    WaitingLines lines(Instant now) {
        WaitingLines lines;
        for (int count = below(12); count > 0; --count)
            lines[queues[static_cast<std::size_t>(below(3))]].insert(candidate(now));
        for (const QueueId& queue : queues) {
            if (oneIn(2))
                lines[queue].overtakesInRow = below(4);
        }
        return lines;
    }

private:
    std::mt19937 m_random;
    std::uint64_t m_order = 0;
};

} // namespace

TEST_CASE("The choice agrees with a plain reading of its rules on random lines", "[domain][fairness][property]") {
    for (std::uint32_t seed = 1; seed <= 20'000; ++seed) {
        RandomLines random(seed);
        const CallingPolicy policy = random.policy();
        const Profile profile = random.profile();
        const WaitingLines lines = random.lines(start);
        const auto choice = chooseNext(policy, profile, one, lines, start);
        auto expected = chooseNaively(policy, profile, one, lines, start);
        if (choice && expected)
            expected->rule = choice->rule; // the sentence says who is chosen; rules are compared below
        if (choice != expected)
            FAIL("seed " << seed);
    }
    SUCCEED();
}

TEST_CASE("The stated rule is true of the chosen ticket", "[domain][fairness][property]") {
    std::map<ChoiceRule, int> seen;
    for (std::uint32_t seed = 1; seed <= 5'000; ++seed) {
        RandomLines random(seed);
        const CallingPolicy policy = random.policy();
        const Profile profile = random.profile();
        const WaitingLines lines = random.lines(start);
        const auto choice = chooseNext(policy, profile, one, lines, start);
        if (!choice)
            continue;
        const std::vector<Candidate>& line = lines.at(choice->queue).candidates;
        const auto chosen = std::find_if(line.begin(), line.end(),
                                         [&](const Candidate& other) { return other.ticket == choice->ticket; });
        REQUIRE(chosen != line.end());
        ++seen[choice->rule];
        INFO("seed " << seed);
        switch (choice->rule) {
        case ChoiceRule::Front:
            CHECK(chosen->toFront);
            break;
        case ChoiceRule::AgeCap:
            CHECK_FALSE(chosen->priority);
            CHECK(start - chosen->waitingSince >= policy.ordinaryAgeCap);
            break;
        case ChoiceRule::OvertakeBound:
            CHECK(choice->score <= choice->runnerUpScore);
            break;
        case ChoiceRule::PriorityFirst:
            CHECK(profile.priorityFirst);
            CHECK(chosen->priority);
            break;
        case ChoiceRule::OnlyOne:
            CHECK(choice->waiting == 1);
            break;
        case ChoiceRule::Score:
            CHECK_FALSE(chosen->toFront);
            break;
        case ChoiceRule::Chosen:
        case ChoiceRule::WalkDirect:
            FAIL("chooseNext does not give this rule");
        }
    }
    CHECK(seen.size() == 6); // every rule of the policy has been met
}

TEST_CASE("Over a whole day nobody starves and nobody is called twice", "[domain][fairness][property]") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        RandomLines random(seed);
        const CallingPolicy policy = random.policy();
        Profile profile;
        profile.own = queues;
        WaitingLines lines;
        std::set<TicketId> called;
        std::map<QueueId, int> overtakesInRow;
        Instant now = start;
        int issued = 0;
        for (int minute = 0; minute < 400; ++minute, now = now + 1min) {
            if (minute < 300 && !random.oneIn(3)) {
                Candidate candidate = random.candidate(now);
                candidate.waitingSince = now;
                candidate.onlyWindow.reset();
                candidate.toFront = false;
                candidate.behind = 0;
                lines[queues[static_cast<std::size_t>(random.below(3))]].insert(candidate);
                ++issued;
            }
            const auto choice = chooseNext(policy, profile, one, lines, now);
            if (!choice)
                continue;
            recordCall(lines, *choice);
            REQUIRE(called.insert(choice->ticket).second);
            int& inRow = overtakesInRow[choice->queue];
            inRow = choice->overtakes ? inRow + 1 : 0;
            REQUIRE(inRow <= policy.maxOvertakesInRow);
        }
        REQUIRE(static_cast<int>(called.size()) == issued);
    }
}
