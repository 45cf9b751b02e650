// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/tables/text_file.h"

#include <QFile>
#include <QSaveFile>

namespace evenhall {

Result<std::string> readTextFile(const std::string& name) {
    constexpr qint64 largest = qint64{64} * 1024 * 1024;
    QFile file(QString::fromStdString(name));
    if (!file.open(QIODevice::ReadOnly))
        return {ErrorCode::Io, "cannot read " + name + ": " + file.errorString().toStdString()};
    if (file.size() > largest)
        return {ErrorCode::Io, name + " is larger than 64 MiB"};
    return file.readAll().toStdString();
}

Result<void> replaceTextFile(const std::string& name, const std::string& text) {
    QSaveFile file(QString::fromStdString(name));
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(text.data(), static_cast<qint64>(text.size())) >= 0 && file.commit();
    if (!written)
        return {ErrorCode::Io, "cannot write " + name + ": " + file.errorString().toStdString()};
    return {};
}

} // namespace evenhall
