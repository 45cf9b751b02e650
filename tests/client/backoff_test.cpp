// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/backoff.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

TEST_CASE("The pause before a new try doubles up to its limit", "[client][backoff]") {
    const Backoff backoff{250ms, 5000ms};
    CHECK(backoff.wait(0, 1.0) == 250ms);
    CHECK(backoff.wait(1, 1.0) == 500ms);
    CHECK(backoff.wait(4, 1.0) == 4000ms);
    CHECK(backoff.wait(5, 1.0) == 5000ms);
    CHECK(backoff.wait(1000000, 1.0) == 5000ms);
}

TEST_CASE("Two clients that lost the hall together do not come back together", "[client][backoff]") {
    const Backoff backoff{250ms, 5000ms};
    CHECK(backoff.wait(3, 0.0) == 1000ms);
    CHECK(backoff.wait(3, 0.5) == 1500ms);
}
