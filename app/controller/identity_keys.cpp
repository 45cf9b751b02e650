// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/identity_keys.h"

#include "app/controller/secrets.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <string_view>

namespace evenhall {

namespace {

struct Purpose {
    std::string_view name;
    int lifeInDays;
};

constexpr std::array<Purpose, 3> purposeTable{{{"day", 1}, {"no-show", 90}, {"return-visit", 30}}};

constexpr std::size_t secretBytes = 32;
constexpr std::size_t tokenLength = 32; ///< hexadecimal digits: 128 bits of the HMAC

Result<void> writeDurably(const std::string& file, const std::string& text) {
    const std::string part = file + ".part";
    const int descriptor = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return {ErrorCode::StorageFailed, "cannot write " + part};
    const bool written =
        ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!written || std::rename(part.c_str(), file.c_str()) != 0)
        return {ErrorCode::StorageFailed, "cannot write " + file};
    return {};
}

} // namespace

void IdentityKeys::read() {
    std::ifstream file(m_file);
    std::string name;
    std::string since;
    std::string secret;
    while (file >> name >> since >> secret) {
        const auto day = BusinessDay::parse(since);
        for (std::size_t i = 0; i < purposes; ++i) {
            if (purposeTable[i].name == name && day && secret.size() == 2 * secretBytes)
                m_keys[i] = {secret, *day};
        }
    }
    m_read = true;
}

Result<void> IdentityKeys::refresh(BusinessDay today) {
    if (!m_read)
        read();
    bool changed = false;
    for (std::size_t i = 0; i < purposes; ++i) {
        Key& key = m_keys[i];
        if (!key.secret.empty() && today.daysSince(key.since) < purposeTable[i].lifeInDays)
            continue;
        key = {randomHex(secretBytes), today};
        changed = true;
    }
    return changed ? write() : Result<void>{};
}

Result<void> IdentityKeys::write() const {
    std::string text;
    for (std::size_t i = 0; i < purposes; ++i) {
        text += std::string(purposeTable[i].name) + " " + m_keys[i].since.toString() + " " + m_keys[i].secret + "\n";
    }
    return writeDurably(m_file, text);
}

IdentityTokens IdentityKeys::tokens(const RawIdentity& identity) const {
    const std::string subject = identity.scheme + ":" + identity.value;
    const auto token = [&](std::size_t purpose) {
        return hmacHex(m_keys[purpose].secret, subject).substr(0, tokenLength);
    };
    return {token(0), token(1), token(2)};
}

} // namespace evenhall
