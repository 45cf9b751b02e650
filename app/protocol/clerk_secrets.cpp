// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/clerk_secrets.h"

#include "app/protocol/domain_fields.h"
#include "app/protocol/json_reader.h"
#include "app/protocol/json_writer.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <set>

namespace evenhall::protocol {

namespace {

constexpr std::size_t saltDigits = 32;
constexpr std::size_t digestDigits = 64;
constexpr std::size_t maxClerks = 10'000;

bool isHex(std::string_view text, std::size_t digits) {
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char character) {
               return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
           });
}

} // namespace

template <typename Archive, OneOf<ClerkSecret> T>
void fields(Archive& archive, T& secret) {
    archive.required("clerk", secret.clerk);
    archive.required("salt", secret.salt);
    archive.check(
        "salt", [&] { return isHex(secret.salt, saltDigits); }, "32 lower-case hexadecimal digits");
    archive.required("pin", secret.pin);
    archive.check(
        "pin", [&] { return isHex(secret.pin, digestDigits); }, "64 lower-case hexadecimal digits");
    archive.optional("badge", secret.badge);
    archive.check(
        "badge", [&] { return secret.badge.empty() || isHex(secret.badge, digestDigits); },
        "64 lower-case hexadecimal digits");
}

Result<std::vector<ClerkSecret>> parseClerkSecrets(std::string_view text) {
    boost::json::error_code error;
    const boost::json::value tree = boost::json::parse(text, error);
    if (error || !tree.is_object())
        return {ErrorCode::BadValue, "clerks.json: not a JSON object"};
    JsonReading reading;
    reading.maxItems = maxClerks;
    const JsonPlace root;
    JsonReader reader(tree.get_object(), root, reading);
    std::vector<ClerkSecret> clerks;
    reader.required("clerks", clerks);
    reader.finish();
    std::set<ClerkId> ids;
    std::set<std::string> badges;
    for (const ClerkSecret& clerk : clerks)
        if (!ids.insert(clerk.clerk).second || (!clerk.badge.empty() && !badges.insert(clerk.badge).second))
            reading.fail({&root, "clerks"}, "each clerk and each badge once; see " + clerk.clerk.toString());
    if (!reading.ok())
        return {ErrorCode::BadValue, "clerks.json: " + reading.problem};
    return clerks;
}

std::string encodeClerkSecrets(const std::vector<ClerkSecret>& clerks) {
    std::string text;
    JsonWriter writer(text);
    writer.object([&] { writer.required("clerks", clerks); });
    return text;
}

} // namespace evenhall::protocol
