// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/cups/job_end.h"
#include "drivers/cups/printer_reasons.h"
#include "drivers/cups/pwg_raster.h"

#include "tests/drivers/cups/ipp_printer.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using cups::JobPhase;
using cups::JobSeen;
using device::Condition;
using device::ConfirmLevel;
using device::PrintOutcome;
using device::PrintState;

TEST_CASE("The reasons of a printer become conditions whatever their severity", "[drivers][cups]") {
    CHECK(cups::conditionsOf({}).empty());
    CHECK(cups::conditionsOf({"media-needed-error", "media-empty-report", "media-low"}) ==
          std::vector{Condition::PaperNearEnd, Condition::PaperEnd});
    CHECK(cups::conditionsOf({"media-jam-error", "cover-open"}) == std::vector{Condition::CoverOpen, Condition::Jam});
    CHECK(cups::conditionsOf({"trimmer-jam-warning"}) == std::vector{Condition::CutterError});
    CHECK(cups::conditionsOf({"spindle-broken-error"}) == std::vector{Condition::MechanicalError});
    CHECK(cups::conditionsOf({"toner-low-report", "cups-waiting-for-job-completed", "cups-remote-aborted-error"})
              .empty());
    CHECK(cups::isBlocking({Condition::PaperEnd}));
    CHECK_FALSE(cups::isBlocking({Condition::PaperNearEnd}));
}

TEST_CASE("A job's end says no more than the print server can know", "[drivers][cups]") {
    const auto end = [](JobPhase phase, bool started) { return JobSeen{phase, started, {}, "said"}; };
    CHECK(cups::judge(end(JobPhase::Completed, true), "") ==
          PrintOutcome{PrintState::Printed, ConfirmLevel::None, "said"});
    CHECK(cups::judge(end(JobPhase::Cancelled, false), "late") ==
          PrintOutcome{PrintState::Failed, ConfirmLevel::None, "late; said"});
    CHECK(cups::judge(end(JobPhase::Cancelled, true), "").state == PrintState::InDoubt);
    CHECK(cups::judge(end(JobPhase::Aborted, true), "").state == PrintState::InDoubt);
    CHECK(cups::judge(end(JobPhase::Aborted, false), "").state == PrintState::Failed);
    CHECK(cups::judge({JobPhase::Completed, true, {"job-completed-with-errors"}, ""}, "").state == PrintState::InDoubt);
}

TEST_CASE("Delivered is what the printer itself completed", "[drivers][cups]") {
    const JobSeen good{JobPhase::Completed, true, {"job-completed-successfully"}, ""};
    const JobSeen aborted{JobPhase::Aborted, true, {"aborted-by-system"}, ""};
    CHECK(cups::judgeInside({good}, "job 1").confirm == ConfirmLevel::Delivered);
    CHECK(cups::judgeInside({aborted, good}, "job 1").confirm == ConfirmLevel::Delivered);
    CHECK(cups::judgeInside({aborted}, "job 1; processing-to-stop-point") ==
          PrintOutcome{PrintState::InDoubt, ConfirmLevel::None,
                       "job 1; processing-to-stop-point; the printer aborted it; aborted-by-system"});
    CHECK(cups::judgeInside({}, "job 1").state == PrintState::InDoubt);
    for (const JobPhase phase : {JobPhase::Waiting, JobPhase::Printing, JobPhase::Cancelled})
        CHECK(cups::judgeInside({{phase, true, {}, ""}}, "").state == PrintState::InDoubt);
    CHECK(cups::judgeInside({{JobPhase::Completed, true, {"job-completed-with-errors"}, ""}}, "").state ==
          PrintState::InDoubt);
}

TEST_CASE("A page of PWG raster holds the picture dot by dot", "[drivers][cups]") {
    device::Raster picture(75, 40);
    for (int i = 0; i < 40; ++i)
        picture.setBlack(i * 7 % 75, i);
    for (const cups::PwgKind kind : {cups::PwgKind::Gray, cups::PwgKind::Black})
        CHECK(test::readPwgRaster(cups::toPwgRaster(picture, 203, 203, kind)) == picture);
}

TEST_CASE("A picture keeps its size on a printer with other dots", "[drivers][cups]") {
    device::Raster picture(20, 10);
    picture.setBlack(3, 4);
    const device::Raster doubled = test::readPwgRaster(cups::toPwgRaster(picture, 150, 300, cups::PwgKind::Black));
    REQUIRE(doubled.width() == 40);
    REQUIRE(doubled.height() == 20);
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 40; ++x)
            CHECK(doubled.isBlack(x, y) == (x / 2 == 3 && y / 2 == 4));
}
