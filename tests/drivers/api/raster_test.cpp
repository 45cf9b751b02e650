// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/api/raster.h"

#include <catch2/catch.hpp>

using namespace evenhall::device;

TEST_CASE("The leftmost dot of a raster is the highest bit", "[drivers][raster]") {
    Raster raster(12, 3);
    CHECK(raster.bytesPerRow() == 2);
    raster.setBlack(0, 1);
    raster.setBlack(11, 1);
    const auto row = raster.rows(1, 1);
    REQUIRE(row.size() == 2);
    CHECK(row[0] == std::byte{0x80});
    CHECK(row[1] == std::byte{0x10});
    CHECK(raster.isBlack(11, 1));
    raster.setBlack(11, 1, false);
    CHECK_FALSE(raster.isBlack(11, 1));
    CHECK(raster.rows(0, 3).size() == 6);
}
