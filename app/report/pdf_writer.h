// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evenhall::report {

/// The sheets that writePdf() would print.
[[nodiscard]] int sheetsOf(const QString& html);

/// Prints rich text to an A4 PDF with page numbers; false when the file cannot be written. Needs a QGuiApplication.
[[nodiscard]] bool writePdf(const QString& html, const QString& title, const QString& file);

} // namespace evenhall::report
