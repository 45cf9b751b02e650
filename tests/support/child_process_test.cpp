// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/child_process.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <stdexcept>

using evenhall::support::ChildProcess;

TEST_CASE("A child process is spoken to in lines and tells how it ended", "[support]") {
    ChildProcess child({"/bin/cat"});
    child.writeLine("one\ntwo");
    CHECK(child.readLine() == "one");
    CHECK(child.readUntil("tw") == "two");
    CHECK(child.stop(SIGTERM) == -SIGTERM);
}

TEST_CASE("A child process that was stopped is never signalled again", "[support]") {
    ChildProcess child({"/bin/cat"});
    child.stop(SIGKILL);
    CHECK_THROWS_AS(child.stop(0), std::logic_error); // signal 0 would harm nobody, should the guard be missing
}
