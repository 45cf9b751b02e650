// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/escpos_printer.h"

#include <algorithm>
#include <array>

namespace evenhall::escpos {

namespace {

using device::Condition;
using device::ConfirmLevel;
using device::DeviceStatus;
using device::PrintOutcome;
using device::PrintState;
using device::Readiness;
using std::chrono::milliseconds;

constexpr std::array allKinds{StatusKind::Printer, StatusKind::OfflineCause, StatusKind::ErrorCause, StatusKind::Paper};

std::string describe(const device::Fault& fault) {
    return std::string(toText(fault.code)) + ", " + fault.context;
}

/// Each condition once, in the order of the enumeration; "offline" only when nothing says why.
std::vector<Condition> tidy(std::vector<Condition> conditions) {
    std::sort(conditions.begin(), conditions.end());
    conditions.erase(std::unique(conditions.begin(), conditions.end()), conditions.end());
    const bool explained = std::any_of(conditions.begin(), conditions.end(), [](Condition condition) {
        return condition != Condition::Offline && condition != Condition::PaperNearEnd;
    });
    if (explained)
        std::erase(conditions, Condition::Offline);
    return conditions;
}

} // namespace

milliseconds EscposPrinter::timeFor(std::size_t byteCount) const {
    const auto transfer = static_cast<std::int64_t>(byteCount) * 1000 / m_settings.slowestBytesPerSecond;
    return m_settings.patience + milliseconds(transfer);
}

device::Outcome<void> EscposPrinter::openChannel() {
    if (m_channel->isOpen())
        return {};
    m_parser.reset();
    return m_channel->open();
}

PrintOutcome EscposPrinter::print(const device::Raster& ticket, device::PrintProgress& progress) {
    if (const device::Outcome<void> opened = openChannel(); !opened)
        return {PrintState::Failed, ConfirmLevel::None, describe(opened.fault())};
    PrintOutcome outcome = printOnOpenChannel(ticket, progress);
    if (!m_settings.holdsChannel)
        m_channel->close();
    return outcome;
}

PrintOutcome EscposPrinter::printOnOpenChannel(const device::Raster& ticket, device::PrintProgress& progress) {
    if (const DeviceStatus status = askStatus(); !status.canWork())
        return {PrintState::Failed, ConfirmLevel::None, status.detail};
    if (const std::optional<device::Fault> fault = recover(ticket))
        return {PrintState::Failed, ConfirmLevel::None, "an earlier ticket is stuck: " + describe(*fault)};

    std::vector<std::byte> stream = encodeTicket(ticket, m_settings.cut);
    if (m_answersStatus.value_or(false) && m_answersBarrier) {
        const std::vector<std::byte> barrier = encodeBarrier();
        stream.insert(stream.end(), barrier.begin(), barrier.end());
    }
    if (const device::Outcome<void> recorded = progress.starting({stream, {}, {}}); !recorded)
        return {PrintState::Failed, ConfirmLevel::None, describe(recorded.fault())};
    const device::WriteOutcome written = m_channel->write(stream, timeFor(stream.size()));
    if (written.accepted > 0)
        progress.accepted(written.accepted);
    if (written.ok())
        return confirm(stream.size());

    const std::string evidence = "accepted " + std::to_string(written.accepted) + " of " +
                                 std::to_string(stream.size()) + " bytes: " + describe(*written.fault);
    m_brokenOff = written.accepted > 0;
    m_channel->close();
    return {m_brokenOff ? PrintState::InDoubt : PrintState::Failed, ConfirmLevel::None, evidence};
}

/// All bytes are delivered; what can the printer say about them?
PrintOutcome EscposPrinter::confirm(std::size_t byteCount) {
    const std::string delivered = "delivered " + std::to_string(byteCount) + " bytes";
    if (!m_answersStatus.value_or(false))
        return {PrintState::Printed, ConfirmLevel::Delivered, delivered};
    if (m_answersBarrier && awaitBarrier(timeFor(byteCount)))
        return {PrintState::Printed, ConfirmLevel::Barrier, delivered + ", processed"};
    const DeviceStatus status = askStatus();
    if (status.readiness != Readiness::Ready)
        return {PrintState::InDoubt, ConfirmLevel::Delivered, delivered + ", then " + status.detail};
    m_answersBarrier = false;
    return {PrintState::Printed, ConfirmLevel::Delivered, delivered + ", printer ready"};
}

/// Brings the printer back to a line's start after a picture that was broken off.
std::optional<device::Fault> EscposPrinter::recover(const device::Raster& ticket) {
    if (!m_brokenOff)
        return std::nullopt;
    const std::vector<std::byte> recovery = encodeRecovery(ticket.bytesPerRow());
    device::WriteOutcome written = m_channel->write(recovery, timeFor(recovery.size()));
    if (!written.ok()) {
        m_channel->close();
        return written.fault;
    }
    m_brokenOff = false;
    return std::nullopt;
}

DeviceStatus EscposPrinter::status() {
    if (const device::Outcome<void> opened = openChannel(); !opened)
        return {Readiness::Unreachable, {}, describe(opened.fault())};
    if (m_answersStatus == false)
        m_answersStatus.reset(); // it may have been switched on since
    DeviceStatus status = askStatus();
    if (!m_settings.holdsChannel)
        m_channel->close();
    return status;
}

DeviceStatus EscposPrinter::askStatus() {
    if (!m_channel->canAnswer())
        return {Readiness::Unknown, {}, "no answers on this channel"};
    if (m_answersStatus == false)
        return {Readiness::Unknown, {}, "this printer gives no status"};
    std::vector<Condition> conditions;
    for (const StatusKind kind : allKinds) {
        const std::optional<StatusAnswer> answer = ask(kind);
        if (!answer && !m_answersStatus.has_value() && m_channel->isOpen()) {
            m_answersStatus = false;
            return {Readiness::Unknown, {}, "this printer gives no status"};
        }
        if (!answer)
            return {Readiness::Unreachable, {}, "no answer to the status question"};
        m_answersStatus = true;
        for (const Condition condition : conditionsOf(kind, *answer))
            conditions.push_back(condition);
    }
    conditions = tidy(std::move(conditions));
    const bool able = std::all_of(conditions.begin(), conditions.end(),
                                  [](Condition condition) { return condition == Condition::PaperNearEnd; });
    std::string detail = describe(conditions);
    return {able ? Readiness::Ready : Readiness::NotReady, std::move(conditions), std::move(detail)};
}

/// One question, one answer; what came unasked before it is dropped, for answers carry no request number.
std::optional<StatusAnswer> EscposPrinter::ask(StatusKind kind) {
    drain();
    if (!m_channel->isOpen() || !m_channel->write(encodeStatusRequest(kind), m_settings.answerTimeout).ok())
        return std::nullopt;
    return awaitAnswer<StatusAnswer>(m_settings.answerTimeout);
}

bool EscposPrinter::awaitBarrier(milliseconds timeout) {
    return awaitAnswer<BarrierAnswer>(timeout).has_value();
}

template <typename Wanted>
std::optional<Wanted> EscposPrinter::awaitAnswer(milliseconds timeout) {
    const Clock::time_point deadline = Clock::now() + timeout;
    std::array<std::byte, 64> buffer{};
    for (milliseconds left = timeout; left.count() > 0;
         left = std::chrono::ceil<milliseconds>(deadline - Clock::now())) {
        const device::Outcome<std::size_t> count = m_channel->read(buffer, left);
        if (!count || *count == 0)
            return std::nullopt;
        for (const Answer& answer : m_parser.feed(std::span(buffer).first(*count)))
            if (const auto* wanted = std::get_if<Wanted>(&answer))
                return *wanted;
    }
    return std::nullopt;
}

void EscposPrinter::drain() {
    std::array<std::byte, 64> buffer{};
    while (m_channel->isOpen()) {
        const device::Outcome<std::size_t> count = m_channel->read(buffer, milliseconds(0));
        if (!count || *count == 0)
            break;
    }
    m_parser.reset();
}

} // namespace evenhall::escpos
