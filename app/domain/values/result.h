// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace evenhall {

/// What went wrong, for programs; the sentence a citizen reads is chosen in the user interface.
/// Wire spellings live in app/protocol.
enum class ErrorCode {
    BadValue, ///< a value is outside its range or cannot be parsed
    UnknownService,
    UnknownQueue,
    UnknownWindow,
    UnknownTicket,
    UnknownPriorityClass,
    UnknownAppointment,
    UnknownRequest,
    ServiceClosed,    ///< outside ticketing hours, or no window will serve it today
    ServiceFull,      ///< a quota of the service or of the time slot is used up
    NotToday,         ///< the remaining capacity is estimated not to reach this ticket
    SeriesExhausted,  ///< the number range of the queue ended for today
    AlreadyHasTicket, ///< one open ticket per identity and service; the context names the ticket id
    IdentityRequired,
    Banned,   ///< too many appointments missed
    TooEarly, ///< appointment check-in before its window
    TooLate,  ///< appointment check-in after its window, or reactivation after its limit
    NobodyWaiting,
    WindowNotOpen,
    WindowBusy, ///< the window has a ticket that must be ended first
    WindowIdle, ///< the action needs a ticket at the window
    NotSignedIn,
    WrongState,   ///< the ticket or window is not in a state that allows this
    NotEligible,  ///< the window may not serve this ticket
    TooSoon,      ///< a guard time has not passed (double press, recall)
    LimitReached, ///< recalls, reactivations or reprints are used up
    NothingToUndo,
    ReasonRequired,
    NotAllowed,    ///< a configuration switch forbids it
    DayNotOpen,    ///< the business day has not been opened, or the hall is shut
    StorageFailed, ///< the journal could not make the change durable; nothing happened
    StaleEpoch,    ///< another controller leads this hall now
    Busy,          ///< too many commands are waiting
    Corrupt,       ///< stored data failed a check
    NewerVersion,  ///< data was written by a newer program
    Io
};

/// An error with a code for programs and a context for the log. The context never holds identity data.
struct Error {
    ErrorCode code = ErrorCode::BadValue;
    std::string context;

    friend bool operator==(const Error&, const Error&) = default;
};

/// A value or an error. C++20 has no std::expected; this is the part of it that Evenhall needs.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result(ErrorCode code, std::string context) : m_state(std::in_place_index<1>, Error{code, std::move(context)}) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return (assert(ok()), *std::get_if<0>(&m_state)); }
    T& value() & { return (assert(ok()), *std::get_if<0>(&m_state)); }
    T&& value() && { return (assert(ok()), std::move(*std::get_if<0>(&m_state))); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const Error& error() const { return (assert(!ok()), *std::get_if<1>(&m_state)); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}
    Result(ErrorCode code, std::string context) : m_error(Error{code, std::move(context)}) {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return (assert(!ok()), *m_error); }

private:
    std::optional<Error> m_error;
};

} // namespace evenhall
