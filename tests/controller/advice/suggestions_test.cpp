// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/controller/running_hall.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <future>

using namespace evenhall;
using namespace evenhall::test;
using namespace std::chrono_literals;

namespace {

using Entities = std::map<EntityKey, Entity>;

Subscription as(Role role) {
    Subscription subscription;
    subscription.role = role;
    return subscription;
}

const SuggestionView* suggestionIn(const Entities& entities) {
    for (const auto& [key, entity] : entities) {
        if (const auto* suggestion = std::get_if<SuggestionView>(&entity))
            return suggestion;
    }
    return nullptr;
}

const WindowView& windowIn(const Entities& entities, const WindowId& window) {
    return std::get<WindowView>(entities.at({EntityKind::Window, window.toString()}));
}

/// Queue S3 is mobbed at its only open window 19; window 15 beside it and 53 in a zone of other trades have nobody.
void mob(RunningHall& hall) {
    hall.open("19", "1001");
    hall.open("15", "1002");
    hall.open("53", "1003");
    for (int i = 0; i < 30; ++i)
        hall.issue();
}

/// The controller looks once a minute of its clock.
SuggestionView awaitSuggestion(RunningHall& hall, const std::shared_ptr<Watcher>& watcher) {
    hall.clock->pass(61s);
    REQUIRE(watcher->await([](const Entities& entities) { return suggestionIn(entities) != nullptr; }));
    return *suggestionIn(watcher->entities());
}

bool serves(const Entities& entities, const SuggestionView& suggestion) {
    return windowIn(entities, suggestion.window).profile.serves(suggestion.queues.front());
}

} // namespace

TEST_CASE("A mobbed queue beside an idle window leads to a suggestion that lasts as long as it says",
          "[controller][advice]") {
    RunningHall hall;
    mob(hall);
    const auto watcher = hall.watch(as(Role::Manager));
    const SuggestionView suggestion = awaitSuggestion(hall, watcher);
    const QueueId mobbed =
        std::get<TicketView>(watcher->entities().lower_bound({EntityKind::Ticket, ""})->second).queue;
    CHECK(suggestion.queues.front() == mobbed);
    CHECK(suggestion.window == WindowId("15"));
    CHECK(suggestion.state == SuggestionState::Open);
    CHECK(suggestion.basis == SuggestionBasis::Today);
    CHECK(suggestion.pastDays == 0);
    REQUIRE_FALSE(suggestion.effects.empty());
    CHECK(suggestion.effects.front().queue == mobbed);
    CHECK(suggestion.effects.front().waiting == 30);
    CHECK(suggestion.effects.front().waitAfter < suggestion.effects.front().waitBefore);
    CHECK(suggestion.saved > 60min);
    CHECK_FALSE(serves(watcher->entities(), suggestion));

    REQUIRE_FALSE(hall.ask(AcceptSuggestion{suggestion.suggestion}).error.has_value());
    REQUIRE(watcher->await([&](const Entities& entities) { return serves(entities, suggestion); }));
    CHECK(suggestionIn(watcher->entities())->state == SuggestionState::Accepted);

    hall.clock->pass(suggestion.until - hall.clock->now().instant);
    CHECK(watcher->await([&](const Entities& entities) { return !serves(entities, suggestion); }));
    CHECK(watcher->await([&](const Entities& entities) {
        const auto* left = suggestionIn(entities);
        return left == nullptr || left->suggestion != suggestion.suggestion;
    }));
}

TEST_CASE("Suggestions are for those who oversee the hall", "[controller][advice]") {
    RunningHall hall;
    mob(hall);
    const auto manager = hall.watch(as(Role::Manager));
    const SuggestionView suggestion = awaitSuggestion(hall, manager);
    CHECK(suggestionIn(hall.watch(as(Role::GuideDesk))->entities()) != nullptr);
    for (const Role role : {Role::Kiosk, Role::Board, Role::Counter})
        CHECK(suggestionIn(hall.watch(as(role))->entities()) == nullptr);
    CHECK(mayExecute(Role::Manager, AcceptSuggestion{suggestion.suggestion}));
    CHECK_FALSE(mayExecute(Role::Counter, AcceptSuggestion{suggestion.suggestion}));
}

