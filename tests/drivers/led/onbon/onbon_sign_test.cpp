// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/led/onbon/onbon_sign.h"

#include "drivers/channels/serial_channel.h"
#include "drivers/channels/tcp_channel.h"
#include "tests/support/child_process.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <unistd.h>

using namespace evenhall;
using namespace evenhall::onbon;
using device::SignOutcome;
using device::SignState;

namespace {

std::string linkPath() {
    static int count = 0;
    return (std::filesystem::temp_directory_path() /
            ("evenhall-sign-" + std::to_string(::getpid()) + "-" + std::to_string(++count)))
        .string();
}

/// A virtual bus with cards 1 to 3, and a sign at address 1 on a serial line to it.
struct Bench {
    std::string link = linkPath();
    support::ChildProcess bus{{EVENHALL_VIRTUAL_SIGN, "--make-pty", link, "--addresses", "1,2,3"}};
    std::string ready = bus.readUntil("ready");
    channels::SerialChannel channel{device::SerialAddress{link}};
    OnbonSign sign{channel, settingsFor(1)};

    static OnbonSettings settingsFor(std::uint16_t address) {
        OnbonSettings settings;
        settings.address = address;
        settings.answerTimeout = std::chrono::milliseconds(200);
        return settings;
    }
    void order(const std::string& order) {
        bus.writeLine(order);
        REQUIRE(bus.readUntil("order").find(order.substr(0, order.find(' '))) != std::string::npos);
    }
    Bench() = default;
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    ~Bench() { std::filesystem::remove(link); }
};

} // namespace

TEST_CASE("A sign shows the text and acknowledges it", "[drivers][onbon]") {
    Bench bench;
    CHECK(bench.sign.show({"请A012号到3号窗口"}) == SignOutcome{SignState::Acknowledged, std::nullopt, "acknowledged"});
    CHECK(bench.bus.readLine() ==
          R"({"event":"text","address":1,"text":"请A012号到3号窗口","displayMode":1,"width":8})");
    CHECK(bench.sign.probe().state == SignState::Acknowledged);
    CHECK(bench.bus.readLine() == R"({"event":"ping","address":1})");
}

TEST_CASE("Letters that are border bytes arrive as they are", "[drivers][onbon]") {
    Bench bench;
    CHECK(bench.sign.show({"Z001 [Z]"}).state == SignState::Acknowledged);
    CHECK(bench.bus.readLine().find(R"("text":"Z001 [Z]")") != std::string::npos);
    // GB2312 rows 5 and 6 begin with the start byte and its escape.
    CHECK(bench.sign.show({"ァΑ"}).state == SignState::Acknowledged);
    CHECK(bench.bus.readLine().find(R"("text":"ァΑ")") != std::string::npos);
}

TEST_CASE("A message for attention moves in, an empty one clears", "[drivers][onbon]") {
    Bench bench;
    CHECK(bench.sign.show({"A012", device::Attention::Flash}).state == SignState::Acknowledged);
    CHECK(bench.bus.readLine().find(R"("displayMode":5)") != std::string::npos);
    CHECK(bench.sign.show({""}).state == SignState::Acknowledged);
    CHECK(bench.bus.readLine() == R"({"event":"clear","address":1})");
}

TEST_CASE("A lost frame is sent again", "[drivers][onbon]") {
    Bench bench;
    bench.order("silent 2");
    CHECK(bench.sign.show({"A012"}) == SignOutcome{SignState::Acknowledged, std::nullopt, "acknowledged, try 3"});
}

TEST_CASE("A sign that never answers is given up after three tries", "[drivers][onbon]") {
    Bench bench;
    bench.order("silent 3");
    CHECK(bench.sign.show({"A012"}).state == SignState::NoAnswer);
    for (int i = 0; i < 3; ++i)
        CHECK(bench.bus.readLine().find("ignored") != std::string::npos);
    CHECK(bench.sign.show({"A013"}) == SignOutcome{SignState::Acknowledged, std::nullopt, "acknowledged"});
}

TEST_CASE("A busy card is asked again, a card without font is not", "[drivers][onbon]") {
    Bench bench;
    bench.order("nack 3 2");
    CHECK(bench.sign.show({"A012"}).state == SignState::Acknowledged);
    bench.order("nack 12 1");
    CHECK(bench.sign.show({"A012"}) == SignOutcome{SignState::Refused, 12, "no font in the card (12)"});
}

TEST_CASE("An answer that trickles in byte by byte counts", "[drivers][onbon]") {
    Bench bench;
    bench.order("split 1 1");
    CHECK(bench.sign.show({"A012"}).evidence == "acknowledged");
}

TEST_CASE("Another card's answer is not taken for ours", "[drivers][onbon]") {
    Bench bench;
    bench.order("foreign 2 3");
    CHECK(bench.sign.show({"A012"}).state == SignState::NoAnswer);
}

TEST_CASE("A late answer is not taken for the next message's", "[drivers][onbon]") {
    Bench bench;
    // The card answers each of the first two frames after the driver has given it up once.
    bench.order("late 250 2");
    CHECK(bench.sign.show({"A012"}).state == SignState::Acknowledged);
    bench.order("silent 3");
    CHECK(bench.sign.show({"A013"}).state == SignState::NoAnswer);
}

TEST_CASE("Signs of one bus answer for themselves", "[drivers][onbon]") {
    Bench bench;
    OnbonSign second(bench.channel, Bench::settingsFor(2));
    OnbonSign missing(bench.channel, Bench::settingsFor(9));
    CHECK(second.show({"B001"}).state == SignState::Acknowledged);
    CHECK(bench.bus.readLine().find(R"("address":2)") != std::string::npos);
    CHECK(missing.show({"B002"}).state == SignState::NoAnswer);
}

TEST_CASE("A broadcast is sent and cannot be confirmed", "[drivers][onbon]") {
    Bench bench;
    OnbonSign everybody(bench.channel, Bench::settingsFor(broadcastAddress));
    CHECK(everybody.show({"欢迎"}).state == SignState::SentUnconfirmed);
}

TEST_CASE("A bus that vanishes is no answer at once, and works again when it is back", "[drivers][onbon]") {
    Bench bench;
    CHECK(bench.sign.show({"A012"}).state == SignState::Acknowledged);
    bench.bus.stop(SIGKILL);
    CHECK(bench.sign.show({"A013"}).state == SignState::NoAnswer);
    CHECK_FALSE(bench.channel.isOpen());
    support::ChildProcess again({EVENHALL_VIRTUAL_SIGN, "--make-pty", bench.link});
    (void)again.readUntil("ready");
    CHECK(bench.sign.show({"A014"}).state == SignState::Acknowledged);
}

TEST_CASE("A sign behind TCP works the same", "[drivers][onbon]") {
    support::ChildProcess bus({EVENHALL_VIRTUAL_SIGN, "--listen", "0"});
    const std::string ready = bus.readUntil("tcp://127.0.0.1:");
    const std::string port = ready.substr(ready.rfind(':') + 1);
    channels::TcpChannel channel(device::TcpAddress{"127.0.0.1", static_cast<std::uint16_t>(std::stoi(port))});
    OnbonSign sign(channel, Bench::settingsFor(0x8000 - 1));
    CHECK(sign.show({"A012"}).state == SignState::Acknowledged);
}
