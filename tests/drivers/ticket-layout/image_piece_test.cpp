// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ticket-layout/ticket_layout.h"

#include "tests/drivers/ticket-layout/ticket_application.h"

#include <QBuffer>
#include <QImage>

#include <catch2/catch.hpp>
#include <functional>

using namespace evenhall;
using namespace evenhall::device;

namespace {

constexpr PaperGeometry wide{576, 203};
constexpr PaperGeometry narrow{384, 203};
constexpr int twelveMillimetres = 96; // dots

ImageBlock picture(int width, int height, const std::function<QColor(int x, int y)>& colour) {
    tests::ensureTicketFont();
    QImage image(width, height, QImage::Format_ARGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, colour(x, y));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "PNG"));
    const auto* bytes = reinterpret_cast<const std::byte*>(buffer.data().constData());
    return {"", 12, {bytes, bytes + buffer.data().size()}};
}

Raster drawn(const ImageBlock& block, const PaperGeometry& paper = wide) {
    Outcome<Raster> raster = ticket_layout::layOut({{block, RuleBlock{}}}, paper);
    REQUIRE(raster);
    return std::move(*raster);
}

int blackIn(const Raster& raster, int fromX, int toX, int rows) {
    int dots = 0;
    for (int y = 0; y < rows; ++y)
        for (int x = fromX; x < toX; ++x)
            dots += raster.isBlack(x, y) ? 1 : 0;
    return dots;
}

const QColor red(200, 20, 20);
const QColor yellow(250, 220, 60);
const QColor transparent(0, 0, 0, 0);

} // namespace

TEST_CASE("A logo is centred, no higher than its block says and no wider than the paper", "[drivers][layout][logo]") {
    const Raster high = drawn(picture(200, 192, [](int, int) { return red; }));
    const int left = (576 - 100) / 2;
    CHECK(blackIn(high, left, left + 100, twelveMillimetres) == 100 * twelveMillimetres);
    CHECK(blackIn(high, 0, 576, twelveMillimetres) == 100 * twelveMillimetres);
    CHECK(blackIn(high, 0, 576, twelveMillimetres + 8) == 100 * twelveMillimetres);
    const Raster broad = drawn(picture(1152, 100, [](int, int) { return red; }), narrow);
    CHECK(blackIn(broad, 0, 384, 33) == 384 * 33);
}

TEST_CASE("A small logo grows by whole factors", "[drivers][layout][logo]") {
    const Raster small = drawn(picture(20, 40, [](int x, int) { return x < 10 ? red : Qt::white; }));
    CHECK(blackIn(small, 0, 576, 80) == 20 * 80);
    CHECK(blackIn(small, 268, 288, 80) == 20 * 80);
}

TEST_CASE("Flat colours become black or white as a whole, the light ones too", "[drivers][layout][logo]") {
    for (const QColor& colour : {red, yellow, QColor(90, 90, 200)}) {
        const Raster logo =
            drawn(picture(100, twelveMillimetres, [&](int x, int) { return x < 50 ? colour : transparent; }));
        CHECK(blackIn(logo, 238, 288, twelveMillimetres) == 50 * twelveMillimetres);
        CHECK(blackIn(logo, 288, 338, twelveMillimetres) == 0);
    }
}

TEST_CASE("Real shades are dithered", "[drivers][layout][logo]") {
    const Raster shaded = drawn(picture(256, twelveMillimetres, [](int x, int) { return QColor(x, x, x); }));
    int before = 64 * twelveMillimetres + 1;
    for (int quarter = 0; quarter < 4; ++quarter) {
        const int dark = blackIn(shaded, 160 + quarter * 64, 160 + (quarter + 1) * 64, twelveMillimetres);
        CHECK(dark < before);
        CHECK(dark > 0);
        before = dark;
    }
}

TEST_CASE("A ticket whose logo is absent or broken comes out without it", "[drivers][layout][logo]") {
    const Raster without = drawn({});
    ImageBlock broken = picture(50, 50, [](int, int) { return red; });
    CHECK(ticket_layout::isDrawable(broken.png));
    broken.png.resize(broken.png.size() / 2);
    CHECK(drawn(broken) == without);
    CHECK_FALSE(ticket_layout::isDrawable(broken.png));
    CHECK_FALSE(ticket_layout::isDrawable({}));
}