TEST_CASE("A clerk is told what was accepted for the own window, and nothing before or beside it",
          "[controller][advice]") {
    RunningHall hall;
    mob(hall);
    Subscription concerned = as(Role::Counter);
    concerned.window = WindowId("15");
    Subscription beside = as(Role::Counter);
    beside.window = WindowId("19");
    const auto clerk = hall.watch(concerned);
    const auto neighbour = hall.watch(beside);
    const SuggestionView suggestion = awaitSuggestion(hall, hall.watch(as(Role::Manager)));
    REQUIRE(suggestion.window == concerned.window);
    CHECK(suggestionIn(clerk->entities()) == nullptr);
    REQUIRE_FALSE(hall.ask(AcceptSuggestion{suggestion.suggestion}).error.has_value());
    REQUIRE(clerk->await([](const Entities& entities) { return suggestionIn(entities) != nullptr; }));
    CHECK(suggestionIn(clerk->entities())->until == suggestion.until);
    hall.clock->pass(suggestion.until - hall.clock->now().instant);
    CHECK(clerk->await([](const Entities& entities) { return suggestionIn(entities) == nullptr; }));
    CHECK(suggestionIn(neighbour->entities()) == nullptr);
}

TEST_CASE("A dismissed suggestion disappears at once", "[controller][advice]") {
    RunningHall hall;
    mob(hall);
    const auto watcher = hall.watch(as(Role::Manager));
    const SuggestionView suggestion = awaitSuggestion(hall, watcher);
    REQUIRE_FALSE(hall.ask(DismissSuggestion{suggestion.suggestion}).error.has_value());
    CHECK(watcher->await([&](const Entities& entities) {
        return entities.count({EntityKind::Suggestion, suggestion.suggestion.toString()}) == 0;
    }));
}

TEST_CASE("A hall that stops dead after an acceptance still gives the window back in time", "[controller][advice]") {
    RunningHall hall;
    mob(hall);
    const SuggestionView suggestion = awaitSuggestion(hall, hall.watch(as(Role::Manager)));
    REQUIRE_FALSE(hall.ask(AcceptSuggestion{suggestion.suggestion}).error.has_value());

    // What the disk holds at this moment is what a killed program would have left.
    TemporaryFolder dead;
    for (const auto& entry : std::filesystem::directory_iterator(hall.folder.path())) {
        if (entry.is_regular_file())
            std::filesystem::copy_file(entry.path(), dead.file(entry.path().filename().string()));
    }
    ControllerOptions options;
    options.folder = dead.path();
    options.clock = hall.clock;
    options.adviceYields = false;
    auto revived = Controller::start(std::move(options));
    REQUIRE(revived.ok());
    const auto watcher = std::make_shared<Watcher>();
    (*revived)->follow(as(Role::Manager), watcher);
    REQUIRE(
        watcher->await([&](const Entities& entities) { return !entities.empty() && serves(entities, suggestion); }));
    CHECK(suggestionIn(watcher->entities())->state == SuggestionState::Accepted);
    hall.clock->pass(suggestion.until - hall.clock->now().instant);
    CHECK(watcher->await([&](const Entities& entities) { return !serves(entities, suggestion); }));
}

TEST_CASE("A hall without moves left, or that wants no advice, gets none", "[controller][advice]") {
    RunningHall hall;
    HallConfiguration configuration = hall.controller->catalogue()->configuration();
    SECTION("no moves") {
        configuration.advice.movesPerDay = 0;
    }
    SECTION("no advice") {
        configuration.advice.enabled = false;
    }
    REQUIRE_FALSE(
        hall.ask(AdoptConfiguration{std::make_shared<const Catalogue>(configuration, "quiet")}).error.has_value());
    mob(hall);
    const auto watcher = hall.watch(as(Role::Manager));
    hall.clock->pass(61s);
    // Commands after the look stand behind what it led to: two of them make sure that it was over.
    for (int minute = 0; minute < 3; ++minute) {
        hall.issue();
        hall.clock->pass(61s);
    }
    CHECK(suggestionIn(watcher->entities()) == nullptr);
}
