// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/device_tokens.h"

#include "app/protocol/domain_fields.h"
#include "app/protocol/json_reader.h"
#include "app/protocol/json_writer.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <set>

namespace evenhall::protocol {

namespace {

constexpr std::size_t digestDigits = 64;
constexpr std::size_t maxTokens = 10'000;

bool isDigest(std::string_view text) {
    return text.size() == digestDigits && std::all_of(text.begin(), text.end(), [](char character) {
               return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
           });
}

} // namespace

template <typename Archive, OneOf<DeviceToken> T>
void fields(Archive& archive, T& token) {
    archive.required("name", token.name);
    archive.check(
        "name", [&] { return isIdText(token.name); }, "1 to 64 letters, digits, '.', '_' or '-'");
    archive.required("role", token.role);
    archive.required("sha256", token.sha256);
    archive.check(
        "sha256", [&] { return isDigest(token.sha256); }, "64 lower-case hexadecimal digits");
    archive.optional("zone", token.zone);
    archive.optional("window", token.window);
    archive.optional("kiosk", token.kiosk);
}

Result<std::vector<DeviceToken>> parseDeviceTokens(std::string_view text) {
    boost::json::error_code error;
    const boost::json::value tree = boost::json::parse(text, error);
    if (error || !tree.is_object())
        return {ErrorCode::BadValue, "tokens.json: not a JSON object"};
    JsonReading reading;
    reading.maxItems = maxTokens;
    const JsonPlace root;
    JsonReader reader(tree.get_object(), root, reading);
    std::vector<DeviceToken> tokens;
    reader.required("tokens", tokens);
    reader.finish();
    std::set<std::string> names;
    std::set<std::string> digests;
    for (const DeviceToken& token : tokens) {
        if (!names.insert(token.name).second || !digests.insert(token.sha256).second)
            reading.fail({&root, "tokens"}, "each name and each token once; see " + token.name);
    }
    if (!reading.ok())
        return {ErrorCode::BadValue, "tokens.json: " + reading.problem};
    return tokens;
}

std::string encodeDeviceTokens(const std::vector<DeviceToken>& tokens) {
    std::string text;
    JsonWriter writer(text);
    writer.object([&] { writer.required("tokens", tokens); });
    return text;
}

} // namespace evenhall::protocol
