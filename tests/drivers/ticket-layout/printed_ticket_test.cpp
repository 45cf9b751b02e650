// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/encoder.h"
#include "drivers/ticket-layout/ticket_layout.h"
#include "tests/drivers/ticket-layout/sample_ticket.h"
#include "tests/drivers/ticket-layout/ticket_application.h"
#include "tests/support/virtual_printer/paper_image.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

using namespace evenhall;

namespace {

/// What a shell command prints; nothing when it cannot run.
std::string outputOf(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), &::pclose);
    std::string text;
    std::array<char, 4096> buffer{};
    for (std::size_t count = 1; pipe && count > 0;) {
        count = std::fread(buffer.data(), 1, buffer.size(), pipe.get());
        text.append(buffer.data(), count);
    }
    return text;
}

bool isInstalled(const std::string& program) {
    return !outputOf("command -v " + program).empty();
}

/// The sample ticket on virtual paper, out of the byte stream that a printer would get.
support::PrintedPaper printSample(int dots) {
    REQUIRE(tests::ensureTicketFont());
    const device::Outcome<device::Raster> raster = ticket_layout::layOut(tests::sampleTicket(), {dots, 203});
    REQUIRE(raster);
    const std::vector<std::byte> stream = escpos::encodeTicket(*raster);
    support::PrinterCore printer(dots);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(stream.data());
    CHECK(printer.receive({bytes, stream.size()}).empty());
    std::vector<support::PrintedPaper> papers = printer.takePapers();
    REQUIRE(papers.size() == 1);
    CHECK(papers.front().strayBytes == 0);
    return std::move(papers.front());
}

/// The sample ticket as a PNG in a folder of its own.
class SavedTicket {
public:
    explicit SavedTicket(int dots) {
        std::string pattern = (std::filesystem::temp_directory_path() / "evenhall-XXXXXX").string();
        m_folder = ::mkdtemp(pattern.data());
        REQUIRE(support::savePaper(printSample(dots), path()));
    }
    SavedTicket(const SavedTicket&) = delete;
    SavedTicket& operator=(const SavedTicket&) = delete;
    ~SavedTicket() { std::filesystem::remove_all(m_folder); }
    [[nodiscard]] std::string path() const { return (m_folder / "ticket.png").string(); }

private:
    std::filesystem::path m_folder;
};

} // namespace

TEST_CASE("A phone reads the QR code of a printed ticket", "[drivers][layout][paper]") {
    if (!isInstalled("zbarimg")) {
        WARN("zbarimg is not installed: the printed QR code was not read");
        return;
    }
    for (const int dots : {576, 384}) {
        const SavedTicket ticket(dots);
        CHECK(outputOf("zbarimg --quiet --raw " + ticket.path()) == "https://hall.example/t/7K2Q9ZPX4M0B3C5D\n");
    }
}

TEST_CASE("The number and the Chinese text of a printed ticket can be read back", "[drivers][layout][paper]") {
    if (outputOf("tesseract --list-langs 2>&1").find("chi_sim") == std::string::npos) {
        WARN("tesseract with chi_sim is not installed: the printed text was not read");
        return;
    }
    const SavedTicket ticket(576);
    const std::string chinese =
        outputOf("tesseract " + ticket.path() + " - -l chi_sim --psm 4 2>/dev/null | tr -d ' '");
    CHECK_THAT(chinese, Catch::Contains("务服务中心"));
    CHECK_THAT(chinese, Catch::Contains("等候人数"));
    CHECK_THAT(chinese, Catch::Contains("当日有效"));
    const std::string latin = outputOf("tesseract " + ticket.path() + " - -l eng --psm 4 2>/dev/null");
    CHECK_THAT(latin, Catch::Contains("A012"));
    CHECK_THAT(latin, Catch::Contains("Please wait for your number."));
}
