// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/clerk_secrets.h"
#include "app/server/api.h"
#include "app/server/token_digest.h"
#include "tests/server/server_fixture.h"

#include "embedded/openapi.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace evenhall;
using namespace evenhall::server;

namespace {

const std::string code = "0123456789ABCDEF";
const TicketId ticket{2026112201000007};

std::vector<Entity> viewOf(const Subscription& subscription) {
    if (subscription.role == Role::Citizen && subscription.code && subscription.code->toString() == code) {
        TicketView view;
        view.ticket = ticket;
        view.number = "S007";
        view.service = ServiceId("a");
        view.queue = QueueId("S1");
        return {view};
    }
    if (subscription.role == Role::Kiosk && subscription.number == "S007") {
        TicketView view;
        view.ticket = ticket;
        view.number = subscription.number;
        view.service = ServiceId("a");
        view.queue = QueueId("S1");
        return {view};
    }
    return {};
}

std::string methodName(Method method) {
    switch (method) {
    case Method::Get:
        return "get";
    case Method::Put:
        return "put";
    case Method::Post:
        return "post";
    case Method::Other:
        return "other";
    }
    return {};
}

} // namespace

TEST_CASE("The OpenAPI file lists exactly the paths that are served", "[server][openapi]") {
    const boost::json::value file =
        boost::json::parse(boost::json::string_view(embedded::openapi.data(), embedded::openapi.size()));
    std::set<std::string> described;
    for (const auto& path : file.at("paths").as_object()) {
        for (const auto& method : path.value().as_object())
            described.insert(std::string(method.key()) + " " + std::string(path.key()));
    }
    std::set<std::string> served;
    for (const ServedPath& path : servedPaths())
        served.insert(methodName(path.method) + " " + std::string(path.path));
    CHECK(described == served);
    ServerFixture fixture;
    for (const ServedPath& path : servedPaths()) {
        std::string target(path.path.substr(0, path.path.find('{')));
        target += path.path.find('{') == std::string_view::npos ? "" : code;
        INFO(target);
        const std::string response = fixture.get(target, {});
        CHECK((!contains(response, "404 Not Found") || contains(response, "no ticket has this code")));
    }
    CHECK(contains(fixture.get("/api/v1/openapi.json", {}), R"("openapi": "3.0.3")"));
    CHECK(contains(fixture.get("/api/v1/nothing", asCounter), "404 Not Found"));
}

TEST_CASE("A command over HTTP reaches the hall and its answer comes back", "[server][http]") {
    ServerFixture fixture;
    fixture.hall().setRule([](const CommandRequest&) {
        Answer answer;
        answer.ticket = ticket;
        answer.number = TicketNumber{"S", 7, 3};
        return answer;
    });
    const std::string response = fixture.post(R"({"type":"callNext","window":"15","note":"n"})",
                                              asCounter + withKey + "X-Evenhall-Name: w15\r\n");
    CHECK(contains(response, "HTTP/1.1 200 OK"));
    CHECK(contains(response, R"("key":"k1","seq":2,"ok":true,"ticket":"2026112201000007","number":"S007")"));
    const std::vector<CommandRequest> commands = fixture.hall().commands();
    REQUIRE(commands.size() == 1);
    CHECK(commands[0].actor.role == Role::Counter);
    CHECK(commands[0].actor.name == "w15");
    CHECK(commands[0].idempotencyKey == "k1");
    CHECK(commands[0].note == "n");
    CHECK(std::get<CallNext>(commands[0].command).window == WindowId("15"));
}

TEST_CASE("A replayed idempotency key travels to the hall unchanged", "[server][http]") {
    ServerFixture fixture;
    const std::string body = R"({"type":"callNext","window":"15"})";
    const std::string first = fixture.post(body, asCounter + withKey);
    const std::string second = fixture.post(body, asCounter + withKey);
    CHECK(contains(first, "200 OK"));
    CHECK(contains(second, "200 OK"));
    const std::vector<CommandRequest> commands = fixture.hall().commands();
    REQUIRE(commands.size() == 2);
    CHECK(commands[0].idempotencyKey == commands[1].idempotencyKey);
}

TEST_CASE("A refusal of the hall has its code and its HTTP status", "[server][http]") {
    ServerFixture fixture;
    fixture.hall().setRule([](const CommandRequest&) {
        Answer answer;
        answer.error = Error{ErrorCode::NobodyWaiting, "window 15"};
        return answer;
    });
    const std::string response = fixture.post(R"({"type":"callNext","window":"15"})", asCounter + withKey);
    CHECK(contains(response, "409 Conflict"));
    CHECK(contains(response, R"("error":{"code":"nobodyWaiting","context":"window 15"})"));
}

