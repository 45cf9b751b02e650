// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"

namespace evenhall {

/// Makes the initials that a kiosk searches by (Service::initials) for every service where nobody wrote them: one word
/// for each name and each everyday name, separated by spaces; capital letters and digits. For Chinese the first letter
/// of each syllable's pinyin (ICU's Han-Latin), for Latin script of each word. A text that has none gives no word.
/// Meant for a configuration when it is imported; one whose initials are all there costs nothing.
void completeInitials(HallConfiguration& configuration);

} // namespace evenhall
