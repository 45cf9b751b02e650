// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/local_hall.h"
#include "tests/client/event_loop.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace evenhall;
using namespace evenhall::test;

namespace {

/// A hall service of one queue that answers every command at once, from whatever thread `say` is called on.
class TinyService : public HallService {
public:
    void execute(CommandRequest request, AnswerCallback done) override {
        requests.push_back(request);
        Answer answer;
        answer.window = WindowId("15");
        done(answer, 1);
    }
    void follow(const Subscription&, std::weak_ptr<Follower> newFollower) override {
        follower = std::move(newFollower);
    }
    void snapshot(const Subscription&, std::function<void(std::shared_ptr<const Update>)>) override {}
    CataloguePointer catalogue() const override { return adopted; }

    void say(const Update& update) {
        if (const auto listening = follower.lock())
            listening->deliver(std::make_shared<const Update>(update));
    }

    std::vector<CommandRequest> requests;
    std::weak_ptr<Follower> follower;
    CataloguePointer adopted;
};

Update firstWord() {
    HallView hall;
    hall.hall = HallId("demo");
    hall.configuration = "abc";
    hall.now = Instant{1000000};
    QueueView queue;
    queue.queue = QueueId("A1");
    return {true, 1, 0, {hall, queue}, {}};
}

} // namespace

TEST_CASE("A hall in the same process is seen like one over the network", "[client][local]") {
    needApplication();
    TinyService service;
    HallConfiguration configuration;
    configuration.id = HallId("demo");
    service.adopted = std::make_shared<const Catalogue>(configuration, "abc");
    LocalHall hall(service, Actor{Role::Counter, "w15", {}}, Subscription{});
    CHECK_FALSE(hall.isConnected());

    std::thread([&service] { service.say(firstWord()); }).join();
    REQUIRE(eventually([&] { return hall.isConnected(); }));
    REQUIRE(hall.find({EntityKind::Queue, "A1"}) != nullptr);
    REQUIRE(hall.configuration() != nullptr);
    CHECK(hall.configuration()->id == HallId("demo"));
    CHECK(hall.hallNow() >= Instant{1000000});
    CHECK(hall.hallNow() < Instant{1000000} + std::chrono::hours(1));

    std::vector<EntityKey> removed;
    QObject::connect(&hall, &HallSource::entityRemoved, &hall, [&](const EntityKey& key) { removed.push_back(key); });
    service.say({false, 2, 1, {}, {{EntityKind::Queue, "A1"}}});
    REQUIRE(eventually([&] { return removed.size() == 1; }));
    CHECK(hall.find({EntityKind::Queue, "A1"}) == nullptr);
}

TEST_CASE("A command in the same process is answered from the event loop", "[client][local]") {
    needApplication();
    TinyService service;
    LocalHall hall(service, Actor{Role::Counter, "w15", {}}, Subscription{});
    std::optional<Answer> heard;
    hall.execute(CallNext{WindowId("15"), {}}, "a note", [&](const Answer& answer) { heard = answer; });
    CHECK_FALSE(heard.has_value());
    REQUIRE(eventually([&] { return heard.has_value(); }));
    CHECK(heard->window == WindowId("15"));
    REQUIRE(service.requests.size() == 1);
    CHECK(service.requests[0].note == "a note");
    CHECK(service.requests[0].actor.name == "w15");
    CHECK(isIdText(service.requests[0].idempotencyKey));
}

TEST_CASE("A hall that is gone hears no more", "[client][local]") {
    needApplication();
    TinyService service;
    int heard = 0;
    {
        LocalHall hall(service, Actor{}, Subscription{});
        hall.execute(CallNext{WindowId("15"), {}}, {}, [&](const Answer&) { ++heard; });
        service.say(firstWord());
    }
    CHECK(service.follower.expired());
    bool turned = false;
    QObject context;
    QMetaObject::invokeMethod(
        &context, [&] { turned = true; }, Qt::QueuedConnection);
    REQUIRE(eventually([&] { return turned; }));
    CHECK(heard == 0);
}
