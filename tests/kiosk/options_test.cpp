// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/client_options.h"
#include "resources/theme/window_options.h"

#include <catch2/catch.hpp>

#include <QCommandLineParser>
#include <QTemporaryFile>

using namespace evenhall;

namespace {

Result<ClientSettings> read(const QStringList& arguments) {
    QCommandLineParser parser;
    addClientOptions(parser);
    REQUIRE(parser.parse(QStringList{"program"} + arguments));
    return readClientOptions(parser);
}

} // namespace

TEST_CASE("A window size is two whole numbers, or nothing", "[options]") {
    CHECK(parseWindowSize("540x960") == QSize(540, 960));
    const std::string wrong =
        GENERATE("", "540", "540x", "x960", "0x960", "540x-1", "540X960", "99999x1", "540x960x1", " 540x960");
    CAPTURE(wrong);
    CHECK_FALSE(parseWindowSize(QString::fromStdString(wrong)).has_value());
}

TEST_CASE("Without options a program looks for its hall on this machine", "[options]") {
    const auto settings = read({});
    REQUIRE(settings);
    CHECK(settings->server == "http://127.0.0.1:7430");
    CHECK(settings->token.empty());
}

TEST_CASE("A token comes from its file, without the end of the line", "[options]") {
    QTemporaryFile file;
    REQUIRE(file.open());
    file.write("s3cret\n");
    file.close();
    const auto settings = read({"--server", "https://hall.example:443", "--token-file", file.fileName()});
    REQUIRE(settings);
    CHECK(settings->server == "https://hall.example:443");
    CHECK(settings->token == "s3cret");
}

TEST_CASE("A wrong address and a missing token file are told", "[options]") {
    CHECK(read({"--server", "hall"}).error().code == ErrorCode::BadValue);
    CHECK(read({"--server", "ftp://hall"}).error().code == ErrorCode::BadValue);
    CHECK(read({"--token-file", "/no/such/file"}).error().code == ErrorCode::Io);
}
