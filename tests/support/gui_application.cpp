// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/gui_application.h"

#include <QGuiApplication>

namespace evenhall::support {

void ensureGuiApplication() {
    static int argumentCount = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    if (QGuiApplication::instance() != nullptr)
        return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Never destroyed: after main() Qt's own statics, which its destructor needs, may be gone.
    static const auto* const application = new QGuiApplication(argumentCount, arguments);
    Q_UNUSED(application)
}

} // namespace evenhall::support

/// Fontconfig keeps a little memory for the whole run and loses sight of it; our own leaks still count.
extern "C" const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier): the sanitizer's own name
extern "C" const char* __lsan_default_suppressions() { // NOLINT(bugprone-reserved-identifier)
    return "leak:libfontconfig";
}
