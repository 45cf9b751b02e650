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

constexpr int fullStatusQuestion = 20;

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
    , m_nextProcessId(m_settings.firstProcessId) {}

milliseconds EscposPrinter::timeFor(std::size_t byteCount) const {
    const int slowest = std::min(m_settings.profile.slowestBytesPerSecond, m_settings.lineBytesPerSecond);
    return m_settings.patience + milliseconds(static_cast<std::int64_t>(byteCount) * 1000 / slowest);
}

bool EscposPrinter::hears() const {
    return m_channel->canAnswer() && m_settings.profile.transport.answers && m_answersStatus.value_or(true);
}

/// Ends a visit. A ticket whose confirmation may still come keeps the line open: it comes on this line only.
void EscposPrinter::leave() {
    if (!m_settings.holdsChannel && !(m_remainder && m_remainder->whole))
        m_channel->close();
}

/// The connection is of no use any more; another printer may stand at its end next time.
void EscposPrinter::lose() {
    if (m_channel->isOpen())
        m_channel->close();
    if (m_remainder)
        m_remainder->whole = false; // what lay on the line may never have arrived
    m_level.reset();
    m_counts = true;
}

PrintOutcome EscposPrinter::print(const device::Raster& ticket, device::PrintProgress& progress) {
    return printEncoded(
        [this, &ticket](const std::vector<std::byte>& request) {
            return encodePicture(ticket, m_settings.profile, request);
        },
        progress);
}

PrintOutcome EscposPrinter::printDocument(const device::PrintDocument& document, const LayOut& layOut,
                                          device::PrintProgress& progress) {
    if (!m_settings.usesLetters)
        return TicketPrinter::printDocument(document, layOut, progress);
    const DrawPiece draw = [this, &layOut](const device::PrintDocument& piece) { return layOut(piece, paper()); };
    return printEncoded(
        [this, &document, &draw](const std::vector<std::byte>& request) {
            return encodeText(document, m_settings.profile, draw, request);
        },
        progress);
}

PrintOutcome EscposPrinter::printEncoded(const Encode& encode, device::PrintProgress& progress) {
    if (const device::Outcome<void> opened = m_conversation.open(); !opened)
        return {PrintState::Failed, ConfirmLevel::None, describe(opened.fault())};
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

    const std::string processId = m_level == ConfirmLevel::ProcessId ? processIdOf(m_nextProcessId++) : "";
    const device::Outcome<EncodedTicket> encoded = encode(confirmationRequest(processId));
    if (!encoded)
        return {PrintState::Failed, ConfirmLevel::None, encoded.fault().context};
    device::PrintStart start{encoded->bytes, processId, {}};
    start.counters = countNow();
    if (const device::Outcome<void> recorded = progress.starting(start); !recorded)
        return {PrintState::Failed, ConfirmLevel::None, describe(recorded.fault())};

    m_remainder = Remainder{false, encoded->bytes.size(), processId, m_conversation.barriers()};
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

std::vector<std::byte> EscposPrinter::confirmationRequest(const std::string& processId) const {
    if (!processId.empty())
        return encodeProcessIdRequest(processId);
    return m_level == ConfirmLevel::Barrier ? encodeBarrier() : std::vector<std::byte>();
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
            const device::WriteOutcome written = m_conversation.send(
                stream.subspan(accepted, end - accepted), std::clamp(left, milliseconds(1), m_settings.glance));
            accepted += written.accepted;
            if (written.accepted > 0)
                progress.accepted(accepted);
            if (written.ok())
                break;
            if (written.fault->code != FaultCode::TimedOut || left <= m_settings.glance)
                return written.fault;
            m_conversation.listen();
            if (const auto status = m_questions.automaticStatus(); status && !status->canWork())
                return Fault{FaultCode::Refused, status->detail};
        }
        if (end != stream.size())
            if (std::optional<Fault> fault = awaitBand())
                return fault;
    }
    return std::nullopt;
}

/// Where the profile says that the buffer overruns: nothing more until this band was processed.
std::optional<Fault> EscposPrinter::awaitBand() {
    if (m_settings.profile.drain != profiles::Drain::EachBand ||
        m_level.value_or(ConfirmLevel::None) < ConfirmLevel::Barrier)
        return std::nullopt;
    if (!m_conversation.ask<BarrierAnswer>(encodeBarrier(), m_settings.patience))
        return Fault{FaultCode::TimedOut, "the printer did not process a band"};
    ++m_remainder->barriersBefore;
    return std::nullopt;
}

/// All bytes are accepted; what can the printer say about them?
PrintOutcome EscposPrinter::confirm() {
    const ConfirmLevel level = m_level.value_or(ConfirmLevel::Delivered);
    if (!hears())
        return printed(ConfirmLevel::Delivered);
    if (level < ConfirmLevel::Barrier) {
        const DeviceStatus status = askStatus();
        return status.canWork() ? printed(ConfirmLevel::Delivered) : doubt(status.detail);
    }
    const Clock::time_point deadline = Clock::now() + timeFor(m_remainder->bytes);
    do {
        if (confirmed(m_settings.glance))
            return printed(level);
        if (!m_channel->isOpen())
            break;
        if (const DeviceStatus status = askStatus(); status.readiness == Readiness::NotReady)
            return confirmed(milliseconds(0)) ? printed(level) : doubt(status.detail);
    } while (Clock::now() < deadline);
    if (m_channel->isOpen())
        return doubt("no confirmation in time");
    lose();
    return doubt("the connection was lost");
}

