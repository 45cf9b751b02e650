// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/recording.h"

#include "drivers/channels/recording_channel.h"
#include "drivers/channels/replay_channel.h"

#include <array>
#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::channels;
using namespace std::chrono_literals;
using device::Fault;
using device::FaultCode;

namespace {

std::vector<ChannelCall> session() {
    return {OpenCall{Fault{FaultCode::Busy, "replayed"}},
            OpenCall{},
            WriteCall{{std::byte{0x1B}, std::byte{0x40}}, 2, std::nullopt},
            ReadCall{{std::byte{0x12}, std::byte{0xFF}}, std::nullopt},
            ReadCall{},
            WriteCall{{std::byte{0x00}, std::byte{0xA5}}, 1, Fault{FaultCode::Closed, "replayed"}},
            OpenCall{},
            ReadCall{{}, Fault{FaultCode::Closed, "replayed"}},
            CloseCall{}};
}

/// Drives a channel through the session above, as a driver would.
void drive(device::Channel& channel) {
    constexpr std::array init{std::byte{0x1B}, std::byte{0x40}};
    constexpr std::array frame{std::byte{0x00}, std::byte{0xA5}};
    std::array<std::byte, 8> buffer{};
    CHECK_FALSE(channel.open());
    CHECK(channel.open());
    CHECK(channel.write(init, 1s).ok());
    CHECK(*channel.read(buffer, 1s) == 2);
    CHECK(buffer[1] == std::byte{0xFF});
    CHECK(*channel.read(buffer, 1s) == 0);
    const device::WriteOutcome cut = channel.write(frame, 1s);
    CHECK(cut.accepted == 1);
    CHECK(cut.fault->code == FaultCode::Closed);
    CHECK_FALSE(channel.isOpen());
    CHECK(channel.open());
    CHECK(channel.read(buffer, 1s).fault().code == FaultCode::Closed);
    channel.close();
}

} // namespace

TEST_CASE("A recording reads back as it was written", "[drivers][recording]") {
    std::string text = "# printer of kiosk k1\n\n";
    for (const ChannelCall& call : session())
        text += toLine(call) + "\n";
    CHECK(toLine(session()[5]) == "write accepted=1 fault=closed 00A5");
    const device::Outcome<std::vector<ChannelCall>> read = parseRecording(text);
    REQUIRE(read);
    CHECK(*read == session());
}

TEST_CASE("A spoilt recording names its line", "[drivers][recording]") {
    for (const char* line :
         {"open\nwrite 1", "open\nwrite XY", "open\njump", "open\nwrite accepted=x 12", "open\nread fault=tired"}) {
        const device::Outcome<std::vector<ChannelCall>> read = parseRecording(line);
        REQUIRE_FALSE(read);
        CHECK(read.fault().context == "line 2 of the recording cannot be read");
    }
}

TEST_CASE("A replayed device behaves as it was recorded, and records the same again", "[drivers][recording]") {
    auto replay = std::make_unique<ReplayChannel>(session());
    const ReplayChannel* const watched = replay.get();
    std::vector<ChannelCall> seen;
    RecordingChannel recorder(std::move(replay), [&seen](const ChannelCall& call) { seen.push_back(call); });
    drive(recorder);
    CHECK(watched->isFinished());
    CHECK(watched->deviation().empty());
    CHECK(seen == session());
}

TEST_CASE("A driver that departs from the recording is caught at its first wrong byte", "[drivers][recording]") {
    ReplayChannel channel({OpenCall{}, WriteCall{{std::byte{1}}, 1, std::nullopt}});
    REQUIRE(channel.open());
    constexpr std::array other{std::byte{2}};
    const device::WriteOutcome written = channel.write(other, 1s);
    CHECK(written.fault->code == FaultCode::Garbled);
    CHECK(channel.deviation() == "call 2 was 'write 02', recorded is 'write 01'");
    CHECK_FALSE(channel.isFinished());
}
