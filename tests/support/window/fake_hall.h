// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_replica.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::test {

/// A hall that is what a test says it is, for models and windows.
class FakeHall : public HallReplica {
    Q_OBJECT
public:
    struct Asked {
        Command command;
        std::string note;
        AnswerCallback answer;
        std::optional<RawIdentity> identity;
    };

    /// Connected, with the small hall below, open for tickets.
    FakeHall();

    void put(Entity entity);
    void put(std::vector<Entity> entities);
    void take(const EntityKey& key);
    void setConnected(bool connected);
    void adopt(std::shared_ptr<const HallConfiguration> configuration);
    /// The hall's clock stands still at this instant.
    void setNow(Instant now) { m_now = now; }

    /// What was asked and not answered yet; answer() answers the oldest.
    std::vector<Asked> asked;
    Asked answer(const Answer& answer);

    [[nodiscard]] bool isConnected() const override { return m_connected; }
    [[nodiscard]] std::shared_ptr<const HallConfiguration> configuration() const override { return m_configuration; }
    [[nodiscard]] Instant hallNow() const override { return m_now; }
    void execute(Command command, std::string note, AnswerCallback done) override;
    void executeFor(RawIdentity identity, Command command, std::string note, AnswerCallback done) override;

private:
    void update(std::vector<Entity> changed, std::vector<EntityKey> removed);

    std::shared_ptr<const HallConfiguration> m_configuration;
    bool m_connected = true;
    std::int64_t m_sequence = 0;
    Instant m_now{1'000'000'000'000};
};

/// Nine zones, as many as a big hall has; zone S has eight services of two queues and three windows.
[[nodiscard]] HallConfiguration smallHall();

[[nodiscard]] LocalizedText bilingual(const std::string& chinese, const std::string& english);

} // namespace evenhall::test
