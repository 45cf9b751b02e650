// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/star/star_printer.h"

#include "drivers/star/star_commands.h"
#include "drivers/star/star_encoder.h"

#include <algorithm>
#include <array>

namespace evenhall::star {

namespace {

using device::ConfirmLevel;
using device::DeviceStatus;
using device::Fault;
using device::FaultCode;
using device::PrintOutcome;
using device::PrintState;
using device::Readiness;
using std::chrono::milliseconds;

constexpr int unasked = 0; // the question of the automatic status in profiles
constexpr std::size_t readSize = 256;
constexpr milliseconds writeAtMost{1'000}; // then a printer that takes no more is heard

std::string delivered(std::size_t bytes) {
    return "delivered " + std::to_string(bytes) + " bytes";
}

} // namespace

milliseconds StarPrinter::timeFor(std::size_t byteCount) const {
    const int slowest = std::min(m_settings.profile.slowestBytesPerSecond, m_settings.lineBytesPerSecond);
    return m_settings.patience + milliseconds(static_cast<std::int64_t>(byteCount) * 1000 / slowest);
}

device::Outcome<void> StarPrinter::open() {
    if (m_channel->isOpen())
        return {};
    m_parser.reset();
    m_latest.reset();
    if (m_remainder && m_remainder->trouble.empty())
        m_remainder->trouble = "the connection was lost"; // and whether the printer stopped meanwhile nobody saw
    return m_channel->open();
}

void StarPrinter::leave() {
    if (!m_settings.holdsChannel && !(m_remainder && m_remainder->whole))
        m_channel->close();
}

bool StarPrinter::read(milliseconds timeout) {
    std::array<std::byte, readSize> buffer{};
    const device::Outcome<std::size_t> count = m_channel->read(buffer, timeout);
    if (!count || *count == 0)
        return false;
    for (StarStatus& status : m_parser.feed(std::span(buffer).first(*count))) {
        weigh(status);
        m_latest = std::move(status);
    }
    return true;
}

/// Statuses come in the order of what happened: one that shows a stop before the counter makes a doubt for good.
void StarPrinter::weigh(const StarStatus& status) {
    if (!m_remainder || m_remainder->counted)
        return;
    const DeviceStatus meaning = meaningOf(status);
    if (m_remainder->wanted && status.endCounter() == m_remainder->wanted)
        m_remainder->counted = true;
    else if (!meaning.canWork() && m_remainder->trouble.empty())
        m_remainder->trouble = meaning.detail;
}

void StarPrinter::listen() {
    while (m_channel->isOpen() && read(milliseconds(0))) {
    }
}

/// Asks for the status and waits for any: one sent unasked meanwhile is as fresh.
bool StarPrinter::ask() {
    listen();
    m_latest.reset();
    if (!m_channel->isOpen() || !m_channel->write(StatusRequest, m_settings.answerTimeout).ok())
        return false;
    const Clock::time_point deadline = Clock::now() + m_settings.answerTimeout;
    for (auto left = m_settings.answerTimeout; !m_latest && left.count() > 0 && read(left);)
        left = std::chrono::ceil<milliseconds>(deadline - Clock::now());
    if (!m_latest)
        m_parser.reset();
    return m_latest.has_value();
}

DeviceStatus StarPrinter::meaningOf(const StarStatus& status) const {
    return profiles::statusOf(conditionsOf(m_settings.profile.status, unasked, status.bytes));
}

bool StarPrinter::hears() const {
    return m_channel->canAnswer() && m_settings.profile.transport.answers && !m_isMute;
}

DeviceStatus StarPrinter::askStatus() {
    if (!m_channel->canAnswer() || !m_settings.profile.transport.answers)
        return {Readiness::Unknown, {}, "no answers on this channel"};
    if (m_isMute)
        return {Readiness::Unknown, {}, "this printer gives no status"};
    if (ask()) {
        m_voice.heard();
        return meaningOf(*m_latest);
    }
    if (m_channel->isOpen()) {
        m_voice.silent(Clock::now());
        m_isMute = m_voice.provesMute(Clock::now());
        if (m_isMute)
            return {Readiness::Unknown, {}, "this printer gives no status"};
    } else {
        m_voice.interrupted();
    }
    return {Readiness::Unreachable, {}, "no answer to the status question"};
}

DeviceStatus StarPrinter::status() {
    if (const device::Outcome<void> opened = open(); !opened) {
        m_voice.interrupted();
        return {Readiness::Unreachable, {}, describe(opened.fault())};
    }
    m_isMute = false; // it may have been switched on since
    DeviceStatus status = askStatus();
    leave();
    return status;
}

PrintOutcome StarPrinter::print(const device::Raster& ticket, device::PrintProgress& progress) {
    if (const device::Outcome<void> opened = open(); !opened) {
        m_voice.interrupted();
        return {PrintState::Failed, ConfirmLevel::None, describe(opened.fault())};
    }
    PrintOutcome outcome = printOnOpenChannel(ticket, progress);
    leave();
    return outcome;
}

PrintOutcome StarPrinter::printOnOpenChannel(const device::Raster& ticket, device::PrintProgress& progress) {
    if (const DeviceStatus status = askStatus(); !status.canWork())
        return {PrintState::Failed, ConfirmLevel::None, status.detail};
    if (const std::optional<Fault> fault = mend())
        return {PrintState::Failed, ConfirmLevel::None, "an earlier ticket is stuck: " + describe(*fault)};
    const device::Outcome<std::optional<int>> wanted = nextCount();
    if (!wanted)
        return {PrintState::Failed, ConfirmLevel::None, describe(wanted.fault())};
    const std::vector<std::byte> stream = encodeTicket(ticket, m_settings.profile);
    if (const device::Outcome<void> recorded = progress.starting({stream, {}, {}}); !recorded)
        return {PrintState::Failed, ConfirmLevel::None, describe(recorded.fault())};

    m_remainder = Remainder{false, stream.size(), *wanted, false, {}};
    std::size_t accepted = 0;
    PrintOutcome outcome;
    if (const std::optional<Fault> fault = send(stream, progress, accepted)) {
        outcome = {accepted > 0 ? PrintState::InDoubt : PrintState::Failed, ConfirmLevel::None,
                   "accepted " + std::to_string(accepted) + " of " + std::to_string(stream.size()) +
                       " bytes: " + describe(*fault)};
        if (fault->code != FaultCode::Refused && m_channel->isOpen())
            m_channel->close();
    } else {
        m_remainder->whole = true;
        outcome = confirm();
    }
    if (outcome.state != PrintState::InDoubt)
        m_remainder.reset();
    return outcome;
}

/// A stopped printer tells so unasked; nothing is asked inside a picture.
std::optional<Fault> StarPrinter::send(std::span<const std::byte> stream, device::PrintProgress& progress,
                                       std::size_t& accepted) {
    const Clock::time_point deadline = Clock::now() + timeFor(stream.size());
    for (;;) {
        const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now());
        const device::WriteOutcome written =
            m_channel->write(stream.subspan(accepted), std::clamp(left, milliseconds(1), writeAtMost));
        accepted += written.accepted;
        if (written.accepted > 0)
            progress.accepted(accepted);
        if (written.ok())
            return std::nullopt;
        if (written.fault->code != FaultCode::TimedOut || left <= writeAtMost)
            return written.fault;
        listen();
        if (!m_remainder->trouble.empty())
            return Fault{FaultCode::Refused, m_remainder->trouble};
    }
}

/// What the counter will show after the ticket; none when the printer does not count. It must not wrap to 0 within one:
/// 0 is also what a printer shows whose power failed. A counter that cannot be had now is no reason to print without.
device::Outcome<std::optional<int>> StarPrinter::nextCount() {
    constexpr int highest = 30;
    if (!hears() || !m_latest || !m_latest->endCounter())
        return std::optional<int>();
    if (*m_latest->endCounter() > highest)
        if (const std::optional<Fault> fault = resetCounter())
            return *fault;
    return std::optional(*m_latest->endCounter() + 1);
}

/// The reset waits its turn in the printer, while the status is told at once.
std::optional<Fault> StarPrinter::resetCounter() {
    constexpr milliseconds breath{20};
    if (const device::WriteOutcome written = m_channel->write(ResetEndCounter, m_settings.answerTimeout); !written.ok())
        return written.fault;
    const Clock::time_point deadline = Clock::now() + m_settings.patience;
    do {
        if (ask() && m_latest->endCounter() == 0)
            return std::nullopt;
        (void)read(breath);
    } while (m_channel->isOpen() && Clock::now() < deadline);
    return Fault{FaultCode::TimedOut, "the printer did not reset its counter"};
}

PrintOutcome StarPrinter::doubt(const std::string& why) const {
    return {PrintState::InDoubt, ConfirmLevel::Delivered, delivered(m_remainder->bytes) + ", then " + why};
}

PrintOutcome StarPrinter::countedOutcome() const {
    constexpr const char* counted = "end of printing counted";
    if (m_remainder->trouble.empty())
        return {PrintState::Printed, ConfirmLevel::StatusCounter, delivered(m_remainder->bytes) + ", " + counted};
    return doubt(m_remainder->trouble + "; the printer went on later, " + counted);
}

PrintOutcome StarPrinter::confirm() {
    if (!hears() || !m_remainder->wanted)
        return {PrintState::Printed, ConfirmLevel::Delivered, delivered(m_remainder->bytes)};
    const Clock::time_point deadline = Clock::now() + timeFor(m_remainder->bytes);
    do {
        (void)read(m_settings.glance);
        if (!m_remainder->counted && m_remainder->trouble.empty())
            (void)askStatus();
        if (!m_remainder->trouble.empty())
            return doubt(m_remainder->trouble);
        if (m_remainder->counted)
            return countedOutcome();
    } while (m_channel->isOpen() && Clock::now() < deadline);
    return doubt(m_channel->isOpen() ? "no confirmation in time" : "the connection was lost");
}

/// ESC ACK CAN empties the printer on receipt; the status asked after it shows that the counter started anew.
device::Outcome<void> StarPrinter::reset() {
    if (m_settings.profile.clear != profiles::ClearCommand::Cancel || !hears())
        return {FaultCode::Unsupported, "this printer cannot be cleared"};
    if (const device::WriteOutcome written = m_channel->write(ResetNow, m_settings.answerTimeout); !written.ok())
        return *written.fault;
    if (ask() && m_latest->endCounter() == 0)
        return {};
    return {FaultCode::TimedOut, "the printer did not show that it is clear"};
}

std::optional<Fault> StarPrinter::mend() {
    if (!m_remainder)
        return std::nullopt;
    if (hears())
        if (const device::Outcome<void> cleared = reset(); !cleared && cleared.fault().code != FaultCode::Unsupported)
            return cleared.fault();
    const int bytesPerRow = (paper().printableDots + 7) / 8;
    const std::vector<std::byte> recovery = encodeRecovery(bytesPerRow, m_settings.profile);
    if (device::WriteOutcome written = m_channel->write(recovery, timeFor(recovery.size())); !written.ok())
        return written.fault;
    m_remainder.reset();
    return std::nullopt;
}

std::optional<PrintOutcome> StarPrinter::settle() {
    if (!m_remainder || !m_remainder->whole || !m_channel->isOpen())
        return std::nullopt;
    listen();
    if (!m_remainder->counted)
        return std::nullopt;
    PrintOutcome outcome = countedOutcome();
    m_remainder.reset();
    leave();
    return outcome;
}

device::Outcome<void> StarPrinter::clear() {
    if (device::Outcome<void> opened = open(); !opened)
        return opened;
    device::Outcome<void> cleared = reset();
    if (cleared && m_remainder)
        m_remainder->whole = false; // what is left of it on the paper is cut off before the next ticket
    leave();
    return cleared;
}

} // namespace evenhall::star
