// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server/access.h"
#include "app/server/front_desk.h"
#include "app/server/reception.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall::server {

/// One path the server answers; the OpenAPI file lists exactly these.
struct ServedPath {
    Method method = Method::Get;
    std::string_view path; ///< {name} stands for one part
};
[[nodiscard]] const std::vector<ServedPath>& servedPaths();

/// The HTTP API without the HTTP: answers requests through the hall. On the network thread; the reply too.
class Api {
public:
    using Reply = FrontDesk::Reply;

    explicit Api(Reception& reception);

    void handle(const ApiRequest& request, Reply reply);

    [[nodiscard]] std::size_t bodyLimit(const ApiRequest& head);

private:
    [[nodiscard]] std::variant<Access, Denial> accessOf(const ApiRequest& request);
    void executeCommand(const ApiRequest& request, const Access& access, const Reply& reply);
    void executeForCitizen(CommandRequest request, const Access& access, const Reply& reply);
    void adoptConfiguration(const ApiRequest& request, const Access& access, const Reply& reply);
    void sendConfiguration(const Reply& reply);
    void sendSnapshot(const ApiRequest& request, const Access& access, const Reply& reply);
    void sendTicket(const std::string& code, const Reply& reply);
    void sendTicketWithNumber(const ApiRequest& request, const Access& access, const Reply& reply);
    void sendHealth(const Reply& reply);
    void executeAndReply(CommandRequest request, const Reply& reply);

    Reception& m_reception;
    CataloguePointer m_encodedCatalogue; ///< the one `m_configuration` is the text of
    std::string m_configuration;
};

} // namespace evenhall::server
