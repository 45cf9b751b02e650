// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// What the printer says of itself between tickets, and what it takes to begin one after another went wrong.
#include "drivers/escpos/escpos_printer.h"

namespace evenhall::escpos {

using device::ConfirmLevel;
using device::DeviceStatus;
using device::Fault;
using device::FaultCode;
using device::PrintOutcome;
using device::Readiness;
using std::chrono::milliseconds;

/// Ends a visit. A ticket whose confirmation may still come keeps the line open: it comes on this line only.
void EscposPrinter::leave() {
    const bool awaits = (m_remainder && m_remainder->whole) || m_countAskedAt;
    if (!m_settings.holdsChannel && !awaits)
        m_channel->close();
}

/// The connection is of no use any more; another printer may stand at its end next time.
void EscposPrinter::lose() {
    if (m_channel->isOpen())
        m_channel->close();
    if (m_remainder)
        m_remainder->whole = false; // what lay on the line may never have arrived
    m_counts = true;
    m_countAskedAt.reset();
    noteReadiness(Readiness::Unreachable);
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
        if (std::optional<Fault> fault = awaitRest())
            return fault;
    } else {
        const int bytesPerRow = (paper().printableDots + 7) / 8;
        const std::vector<std::byte> recovery = encodeRecovery(bytesPerRow, m_settings.profile);
        if (device::WriteOutcome written = m_conversation.send(recovery, timeFor(recovery.size())); !written.ok()) {
            lose();
            return written.fault;
        }
    }
    m_countAskedAt.reset();
    m_remainder.reset();
    return std::nullopt;
}

/// All of it is inside, the cut included: it only has to come out.
std::optional<Fault> EscposPrinter::awaitRest() {
    const bool confirms = m_confirmation.level(Clock::now()) != ConfirmLevel::Delivered;
    if (!hears() || !m_remainder->watch.isAsked() || !confirms)
        return std::nullopt;
    m_conversation.listen();
    weigh();
    if (m_remainder->watch.confirmed() || m_questions.answersBarrier(m_settings.patience))
        return std::nullopt;
    m_confirmation.silent(Clock::now());
    return Fault{FaultCode::Busy, "the printer still holds it"};
}

DeviceStatus EscposPrinter::status() {
    if (const device::Outcome<void> opened = m_conversation.open(); !opened) {
        noteReadiness(Readiness::Unreachable);
        return {Readiness::Unreachable, {}, describe(opened.fault())};
    }
    m_isMute = false; // it may have been switched on since
    DeviceStatus status = askStatus();
    if (m_remainder) {
        weigh();
        if (status.readiness == Readiness::NotReady)
            m_remainder->watch.sawTrouble(status.detail);
    } else if (status.readiness == Readiness::Ready) {
        checkIdentity();
        learnConfirmation(m_settings.answerTimeout);
        checkIdentity();
    }
    leave();
    return status;
}

DeviceStatus EscposPrinter::askStatus() {
    if (!m_channel->canAnswer() || !m_settings.profile.transport.answers)
        return {Readiness::Unknown, {}, "no answers on this channel"};
    if (m_isMute || m_settings.profile.status.questions.empty())
        return {Readiness::Unknown, {}, "this printer gives no status"};
    if (std::optional<DeviceStatus> status = m_questions.status()) {
        m_voice.heard();
        noteReadiness(status->readiness);
        return std::move(*status);
    }
    if (m_channel->isOpen()) {
        m_voice.silent(Clock::now());
        m_isMute = m_voice.provesMute(Clock::now());
        if (m_isMute)
            return {Readiness::Unknown, {}, "this printer gives no status"};
        m_confirmation.interrupted();
    } else {
        noteReadiness(Readiness::Unreachable);
    }
    return {Readiness::Unreachable, {}, "no answer to the status question"};
}

