// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/controller.h"

#include "app/controller/hall_thread.h"
#include "app/controller/long_computation.h"

namespace evenhall {

Controller::Controller(std::unique_ptr<HallThread> thread) : m_thread(std::move(thread)) {}

Controller::~Controller() = default;

Result<std::unique_ptr<Controller>> Controller::start(ControllerOptions options) {
    if (!options.clock)
        options.clock = std::make_shared<GuardedClock>(std::make_unique<SystemTimeSource>());
    const bool longComputation = options.longComputation;
    auto thread = std::make_unique<HallThread>(std::move(options));
    if (auto opened = thread->open(); !opened)
        return opened.error();
    thread->run();
    std::unique_ptr<Controller> controller(new Controller(std::move(thread)));
    if (longComputation) {
        controller->m_longComputation =
            std::make_unique<LongComputation>([hall = controller->m_thread.get()](LongComputation::TakeCopy take) {
                hall->post([hall, take = std::move(take)] { take(withoutEndedVisits(hall->hall())); });
            });
    }
    return controller;
}

void Controller::execute(CommandRequest request, AnswerCallback done) {
    m_thread->post(std::move(request), std::move(done));
}

void Controller::follow(const Subscription& subscription, std::weak_ptr<Follower> follower) {
    m_thread->post([thread = m_thread.get(), subscription, follower = std::move(follower)] {
        thread->follow(subscription, follower);
    });
}

void Controller::snapshot(const Subscription& subscription, std::function<void(std::shared_ptr<const Update>)> done) {
    m_thread->post(
        [thread = m_thread.get(), subscription, done = std::move(done)] { thread->snapshot(subscription, done); });
}

CataloguePointer Controller::catalogue() const {
    return m_thread->catalogue();
}

} // namespace evenhall
