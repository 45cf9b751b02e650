// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/file_channel.h"

#include "drivers/channels/make_channel.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace evenhall;
using namespace std::chrono_literals;
using device::FaultCode;

namespace {

/// A folder that goes away with the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "evenhall-XXXXXX").string();
        m_path = ::mkdtemp(pattern.data());
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(m_path); }
    [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

constexpr std::array ticket{std::byte{'A'}, std::byte{'1'}};

} // namespace

TEST_CASE("A file takes one ticket after the other", "[drivers][file]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("paper.bin");
    const device::Outcome<device::DeviceUri> uri = device::DeviceUri::parse("file:" + path);
    REQUIRE(uri);
    for (int turn = 0; turn < 2; ++turn) {
        const std::unique_ptr<device::Channel> channel = channels::makeChannel(*uri);
        REQUIRE(channel->open());
        CHECK(channel->write(ticket, 1s).accepted == ticket.size());
        CHECK_FALSE(channel->canAnswer());
    }
    std::ifstream stream(path);
    std::string content;
    stream >> content;
    CHECK(content == "A1A1");
}

TEST_CASE("A file that cannot be opened or written says why", "[drivers][file]") {
    const TemporaryFolder folder;
    channels::FileChannel missing(device::FileAddress{folder.file("no/such/folder")});
    const device::Outcome<void> opened = missing.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.fault().code == FaultCode::NotFound);
    CHECK(missing.write(ticket, 1s).fault->code == FaultCode::Closed);

    channels::FileChannel full(device::FileAddress{"/dev/full"});
    REQUIRE(full.open());
    const device::WriteOutcome written = full.write(ticket, 1s);
    CHECK(written.accepted == 0);
    REQUIRE_FALSE(written.ok());
    CHECK(written.fault->code == FaultCode::Io);
}
