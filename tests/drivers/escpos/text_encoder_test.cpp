// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/text_encoder.h"

#include "drivers/escpos/chinese_text.h"
#include "tests/drivers/samples.h"
#include "tests/support/virtual_printer/printer_core.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::device;
using evenhall::test::bytes;
using profiles::ChineseMode;
using profiles::ChineseSet;

namespace {

profiles::PrinterProfile textProfile(ChineseSet set, int columns = 48) {
    profiles::PrinterProfile profile;
    profile.text = {ChineseMode::OffAtStart, set, columns};
    return profile;
}

/// The printer's paper for this document; `drawn` counts what had to be a picture.
support::PrintedPaper print(const PrintDocument& document, const profiles::PrinterProfile& profile,
                            support::PrinterModel model, int& drawn) {
    const escpos::DrawPiece draw = [&drawn](const PrintDocument& piece) -> Outcome<Raster> {
        CHECK(piece.blocks.size() == 1);
        ++drawn;
        Raster picture(64, 8);
        picture.setBlack(3, 3);
        return picture;
    };
    const Outcome<escpos::EncodedTicket> ticket = escpos::encodeText(document, profile, draw);
    REQUIRE(ticket);
    model.printsText = true;
    support::PrinterCore core(model);
    (void)core.receive({reinterpret_cast<const std::uint8_t*>(ticket->bytes.data()), ticket->bytes.size()});
    std::vector<support::PrintedPaper> papers = core.takePapers();
    REQUIRE(papers.size() == 1);
    return papers.front();
}

} // namespace

TEST_CASE("Characters of the printer are one or two bytes, never more", "[drivers][escpos][text]") {
    const auto characters = escpos::toPrinterCharacters("A号¥", ChineseSet::Gb18030);
    REQUIRE(characters);
    REQUIRE(characters->size() == 3);
    CHECK((*characters)[0].bytes == bytes({0x41}));
    CHECK((*characters)[1].bytes == bytes({0xBA, 0xC5}));
    CHECK((*characters)[2].bytes == bytes({0xA3, 0xA4}));                // not 81 30 84 36, which prints as "0 6"
    CHECK_FALSE(escpos::toPrinterCharacters("𠮷", ChineseSet::Gb18030)); // four bytes
    CHECK(escpos::toPrinterCharacters("囍", ChineseSet::Gb18030));
    CHECK_FALSE(escpos::toPrinterCharacters("囍", ChineseSet::Gb2312)); // a printer of GB 2312 would drop it silently
    CHECK_FALSE(escpos::toPrinterCharacters("a\tb", ChineseSet::Gb18030));
    CHECK_FALSE(escpos::toPrinterCharacters("\xFF", ChineseSet::Gb18030));
}

TEST_CASE("A line of text is exactly these bytes", "[drivers][escpos][text]") {
    const profiles::PrinterProfile profile = textProfile(ChineseSet::Gb18030);
    const escpos::DrawPiece none = [](const PrintDocument&) { return Outcome<Raster>(Raster(8, 1)); };
    const auto ticket =
        escpos::encodeText({{TextBlock{"号1", TextSize::Large, Alignment::Centre, true}}}, profile, none);
    REQUIRE(ticket);
    CHECK(ticket->bytes == bytes({0x1B, 0x40,                                                          // initialise
                                  0x1B, 0x61, 1,    0x1B, 0x45, 1,    0x1D, 0x42, 0, 0x1D, 0x21, 0x11, // style
                                  0x1C, 0x26, 0xBA, 0xC5, 0x31, 0x1C, 0x2E, 0x0A, // FS & … FS . LF
                                  0x1B, 0x61, 0,    0x1B, 0x45, 0,    0x1D, 0x42, 0, 0x1D, 0x21, 0x00, // plain
                                  0x0A, 0x1D, 0x56, 0x42, 0x00}));                                     // cut
}

TEST_CASE("A wrapped Chinese line loses and splits no character", "[drivers][escpos][text]") {
    std::string text = "x"; // an odd column first, so that a break by bytes would split a character
    for (int i = 0; i < 40; ++i)
        text += "请在等候区就座";
    int drawn = 0;
    for (const int columns : {32, 42, 48}) {
        const support::PrintedPaper paper =
            print({{TextBlock{text}}}, textProfile(ChineseSet::Gb18030, columns), support::PrinterModel{}, drawn);
        std::string read = paper.text;
        std::erase(read, '\n');
        CHECK(read == text);
        CHECK(paper.strayBytes == 0);
    }
    CHECK(drawn == 0);
}

TEST_CASE("Words are kept whole where they fit", "[drivers][escpos][text]") {
    int drawn = 0;
    const support::PrintedPaper paper = print({{TextBlock{"If you miss your call, go to a kiosk or the guide desk"}}},
                                              textProfile(ChineseSet::Gb2312, 20), support::PrinterModel{}, drawn);
    CHECK(paper.text.find("If you miss your\ncall, go to a kiosk\nor the guide desk\n") == 0);
}

TEST_CASE("What a printer's set lacks is drawn, and the rest stays text", "[drivers][escpos][text]") {
    int drawn = 0;
    support::PrinterModel old;
    old.charset = support::Charset::Gb2312;
    const support::PrintedPaper paper = print({{TextBlock{"窗口 3"}, TextBlock{"囍\n普通"}, QrBlock{"CODE", 20}}},
                                              textProfile(ChineseSet::Gb2312), old, drawn);
    CHECK(drawn == 2); // the line with 囍 and the QR code
    CHECK(paper.text.find("窗口 3\n") != std::string::npos);
    CHECK(paper.text.find("普通\n") != std::string::npos);
    CHECK_FALSE(paper.isBlank());
}

TEST_CASE("Chinese comes out whether the printer starts in Chinese or not", "[drivers][escpos][text]") {
    for (const bool fromStart : {false, true}) {
        int drawn = 0;
        support::PrinterModel model;
        model.chineseFromStart = fromStart;
        const support::PrintedPaper paper = print({{TextBlock{"取号"}, RowBlock{"等候", "7"}, RuleBlock{}}},
                                                  textProfile(ChineseSet::Gb18030), model, drawn);
        CHECK(paper.text.find("取号\n") == 0);
        CHECK(paper.text.find("等候" + std::string(43, ' ') + "7\n") != std::string::npos);
        CHECK(paper.text.find(std::string(48, '-')) != std::string::npos);
        CHECK(drawn == 0);
    }
}

TEST_CASE("No slow line is spent on the white around a QR code", "[drivers][escpos][text]") {
    const escpos::DrawPiece draw = [](const PrintDocument&) {
        Raster picture(576, 300);
        for (int at = 0; at < 160; ++at)
            picture.setBlack(208 + at, 60 + at);
        return Outcome<Raster>(std::move(picture));
    };
    const auto ticket = escpos::encodeText({{QrBlock{"CODE", 20}}}, textProfile(ChineseSet::Gb2312), draw);
    REQUIRE(ticket);
    CHECK(ticket->bytes.size() < 160 * 20 + 60); // 160 rows of 20 bytes instead of 300 of 72
    const std::vector<std::byte> centred = bytes({0x1B, 0x61, 1});
    CHECK(std::search(ticket->bytes.begin(), ticket->bytes.end(), centred.begin(), centred.end()) !=
          ticket->bytes.end());
}
