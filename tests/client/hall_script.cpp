// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/hall_script.h"

#include <variant>

namespace evenhall::test {

namespace {

using namespace std::chrono_literals;

std::vector<Entity> entitiesOf(const std::string& configurationHash, int waitingA1) {
    HallView hall;
    hall.hall = HallId("demo");
    hall.configuration = configurationHash;
    hall.now = Instant{1700000000000};
    QueueView first;
    first.queue = QueueId("A1");
    first.waiting = waitingA1;
    QueueView second;
    second.queue = QueueId("A2");
    return {hall, first, second};
}

struct Hear {
    HallScript& script;

    void operator()(const protocol::Hello& hello) const {
        script.hello = hello;
        ++script.hellos;
        if (!script.welcomes)
            return;
        script.server.send(protocol::encode(protocol::Welcome{script.configurationHash, Instant{1700000000000}}));
        script.sendSnapshot(script.snapshotSequence, 1);
    }
    void operator()(const protocol::CommandMessage& command) const {
        script.commands.push_back(command);
        if (script.answersCommands)
            script.answer(command, Answer{});
    }
    void operator()(const protocol::Ping&) const {
        ++script.pings;
        if (script.answersPings)
            script.server.send(protocol::encode(protocol::Pong{}));
    }
    void operator()(const protocol::Resync&) const {
        ++script.resyncs;
        if (script.answersResyncs)
            script.sendSnapshot(script.snapshotSequence, 1);
    }
};

} // namespace

HallScript::HallScript() {
    server.onMessage = [this](const std::string& text) { hear(text); };
}

void HallScript::hear(const std::string& text) {
    const protocol::ParsedClientMessage parsed = protocol::parseClientMessage(text);
    if (const auto* message = std::get_if<protocol::ClientMessage>(&parsed))
        std::visit(Hear{*this}, *message);
}

void HallScript::sendSnapshot(std::int64_t sequence, int waitingA1) {
    server.send(protocol::encodeUpdate({true, sequence, 0, entitiesOf(configurationHash, waitingA1), {}}));
}

void HallScript::sendDelta(std::int64_t sequence, std::int64_t previous, int waitingA1) {
    QueueView queue;
    queue.queue = QueueId("A1");
    queue.waiting = waitingA1;
    server.send(protocol::encodeUpdate({false, sequence, previous, {queue}, {}}));
}

void HallScript::answer(const protocol::CommandMessage& command, const Answer& answer) {
    server.send(protocol::encodeAnswer(command.key, snapshotSequence, answer));
}

ClientSettings settingsFor(const HallScript& script) {
    ClientSettings settings;
    settings.server = script.server.httpUrl();
    settings.name = "w15";
    settings.subscription.role = Role::Counter;
    settings.subscription.window = WindowId("15");
    settings.patience.connect = 2s;
    settings.patience.askAfterSilence = 100ms;
    settings.patience.deadAfterSilence = 400ms;
    settings.patience.backoff = {5ms, 40ms};
    return settings;
}

} // namespace evenhall::test