bool EscposPrinter::confirmed(milliseconds timeout) {
    const Clock::time_point deadline = Clock::now() + timeout;
    for (;;) {
        const bool done = m_remainder->processId.empty() ? m_conversation.barriers() > m_remainder->barriersBefore
                                                         : m_conversation.heard(m_remainder->processId);
        const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now());
        if (done || left.count() <= 0)
            return done;
        const bool answered = m_remainder->processId.empty() ? m_conversation.await<BarrierAnswer>(left).has_value()
                                                             : m_conversation.await<ProcessIdAnswer>(left).has_value();
        if (!answered)
            return false;
    }
}

PrintOutcome EscposPrinter::doubt(const std::string& why) const {
    return {PrintState::InDoubt, ConfirmLevel::Delivered,
            "delivered " + std::to_string(m_remainder->bytes) + " bytes, then " + why};
}

PrintOutcome EscposPrinter::printed(ConfirmLevel level) const {
    std::string evidence = "delivered " + std::to_string(m_remainder->bytes) + " bytes";
    if (level == ConfirmLevel::ProcessId)
        evidence += ", printed as " + m_remainder->processId;
    else if (level == ConfirmLevel::Barrier)
        evidence += ", processed";
    return {PrintState::Printed, level, evidence};
}

/// Brings the printer back to a line's start and to an empty buffer. White is sent also after a clear: a printer that
/// keeps waiting for the rest of a picture takes it, any other ignores it. How much of the band the printer really
/// got is known only to within what lay on the line, so the whole band is filled.
std::optional<Fault> EscposPrinter::mend() {
    if (!m_remainder)
        return std::nullopt;
    const bool clears = m_settings.profile.clear == profiles::ClearCommand::RealTimeClear && hears();
    if (clears)
        if (const device::Outcome<void> cleared = m_questions.clear(); !cleared)
            return cleared.fault();
    if (!clears && m_remainder->whole) {
        // All of it is inside, the cut included: it only has to come out.
        if (hears() && m_level == ConfirmLevel::Barrier && !confirmed(milliseconds(0)) &&
            !m_questions.answersBarrier(m_settings.patience))
            return Fault{FaultCode::Busy, "the printer still holds it"};
    } else {
        const int bytesPerRow = (paper().printableDots + 7) / 8;
        const std::vector<std::byte> recovery = encodeRecovery(bytesPerRow, m_settings.profile);
        if (device::WriteOutcome written = m_conversation.send(recovery, timeFor(recovery.size())); !written.ok()) {
            lose();
            return written.fault;
        }
    }
    m_remainder.reset();
    return std::nullopt;
}

DeviceStatus EscposPrinter::status() {
    if (const device::Outcome<void> opened = m_conversation.open(); !opened)
        return {Readiness::Unreachable, {}, describe(opened.fault())};
    if (m_answersStatus == false)
        m_answersStatus.reset(); // it may have been switched on since
    DeviceStatus status = askStatus();
    if (status.readiness == Readiness::Ready && !m_remainder)
        learnConfirmation(m_settings.answerTimeout);
    leave();
    return status;
}

DeviceStatus EscposPrinter::askStatus() {
    if (!m_channel->canAnswer() || !m_settings.profile.transport.answers)
        return {Readiness::Unknown, {}, "no answers on this channel"};
    if (m_answersStatus == false || m_settings.profile.status.questions.empty())
        return {Readiness::Unknown, {}, "this printer gives no status"};
    if (std::optional<DeviceStatus> status = m_questions.status()) {
        m_answersStatus = true;
        return std::move(*status);
    }
    if (!m_answersStatus.has_value() && m_channel->isOpen()) {
        m_answersStatus = false;
        return {Readiness::Unknown, {}, "this printer gives no status"};
    }
    return {Readiness::Unreachable, {}, "no answer to the status question"};
}

/// Tries on an idle printer what it confirms with, at most what its profile promises.
void EscposPrinter::learnConfirmation(milliseconds timeout) {
    if (m_level)
        return;
    const ConfirmLevel best = m_settings.profile.confirm;
    m_level = ConfirmLevel::Delivered;
    if (!hears() || m_answersStatus != true)
        return;
    if (best == ConfirmLevel::ProcessId && m_questions.answersProcessId(processIdOf(m_nextProcessId++), timeout))
        m_level = ConfirmLevel::ProcessId;
    else if (best >= ConfirmLevel::Barrier && m_questions.answersBarrier(timeout))
        m_level = ConfirmLevel::Barrier;
}

std::optional<PrintOutcome> EscposPrinter::settle() {
    if (!m_remainder || !m_remainder->whole || !m_channel->isOpen() ||
        m_level.value_or(ConfirmLevel::None) < ConfirmLevel::Barrier)
        return std::nullopt;
    m_conversation.listen();
    if (!confirmed(milliseconds(0)))
        return std::nullopt;
    PrintOutcome outcome = printed(*m_level);
    m_remainder.reset();
    leave();
    return outcome;
}

device::Outcome<void> EscposPrinter::clear() {
    if (device::Outcome<void> opened = m_conversation.open(); !opened)
        return opened;
    device::Outcome<void> cleared = m_questions.clear();
    if (cleared && m_remainder)
        m_remainder->whole = false; // what is left of it on the paper is cut off before the next ticket
    leave();
    return cleared;
}

void EscposPrinter::expectLeftover() {
    m_remainder = Remainder{};
}

device::Outcome<device::PrinterCounters> EscposPrinter::counters() {
    if (m_remainder && !m_remainder->whole)
        return Fault{FaultCode::Busy, "the printer may be inside a ticket"};
    if (const device::Outcome<void> opened = m_conversation.open(); !opened)
        return opened.fault();
    device::Outcome<device::PrinterCounters> counters = m_questions.counters();
    leave();
    return counters;
}

} // namespace evenhall::escpos
