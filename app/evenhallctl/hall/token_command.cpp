// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/tables/text_file.h"
#include "app/protocol/device_tokens.h"
#include "app/protocol/wire_names.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <ostream>

namespace evenhall {

using protocol::DeviceToken;

namespace {

std::string tokenFile(const Arguments& arguments) {
    return arguments.value("data").value_or(".") + "/tokens.json";
}

/// The tokens of a data folder; none when there is no file yet.
Result<std::vector<DeviceToken>> readTokens(const std::string& file) {
    if (!QFile::exists(QString::fromStdString(file)))
        return std::vector<DeviceToken>{};
    const Result<std::string> text = readTextFile(file);
    if (!text)
        return text.error();
    Result<std::vector<DeviceToken>> tokens = protocol::parseDeviceTokens(*text);
    if (!tokens)
        return {tokens.error().code, file + ": " + tokens.error().context};
    return tokens;
}

std::string sha256(const std::string& text) {
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex().toStdString();
}

/// 256 random bits from the system, in letters that a terminal and a header take.
std::string newToken() {
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    return QByteArray(reinterpret_cast<const char*>(random.data()), sizeof(random))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

bool isNamed(const DeviceToken& token, const std::string& name) {
    return token.name == name;
}

/// Sets an optional binding; false when the text is not an id.
template <typename IdType>
bool takeBinding(const Arguments& arguments, std::string_view option, std::optional<IdType>& field) {
    const std::optional<std::string> text = arguments.value(option);
    if (!text)
        return true;
    const Result<IdType> id = IdType::parse(*text);
    if (id)
        field = *id;
    return id.ok();
}

} // namespace

ExitCode addToken(const Arguments& arguments, const Console& console) {
    const std::string& name = arguments.operands().front();
    const std::optional<Role> role = protocol::fromWire<Role>(arguments.value("role").value_or(""));
    DeviceToken token;
    token.name = name;
    const bool bound = takeBinding(arguments, "window", token.window) && takeBinding(arguments, "kiosk", token.kiosk) &&
                       takeBinding(arguments, "zone", token.zone);
    if (!role || !isIdText(name) || !bound)
        return complainUsage("token add needs a name and --role (kiosk, counter, guideDesk, board, deviceHost, "
                             "evaluator, manager, inspector); names and bindings are ids",
                             console);
    token.role = *role;
    Result<std::vector<DeviceToken>> tokens = readTokens(tokenFile(arguments));
    if (!tokens)
        return complain(tokens.error().context, console);
    if (std::any_of(tokens->begin(), tokens->end(), [&](const DeviceToken& other) { return isNamed(other, name); }))
        return complain("there is a token named " + name + " already", console);
    const std::string secret = newToken();
    token.sha256 = sha256(secret);
    tokens->push_back(std::move(token));
    const Result<void> written = replaceTextFile(tokenFile(arguments), protocol::encodeDeviceTokens(*tokens) + "\n");
    if (!written)
        return complain(written.error().context, console);
    console.error << "the token of " << name << ", shown only now:\n";
    console.out << secret << '\n';
    return ExitCode::Done;
}

ExitCode listTokens(const Arguments& arguments, const Console& console) {
    const Result<std::vector<DeviceToken>> tokens = readTokens(tokenFile(arguments));
    if (!tokens)
        return complain(tokens.error().context, console);
    for (const DeviceToken& token : *tokens) {
        console.out << token.name << '\t' << protocol::toWire(token.role);
        if (token.window)
            console.out << "\twindow " << token.window->toString();
        if (token.kiosk)
            console.out << "\tkiosk " << token.kiosk->toString();
        if (token.zone)
            console.out << "\tzone " << token.zone->toString();
        console.out << '\n';
    }
    return ExitCode::Done;
}

ExitCode removeToken(const Arguments& arguments, const Console& console) {
    const std::string& name = arguments.operands().front();
    Result<std::vector<DeviceToken>> tokens = readTokens(tokenFile(arguments));
    if (!tokens)
        return complain(tokens.error().context, console);
    const auto gone =
        std::remove_if(tokens->begin(), tokens->end(), [&](const DeviceToken& token) { return isNamed(token, name); });
    if (gone == tokens->end())
        return complain("there is no token named " + name, console);
    tokens->erase(gone, tokens->end());
    const Result<void> written = replaceTextFile(tokenFile(arguments), protocol::encodeDeviceTokens(*tokens) + "\n");
    return written ? ExitCode::Done : complain(written.error().context, console);
}

} // namespace evenhall
