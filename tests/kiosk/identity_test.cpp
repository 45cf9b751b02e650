// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/identity/scanned_identity.h"
#include "kiosk/identity/simulated_reader.h"
#include "tests/kiosk/at_kiosk.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace evenhall;
using kiosk::Page;
using test::AtKiosk;

namespace {

// A made-up number whose check character fits: no region has the code 000000.
const char* const madeUp = "00000019000101000X";

std::string withCheck(std::string digits) {
    const char* const checks = "10X98765432";
    const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t at = 0; at < digits.size(); ++at)
        sum += (digits[at] - '0') * weights[at];
    return digits + checks[sum % 11];
}

void adoptIdentity(AtKiosk& at, IdentityRule rule, bool reader = true) {
    HallConfiguration configuration = test::smallHall();
    for (Service& service : configuration.services)
        service.identity = rule;
    configuration.kiosks.front().identityReader = reader;
    at.hall.adopt(std::make_shared<const HallConfiguration>(configuration));
}

} // namespace

TEST_CASE("A required document goes to the hall with the wish for a number", "[kiosk][identity]") {
    AtKiosk at;
    adoptIdentity(at, IdentityRule::Required);
    at.reachService();
    at.session.takeTicket();
    CHECK(at.session.page() == Page::Identity);
    CHECK_FALSE(at.session.identityOptional());
    REQUIRE(at.reader.waiting);
    at.reader.waiting({ErrorCode::BadValue, ""});
    CHECK(at.session.identityUnreadable());
    CHECK(at.hall.asked.empty());
    at.reader.waiting(RawIdentity{"idCard", madeUp});
    REQUIRE(at.hall.asked.size() == 1);
    CHECK(at.hall.asked.front().identity->value == madeUp);
    CHECK(at.session.page() == Page::Taking);
    at.hall.answer(test::numberS007());
    CHECK(at.session.page() == Page::Result);
}

TEST_CASE("An optional document can be left out", "[kiosk][identity]") {
    AtKiosk at;
    adoptIdentity(at, IdentityRule::Optional);
    at.reachService();
    at.session.takeTicket();
    at.settle();
    at.session.skipIdentity();
    REQUIRE(at.hall.asked.size() == 1);
    CHECK_FALSE(at.hall.asked.front().identity.has_value());
}

TEST_CASE("A kiosk without a reader asks for no document", "[kiosk][identity]") {
    AtKiosk at;
    adoptIdentity(at, IdentityRule::Required, false);
    at.reachService();
    at.session.takeTicket();
    CHECK(at.session.page() == Page::Taking);
}

TEST_CASE("Leaving the page takes the wish back", "[kiosk][identity]") {
    AtKiosk at;
    adoptIdentity(at, IdentityRule::Required);
    at.reachService();
    at.session.takeTicket();
    at.settle();
    at.session.back();
    CHECK(at.session.page() == Page::Service);
    CHECK_FALSE(at.reader.waiting);
}

TEST_CASE("Only a number whose check character fits is an identity", "[kiosk][identity]") {
    const std::string number = withCheck("00000019000101000");
    CHECK(identityInText(QString::fromStdString(number))->value == number);
    CHECK(identityInText(QString::fromStdString("ID:" + number))->scheme == "idCard");
    std::string wrong = number;
    wrong[5] = '1';
    CHECK_FALSE(identityInText(QString::fromStdString(wrong)));
    const char* const text = GENERATE("", "123", "7K3QX2M97K3QX2M9", "00000019000101000", "零零零");
    CHECK_FALSE(identityInText(QString::fromUtf8(text)));
}

TEST_CASE("A scanned text is an identity only while a document is waited for", "[kiosk][identity]") {
    ScannedIdentity scanner;
    CHECK_FALSE(scanner.take("anything"));
    bool called = false;
    scanner.read([&](const Result<RawIdentity>& identity) { called = identity.operator bool(); });
    CHECK(scanner.take(QString::fromStdString(withCheck("00000019000101000"))));
    CHECK(called);
    CHECK_FALSE(scanner.take("anything"));
}

TEST_CASE("The simulated reader takes its document away", "[kiosk][identity]") {
    const AtKiosk at; // an application for the event loop
    const QTemporaryDir folder;
    const QString path = folder.filePath("card");
    SimulatedReader reader(path);
    std::string value;
    reader.read([&](const Result<RawIdentity>& identity) { value = identity ? identity->value : "unreadable"; });
    QFile card(path);
    REQUIRE(card.open(QIODevice::WriteOnly));
    card.write("made-up\n");
    card.close();
    REQUIRE(test::await([&] { return !value.empty(); }));
    CHECK(value == "made-up");
    CHECK_FALSE(QFile::exists(path));
}
