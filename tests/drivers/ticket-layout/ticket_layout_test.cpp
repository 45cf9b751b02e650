// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ticket-layout/ticket_layout.h"

#include "tests/drivers/ticket-layout/sample_ticket.h"
#include "tests/drivers/ticket-layout/ticket_application.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::device;

namespace {

constexpr PaperGeometry wide{576, 203};
constexpr PaperGeometry narrow{384, 203};

Raster layOut(const PrintDocument& document, const PaperGeometry& paper = wide) {
    REQUIRE(tests::ensureTicketFont());
    Outcome<Raster> raster = ticket_layout::layOut(document, paper);
    REQUIRE(raster);
    return std::move(*raster);
}

Raster textOf(const char* text, TextSize size, Alignment alignment = Alignment::Left,
              const PaperGeometry& paper = wide) {
    return layOut({{TextBlock{text, size, alignment}}}, paper);
}

/// The smallest box around all black dots.
struct Ink {
    int left = 1 << 20;
    int right = -1;
    int top = 1 << 20;
    int bottom = -1;
    int dots = 0;
};

Ink inkOf(const Raster& raster) {
    Ink ink;
    for (int y = 0; y < raster.height(); ++y)
        for (int x = 0; x < raster.width(); ++x)
            if (raster.isBlack(x, y)) {
                ink.left = std::min(ink.left, x);
                ink.right = std::max(ink.right, x);
                ink.top = std::min(ink.top, y);
                ink.bottom = std::max(ink.bottom, y);
                ++ink.dots;
            }
    return ink;
}

} // namespace

TEST_CASE("A ticket is as wide as its paper", "[drivers][layout]") {
    CHECK(layOut(tests::sampleTicket()).width() == 576);
    CHECK(layOut(tests::sampleTicket(), narrow).width() == 384);
}

TEST_CASE("Text is placed left, centred and right within the paper", "[drivers][layout]") {
    const Ink left = inkOf(textOf("请稍候", TextSize::Normal));
    const Ink centre = inkOf(textOf("请稍候", TextSize::Normal, Alignment::Centre));
    const Ink right = inkOf(textOf("请稍候", TextSize::Normal, Alignment::Right));
    CHECK(left.left < 4);
    CHECK(std::abs((centre.left + centre.right) - 575) <= 4);
    CHECK(right.right > 571);
    CHECK(left.dots == centre.dots);
    CHECK(left.dots == right.dots);
}

TEST_CASE("The sizes grow from small to number", "[drivers][layout]") {
    int previous = 0;
    for (const TextSize size : {TextSize::Small, TextSize::Normal, TextSize::Large, TextSize::Number}) {
        const Ink ink = inkOf(textOf("A012", size));
        CHECK(ink.bottom - ink.top > previous);
        previous = ink.bottom - ink.top;
    }
    CHECK(previous >= 76); // digits of the number are at least 9.5 mm high
}

TEST_CASE("A long Chinese line wraps and loses nothing", "[drivers][layout]") {
    const std::string one = "请在等候区就座";
    std::string many;
    for (int i = 0; i < 9; ++i)
        many += one;
    const Raster single = textOf(one.c_str(), TextSize::Normal);
    const Raster wrapped = textOf(many.c_str(), TextSize::Normal);
    CHECK(inkOf(wrapped).dots == 9 * inkOf(single).dots);
    CHECK(wrapped.height() > 3 * (single.height() - 16));
    CHECK(inkOf(wrapped).right < 576);
}

TEST_CASE("A line does not end between a window's word and its numbers", "[drivers][layout]") {
    const auto widthOf = [](const char* text) { return inkOf(textOf(text, TextSize::Normal)).right + 8; };
    const int least = widthOf("window 13-15");
    const int all = widthOf("Medical Insurance, window 13-15") - 16;
    REQUIRE(least < widthOf("Medical Insurance, window") - 16);
    for (int dots = widthOf("Medical Insurance, "); dots < all; ++dots) {
        INFO(dots << " dots");
        const PaperGeometry paper{dots, 203};
        CHECK(textOf("Medical Insurance, window 13-15", TextSize::Normal, Alignment::Left, paper) ==
              textOf("Medical Insurance,\nwindow 13-15", TextSize::Normal, Alignment::Left, paper));
    }
}

