// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/printer_core.h"

#include <catch2/catch.hpp>

using namespace evenhall::support;
using namespace std::chrono_literals;

namespace {

const Bytes clearCommand{0x10, 0x14, 8, 1, 3, 0x14, 1, 6, 2, 8};
const Bytes cutCommand{'\n', 0x1D, 'V', 66, 0};
const Bytes processId{0x1D, '(', 'H', 6, 0, '0', '0', 'A', 'B', 'C', 'D'};
const Bytes processIdAnswer{0x37, 0x22, 'A', 'B', 'C', 'D', 0};

Bytes joined(std::initializer_list<Bytes> parts) {
    Bytes all;
    for (const Bytes& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

/// A black picture one byte wide.
Bytes picture(std::uint8_t rows) {
    return joined({{0x1D, 'v', '0', 0, 1, 0, rows, 0}, Bytes(rows, 0xFF)});
}

Bytes ask(PrinterCore& printer, std::uint8_t question) {
    return printer.receive(Bytes{0x10, 4, question});
}

} // namespace

TEST_CASE("A process id is answered when everything before it is on paper", "[support][printer]") {
    PrinterCore printer(8);
    CHECK(printer.receive(joined({picture(3), cutCommand, processId})) == processIdAnswer);
    const std::vector<PrintedPaper> papers = printer.takePapers();
    REQUIRE(papers.size() == 1);
    CHECK(papers.front().rows.size() == 3 + 30 + 90);
    CHECK(papers.front().strayBytes == 0);
}

TEST_CASE("A picture that was broken off swallows what comes next until it is cleared", "[support][printer]") {
    PrinterCore printer(8);
    Bytes broken = picture(200);
    broken.resize(20);
    CHECK(printer.receive(broken).empty());
    SECTION("without a clear") {
        CHECK(printer.receive(joined({{0x1B, '@'}, picture(3), cutCommand, processId})).empty());
        CHECK(printer.takePapers().empty());
    }
    SECTION("with one") {
        CHECK(printer.receive(clearCommand) == Bytes{0x37, 0x25, 0});
        CHECK(printer.receive(joined({picture(3), cutCommand})).empty());
        CHECK(printer.takePapers().front().strayBytes == 0);
    }
    SECTION("a status question in its middle is answered") {
        CHECK(ask(printer, 1) == Bytes{0x12});
    }
}

TEST_CASE("A printer without paper keeps what it has and prints it on new paper", "[support][printer]") {
    PrinterCore printer(8);
    printer.endPaperAfter(2);
    CHECK(printer.receive(joined({picture(5), cutCommand, processId})).empty());
    CHECK(ask(printer, 4) == Bytes{0x72});
    SECTION("the old roll's end is torn off") {
        CHECK(printer.setSensors({}) == processIdAnswer);
        const std::vector<PrintedPaper> papers = printer.takePapers();
        REQUIRE(papers.size() == 2);
        CHECK(papers[0].torn);
        CHECK(papers[0].rows.size() == 2);
        CHECK(papers[1].rows.size() == 3 + 30 + 90);
    }
    SECTION("unless it was cleared before") {
        CHECK(printer.receive(clearCommand) == Bytes{0x37, 0x25, 0});
        CHECK(printer.setSensors({}).empty());
        const std::vector<PrintedPaper> papers = printer.takePapers();
        REQUIRE(papers.size() == 1);
        CHECK(papers[0].torn);
    }
}

TEST_CASE("Automatic status tells each change once", "[support][printer]") {
    PrinterCore printer(8);
    CHECK(printer.receive(Bytes{0x1D, 'a', 255}) == Bytes{0x10, 0, 0, 0});
    PrinterSensors open;
    open.coverOpen = true;
    CHECK(printer.setSensors(open) == Bytes{0x38, 0, 0, 0});
    CHECK(printer.setSensors(open).empty());
    CHECK(printer.setSensors({}) == Bytes{0x10, 0, 0, 0});
}

TEST_CASE("A full buffer takes no more but real-time commands", "[support][printer]") {
    PrinterModel model;
    model.bufferBytes = 100;
    PrinterCore printer(model);
    PrinterSensors end;
    end.paperEnd = true;
    CHECK(printer.setSensors(end).empty());
    CHECK(printer.receive(picture(92)).empty());
    CHECK(printer.room() == 1);
    CHECK(ask(printer, 2) == Bytes{0x32});
    for (int i = 0; i < 200 && printer.room() > 0; ++i)
        CHECK(printer.receive(Bytes{0}).empty());
    CHECK(printer.room() == 0);
}

TEST_CASE("A printer with a speed prints as time passes", "[support][printer]") {
    PrinterModel model;
    model.headDots = 8;
    model.bytesPerSecond = 1000;
    PrinterCore printer(model);
    CHECK(printer.receive(joined({picture(84), cutCommand, processId})).empty()); // 108 bytes
    CHECK(printer.advance(100ms).empty());
    CHECK(printer.isWorking());
    CHECK(printer.advance(8ms) == processIdAnswer);
    CHECK_FALSE(printer.isWorking());
}

TEST_CASE("A power cut forgets the buffer and leaves the paper", "[support][printer]") {
    PrinterCore printer(8);
    Bytes broken = picture(200);
    broken.resize(20);
    CHECK(printer.receive(broken).empty());
    printer.cutPower();
    CHECK(printer.receive(joined({picture(3), cutCommand, processId})) == processIdAnswer);
    CHECK(printer.takePapers().front().rows.size() == 12 + 3 + 30 + 90); // both tickets on one paper
}

TEST_CASE("The knife's counter and the names are told", "[support][printer]") {
    PrinterCore printer(8);
    CHECK(printer.receive(cutCommand).empty());
    CHECK(printer.receive(Bytes{0x1D, 'g', '2', 0, 178, 0}) == Bytes{0x5F, '1', 0});
    CHECK(printer.receive(Bytes{0x1D, 'I', 66}) == Bytes{0x5F, 'E', 'P', 'S', 'O', 'N', 0});
    CHECK(printer.deviceId() == "MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;");
}

TEST_CASE("A clone knows no process id, no clear and no counter", "[support][printer]") {
    PrinterCore printer(PrinterModel::of(Dialect::Xprinter));
    CHECK(printer.receive(processId).empty());
    CHECK(printer.receive(clearCommand).empty());
    CHECK(printer.receive(Bytes{0x1D, 'g', '2', 0, 178, 0}).empty());
    CHECK(printer.receive(Bytes{0x1D, 'r', 1}) == Bytes{0});
}

TEST_CASE("Chinese is read in the printer's own set of characters", "[support][printer]") {
    PrinterModel model;
    model.printsText = true;
    model.chineseFromStart = false;
    PrinterCore printer(model);
    const Bytes number{0xBA, 0xC5};           // 号
    const Bytes rare{0x81, 0x30, 0x84, 0x36}; // a code of four bytes
    CHECK(printer.receive(joined({number, {'\n', 0x1C, '&'}, number, rare, {'A', '\n'}, cutCommand})).empty());
    CHECK(printer.takePapers().front().text == "??\n号?A\n");
}

TEST_CASE("A Star printer prints pictures and counts their end", "[support][printer]") {
    PrinterCore printer(PrinterModel::of(Dialect::Star));
    const Bytes status = printer.receive(Bytes{0x1B, 0x1E, 'a', 1});
    CHECK(status == Bytes{0x23, 6, 0, 0, 0, 0, 0, 0, 0});
    const Bytes ticket{0x1B, '*', 'r', 'A', 'b', 1, 0, 0x18, 'b', 1, 0, 0xFF, 0x1B, '*', 'r', 'B', 0x1B, 'd', 3, 0x17};
    CHECK(printer.receive(ticket) == Bytes{0x23, 6, 2, 0, 0, 0, 0, 2, 0});
    const std::vector<PrintedPaper> papers = printer.takePapers();
    REQUIRE(papers.size() == 1);
    CHECK(papers.front().rows.size() == 2 + 90);
    CHECK(papers.front().strayBytes == 0);
}
