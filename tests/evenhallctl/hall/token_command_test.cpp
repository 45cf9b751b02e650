// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/tables/text_file.h"
#include "app/protocol/device_tokens.h"
#include "tests/evenhallctl/console_run.h"
#include "tests/support/temporary_folder.h"

#include <QCryptographicHash>

#include <catch2/catch.hpp>

using namespace evenhall;
using evenhall::test::Heard;
using evenhall::test::TemporaryFolder;

namespace {

Heard run(std::vector<std::string> words, const TemporaryFolder& folder) {
    words.insert(words.end(), {"--data", folder.path()});
    return evenhall::test::run(words);
}

} // namespace

TEST_CASE("A device token is shown once and only its digest is kept", "[evenhallctl][token]") {
    const TemporaryFolder folder;
    const Heard added = run({"token", "add", "w15", "--role", "counter", "--window", "15"}, folder);
    REQUIRE(added.code == ExitCode::Done);
    const std::string secret = added.out.substr(0, added.out.find('\n'));
    CHECK(secret.size() == 43);
    const std::string text = *readTextFile(folder.file("tokens.json"));
    CHECK(text.find(secret) == std::string::npos);
    const auto tokens = protocol::parseDeviceTokens(text);
    REQUIRE(tokens.ok());
    REQUIRE(tokens->size() == 1);
    CHECK((*tokens)[0].role == Role::Counter);
    CHECK((*tokens)[0].window == WindowId("15"));
    CHECK(
        (*tokens)[0].sha256 ==
        QCryptographicHash::hash(QByteArray::fromStdString(secret), QCryptographicHash::Sha256).toHex().toStdString());
}

TEST_CASE("Tokens are listed and removed by name", "[evenhallctl][token]") {
    const TemporaryFolder folder;
    REQUIRE(run({"token", "add", "w15", "--role", "counter", "--window", "15"}, folder).code == ExitCode::Done);
    REQUIRE(run({"token", "add", "hall-tv", "--role", "board"}, folder).code == ExitCode::Done);
    CHECK(run({"token", "list"}, folder).out == "w15\tcounter\twindow 15\nhall-tv\tboard\n");
    CHECK(run({"token", "add", "w15", "--role", "board"}, folder).code == ExitCode::Failed);
    CHECK(run({"token", "add", "x", "--role", "king"}, folder).code == ExitCode::Usage);
    CHECK(run({"token", "remove", "w15"}, folder).code == ExitCode::Done);
    CHECK(run({"token", "remove", "w15"}, folder).code == ExitCode::Failed);
    CHECK(run({"token", "list"}, folder).out == "hall-tv\tboard\n");
}

TEST_CASE("A damaged token file is never written over", "[evenhallctl][token]") {
    const TemporaryFolder folder;
    REQUIRE(replaceTextFile(folder.file("tokens.json"), "{\"tokens\":").ok());
    CHECK(run({"token", "add", "w15", "--role", "counter"}, folder).code == ExitCode::Failed);
    CHECK(*readTextFile(folder.file("tokens.json")) == "{\"tokens\":");
}