TEST_CASE("A long number shrinks to one line on narrow paper", "[drivers][layout]") {
    const Raster shrunk = textOf("ZX12345678", TextSize::Number, Alignment::Centre, narrow);
    const Ink ink = inkOf(shrunk);
    CHECK(ink.left >= 0);
    CHECK(ink.right <= 383);
    CHECK(ink.right - ink.left > 330);
    CHECK(shrunk.height() < textOf("A1", TextSize::Number, Alignment::Centre, narrow).height());
}

TEST_CASE("No glyph is clipped by its line", "[drivers][layout]") {
    for (const TextSize size : {TextSize::Small, TextSize::Normal, TextSize::Large, TextSize::Number}) {
        const Raster alone = textOf("yg龘", size);
        // Blank lines around must not change the ink: nothing of it lay outside its own line.
        const Raster framed = textOf("\nyg龘\n", size);
        CHECK(inkOf(alone).dots == inkOf(framed).dots);
    }
}

TEST_CASE("An inverted mark is white on black", "[drivers][layout]") {
    const Ink plain = inkOf(layOut({{TextBlock{"补打", TextSize::Large, Alignment::Centre}}}));
    const Ink inverted = inkOf(layOut({{TextBlock{"补打", TextSize::Large, Alignment::Centre, false, true}}}));
    const int box = (inverted.right - inverted.left + 1) * (inverted.bottom - inverted.top + 1);
    CHECK(inverted.dots > box / 2);
    CHECK(inverted.dots > plain.dots);
    CHECK(std::abs(box - inverted.dots - plain.dots) <= plain.dots / 20);
}

TEST_CASE("A row keeps its value at the right edge, and wraps both sides when it must", "[drivers][layout]") {
    const Raster one = layOut({{RowBlock{"等候人数", "7"}}});
    CHECK(inkOf(one).right > 565);
    CHECK(inkOf(one).left < 8);
    const Raster two = layOut({{RowBlock{"一个非常非常非常非常长的标签", "和一个同样非常非常非常长的值"}}});
    CHECK(two.height() > one.height());
}

TEST_CASE("A rule spans the paper and a feed is blank", "[drivers][layout]") {
    const Ink rule = inkOf(layOut({{RuleBlock{}}}));
    CHECK(rule.left == 0);
    CHECK(rule.right == 575);
    CHECK(rule.dots == 576 * (rule.bottom - rule.top + 1));
    const Raster feed = layOut({{FeedBlock{10}}});
    CHECK(inkOf(feed).dots == 0);
    CHECK(feed.height() - layOut({}).height() == 80);
}

TEST_CASE("A QR code has whole dots per module", "[drivers][layout]") {
    const Raster raster = layOut({{QrBlock{"https://hall.example/t/7K2Q9ZPX4M0B3C5D", 24}}});
    const Ink ink = inkOf(raster);
    const int edge = ink.right - ink.left + 1;
    CHECK(edge == ink.bottom - ink.top + 1);
    // The finder pattern's upper edge is seven modules long.
    int finder = 0;
    while (raster.isBlack(ink.left + finder, ink.top))
        ++finder;
    CHECK(finder % 7 == 0);
    CHECK(edge % (finder / 7) == 0);
    CHECK(edge <= 192);
}

TEST_CASE("A QR code that the paper cannot hold is a fault", "[drivers][layout]") {
    support::ensureGuiApplication();
    const Outcome<Raster> tooDense = ticket_layout::layOut({{QrBlock{std::string(1200, 'x'), 24}}}, narrow);
    REQUIRE_FALSE(tooDense);
    CHECK(tooDense.fault().code == FaultCode::Unsupported);
    CHECK_FALSE(ticket_layout::layOut({{QrBlock{std::string(9000, 'x'), 24}}}, wide));
}
