// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/pilot/scene.h"

#include <QString>

namespace evenhall::pilot {

/// The movements of a person's hand, as input events to the window; the item learns of them as from a real device.
void moveTo(const Shown& shown);
void pressDown(const Shown& shown);
void letGo(const Shown& shown);

/// One notch of the wheel over the area, towards the item.
void scrollTowards(const Shown& shown, const QQuickItem& area);

/// Types on the keyboard of the window that has the focus. `text` is literal text, or one key name such as "Return",
/// "F9" or "Ctrl+Z" when `isKeyName`. False when there is no window or no such key.
bool type(const QString& text, bool isKeyName);

} // namespace evenhall::pilot
