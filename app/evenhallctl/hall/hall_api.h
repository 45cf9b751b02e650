// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/answer.h"
#include "app/domain/hall/commands.h"
#include "app/domain/values/result.h"
#include "app/evenhallctl/arguments.h"
#include "app/hall_service/hall_service.h"

#include <QNetworkAccessManager>

#include <map>
#include <string>

namespace evenhall {

/// One answer of the server.
struct ApiReply {
    int status = 0;
    std::string body;
};

/// A hall asked over HTTP, one thing at a time, each waited for: what a command line needs. Needs a QCoreApplication;
/// lives on its thread.
class HallApi {
public:
    /// `role` counts only while the hall has no tokens.
    HallApi(std::string server, std::string token, Role role);

    [[nodiscard]] Result<ApiReply> get(const std::string& path);
    [[nodiscard]] Result<ApiReply> put(const std::string& path, const std::string& body);
    /// Asks the hall to do something. An answer with an error is an answer; a Result with one means: nobody answered,
    /// and whether it happened is unknown.
    [[nodiscard]] Result<Answer> execute(const Command& command, const std::string& note = {});
    /// Everything this role may see, once.
    [[nodiscard]] Result<Update> snapshot();

private:
    [[nodiscard]] Result<ApiReply> send(const QByteArray& verb, const std::string& path, const std::string& body,
                                        const std::string& key);

    QNetworkAccessManager m_network;
    std::string m_server;
    std::string m_token;
    Role m_role;
};

/// --server, or the one on this machine.
[[nodiscard]] std::string serverOf(const Arguments& arguments);
/// --token, or the first line of --token-file; empty without either.
[[nodiscard]] Result<std::string> tokenOf(const Arguments& arguments);

/// The sentence of an error answer for a person at a terminal.
[[nodiscard]] std::string describe(const Error& error);

} // namespace evenhall