TEST_CASE("A command of another role never reaches the hall", "[server][http][access]") {
    ServerFixture fixture;
    const std::string response =
        fixture.post(R"({"type":"callNext","window":"15"})", "X-Evenhall-Role: board\r\n" + withKey);
    CHECK(contains(response, "403 Forbidden"));
    CHECK(contains(fixture.post(R"({"type":"recall","window":"15"})", withKey), "401 Unauthorized"));
    CHECK(contains(fixture.post(R"({"type":"recall","window":"15"})", "X-Evenhall-Role: king\r\n" + withKey),
                   "401 Unauthorized") == false);
    CHECK(fixture.hall().commands().empty());
}

TEST_CASE("A command without a key, with a bad body or unknown fields is refused", "[server][http]") {
    ServerFixture fixture;
    CHECK(contains(fixture.post(R"({"type":"recall","window":"15"})", asCounter), "Idempotency-Key: expected"));
    CHECK(contains(fixture.post("{", asCounter + withKey), "not JSON"));
    const std::string unknown = fixture.post(R"({"type":"recall","window":"15","x":1})", asCounter + withKey);
    CHECK(contains(unknown, "400 Bad Request"));
    CHECK(contains(unknown, "/x: expected no such field"));
    CHECK(fixture.hall().commands().empty());
}

TEST_CASE("The devices of the hall find a ticket by its number, strangers do not", "[server][http][privacy]") {
    ServerFixture fixture;
    fixture.hall().setView(viewOf);
    const std::string asKiosk = "X-Evenhall-Role: kiosk\r\n";
    CHECK(contains(fixture.get("/api/v1/tickets?number=S007", asKiosk), R"("number":"S007")"));
    CHECK(contains(fixture.get("/api/v1/tickets?number=S008", asKiosk), "404 Not Found"));
    CHECK(contains(fixture.get("/api/v1/tickets?number=", asKiosk), "400 Bad Request"));
    CHECK(contains(fixture.get("/api/v1/tickets?number=%27", asKiosk), "400 Bad Request"));
    CHECK(contains(fixture.get("/api/v1/tickets?number=S007", "X-Evenhall-Role: board\r\n"), "403 Forbidden"));
    CHECK(contains(fixture.get("/api/v1/tickets?number=S007", "Authorization: Ticket " + code + "\r\n"),
                   "403 Forbidden"));
    CHECK(contains(fixture.get("/api/v1/tickets?number=S007", {}), "401 Unauthorized"));
}

TEST_CASE("A ticket is shown to whoever holds its code, and acted on by nobody else", "[server][http][privacy]") {
    ServerFixture fixture;
    fixture.hall().setView(viewOf);
    CHECK(contains(fixture.get("/api/v1/tickets/" + code, {}), R"("number":"S007")"));
    CHECK(contains(fixture.get("/api/v1/tickets/FEDCBA9876543210", {}), "404 Not Found"));
    CHECK(contains(fixture.get("/api/v1/tickets/S007", {}), "404 Not Found"));
    const std::string own = "Authorization: Ticket " + code + "\r\n" + withKey;
    const std::string other = "Authorization: Ticket FEDCBA9876543210\r\n" + withKey;
    const std::string cancel = R"({"type":"cancelTicket","ticket":")" + ticket.toString() + "\"}";
    CHECK(contains(fixture.post(cancel, other), "403 Forbidden"));
    CHECK(contains(fixture.post(R"({"type":"cancelTicket","ticket":"2026112201000008"})", own), "403 Forbidden"));
    CHECK(fixture.hall().commands().empty());
    CHECK(contains(fixture.post(cancel, own), "200 OK"));
    CHECK(fixture.hall().commands().size() == 1);
}

TEST_CASE("A configuration with mistakes is answered with all of them", "[server][http]") {
    ServerFixture fixture;
    const auto put = [&](const std::string& body, const std::string& headers) {
        return fixture.exchange("PUT /api/v1/configuration HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
                                std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body);
    };
    const std::string response = put(R"({"schema":"evenhall-hall/1"})", asManager);
    CHECK(contains(response, "400 Bad Request"));
    CHECK(contains(response, R"("problems":[{"where":)"));
    CHECK(contains(put("{}", asCounter), "403 Forbidden"));
    CHECK(fixture.hall().commands().empty());
    CHECK(contains(fixture.get("/api/v1/configuration", asCounter), "503 Service Unavailable"));
}

