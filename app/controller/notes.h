// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/commands.h"
#include "app/domain/hall/events.h"
#include "app/journal/batch.h"

#include <map>
#include <optional>
#include <string>

namespace evenhall {

/// What is said about tickets beside the state of the hall: free text of the day, and why each was called. Events hold
/// only its salted hash; the text lives in a table that can be purged, and here while the day lasts, so that the next
/// window can read what the last one wrote. Belongs to the hall thread.
class Notes {
public:
    /// Salts and hashes a text; NoteDigest is empty for an empty one.
    static std::pair<NoteDigest, std::optional<journal::Note>> make(const std::string& text, BusinessDay day);

    void add(const journal::Note& note) { m_texts[note.digestHex] = note.text; }
    /// Remembers which note goes with a ticket (the last transfer or parking) and why it was called.
    void follow(const Event& event);
    void clear();

    [[nodiscard]] std::string ofTicket(TicketId ticket) const;
    /// The text of a digest; empty when there is none or it was purged.
    [[nodiscard]] std::string text(const std::string& digestHex) const;
    /// Why the ticket was last called; nothing before its first call.
    [[nodiscard]] std::optional<ChoiceRule> reasonOf(TicketId ticket) const;

private:
    std::map<std::string, std::string> m_texts;
    std::map<TicketId, std::string> m_ofTicket;
    std::map<TicketId, ChoiceRule> m_reasons;
};

/// Puts the digest where the command keeps its note; commands without one ignore it.
void attachNote(Command& command, const NoteDigest& digest);

/// Puts tokens where the command keeps its identity; commands without one ignore them.
void attachIdentity(Command& command, const IdentityTokens& tokens);

} // namespace evenhall
