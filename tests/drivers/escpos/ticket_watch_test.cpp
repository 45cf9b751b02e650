// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/ticket_watch.h"

#include "drivers/escpos/learnt_confirmation.h"
#include "drivers/profiles/profile_store.h"
#include "tests/drivers/samples.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::escpos;
using namespace std::chrono_literals;
using device::ConfirmLevel;
using device::PrintState;

namespace {

const AutomaticStatus paperEnd{{std::byte{0x18}, std::byte{0}, std::byte{0x0C}, std::byte{0}}};
const AutomaticStatus allIsWell{{std::byte{0x10}, std::byte{0}, std::byte{0}, std::byte{0}}};

TicketWatch heard(const ConfirmationAsked& asked, const std::vector<Answer>& answers) {
    static const profiles::StatusRules rules = profiles::ProfileStore().find("epson-tm-t20-t82")->status;
    TicketWatch watch(100, asked);
    for (const Answer& answer : answers)
        watch.hear(answer, rules);
    return watch;
}

} // namespace

TEST_CASE("A confirmation counts by what came before it", "[drivers][escpos][truth]") {
    const ConfirmationAsked asked{"ABCD", 0};
    const ProcessIdAnswer done{"ABCD"};
    CHECK(heard(asked, {allIsWell, done}).confirmedOutcome().state == PrintState::Printed);
    CHECK(heard(asked, {done, paperEnd, allIsWell}).confirmedOutcome().state == PrintState::Printed);
    const TicketWatch torn = heard(asked, {allIsWell, paperEnd, allIsWell, done});
    CHECK(torn.confirmed() == ConfirmLevel::ProcessId);
    CHECK(torn.confirmedOutcome().state == PrintState::InDoubt);
    CHECK(torn.confirmedOutcome().evidence ==
          "delivered 100 bytes, then paper end; the printer went on later and told the end, printed as ABCD");
    CHECK_FALSE(heard(asked, {ProcessIdAnswer{"ABCE"}, BarrierAnswer{}, ClearAnswer{}}).confirmed());
}

TEST_CASE("A barrier counts when all answers that may be older have come, too", "[drivers][escpos][truth]") {
    const ConfirmationAsked asked{"", 3};
    CHECK_FALSE(heard(asked, {BarrierAnswer{}, BarrierAnswer{}}).confirmed());
    CHECK(heard(asked, {BarrierAnswer{}, BarrierAnswer{}, BarrierAnswer{}}).confirmed() == ConfirmLevel::Barrier);
    TicketWatch watch = heard({"", 1}, {BarrierAnswer{}});
    watch.sawTroubleAtTheEnd("paper end");
    CHECK(watch.confirmedOutcome().state == PrintState::InDoubt);
}

TEST_CASE("What a printer has shown does not fall by silence", "[drivers][escpos][truth]") {
    const LearntConfirmation::Time start{};
    LearntConfirmation confirmation(ConfirmLevel::ProcessId, 60s);
    CHECK_FALSE(confirmation.level(start));
    confirmation.silent(start);
    CHECK_FALSE(confirmation.level(start + 59s));
    SECTION("shown") {
        confirmation.shown(ConfirmLevel::ProcessId);
        confirmation.silent(start + 1s);
        CHECK(confirmation.level(start + 1h) == ConfirmLevel::ProcessId);
        confirmation.forget();
        CHECK_FALSE(confirmation.level(start + 1h));
    }
    SECTION("silent for long, until it speaks") {
        CHECK(confirmation.level(start + 60s) == ConfirmLevel::Delivered);
        confirmation.shown(ConfirmLevel::Barrier);
        CHECK(confirmation.level(start + 60s) == ConfirmLevel::Barrier);
    }
    SECTION("a stop in between lets the time begin anew") {
        confirmation.interrupted();
        CHECK_FALSE(confirmation.level(start + 60s));
    }
    SECTION("nothing was promised") {
        CHECK(LearntConfirmation(ConfirmLevel::Delivered, 60s).level(start) == ConfirmLevel::Delivered);
    }
}
