// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/questions.h"

#include "drivers/escpos/encoder.h"

#include <array>
#include <charconv>

namespace evenhall::escpos {

namespace {

using device::Condition;
using device::Fault;
using device::FaultCode;
using profiles::ClearCommand;

constexpr std::byte blockHeader{0x5F};
constexpr std::chrono::seconds clearPatience{5}; // the printer finishes what it is just doing

} // namespace

std::optional<std::int64_t> counterOf(const BlockAnswer& answer) {
    const std::string digits = textOf(answer);
    std::int64_t number = 0;
    const std::from_chars_result read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size() && !digits.empty();
    return whole && answer.bytes.front() == blockHeader ? std::optional(number) : std::nullopt;
}

std::optional<device::DeviceStatus> Questions::status() {
    std::vector<Condition> conditions;
    for (const int question : m_profile.status.questions) {
        std::vector<Condition> found;
        if (question == fullStatusQuestion) {
            const auto answer = m_conversation.ask<FullStatusAnswer>(encodeStatusRequest(question), m_timeout);
            if (!answer)
                return std::nullopt;
            found = conditionsOf(m_profile.status, question, answer->bytes);
        } else {
            const auto answer = m_conversation.ask<StatusAnswer>(encodeStatusRequest(question), m_timeout);
            if (!answer)
                return std::nullopt;
            found = conditionsOf(m_profile.status, question, std::array{answer->value});
        }
        conditions.insert(conditions.end(), found.begin(), found.end());
    }
    return profiles::statusOf(std::move(conditions));
}

device::Outcome<device::PrinterCounters> Questions::counters() {
    if (!m_profile.cutCounter)
        return Fault{FaultCode::Unsupported, "this printer has no counters"};
    return read(m_conversation.ask<BlockAnswer>(encodeCutCounterRequest(), m_timeout));
}

device::Outcome<device::PrinterCounters> Questions::lateCounters() {
    return read(m_conversation.await<BlockAnswer>(m_timeout));
}

device::Outcome<device::PrinterCounters> Questions::read(const std::optional<BlockAnswer>& answer) {
    const std::optional<std::int64_t> cuts = answer ? counterOf(*answer) : std::nullopt;
    if (!cuts)
        return Fault{FaultCode::TimedOut, "no answer to the counter question"};
    return device::PrinterCounters{cuts};
}

std::string Questions::identity() {
    std::string name;
    for (const int number : {modelNumber, serialNumber}) {
        const auto answer = m_conversation.ask<BlockAnswer>(encodeIdentityRequest(number), m_timeout);
        if (!answer)
            return {};
        name += textOf(*answer) + " ";
    }
    return name;
}

device::Outcome<void> Questions::clear() {
    const std::vector<std::byte> command = encodeClear(m_profile.clear);
    switch (m_profile.clear) {
    case ClearCommand::RealTimeClear:
        if (m_conversation.ask<ClearAnswer>(command, clearPatience))
            return {};
        return {FaultCode::TimedOut, "the printer did not acknowledge the clear command"};
    case ClearCommand::RealTimeRecover:
        (void)m_conversation.send(command, m_timeout); // acts in an error only, and nothing tells whether it did
        return {FaultCode::Unsupported, "this printer cannot acknowledge that it is clear"};
    case ClearCommand::None:
    case ClearCommand::Cancel:
        return {FaultCode::Unsupported, "this printer cannot be cleared"};
    }
    return {};
}

bool Questions::answersBarrier(std::chrono::milliseconds timeout) {
    return m_conversation.askBarrier(encodeBarrier(), timeout);
}

bool Questions::answersProcessId(const std::string& id, std::chrono::milliseconds timeout) {
    const auto answer = m_conversation.ask<ProcessIdAnswer>(encodeProcessIdRequest(id), timeout);
    return answer && answer->id == id;
}

} // namespace evenhall::escpos
