// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/paper_seal.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace evenhall {

namespace {

constexpr const char* member = "checksum";

QString checksumOf(QJsonObject paper) {
    paper.remove(member);
    const QByteArray text = QJsonDocument(paper).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace

std::string sealed(const std::string& paper) {
    QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(paper)).object();
    object[member] = checksumOf(object);
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

Result<void> checkSeal(const std::string& paper) {
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(paper), &fault);
    if (fault.error != QJsonParseError::NoError)
        return {ErrorCode::BadValue,
                "it is no JSON from byte " + std::to_string(fault.offset) + " on; the file may be cut short"};
    const QJsonObject object = document.object();
    if (!object[member].isString())
        return {ErrorCode::BadValue, "it has no checksum"};
    if (object[member].toString() != checksumOf(object))
        return {ErrorCode::BadValue, "it was damaged or edited since it was written: make the proposal again, with "
                                     "limits for what it must not change"};
    return {};
}

} // namespace evenhall
