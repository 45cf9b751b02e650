// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/hall_client.h"
#include "app/codec/hall_configuration_codec.h"
#include "tests/client/event_loop.h"
#include "tests/client/hall_script.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::test;

namespace {

/// The smallest hall the codec takes, under a name.
QByteArray hallNamed(const char* id) {
    HallConfiguration configuration;
    configuration.id = HallId(id);
    configuration.name.byLanguage["zh-CN"] = id;
    configuration.timeZone = "Asia/Shanghai";
    configuration.languages = {"zh-CN"};
    configuration.calendar.weekly[Weekday::Monday] = {Period{LocalTime{9 * 60}, LocalTime{17 * 60}}};
    configuration.calendar.ticketingOpens = LocalTime{8 * 60};
    configuration.calendar.lastTicket = LocalTime{16 * 60};
    WindowPlan plan;
    plan.id = PlanId("rigid");
    configuration.plans.push_back(plan);
    configuration.activePlan = plan.id;
    return QByteArray::fromStdString(writeHallConfiguration(configuration));
}

std::string hallOf(const HallClient& client) {
    return client.configuration() ? client.configuration()->id.toString() : std::string();
}

} // namespace

TEST_CASE("A client brings the configuration its hall names", "[client][configuration]") {
    HallScript script;
    QByteArray asked;
    script.server.onGet = [&](const QByteArray& path) {
        asked = path;
        return hallNamed("first");
    };
    HallClient client(settingsFor(script));
    CHECK(client.configuration() == nullptr);
    client.start();
    REQUIRE(eventually([&] { return client.configuration() != nullptr; }));
    CHECK(asked == "/api/v1/configuration");
    CHECK(hallOf(client) == "first");
    CHECK(script.server.requests().front().toLower().contains("x-evenhall-role: counter"));
}

TEST_CASE("A client shows its token instead of naming its role", "[client][configuration]") {
    HallScript script;
    script.server.onGet = [](const QByteArray&) { return hallNamed("first"); };
    ClientSettings settings = settingsFor(script);
    settings.token = "secret";
    HallClient client(settings);
    client.start();
    REQUIRE(eventually([&] { return client.configuration() != nullptr; }));
    CHECK(script.server.requests().front().contains("Authorization: Bearer secret"));
    CHECK_FALSE(script.server.requests().front().toLower().contains("x-evenhall-role"));
}

TEST_CASE("Another configuration is brought when the hall names it, and only then", "[client][configuration]") {
    HallScript script;
    QByteArray body = hallNamed("first");
    script.server.onGet = [&](const QByteArray&) { return body; };
    HallClient client(settingsFor(script));
    client.start();
    REQUIRE(eventually([&] { return hallOf(client) == "first"; }));
    script.sendSnapshot(11, 2);
    REQUIRE(eventually([&] { return client.sequence() == 11; }));
    CHECK(script.server.requests().size() == 1);

    int resets = 0;
    QObject::connect(&client, &HallSource::reset, &client, [&resets] { ++resets; });
    body = hallNamed("second");
    script.configurationHash = "hash-2";
    script.sendSnapshot(12, 3);
    REQUIRE(eventually([&] { return hallOf(client) == "second"; }));
    CHECK(resets == 2);
    CHECK(script.server.requests().size() == 2);
}

TEST_CASE("A configuration that cannot be had or read is asked for again", "[client][configuration]") {
    const QByteArray bad = GENERATE(QByteArray(), QByteArray("{"), QByteArray("{\"schema\":\"another/9\"}"));
    HallScript script;
    int times = 0;
    script.server.onGet = [&](const QByteArray&) { return ++times < 3 ? bad : hallNamed("first"); };
    HallClient client(settingsFor(script));
    client.start();
    REQUIRE(eventually([&] { return client.configuration() != nullptr; }));
    CHECK(hallOf(client) == "first");
    CHECK(client.isConnected());
}
