// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/escpos_printer.h"

#include "drivers/escpos/text_encoder.h"

#include <algorithm>

namespace evenhall::escpos {

namespace {

using device::Condition;
using device::ConfirmLevel;
using device::DeviceStatus;
using device::Fault;
using device::FaultCode;
using device::PrintOutcome;
using device::PrintState;
using device::Readiness;
using std::chrono::milliseconds;

constexpr milliseconds writeAtMost{1'000}; // then a printer that takes no more is heard

std::vector<std::byte> questionsFor(const ConfirmationAsked& asked) {
    std::vector<std::byte> questions;
    if (!asked.processId.empty())
        questions = encodeProcessIdRequest(asked.processId);
    const std::vector<std::byte> barrier = encodeBarrier();
    for (std::size_t count = 0; count < asked.barriers; ++count)
        questions.insert(questions.end(), barrier.begin(), barrier.end());
    return questions;
}

bool hasSixByteStatus(const profiles::PrinterProfile& profile) {
    const std::vector<int>& questions = profile.status.questions;
    return std::find(questions.begin(), questions.end(), fullStatusQuestion) != questions.end();
}

} // namespace

profiles::PrinterProfile EscposSettings::cautiousProfile() {
    using profiles::StatusBit;
    profiles::PrinterProfile profile;
    profile.name = "cautious";
    profile.status.questions = {1, 2, 3, 4};
    profile.status.nearEndSensor = true;
    profile.status.bits = {
        {1, 0, std::byte{0x08}, Condition::Offline},      {2, 0, std::byte{0x04}, Condition::CoverOpen},
        {2, 0, std::byte{0x20}, Condition::PaperEnd},     {3, 0, std::byte{0x24}, Condition::MechanicalError},
        {3, 0, std::byte{0x08}, Condition::CutterError},  {3, 0, std::byte{0x40}, Condition::HeadHot},
        {4, 0, std::byte{0x0C}, Condition::PaperNearEnd}, {4, 0, std::byte{0x60}, Condition::PaperEnd}};
    return profile;
}

EscposPrinter::EscposPrinter(std::unique_ptr<device::Channel> channel, EscposSettings settings)
    : m_channel(std::move(channel))
    , m_settings(std::move(settings))
    , m_conversation(*m_channel, hasSixByteStatus(m_settings.profile))
    , m_questions(m_conversation, m_settings.profile, m_settings.answerTimeout)
    , m_voice(m_settings.silenceProves)
    , m_confirmation(m_settings.profile.confirm, m_settings.silenceProves)
    , m_nextProcessId(m_settings.firstProcessId) {}

milliseconds EscposPrinter::timeFor(std::size_t byteCount) const {
    const int slowest = std::min(m_settings.profile.slowestBytesPerSecond, m_settings.lineBytesPerSecond);
    return m_settings.patience + milliseconds(static_cast<std::int64_t>(byteCount) * 1000 / slowest);
}

bool EscposPrinter::hears() const {
    return m_channel->canAnswer() && m_settings.profile.transport.answers && !m_isMute;
}

PrintOutcome EscposPrinter::print(const device::Raster& ticket, device::PrintProgress& progress) {
    return printEncoded(
        [this, &ticket](const std::vector<std::byte>& questions) {
            return encodePicture(ticket, m_settings.profile, questions);
        },
        progress);
}

PrintOutcome EscposPrinter::printDocument(const device::PrintDocument& document, const LayOut& layOut,
                                          device::PrintProgress& progress) {
    if (!m_settings.usesLetters)
        return TicketPrinter::printDocument(document, layOut, progress);
    const DrawPiece draw = [this, &layOut](const device::PrintDocument& piece) { return layOut(piece, paper()); };
    return printEncoded(
        [this, &document, &draw](const std::vector<std::byte>& questions) {
            return encodeText(document, m_settings.profile, draw, questions);
        },
        progress);
}

PrintOutcome EscposPrinter::printEncoded(const Encode& encode, device::PrintProgress& progress) {
    if (const device::Outcome<void> opened = m_conversation.open(); !opened) {
        noteReadiness(Readiness::Unreachable);
        return {PrintState::Failed, ConfirmLevel::None, describe(opened.fault())};
    }
    PrintOutcome outcome = printOnOpenChannel(encode, progress);
    leave();
    return outcome;
}

PrintOutcome EscposPrinter::printOnOpenChannel(const Encode& encode, device::PrintProgress& progress) {
    if (const DeviceStatus status = askStatus(); !status.canWork())
        return {PrintState::Failed, ConfirmLevel::None, status.detail};
    // What was mended must come out before anything is answered.
    const milliseconds answerTime = m_remainder ? m_settings.patience : m_settings.answerTimeout;
    if (const std::optional<Fault> fault = mend())
        return {PrintState::Failed, ConfirmLevel::None, "an earlier ticket is stuck: " + describe(*fault)};
    learnConfirmation(answerTime);

    const ConfirmationAsked asked = whatToAsk();
    const device::Outcome<EncodedTicket> encoded = encode(questionsFor(asked));
    if (!encoded)
        return {PrintState::Failed, ConfirmLevel::None, encoded.fault().context};
    device::PrintStart start{encoded->bytes, asked.processId, {}};
    start.counters = countNow();
    if (const device::Outcome<void> recorded = progress.starting(start); !recorded)
        return {PrintState::Failed, ConfirmLevel::None, describe(recorded.fault())};

    m_conversation.forgetNoted();
    m_conversation.askedBarriers(asked.barriers);
    m_remainder = Remainder{false, TicketWatch(encoded->bytes.size(), asked)};
    PrintOutcome outcome = sendAndConfirm(*encoded, progress);
    if (outcome.state != PrintState::InDoubt)
        m_remainder.reset();
    if (outcome.state == PrintState::Printed && start.counters.cuts)
        progress.counted(countNow());
    return outcome;
}

/// Evidence, where the printer gives any; one that did not answer is not asked again: a citizen waits.
device::PrinterCounters EscposPrinter::countNow() {
    if (!hears() || !m_counts)
        return {};
    device::Outcome<device::PrinterCounters> counters = m_questions.counters();
    m_counts = counters.ok();
    return counters ? *counters : device::PrinterCounters{};
}

/// What this printer confirms by; while that is unknown, all that its profile promises.
ConfirmationAsked EscposPrinter::whatToAsk() {
    ConfirmationAsked asked;
    if (!hears())
        return asked;
    const std::optional<ConfirmLevel> level = m_confirmation.level(Clock::now());
    if (level.value_or(m_confirmation.promised()) == ConfirmLevel::ProcessId)
        asked.processId = processIdOf(m_nextProcessId++);
    if (!level || (*level >= ConfirmLevel::Barrier && *level != ConfirmLevel::ProcessId))
        asked.barriers = m_conversation.pendingBarriers() + 1;
    return asked;
}

PrintOutcome EscposPrinter::sendAndConfirm(const EncodedTicket& ticket, device::PrintProgress& progress) {
    std::size_t accepted = 0;
    if (const std::optional<Fault> fault = send(ticket, progress, accepted)) {
        const std::string evidence = "accepted " + std::to_string(accepted) + " of " +
                                     std::to_string(ticket.bytes.size()) + " bytes: " + describe(*fault);
        if (fault->code != FaultCode::Refused)
            lose();
        return {accepted > 0 ? PrintState::InDoubt : PrintState::Failed, ConfirmLevel::None, evidence};
    }
    m_remainder->whole = true;
    return confirm();
}

/// Sends band by band, so that a printer which tells its trouble unasked is believed before the last byte.
/// Nothing is asked inside a band: the question would become part of the picture.
std::optional<Fault> EscposPrinter::send(const EncodedTicket& ticket, device::PrintProgress& progress,
                                         std::size_t& accepted) {
    const std::span<const std::byte> stream(ticket.bytes);
    const Clock::time_point deadline = Clock::now() + timeFor(stream.size());
    for (const std::size_t end : ticket.pieceEnds) {
        while (accepted < end) {
            const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now());
            const device::WriteOutcome written = m_conversation.send(stream.subspan(accepted, end - accepted),
                                                                     std::clamp(left, milliseconds(1), writeAtMost));
            accepted += written.accepted;
            if (written.accepted > 0)
                progress.accepted(accepted);
            if (written.ok())
                break;
            if (written.fault->code != FaultCode::TimedOut || left <= writeAtMost)
                return written.fault;
            m_conversation.listen();
            weigh();
            if (!m_remainder->watch.trouble().empty())
                return Fault{FaultCode::Refused, m_remainder->watch.trouble()};
        }
        if (end != stream.size())
            if (std::optional<Fault> fault = awaitBand())
                return fault;
    }
    return std::nullopt;
}

/// Where the profile says that the buffer overruns: nothing more until this band was processed.
std::optional<Fault> EscposPrinter::awaitBand() {
    if (m_settings.profile.drain != profiles::Drain::EachBand || !hears() || !m_confirmation.hasShown())
        return std::nullopt;
    const bool processed = m_questions.answersBarrier(m_settings.patience);
    weigh();
    if (!m_remainder->watch.trouble().empty())
        return Fault{FaultCode::Refused, m_remainder->watch.trouble()};
    if (!processed)
        return Fault{FaultCode::TimedOut, "the printer did not process a band"};
    m_remainder->watch.passedBand();
    return std::nullopt;
}

/// All bytes are accepted; what can the printer say about them?
PrintOutcome EscposPrinter::confirm() {
    TicketWatch& watch = m_remainder->watch;
    if (!hears() || !watch.isAsked())
        return confirmDelivery();
    const Clock::time_point deadline = Clock::now() + timeFor(watch.bytes());
    do {
        if (awaitConfirmation(m_settings.glance))
            return believe();
        if (!watch.trouble().empty())
            return watch.doubt(watch.trouble());
        if (!m_channel->isOpen())
            break;
        const DeviceStatus status = askStatus();
        weigh(); // what was said before the status is older than it
        if (watch.confirmed())
            return believe();
        if (status.readiness == Readiness::NotReady)
            watch.sawTrouble(status.detail);
        if (!watch.trouble().empty())
            return watch.doubt(watch.trouble());
    } while (Clock::now() < deadline);
    if (m_channel->isOpen()) {
        m_confirmation.silent(Clock::now());
        return watch.doubt("no confirmation in time");
    }
    lose();
    return watch.doubt("the connection was lost");
}

PrintOutcome EscposPrinter::confirmDelivery() {
    if (hears())
        if (const DeviceStatus status = askStatus(); !status.canWork())
            return m_remainder->watch.doubt(status.detail);
    return m_remainder->watch.delivered();
}

/// A printer that does not tell its troubles unasked may have met one since it was asked last, and some clones answer
/// GS r without paper, too.
PrintOutcome EscposPrinter::believe() {
    TicketWatch& watch = m_remainder->watch;
    m_confirmation.shown(*watch.confirmed());
    if (watch.confirmed() == ConfirmLevel::Barrier && !m_settings.profile.status.automatic)
        if (const DeviceStatus status = askStatus(); status.readiness == Readiness::NotReady)
            watch.sawTroubleAtTheEnd(status.detail);
    m_conversation.settleBarriers();
    return watch.confirmedOutcome();
}

/// False after the time, and at once when the printer stopped.
bool EscposPrinter::awaitConfirmation(milliseconds timeout) {
    const TicketWatch& watch = m_remainder->watch;
    const Clock::time_point deadline = Clock::now() + timeout;
    for (;;) {
        weigh();
        const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now());
        if (watch.confirmed() || !watch.trouble().empty() || left.count() <= 0)
            return watch.confirmed().has_value() && watch.trouble().empty();
        if (!m_conversation.awaitAny(left))
            return false;
    }
}

/// Judges what was heard since it was judged last.
void EscposPrinter::weigh() {
    while (const std::optional<Answer> answer = m_conversation.takeNoted())
        m_remainder->watch.hear(*answer, m_settings.profile.status);
}

} // namespace evenhall::escpos
