// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"

#include "app/protocol/client_messages.h"
#include "app/protocol/configuration_exchange.h"
#include "app/protocol/server_messages.h"
#include "app/protocol/wire_names.h"
#include "app/server/api_reply.h"
#include "app/server/token_digest.h"

#include "embedded/openapi.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace evenhall::server {

namespace {

using protocol::ProtocolError;

constexpr std::string_view commandsPath = "/api/v1/commands";
constexpr std::string_view configurationPath = "/api/v1/configuration";
constexpr std::string_view snapshotPath = "/api/v1/snapshot";
constexpr std::string_view ticketsPath = "/api/v1/tickets/";
constexpr std::string_view numbersPath = "/api/v1/tickets";
constexpr std::string_view openApiPath = "/api/v1/openapi.json";
constexpr std::string_view healthPath = "/health";
constexpr std::string_view webSocketPath = "/ws";

constexpr std::string_view bearer = "Bearer ";
constexpr std::string_view ticket = "Ticket ";

std::string_view pathOf(const ApiRequest& request) {
    return std::string_view(request.target).substr(0, request.target.find('?'));
}

/// The value of one name in the query; names and values of this API need no escapes.
std::string_view queryValue(const ApiRequest& request, std::string_view name) {
    std::string_view query = request.target;
    query.remove_prefix(std::min(query.size(), query.find('?')));
    while (!query.empty()) {
        query.remove_prefix(1);
        const std::string_view pair = query.substr(0, query.find('&'));
        if (pair.size() > name.size() && pair.substr(0, name.size()) == name && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
        query.remove_prefix(pair.size());
    }
    return {};
}

/// An id in the query: absent, right, or refused.
template <typename Name>
bool readQuery(const ApiRequest& request, std::string_view name, std::optional<Name>& target) {
    const std::string_view text = queryValue(request, name);
    if (text.empty())
        return true;
    Result<Name> parsed = Name::parse(text);
    if (!parsed)
        return false;
    target = std::move(parsed).value();
    return true;
}

bool isKnownPath(std::string_view path) {
    return path.rfind(ticketsPath, 0) == 0 ||
           std::any_of(servedPaths().begin(), servedPaths().end(),
                       [path](const ServedPath& served) { return served.path == path; });
}

bool holdsTicket(const Update& update) {
    return std::any_of(update.changed.begin(), update.changed.end(),
                       [](const Entity& entity) { return std::holds_alternative<TicketView>(entity); });
}

/// True for a command about a ticket that stands in this snapshot.
bool isAbout(const Command& command, const Update& update) {
    const auto named = std::visit(
        []<typename T>(const T& each) -> std::optional<TicketId> {
            if constexpr (requires { TicketId{each.ticket}; })
                return each.ticket;
            return std::nullopt;
        },
        command);
    return named && std::any_of(update.changed.begin(), update.changed.end(), [&](const Entity& entity) {
               const auto* view = std::get_if<TicketView>(&entity);
               return view != nullptr && view->ticket == *named;
           });
}

} // namespace

const std::vector<ServedPath>& servedPaths() {
    static const std::vector<ServedPath> paths = {
        {Method::Post, commandsPath},
        {Method::Get, configurationPath},
        {Method::Put, configurationPath},
        {Method::Get, snapshotPath},
        {Method::Get, "/api/v1/tickets/{code}"},
        {Method::Get, numbersPath},
        {Method::Get, openApiPath},
        {Method::Get, healthPath},
        {Method::Get, webSocketPath},
    };
    return paths;
}

Api::Api(Reception& reception) : m_reception(reception) {}

std::variant<Access, Denial> Api::accessOf(const ApiRequest& request) {
    Credentials credentials;
    credentials.fromForeignPage = request.fromForeignPage;
    credentials.name = isIdText(request.name) ? request.name : std::string();
    const std::string_view authorization = request.authorization;
    if (authorization.rfind(bearer, 0) == 0) {
        credentials.token = std::string(authorization.substr(bearer.size()));
    } else if (authorization.rfind(ticket, 0) == 0) {
        const Result<PublicCode> code = PublicCode::parse(authorization.substr(ticket.size()));
        if (!code)
            return Denial{ProtocolError::NotAuthorized, "not the code of a ticket"};
        credentials.role = Role::Citizen;
        credentials.code = code.value();
    }
    if (!request.role.empty()) {
        credentials.role = protocol::fromWire<Role>(request.role);
        if (!credentials.role)
            return Denial{ProtocolError::BadMessage, "X-Evenhall-Role: not a role"};
    }
    return admit(credentials, request.peer, m_reception.tokens());
}

std::size_t Api::bodyLimit(const ApiRequest& head) {
    if (head.method != Method::Put || pathOf(head) != configurationPath)
        return m_reception.limits().body;
    const std::variant<Access, Denial> access = accessOf(head);
    const auto* let = std::get_if<Access>(&access);
    return let != nullptr && let->role == Role::Manager ? m_reception.limits().configurationBody
                                                        : m_reception.limits().body;
}

void Api::handle(const ApiRequest& request, Reply reply) {
    const std::string_view path = pathOf(request);
    if (path == healthPath && request.method == Method::Get)
        return sendHealth(reply);
    if (path == openApiPath && request.method == Method::Get)
        return reply({200, std::string(embedded::openapi)});
    if (path.rfind(ticketsPath, 0) == 0 && request.method == Method::Get)
        return sendTicket(std::string(path.substr(ticketsPath.size())), reply);
    if (!isKnownPath(path))
        return reply(errorResponse(ProtocolError::NotFound, "no such path; see /api/v1/openapi.json"));

    const std::variant<Access, Denial> admitted = accessOf(request);
    if (const auto* denial = std::get_if<Denial>(&admitted)) {
        m_reception.log("refused " + request.peer.address + ": " + denial->context);
        return reply(errorResponse(*denial));
    }
    const auto& access = std::get<Access>(admitted);
    if (path == commandsPath && request.method == Method::Post)
        return executeCommand(request, access, reply);
    if (path == configurationPath && request.method == Method::Get)
        return sendConfiguration(reply);
    if (path == configurationPath && request.method == Method::Put)
        return adoptConfiguration(request, access, reply);
    if (path == snapshotPath && request.method == Method::Get)
        return sendSnapshot(request, access, reply);
    if (path == numbersPath && request.method == Method::Get)
        return sendTicketWithNumber(request, access, reply);
    reply(errorResponse(ProtocolError::MethodNotAllowed, "this path is used in another way; see /api/v1/openapi.json"));
}

void Api::executeCommand(const ApiRequest& request, const Access& access, const Reply& reply) {
    if (!isIdText(request.idempotencyKey)) {
        return reply(errorResponse(ProtocolError::BadMessage,
                                   "Idempotency-Key: expected 1 to 64 letters, digits, '.', '_' or '-'"));
    }
    protocol::ParsedCommand parsed = protocol::parseCommandBody(request.body);
    if (const auto* bad = std::get_if<protocol::BadMessage>(&parsed))
        return reply(errorResponse(bad->code, bad->context));
    auto& message = std::get<protocol::CommandMessage>(parsed);
    CommandRequest command{actorOf(access), request.idempotencyKey, std::move(message.command), std::move(message.note),
                           std::move(message.identity)};
    if (std::optional<Error> refusal = refusalOf(access, command.command)) {
        Answer answer;
        answer.error = std::move(refusal);
        return reply(answerResponse(command.idempotencyKey, 0, answer));
    }
    if (access.role == Role::Citizen)
        return executeForCitizen(std::move(command), access, reply);
    executeAndReply(std::move(command), reply);
}

void Api::executeForCitizen(CommandRequest request, const Access& access, const Reply& reply) {
    // The request is copied into the callback; a citizen's command is small.
    m_reception.snapshot({Role::Citizen, {}, {}, {}, access.code}, [this, request = std::move(request), reply](
                                                                       const std::shared_ptr<const Update>& update) {
        if (!isAbout(request.command, *update)) {
            return reply(errorResponse(ProtocolError::Forbidden, "this code is not that of the ticket"));
        }
        executeAndReply(request, reply);
    });
}

void Api::executeAndReply(CommandRequest request, const Reply& reply) {
    const std::string key = request.idempotencyKey;
    m_reception.execute(std::move(request), [key, reply](const Answer& answer, std::int64_t sequence) {
        reply(answerResponse(key, sequence, answer));
    });
}

void Api::adoptConfiguration(const ApiRequest& request, const Access& access, const Reply& reply) {
    if (access.role != Role::Manager)
        return reply(errorResponse(ProtocolError::Forbidden, "only a manager may change the configuration"));
    protocol::ReceivedConfiguration received = protocol::readConfiguration(request.body, sha256Hex);
    if (auto* problems = std::get_if<std::string>(&received))
        return reply({statusOf(ProtocolError::BadMessage), std::move(*problems)});
    auto& catalogue = std::get<CataloguePointer>(received);
    // Without a key of the client's own each request is a new one; adopting the same content again changes nothing.
    std::string key = request.idempotencyKey;
    if (!isIdText(key))
        key = "adopt-" + randomHex();
    executeAndReply({actorOf(access), std::move(key), AdoptConfiguration{std::move(catalogue)}, {}, {}}, reply);
}

void Api::sendConfiguration(const Reply& reply) {
    const CataloguePointer catalogue = m_reception.hall().catalogue();
    if (!catalogue)
        return reply(errorResponse(ProtocolError::Unavailable, "the hall has no configuration yet"));
    if (catalogue != m_encodedCatalogue) {
        m_configuration = protocol::encodeConfiguration(*catalogue);
        m_encodedCatalogue = catalogue;
    }
    reply({200, m_configuration});
}

void Api::sendSnapshot(const ApiRequest& request, const Access& access, const Reply& reply) {
    Subscription wanted;
    if (!readQuery(request, "zone", wanted.zone) || !readQuery(request, "window", wanted.window) ||
        !readQuery(request, "kiosk", wanted.kiosk))
        return reply(errorResponse(ProtocolError::BadMessage, "zone, window, kiosk: expected an id"));
    const std::variant<Subscription, Denial> confined = confine(access, wanted);
    if (const auto* denial = std::get_if<Denial>(&confined))
        return reply(errorResponse(*denial));
    m_reception.snapshot(std::get<Subscription>(confined), [reply](const std::shared_ptr<const Update>& update) {
        reply({200, protocol::encodeUpdate(*update)});
    });
}

void Api::sendTicketWithNumber(const ApiRequest& request, const Access& access, const Reply& reply) {
    if (access.role == Role::Citizen || access.role == Role::Board || access.role == Role::DeviceHost)
        return reply(errorResponse(ProtocolError::Forbidden, "this role may not look for tickets"));
    Subscription subscription{access.role, {}, {}, {}, {}};
    subscription.number = queryValue(request, "number");
    if (!isIdText(subscription.number))
        return reply(errorResponse(ProtocolError::BadMessage, "number: expected the number of a ticket"));
    m_reception.snapshot(subscription, [reply](const std::shared_ptr<const Update>& update) {
        if (!holdsTicket(*update))
            return reply(errorResponse(ProtocolError::NotFound, "no open ticket has this number"));
        reply({200, protocol::encodeUpdate(*update)});
    });
}

void Api::sendTicket(const std::string& code, const Reply& reply) {
    const Result<PublicCode> parsed = PublicCode::parse(code);
    if (!parsed)
        return reply(errorResponse(ProtocolError::NotFound, "no ticket has this code"));
    const Subscription subscription{Role::Citizen, {}, {}, {}, parsed.value()};
    m_reception.snapshot(subscription, [reply](const std::shared_ptr<const Update>& update) {
        if (!holdsTicket(*update))
            return reply(errorResponse(ProtocolError::NotFound, "no ticket has this code"));
        reply({200, protocol::encodeUpdate(*update)});
    });
}

void Api::sendHealth(const Reply& reply) {
    const CataloguePointer catalogue = m_reception.hall().catalogue();
    reply({200, R"({"status":")" + std::string(catalogue ? "ok" : "unconfigured") + R"(","protocol":)" +
                    std::to_string(protocol::version) + R"(,"connections":)" +
                    std::to_string(m_reception.connections().open()) + "}"});
}

} // namespace evenhall::server
