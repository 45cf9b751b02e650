// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/hall/config_pictures.h"

#include "tests/evenhallctl/console_run.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

using namespace evenhall;

namespace {

const std::string smallPng("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x08\x08\0\0\0\0", 29);

void write(const std::string& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

/// The demo hall with these templates.
std::string demoHallWith(const std::string& templates) {
    std::ifstream file(EVENHALL_DEMO_HALL);
    std::ostringstream text;
    text << file.rdbuf();
    std::string hall = text.str();
    hall.insert(hall.find('{') + 1, "\"templates\": " + templates + ",");
    return hall;
}

} // namespace

TEST_CASE("A logo named in a configuration file comes from beside it", "[evenhallctl][config]") {
    const test::TemporaryFolder folder;
    write(folder.file("logo.png"), smallPng);
    HallConfiguration hall;
    hall.templates["ticket.logo"].byLanguage = {{"zh-CN", "logo.png"}, {"en", "none"}};
    CHECK(bringInPictures(hall, folder.path()).empty());
    const std::string source = hall.templates["ticket.logo"].byLanguage["zh-CN"];
    CHECK(source.find("data:image/png;base64,iVBORw0KGgo") == 0);
    CHECK(hall.templates["ticket.logo"].byLanguage["en"] == "none");
    CHECK(bringInPictures(hall, "/nowhere").empty()); // it is there already
    CHECK(hall.templates["ticket.logo"].byLanguage["zh-CN"] == source);
    // The hall reads back what it is given.
    const std::string canonical = demoHallWith(R"({"ticket.logo": {"zh-CN": ")" + source + "\"}}");
    const ConfigurationReading reading = readHallConfiguration(canonical);
    REQUIRE(reading.ok());
    CHECK(readHallConfiguration(writeHallConfiguration(*reading.configuration)).configuration == reading.configuration);
}

TEST_CASE("A logo that is missing or no PNG is a problem of the configuration", "[evenhallctl][config]") {
    const test::TemporaryFolder folder;
    write(folder.file("photo.png"), "GIF89a");
    write(folder.file("hall.json"), demoHallWith(R"({"ticket.logo": {"zh-CN": "missing.png", "en": "photo.png"}})"));
    const test::Heard heard = test::run({"config", "check", folder.file("hall.json")});
    CHECK(heard.code == ExitCode::Failed);
    CHECK(heard.error.find("/templates/ticket.logo/zh-CN: expected a PNG file, found none") != std::string::npos);
    CHECK(heard.error.find("/templates/ticket.logo/en: expected a PNG file in photo.png") != std::string::npos);
}
