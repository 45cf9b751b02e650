// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/profiles/profile_store.h"

#include "drivers/profiles/built_in_profiles.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace evenhall;
using namespace evenhall::profiles;

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path) << text;
}

} // namespace

TEST_CASE("Every built-in profile can be read and keeps within what drivers can do", "[drivers][profiles]") {
    for (const std::string_view text : builtInProfileTexts()) {
        const device::Outcome<PrinterProfile> profile = parseProfile(text);
        INFO((profile ? profile->name : profile.fault().context));
        REQUIRE(profile);
        CHECK(profile->paper.printableDots % 8 == 0);
        const double printable = profile->paper.printableDots * 25.4 / profile->paper.dotsPerInch;
        CHECK(printable < profile->paperMillimetres);
        CHECK(printable > profile->paperMillimetres - 14);
        CHECK(profile->cut.tailMillimetres > 0);
    }
    CHECK(ProfileStore().all().size() == builtInProfileTexts().size());
}

TEST_CASE("A profile is found by its name and by what a printer calls itself", "[drivers][profiles]") {
    const ProfileStore store;
    REQUIRE(store.find("snbc-bt-t080") != nullptr);
    CHECK(store.find("nobody") == nullptr);
    REQUIRE(store.forModel("TM-T88V") != nullptr);
    CHECK(store.forModel("TM-T88V")->name == "epson-tm-t88-180dpi");
    CHECK(store.forModel("TM-T88III")->name == "epson-tm-t88iii"); // the longer beginning wins
    CHECK(store.forModel("tm-t82iii")->name == "epson-tm-t20-t82");
    CHECK(store.forModel("LaserJet") == nullptr);
    CHECK(store.forModel("") == nullptr);
}

TEST_CASE("A site's own profile joins the built-in ones and replaces one of the same name", "[drivers][profiles]") {
    const test::TemporaryFolder folder;
    const std::string rest = R"(, "title": "Ours", "paper": {"millimetres": 80, "dots": 560, "dpi": 203}})";
    write(folder.file("our-printer.json"), R"({"name": "our-printer")" + rest);
    write(folder.file("xprinter-80.json"), R"({"name": "xprinter-80")" + rest);
    ProfileStore store;
    const std::size_t before = store.all().size();
    REQUIRE(store.addFolder(folder.path()));
    CHECK(store.all().size() == before + 1);
    CHECK(store.find("our-printer")->paper.printableDots == 560);
    CHECK(store.find("xprinter-80")->title == "Ours");
}

TEST_CASE("A folder with mistakes changes nothing and names them all", "[drivers][profiles]") {
    const test::TemporaryFolder folder;
    write(folder.file("a.json"), "{");
    write(folder.file("b.json"),
          R"({"name": "c", "title": "C", "paper": {"millimetres": 80, "dots": 560, "dpi": 203}})");
    ProfileStore store;
    const std::size_t before = store.all().size();
    const device::Outcome<void> added = store.addFolder(folder.path());
    REQUIRE_FALSE(added);
    CHECK(added.fault().context.find("a.json\nline 1") != std::string::npos);
    CHECK(added.fault().context.find("b.json\n/name: the file's name") != std::string::npos);
    CHECK(store.all().size() == before);
    CHECK_FALSE(store.addFolder(folder.file("missing")));
}
