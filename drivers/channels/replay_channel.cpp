// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/replay_channel.h"

#include <algorithm>

namespace evenhall::channels {

using device::Fault;
using device::FaultCode;

template <typename Call>
Call* ReplayChannel::next() {
    return m_next < m_calls.size() ? std::get_if<Call>(&m_calls[m_next]) : nullptr;
}

Fault ReplayChannel::deviate(const ChannelCall& actual) {
    if (m_deviation.empty()) {
        const std::string expected = m_next < m_calls.size() ? toLine(m_calls[m_next]) : "the end";
        m_deviation =
            "call " + std::to_string(m_next + 1) + " was '" + toLine(actual) + "', recorded is '" + expected + "'";
    }
    return {FaultCode::Garbled, m_deviation};
}

void ReplayChannel::finishCall(const std::optional<Fault>& fault) {
    ++m_next;
    if (fault && fault->code == FaultCode::Closed)
        m_open = false;
}

device::Outcome<void> ReplayChannel::open() {
    if (m_open)
        return {};
    const OpenCall* call = next<OpenCall>();
    if (call == nullptr)
        return deviate(OpenCall{});
    m_open = !call->fault;
    const std::optional<Fault> fault = call->fault;
    finishCall(fault);
    if (fault)
        return *fault;
    return {};
}

void ReplayChannel::close() {
    if (next<CloseCall>() != nullptr)
        ++m_next;
    else if (m_open)
        (void)deviate(CloseCall{});
    m_open = false;
}

device::WriteOutcome ReplayChannel::write(std::span<const std::byte> bytes, std::chrono::milliseconds /*timeout*/) {
    const WriteCall* call = next<WriteCall>();
    if (call == nullptr || !std::equal(bytes.begin(), bytes.end(), call->bytes.begin(), call->bytes.end()))
        return {0, deviate(WriteCall{{bytes.begin(), bytes.end()}, bytes.size(), std::nullopt})};
    device::WriteOutcome outcome{call->accepted, call->fault};
    finishCall(call->fault);
    return outcome;
}

device::Outcome<std::size_t> ReplayChannel::read(std::span<std::byte> buffer, std::chrono::milliseconds /*timeout*/) {
    ReadCall* call = next<ReadCall>();
    if (call == nullptr)
        return deviate(ReadCall{});
    if (call->fault) {
        const Fault fault = *call->fault;
        finishCall(fault);
        return fault;
    }
    const std::size_t count = std::min(buffer.size(), call->bytes.size());
    const auto end = call->bytes.begin() + static_cast<std::ptrdiff_t>(count);
    std::copy(call->bytes.begin(), end, buffer.begin());
    call->bytes.erase(call->bytes.begin(), end);
    if (call->bytes.empty())
        finishCall(std::nullopt);
    return count;
}

} // namespace evenhall::channels
