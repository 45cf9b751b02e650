// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/tables/text_file.h"
#include "tests/evenhallctl/console_run.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace evenhall;
using evenhall::test::Heard;
using evenhall::test::run;

TEST_CASE("Options and operands are told apart", "[evenhallctl]") {
    const auto arguments = Arguments::parse({"hall", "--server", "http://x:1", "show", "--watch", "--", "--odd"});
    REQUIRE(arguments.ok());
    CHECK(arguments->operands() == std::vector<std::string>{"hall", "show", "--odd"});
    CHECK(arguments->value("server") == "http://x:1");
    CHECK(arguments->has("watch"));
    CHECK_FALSE(arguments->has("json"));
    CHECK(Arguments::parse({"--from=2026-01-02"})->value("from") == "2026-01-02");
}

TEST_CASE("A wrong command line is refused with exit code 2 and a reason", "[evenhallctl]") {
    CHECK(run({"--serber", "x"}).error.find("unknown option --serber") != std::string::npos);
    CHECK(run({"--server"}).error.find("needs a value") != std::string::npos);
    CHECK(run({"--watch=1"}).error.find("takes no value") != std::string::npos);
    CHECK(run({"--watch", "--watch"}).error.find("twice") != std::string::npos);
    CHECK(run({"dance"}).error.find("no command 'dance'") != std::string::npos);
    CHECK(run({"config", "check"}).error.find("FILE") != std::string::npos);
    CHECK(run({"config", "check", "a", "b"}).error.find("'b'") != std::string::npos);
    CHECK(run({"config", "check", "a", "--watch"}).error.find("does not belong") != std::string::npos);
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{}, {"dance"}, {"config"}, {"config", "check"}, {"--watch=1"}})
        CHECK(run(words).code == ExitCode::Usage);
}

TEST_CASE("Help names every command", "[evenhallctl]") {
    const Heard help = run({"--help"});
    CHECK(help.code == ExitCode::Done);
    for (const CommandEntry& command : allCommands())
        CHECK(help.out.find(command.name) != std::string::npos);
}

TEST_CASE("The demo hall passes the check", "[evenhallctl][configuration]") {
    const Heard heard = run({"config", "check", EVENHALL_DEMO_HALL});
    CHECK(heard.error.empty());
    CHECK(heard.code == ExitCode::Done);
    CHECK(heard.out.find("102 windows") != std::string::npos);
}

TEST_CASE("A configuration with wrong texts and references fails the check", "[evenhallctl][configuration]") {
    const QTemporaryDir folder;
    const std::string file = folder.filePath("hall.json").toStdString();
    std::string text = *readTextFile(EVENHALL_DEMO_HALL);
    text.replace(text.find("{number}到{window}"), 8, "{nummer}");
    REQUIRE(replaceTextFile(file, text).ok());
    const Heard wrongText = run({"config", "check", file});
    CHECK(wrongText.code == ExitCode::Failed);
    CHECK(wrongText.error.find("/templates/voice.call/zh-CN: expected only placeholders of voice.call") !=
          std::string::npos);
    REQUIRE(replaceTextFile(file, "{\"schema\": 1").ok());
    CHECK(run({"config", "check", file}).error.find("line 1, column 13") != std::string::npos);
    CHECK(run({"config", "check", file + ".missing"}).code == ExitCode::Failed);
}