TEST_CASE("A token fixes the role, and is taken back without a restart", "[server][http][access]") {
    const std::string one =
        R"({"tokens":[{"name":"w15","role":"counter","sha256":")" + sha256Hex("secret") + R"(","window":"15"}]})";
    ServerFixture fixture({}, one);
    const std::string bearer = "Authorization: Bearer secret\r\n" + withKey;
    const std::string recall = R"({"type":"recall","window":"15"})";
    CHECK(contains(fixture.post(recall, bearer), "200 OK"));
    CHECK(fixture.hall().commands().back().actor.name == "w15");
    CHECK(contains(fixture.post(R"({"type":"recall","window":"16"})", bearer), "bound to window 15"));
    CHECK(contains(fixture.post(recall, asCounter + withKey), "401 Unauthorized"));
    CHECK(contains(fixture.post(recall, "Authorization: Bearer wrong\r\n" + withKey), "401 Unauthorized"));
    CHECK(contains(fixture.post(recall, asManager + bearer), "403 Forbidden"));
    fixture.writeTokens(R"({"tokens":[{"name":"m","role":"manager","sha256":")" + sha256Hex("other") + "\"}]}");
    CHECK(contains(fixture.post(recall, bearer), "401 Unauthorized"));
}

TEST_CASE("A change of the tokens that cannot be read is logged, and the tokens before it stay",
          "[server][http][access]") {
    ServerFixture fixture({}, R"({"tokens":[{"name":"w15","role":"counter","sha256":")" + sha256Hex("secret") +
                                  R"(","window":"15"}]})");
    const std::string bearer = "Authorization: Bearer secret\r\n" + withKey;
    const std::string recall = R"({"type":"recall","window":"15"})";
    fixture.writeTokens(R"({"tokens":[)");
    CHECK(contains(fixture.post(recall, bearer), "200 OK"));
    const std::vector<std::string> log = fixture.log();
    CHECK(std::count_if(log.begin(), log.end(),
                        [](const std::string& line) { return contains(line, "not taken over: tokens.json: "); }) == 1);
}

TEST_CASE("A clerk signs in with the right PIN, and the hall never sees it", "[server][http][access][privacy]") {
    ServerFixture fixture;
    const std::string salt(32, 'a');
    fixture.writeClerks(
        protocol::encodeClerkSecrets({{ClerkId("1028"), salt, slowDigestHex("4711", salt, protocol::pinRounds), {}}}));
    const auto signIn = [&](const std::string& pin) {
        return fixture.post(R"({"type":"signIn","window":"15","clerk":"1028","identity":{"scheme":"pin","value":")" +
                                pin + R"("}})",
                            asCounter + withKey);
    };
    CHECK(contains(signIn("0000"), R"("code":"notAllowed")"));
    CHECK(fixture.hall().commands().empty());
    CHECK(contains(signIn("4711"), "200 OK"));
    REQUIRE(fixture.hall().commands().size() == 1);
    CHECK_FALSE(fixture.hall().commands().front().rawIdentity);
    CHECK(contains(fixture.post(R"({"type":"signIn","window":"15","clerk":"1028"})", asCounter + withKey),
                   R"("code":"identityRequired")"));
}

TEST_CASE("A page of another site may not act while the hall has no tokens", "[server][http][access]") {
    ServerFixture fixture;
    const std::string response =
        fixture.post(R"({"type":"recall","window":"15"})", asCounter + withKey + "Origin: http://evil.example\r\n");
    CHECK(contains(response, "403 Forbidden"));
    CHECK(fixture.hall().commands().empty());
}

TEST_CASE("The server refuses the network while the hall has no tokens", "[server][access]") {
    FakeHall hall;
    ServerOptions options;
    options.address = "0.0.0.0";
    options.port = 0;
    options.tokenFile = "no-such-folder/tokens.json";
    const auto server = Server::open(hall, options);
    REQUIRE_FALSE(server.ok());
    CHECK(server.error().code == ErrorCode::NotAllowed);
    CHECK(contains(server.error().context, "evenhallctl token add"));
}

TEST_CASE("A wrong address and a taken port are errors", "[server]") {
    FakeHall hall;
    ServerOptions options;
    options.address = "hall";
    CHECK(Server::open(hall, options).error().code == ErrorCode::BadValue);
    ServerFixture fixture;
    options.address = "127.0.0.1";
    options.port = fixture.port();
    CHECK(Server::open(hall, options).error().code == ErrorCode::Io);
}

TEST_CASE("The server says whether it is well", "[server][http]") {
    ServerFixture fixture;
    CHECK(contains(fixture.get("/health", {}), R"({"status":"unconfigured","protocol":1,"connections":1})"));
}
