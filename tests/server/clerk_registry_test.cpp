// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/clerk_registry.h"
#include "app/server/token_digest.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace evenhall;
using server::ClerkRegistry;

namespace {

const std::string salt(32, 'a');
constexpr std::chrono::steady_clock::time_point morning{};

/// Clerk 1028 with PIN 4711 and a badge.
struct Registered {
    Registered() {
        const std::string pin = server::slowDigestHex("4711", salt, protocol::pinRounds);
        std::ofstream(folder.file("clerks.json"))
            << protocol::encodeClerkSecrets({{ClerkId("1028"), salt, pin, server::sha256Hex("BADGE-0001")}});
        registry = *ClerkRegistry::open(folder.file("clerks.json"));
    }

    std::optional<Error> signIn(const char* clerk, std::optional<RawIdentity> given,
                                std::chrono::seconds after = std::chrono::seconds(0)) {
        command = SignIn{WindowId("15"), ClerkId(clerk)};
        secret = std::move(given);
        const ClerkRegistry::Finding finding = registry->check(command, secret, morning + after);
        if (const auto* trial = std::get_if<ClerkRegistry::PinTrial>(&finding))
            return registry->judge(*trial, trial->digest());
        const auto* refusal = std::get_if<Error>(&finding);
        return refusal == nullptr ? std::nullopt : std::optional(*refusal);
    }

    /// One more guess that nobody has judged yet.
    ClerkRegistry::Finding guess() {
        Command attempt = SignIn{WindowId("15"), ClerkId("1028")};
        std::optional<RawIdentity> pin = RawIdentity{"pin", "0000"};
        return registry->check(attempt, pin, morning);
    }

    void replaceFile(std::string_view text, int change) const {
        const auto file = folder.file("clerks.json");
        std::ofstream(file) << text;
        // A later time than before, also on file systems that count whole seconds.
        std::filesystem::last_write_time(file,
                                         std::filesystem::file_time_type::clock::now() + std::chrono::seconds(change));
    }

    test::TemporaryFolder folder;
    std::optional<ClerkRegistry> registry;
    Command command;
    std::optional<RawIdentity> secret;
};

ErrorCode codeOf(const std::optional<Error>& error) {
    REQUIRE(error);
    return error->code;
}

} // namespace

TEST_CASE("The slow digest is PBKDF2 with HMAC-SHA-256", "[server][clerk]") {
    // RFC 7914, section 11.
    CHECK(server::slowDigestHex("passwd", "salt", 1) ==
          "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
}

TEST_CASE("A hall without registered clerks takes a staff number on trust", "[server][clerk]") {
    const test::TemporaryFolder folder;
    auto registry = ClerkRegistry::open(folder.file("clerks.json"));
    REQUIRE(registry);
    Command command = SignIn{WindowId("15"), ClerkId("1028")};
    std::optional<RawIdentity> none;
    CHECK(std::holds_alternative<ClerkRegistry::Allowed>(registry->check(command, none, morning)));
}

TEST_CASE("A registered clerk signs in with the PIN or the badge, and nothing else", "[server][clerk]") {
    Registered hall;
    CHECK(codeOf(hall.signIn("1028", std::nullopt)) == ErrorCode::IdentityRequired);
    CHECK(codeOf(hall.signIn("1028", RawIdentity{"pin", "4712"})) == ErrorCode::NotAllowed);
    CHECK(codeOf(hall.signIn("1029", RawIdentity{"pin", "4711"})) == ErrorCode::NotAllowed);
    CHECK(codeOf(hall.signIn("1028", RawIdentity{"badge", "BADGE-0002"})) == ErrorCode::NotAllowed);
    CHECK_FALSE(hall.signIn("1028", RawIdentity{"pin", "4711"}));
    CHECK_FALSE(hall.secret); // it goes no further than here
    CHECK_FALSE(hall.signIn("0", RawIdentity{"badge", "BADGE-0001"}));
    CHECK(std::get<SignIn>(hall.command).clerk == ClerkId("1028"));
}

TEST_CASE("An error about a secret does not hold it", "[server][clerk]") {
    Registered hall;
    const auto error = hall.signIn("1028", RawIdentity{"pin", "86420"});
    REQUIRE(error);
    CHECK(error->context.find("86420") == std::string::npos);
}

TEST_CASE("After five wrong PINs even the right one must wait a minute", "[server][clerk]") {
    Registered hall;
    for (int attempt = 0; attempt < 5; ++attempt)
        CHECK(codeOf(hall.signIn("1028", RawIdentity{"pin", "0000"})) == ErrorCode::NotAllowed);
    CHECK(codeOf(hall.signIn("1028", RawIdentity{"pin", "4711"}, std::chrono::seconds(59))) == ErrorCode::TooSoon);
    CHECK_FALSE(hall.signIn("1028", RawIdentity{"pin", "4711"}, std::chrono::seconds(61)));
}

TEST_CASE("Other commands need no secret", "[server][clerk]") {
    Registered hall;
    Command command = OpenWindow{WindowId("15")};
    std::optional<RawIdentity> none;
    CHECK(std::holds_alternative<ClerkRegistry::Allowed>(hall.registry->check(command, none, morning)));
}

TEST_CASE("Guesses side by side gain nothing", "[server][clerk]") {
    Registered hall;
    for (int attempt = 0; attempt < 5; ++attempt)
        CHECK(std::holds_alternative<ClerkRegistry::PinTrial>(hall.guess()));
    const ClerkRegistry::Finding sixth = hall.guess();
    REQUIRE(std::holds_alternative<Error>(sixth));
    CHECK(std::get<Error>(sixth).code == ErrorCode::TooSoon);
}

TEST_CASE("A change of the clerks that cannot be read is told once, and the clerks before it stay", "[server][clerk]") {
    Registered hall;
    std::vector<std::string> problems;
    hall.registry->onProblem([&](const Error& problem) { problems.push_back(problem.context); });
    hall.replaceFile(R"({"clerks":[{"clerk":"1028")", 1);
    CHECK(codeOf(hall.signIn("1028", RawIdentity{"pin", "0000"})) == ErrorCode::NotAllowed);
    CHECK_FALSE(hall.signIn("1028", RawIdentity{"pin", "4711"}));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().rfind("clerks.json: ", 0) == 0);
    hall.replaceFile(R"({"clerks":[]})", 2);
    CHECK_FALSE(hall.signIn("1028", std::nullopt));
    CHECK(problems.size() == 1);
}

TEST_CASE("A file of clerks that says anything wrong is refused", "[server][clerk]") {
    const std::string pin(64, 'b');
    const std::string line = R"({"clerk":"1028","salt":")" + salt + R"(","pin":")" + pin + R"("})";
    CHECK(protocol::parseClerkSecrets(R"({"clerks":[)" + line + "]}"));
    for (const std::string& text : {std::string("{}"), std::string("[]"), R"({"clerks":[)" + line + "," + line + "]}",
                                    R"({"clerks":[{"clerk":"1028","salt":"x","pin":")" + pin + R"("}]})",
                                    std::string(R"({"clerks":[],"more":1})")}) {
        CAPTURE(text);
        CHECK_FALSE(protocol::parseClerkSecrets(text));
    }
}