/// What a printer did not say while it could not proves nothing.
void EscposPrinter::noteReadiness(Readiness readiness) {
    if (readiness == Readiness::Ready) {
        m_conversation.forgetBarriersAskedBefore(Clock::now() - m_settings.silenceProves);
        return;
    }
    if (m_conversation.pendingBarriers() > 0)
        m_conversation.askedBarriers(0);
    m_confirmation.interrupted();
    if (readiness == Readiness::Unreachable) {
        m_voice.interrupted();
        m_mayBeAnother = true;
    }
}

/// Tries on an idle printer what it confirms by; a late answer to an earlier trial teaches as much.
void EscposPrinter::learnConfirmation(milliseconds timeout) {
    while (const std::optional<Answer> late = m_conversation.takeNoted()) {
        if (std::holds_alternative<ProcessIdAnswer>(*late))
            m_confirmation.shown(ConfirmLevel::ProcessId);
        else if (std::holds_alternative<BarrierAnswer>(*late))
            m_confirmation.shown(ConfirmLevel::Barrier);
    }
    if (!hears() || !m_voice.hasAnswered() || m_confirmation.level(Clock::now()))
        return;
    const ConfirmLevel promised = m_confirmation.promised();
    if (promised == ConfirmLevel::ProcessId && m_questions.answersProcessId(processIdOf(m_nextProcessId++), timeout))
        m_confirmation.shown(ConfirmLevel::ProcessId);
    else if (m_questions.answersBarrier(timeout))
        m_confirmation.shown(ConfirmLevel::Barrier);
    else
        m_confirmation.silent(Clock::now());
}

/// After a lost connection another printer may stand there. Only one that says so is another; and only where the
/// profile promises process ids is it asked, for a clone that does not know the question would print it.
void EscposPrinter::checkIdentity() {
    if (!m_mayBeAnother || !m_confirmation.hasShown() || m_confirmation.promised() != ConfirmLevel::ProcessId)
        return;
    m_mayBeAnother = false;
    const std::string identity = m_questions.identity();
    if (identity.empty())
        return;
    if (!m_identity.empty() && identity != m_identity)
        m_confirmation.forget();
    m_identity = identity;
}

std::optional<PrintOutcome> EscposPrinter::settle() {
    if (!m_remainder || !m_remainder->whole || !m_channel->isOpen() || !m_remainder->watch.isAsked())
        return std::nullopt;
    m_conversation.listen();
    weigh();
    if (!m_remainder->watch.confirmed())
        return std::nullopt;
    m_confirmation.shown(*m_remainder->watch.confirmed());
    PrintOutcome outcome = m_remainder->watch.confirmedOutcome();
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
    m_conversation.expectStaleBarriers();
}

device::Outcome<device::PrinterCounters> EscposPrinter::counters() {
    if (const device::Outcome<void> opened = m_conversation.open(); !opened)
        return opened.fault();
    device::Outcome<device::PrinterCounters> counters = m_remainder ? countLeftover() : m_questions.counters();
    leave();
    return counters;
}

/// The question waits its turn behind what an earlier ticket left, so its answer counts that one's cut, too. Inside a
/// picture it is swallowed, a few dots of a paper that is in doubt anyway; then only an acknowledged clear brings the
/// printer back to where it answers. A whole ticket is not cleared: it may still come out.
device::Outcome<device::PrinterCounters> EscposPrinter::countLeftover() {
    device::Outcome<device::PrinterCounters> counters =
        m_countAskedAt ? m_questions.lateCounters() : m_questions.counters();
    const bool unanswered = !counters && counters.fault().code == FaultCode::TimedOut;
    if (unanswered && m_channel->isOpen()) {
        const Clock::time_point now = Clock::now();
        m_countAskedAt = m_countAskedAt.value_or(now);
        if (now - *m_countAskedAt < m_settings.patience)
            return Fault{FaultCode::Busy, "an earlier ticket may be under way"};
        const bool clears = m_settings.profile.clear == profiles::ClearCommand::RealTimeClear;
        if (clears && !m_remainder->whole && m_questions.clear())
            counters = m_questions.counters();
    }
    m_countAskedAt.reset();
    return counters;
}

} // namespace evenhall::escpos
