// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/model/kiosk_session.h"
#include "tests/support/window/fake_hall.h"

#include <memory>
#include <utility>
#include <vector>

namespace evenhall::test {

/// Remembers what would have been said.
class HeardSpeech : public Speech {
public:
    [[nodiscard]] bool available() const override { return true; }
    void say(const QString& text, const QString& language, int volume) override;
    void stop() override { ++stops; }

    struct Saying {
        QString text;
        QString language;
        int volume = 0;
    };
    std::vector<Saying> said;
    int stops = 0;
};

/// Answers when a test says so.
class AskedLookup : public TicketLookup {
public:
    void find(const PublicCode& code, Callback done) override;
    void findNumber(const std::string& number, Callback done) override;

    struct Question {
        PublicCode code;
        std::string number;
        Callback answer;
    };
    std::vector<Question> asked;
};

/// Reads when a test says so.
class CardReader : public IdentityReader {
public:
    [[nodiscard]] bool available() const override { return true; }
    void read(Callback done) override { waiting = std::move(done); }
    void stop() override { waiting = nullptr; }

    Callback waiting;
};

/// No guard between taps and nobody ever idle, unless a test is about them.
[[nodiscard]] KioskTimes patientTimes();

/// A session in a small hall where one can take a number for everything.
struct AtKiosk {
    explicit AtKiosk(KioskTimes times = patientTimes(), const QString& language = QStringLiteral("zh-CN"));

    /// Waits until the next touch counts.
    void settle();
    void reachService();
    void askForTicket();

    FakeHall hall;
    CardReader reader;
    AskedLookup lookup;
    HeardSpeech speech;
    KioskSession session;
};

[[nodiscard]] Answer numberS007();
[[nodiscard]] PrintJobView jobIn(PrintState state); ///< of that number

} // namespace evenhall::test
