// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/ticket-layout/ticket_font.h"

#include "tests/support/gui_application.h"

namespace evenhall::tests {

/// What `evenhall-devices` does before it draws: the font is pinned, then Qt starts. Returns whether the font is there.
inline bool ensureTicketFont() {
    static const bool isPinned = ticket_layout::pinFont().ok();
    support::ensureGuiApplication();
    return isPinned && ticket_layout::checkFont().ok();
}

} // namespace evenhall::tests
