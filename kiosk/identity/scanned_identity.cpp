// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/identity/scanned_identity.h"

#include <array>
#include <utility>

namespace evenhall {
namespace {

constexpr std::size_t numberLength = 18;
constexpr std::array<int, numberLength - 1> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr const char* checkCharacters = "10X98765432";
constexpr int modulus = 11;

bool isRight(const std::string& number) {
    if (number.size() != numberLength)
        return false;
    int sum = 0;
    for (std::size_t at = 0; at + 1 < numberLength; ++at) {
        if (number[at] < '0' || number[at] > '9')
            return false;
        sum += (number[at] - '0') * weights[at];
    }
    return number.back() == checkCharacters[sum % modulus];
}

} // namespace

Result<RawIdentity> identityInText(const QString& text) {
    std::string number;
    for (const QChar character : text.toUpper()) {
        if (character.unicode() < 128 && character.isLetterOrNumber())
            number += character.toLatin1();
        else
            number.clear();
    }
    if (!isRight(number))
        return {ErrorCode::BadValue, "not the number of an identity card"};
    return RawIdentity{"idCard", std::move(number)};
}

void ScannedIdentity::read(Callback done) {
    m_waiting = std::move(done);
}

void ScannedIdentity::stop() {
    m_waiting = nullptr;
}

bool ScannedIdentity::take(const QString& text) {
    const Callback waiting = std::exchange(m_waiting, nullptr);
    if (!waiting)
        return false;
    waiting(identityInText(text));
    return true;
}

} // namespace evenhall
