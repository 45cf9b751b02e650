// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/channel.h"
#include "drivers/api/ticket_printer.h"
#include "drivers/escpos/conversation.h"
#include "drivers/escpos/encoder.h"
#include "drivers/escpos/learnt_confirmation.h"
#include "drivers/escpos/questions.h"
#include "drivers/escpos/ticket_watch.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace evenhall::escpos {

struct EscposSettings {
    profiles::PrinterProfile profile = cautiousProfile();
    bool holdsChannel = true;                     ///< false: connect for each ticket, so that no stale one is met
    std::chrono::milliseconds patience{15'000};   ///< for a stream and its confirmation, beside its transfer time
    std::chrono::milliseconds answerTimeout{500}; ///< for one question to an idle printer
    std::chrono::milliseconds glance{250};        ///< between looks at a printer that is at work or does not go on
    /// A printer that should answer and has not for so long, although it was ready, cannot.
    std::chrono::milliseconds silenceProves{60'000};
    int lineBytesPerSecond = 1'000'000; ///< of the line; the printer's own speed is in its profile
    bool usesLetters = false; ///< documents go out in the printer's own letters: the line is too slow for pictures
    std::uint32_t firstProcessId = 0; ///< differs from run to run, so that no stale answer fits

    /// Epson's status bits, a barrier if it answers one, and nothing else.
    [[nodiscard]] static profiles::PrinterProfile cautiousProfile();
};

/// A thermal printer that speaks ESC/POS, fed with pictures. Asks for its status where the channel carries answers;
/// a printer that never answers is trusted as far as the channel goes (Delivered). Used by one worker thread.
///
/// A ticket, step by step: open; mend what an earlier ticket left (clear, or white up to the end of its band, and a
/// cut); ask (paper end, cover, errors end the job as Failed: nothing was sent); read the knife's counter; tell
/// `progress`; send band by band and then the question for the best confirmation that this printer gives: its process
/// id, else a barrier. While it does not answer, its status is asked every `glance`: one that stopped makes the ticket
/// InDoubt at once, also when it goes on and confirms later (TicketWatch). From the first accepted byte on, whatever
/// goes wrong is InDoubt; `settle` hears a late confirmation.
///
/// Which confirmations a printer gives is tried on it while it is idle (LearntConfirmation). A confirmation that does
/// not come is a doubt, never a reason to ask for less; less is believed only of a printer that names itself as
/// another one than before, and of one that has never confirmed anything while it was ready for `silenceProves`.
class EscposPrinter : public device::TicketPrinter {
public:
    EscposPrinter(std::unique_ptr<device::Channel> channel, EscposSettings settings);

    [[nodiscard]] device::PaperGeometry paper() const override { return m_settings.profile.paper; }
    [[nodiscard]] device::PrintOutcome print(const device::Raster& ticket, device::PrintProgress& progress) override;
    [[nodiscard]] device::PrintOutcome printDocument(const device::PrintDocument& document, const LayOut& layOut,
                                                     device::PrintProgress& progress) override;
    [[nodiscard]] device::DeviceStatus status() override;
    [[nodiscard]] std::optional<device::PrintOutcome> settle() override;
    [[nodiscard]] device::Outcome<void> clear() override;
    /// Busy while an earlier run's ticket may still be under way; ask again later.
    [[nodiscard]] device::Outcome<device::PrinterCounters> counters() override;
    void expectLeftover() override;

private:
    using Clock = std::chrono::steady_clock;

    /// What an earlier ticket left in the printer.
    struct Remainder {
        bool whole = false; ///< every byte was accepted; only the confirmation is missing
        TicketWatch watch;
    };

    /// Makes the ticket's bytes, with these questions behind them.
    using Encode = std::function<device::Outcome<EncodedTicket>(const std::vector<std::byte>& questions)>;

    [[nodiscard]] device::PrintOutcome printEncoded(const Encode& encode, device::PrintProgress& progress);
    [[nodiscard]] device::PrintOutcome printOnOpenChannel(const Encode& encode, device::PrintProgress& progress);
    [[nodiscard]] device::PrintOutcome sendAndConfirm(const EncodedTicket& ticket, device::PrintProgress& progress);
    [[nodiscard]] std::optional<device::Fault> send(const EncodedTicket& ticket, device::PrintProgress& progress,
                                                    std::size_t& accepted);
    [[nodiscard]] std::optional<device::Fault> awaitBand();
    [[nodiscard]] device::PrintOutcome confirm();
    [[nodiscard]] device::PrintOutcome confirmDelivery();
    [[nodiscard]] device::PrintOutcome believe();
    [[nodiscard]] bool awaitConfirmation(std::chrono::milliseconds timeout);
    void weigh();
    [[nodiscard]] ConfirmationAsked whatToAsk();
    [[nodiscard]] std::optional<device::Fault> mend();
    [[nodiscard]] std::optional<device::Fault> awaitRest();
    [[nodiscard]] device::DeviceStatus askStatus();
    void noteReadiness(device::Readiness readiness);
    void learnConfirmation(std::chrono::milliseconds timeout);
    void checkIdentity();
    [[nodiscard]] device::PrinterCounters countNow();
    [[nodiscard]] device::Outcome<device::PrinterCounters> countLeftover();
    [[nodiscard]] bool hears() const;
    void leave();
    void lose();
    [[nodiscard]] std::chrono::milliseconds timeFor(std::size_t byteCount) const;

    std::unique_ptr<device::Channel> m_channel;
    EscposSettings m_settings;
    Conversation m_conversation;
    Questions m_questions;
    device::SilenceWatch m_voice; ///< of the status questions
    bool m_isMute = false;        ///< as the voice proved when it was asked last
    LearntConfirmation m_confirmation;
    std::string m_identity;     ///< of the printer that showed its confirmations; empty: it does not tell
    bool m_mayBeAnother = true; ///< the connection was lost since it named itself
    bool m_counts = true;       ///< until it did not answer, although it should
    std::uint32_t m_nextProcessId;
    std::optional<Remainder> m_remainder;
    std::optional<Clock::time_point> m_countAskedAt; ///< behind what an earlier run left
};

} // namespace evenhall::escpos
