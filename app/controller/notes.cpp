// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/notes.h"

#include "app/controller/secrets.h"

namespace evenhall {

namespace {

constexpr std::size_t saltBytes = 16;

} // namespace

std::pair<NoteDigest, std::optional<journal::Note>> Notes::make(const std::string& text, BusinessDay day) {
    if (text.empty())
        return {};
    journal::Note note;
    note.salt = randomHex(saltBytes);
    note.digestHex = sha256Hex(note.salt + text);
    note.text = text;
    note.day = day;
    return {NoteDigest{note.digestHex}, std::move(note)};
}

void Notes::follow(const Event& event) {
    if (const auto* parked = std::get_if<TicketParked>(&event); parked != nullptr && !parked->note.hex.empty())
        m_ofTicket[parked->ticket] = parked->note.hex;
    if (const auto* moved = std::get_if<TicketTransferred>(&event); moved != nullptr && !moved->note.hex.empty())
        m_ofTicket[moved->ticket] = moved->note.hex;
    if (const auto* called = std::get_if<TicketCalled>(&event))
        m_reasons[called->why.ticket] = called->why.rule;
    if (std::holds_alternative<DayOpened>(event))
        clear();
}

void Notes::clear() {
    m_texts.clear();
    m_ofTicket.clear();
    m_reasons.clear();
}

std::string Notes::ofTicket(TicketId ticket) const {
    const auto digest = m_ofTicket.find(ticket);
    return digest == m_ofTicket.end() ? std::string() : text(digest->second);
}

std::string Notes::text(const std::string& digestHex) const {
    const auto found = m_texts.find(digestHex);
    return found == m_texts.end() ? std::string() : found->second;
}

std::optional<ChoiceRule> Notes::reasonOf(TicketId ticket) const {
    const auto reason = m_reasons.find(ticket);
    return reason == m_reasons.end() ? std::nullopt : std::optional(reason->second);
}

void attachNote(Command& command, const NoteDigest& digest) {
    std::visit(
        [&](auto& c) {
            if constexpr (requires { c.reason.hex; })
                c.reason = digest;
            else if constexpr (requires { c.note.hex; })
                c.note = digest;
        },
        command);
}

void attachIdentity(Command& command, const IdentityTokens& tokens) {
    std::visit(
        [&](auto& c) {
            if constexpr (requires { c.identity.day; })
                c.identity = tokens;
        },
        command);
}

} // namespace evenhall
