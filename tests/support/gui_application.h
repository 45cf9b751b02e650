// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace evenhall::support {

/// Makes sure that this test program has its one QGuiApplication, without a display.
void ensureGuiApplication();

} // namespace evenhall::support
