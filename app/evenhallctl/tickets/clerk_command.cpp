// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/tables/text_file.h"
#include "app/protocol/clerk_secrets.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <iostream>
#include <ostream>

namespace evenhall {

using protocol::ClerkSecret;

namespace {

constexpr quint64 digestBytes = 32;

std::string clerkFile(const Arguments& arguments) {
    return arguments.value("data").value_or(".") + "/clerks.json";
}

/// The clerks of a data folder; none when there is no file yet.
Result<std::vector<ClerkSecret>> readClerks(const std::string& file) {
    if (!QFile::exists(QString::fromStdString(file)))
        return std::vector<ClerkSecret>{};
    const Result<std::string> text = readTextFile(file);
    if (!text)
        return text.error();
    return protocol::parseClerkSecrets(*text);
}

/// The first line of a file or of standard input. A secret never stands on a command line, where others can read it.
Result<std::string> readSecret(const std::string& file) {
    std::string line;
    if (file == "-") {
        std::getline(std::cin, line);
        return line;
    }
    const Result<std::string> text = readTextFile(file);
    if (!text)
        return text.error();
    return text->substr(0, text->find_first_of("\r\n"));
}

std::string randomSalt() {
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    return QByteArray(reinterpret_cast<const char*>(random.data()), sizeof(random)).toHex().toStdString();
}

std::string digestOf(const std::string& pin, const std::string& salt) {
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, QByteArray::fromStdString(pin),
                                              QByteArray::fromStdString(salt), protocol::pinRounds, digestBytes)
        .toHex()
        .toStdString();
}

bool isPin(const std::string& text) {
    return text.size() >= protocol::shortestPin && text.size() <= protocol::longestPin &&
           std::all_of(text.begin(), text.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

ExitCode write(const Arguments& arguments, const std::vector<ClerkSecret>& clerks, const Console& console) {
    const Result<void> written = replaceTextFile(clerkFile(arguments), protocol::encodeClerkSecrets(clerks) + "\n");
    return written ? ExitCode::Done : complain(written.error().context, console);
}

/// Puts a badge in; false when it is too short to be one.
bool takeBadge(const std::string& badge, ClerkSecret& secret) {
    if (badge.size() < protocol::shortestBadge)
        return false;
    secret.badge =
        QCryptographicHash::hash(QByteArray::fromStdString(badge), QCryptographicHash::Sha256).toHex().toStdString();
    return true;
}

} // namespace

ExitCode addClerk(const Arguments& arguments, const Console& console) {
    const Result<ClerkId> clerk = ClerkId::parse(arguments.operands().front());
    if (!clerk || !arguments.value("pin-file"))
        return complainUsage("clerk add needs a staff number and --pin-file", console);
    Result<std::vector<ClerkSecret>> clerks = readClerks(clerkFile(arguments));
    if (!clerks)
        return complain(clerks.error().context, console);
    const Result<std::string> pin = readSecret(*arguments.value("pin-file"));
    if (!pin || !isPin(*pin))
        return complain(pin ? "a PIN has 4 to 12 digits" : pin.error().context, console);
    ClerkSecret secret{*clerk, randomSalt(), {}, {}};
    secret.pin = digestOf(*pin, secret.salt);
    if (const auto file = arguments.value("badge-file")) {
        const Result<std::string> badge = readSecret(*file);
        if (!badge || !takeBadge(*badge, secret))
            return complain(badge ? "a badge has at least 8 characters" : badge.error().context, console);
    }
    clerks->erase(
        std::remove_if(clerks->begin(), clerks->end(), [&](const ClerkSecret& each) { return each.clerk == *clerk; }),
        clerks->end());
    clerks->push_back(std::move(secret));
    return write(arguments, *clerks, console);
}

ExitCode listClerks(const Arguments& arguments, const Console& console) {
    const Result<std::vector<ClerkSecret>> clerks = readClerks(clerkFile(arguments));
    if (!clerks)
        return complain(clerks.error().context, console);
    for (const ClerkSecret& clerk : *clerks)
        console.out << clerk.clerk.toString() << (clerk.badge.empty() ? "\tPIN" : "\tPIN, badge") << '\n';
    return ExitCode::Done;
}

ExitCode removeClerk(const Arguments& arguments, const Console& console) {
    Result<std::vector<ClerkSecret>> clerks = readClerks(clerkFile(arguments));
    if (!clerks)
        return complain(clerks.error().context, console);
    const auto gone = std::remove_if(clerks->begin(), clerks->end(), [&](const ClerkSecret& each) {
        return each.clerk.toString() == arguments.operands().front();
    });
    if (gone == clerks->end())
        return complain("no clerk has this number", console);
    clerks->erase(gone, clerks->end());
    return write(arguments, *clerks, console);
}

} // namespace evenhall
