// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace evenhall::device {

/// What went wrong between this box and a device, for programs. Every case is normal in a working hall.
enum class FaultCode {
    BadAddress,       ///< a device URI cannot be read
    BadConfiguration, ///< the device file is wrong; the context starts with a JSON pointer
    NotFound,         ///< no such path, host or port
    NotAllowed,       ///< the operating system forbids it
    Busy,             ///< somebody else owns the device
    Refused,          ///< the other side refused, or answered that it cannot
    Closed,           ///< the device vanished, or the channel is not open
    TimedOut,
    Garbled, ///< an answer that no device of this kind gives
    Unsupported,
    Io
};

/// The name of a fault in logs and recordings: "timed-out".
[[nodiscard]] std::string_view toText(FaultCode code);
[[nodiscard]] std::optional<FaultCode> faultCodeFromText(std::string_view text);

/// A fault with a code for programs and a context for the log. The context never holds what a ticket says.
struct Fault {
    FaultCode code = FaultCode::Io;
    std::string context;

    friend bool operator==(const Fault&, const Fault&) = default;
};

/// "timed-out, no answer within 500 ms": for evidence and logs.
[[nodiscard]] std::string describe(const Fault& fault);

/// A value or a fault: the twin of the hall's Result, because drivers know devices and nothing of the hall.
template <typename T>
class [[nodiscard]] Outcome {
public:
    Outcome(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Outcome(Fault fault) : m_state(std::in_place_index<1>, std::move(fault)) {}
    Outcome(FaultCode code, std::string context) : m_state(std::in_place_index<1>, Fault{code, std::move(context)}) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return (assert(ok()), *std::get_if<0>(&m_state)); }
    T& value() & { return (assert(ok()), *std::get_if<0>(&m_state)); }
    T&& value() && { return (assert(ok()), std::move(*std::get_if<0>(&m_state))); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const Fault& fault() const { return (assert(!ok()), *std::get_if<1>(&m_state)); }

private:
    std::variant<T, Fault> m_state;
};

/// Success without a value, or a fault.
template <>
class [[nodiscard]] Outcome<void> {
public:
    Outcome() = default;
    Outcome(Fault fault) : m_fault(std::move(fault)) {}
    Outcome(FaultCode code, std::string context) : m_fault(Fault{code, std::move(context)}) {}

    [[nodiscard]] bool ok() const { return !m_fault.has_value(); }
    explicit operator bool() const { return ok(); }
    const Fault& fault() const { return (assert(!ok()), *m_fault); }

private:
    std::optional<Fault> m_fault;
};

} // namespace evenhall::device
