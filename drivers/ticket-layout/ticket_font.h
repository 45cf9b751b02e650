// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"

#include <string>
#include <vector>

class QFont;

namespace evenhall::ticket_layout {

/// The one typeface of every ticket: Noto Sans CJK SC, with the characters of GB 18030 in their Chinese shapes.
/// `em` in dots.
[[nodiscard]] QFont ticketFont(int em, bool bold);

/// Lets this process see no fonts but the files of that typeface: which other fonts a machine has, and what rules its
/// administrator or desktop made for them, must not change a ticket. Before the QGuiApplication, once. NotFound with
/// the places searched when the files are missing. A box may bring the files itself; else they are Debian's.
[[nodiscard]] device::Outcome<void> pinFont(const std::vector<std::string>& folders = {
                                                "/usr/share/evenhall/fonts", "/usr/share/fonts/opentype/noto"});

/// Whether the typeface is there, in both weights, with the characters that tickets are likely to need, rare ones
/// among them; NotFound says plainly what is missing. Needs a QGuiApplication.
[[nodiscard]] device::Outcome<void> checkFont();

} // namespace evenhall::ticket_layout
