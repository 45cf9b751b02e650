// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ticket-layout/ticket_font.h"

#include "drivers/ticket-layout/line_breaks.h"
#include "tests/drivers/ticket-layout/ticket_application.h"

#include <QFontDatabase>
#include <QStringList>

#include <catch2/catch.hpp>

using namespace evenhall;
using ticket_layout::withoutBadBreaks;

TEST_CASE("A program that draws tickets sees the ticket's typeface and no other", "[drivers][layout][font]") {
    REQUIRE(tests::ensureTicketFont());
    CHECK(QFontDatabase::families().contains("Noto Sans CJK SC"));
    const QStringList generic{"Monospace", "Sans Serif", "Serif"}; // Qt's own names for whatever there is
    for (const QString& family : QFontDatabase::families()) {
        if (generic.contains(family))
            continue;
        INFO(family.toStdString());
        CHECK((family.startsWith("Noto Sans CJK") || family.startsWith("Noto Sans Mono CJK")));
    }
}

TEST_CASE("A font that is missing is told with its package and the places searched", "[drivers][layout][font]") {
    const device::Outcome<void> pinned = ticket_layout::pinFont({"/nowhere", "/neither"});
    REQUIRE_FALSE(pinned);
    CHECK(pinned.fault().code == device::FaultCode::NotFound);
    CHECK(pinned.fault().context == "the font Noto Sans CJK SC is missing, no ticket can be drawn: install the package "
                                    "fonts-noto-cjk (not in /nowhere, /neither)");
}

TEST_CASE("A range of numbers and its word stay on one line", "[drivers][layout]") {
    const QString joiner(QChar(0x2060));
    CHECK(withoutBadBreaks("window 13-15") == "window\u00A013" + joiner + "-" + joiner + "15");
    CHECK(withoutBadBreaks("2026-11-24 09:05") == QString("2026?-?11?-?24 09?:?05").replace(QLatin1Char('?'), joiner));
    CHECK(withoutBadBreaks("（30分钟内）") == "（30" + joiner + "分钟内）");
    for (const char* text : {"一楼 A窗口", "self-service", "4 waiting", "A012-", "a - b", ""})
        CHECK(withoutBadBreaks(text) == QString(text));
}
