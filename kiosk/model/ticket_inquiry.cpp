// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/ticket_inquiry.h"

#include "kiosk/model/service_list_model.h"

#include <QPointer>
#include <QRegularExpression>

namespace evenhall {
namespace {

/// Letters, then digits, as every series of numbers is written.
bool looksLikeNumber(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("^[A-Z]{1,4}[0-9]{1,5}$"));
    return shape.match(text).hasMatch();
}

} // namespace

TicketInquiry::TicketInquiry(HallSource& hall, TicketLookup& lookup, QObject* parent)
    : QObject(parent), m_hall(hall), m_lookup(lookup) {}

void TicketInquiry::startOver() {
    ++m_attempt;
    m_waiting = false;
    m_code.clear();
    m_view.reset();
    m_reason = kiosk::Reason::None;
    emit changed();
}

void TicketInquiry::setLanguage(const QString& language) {
    m_language = language.toStdString();
    emit changed();
}

void TicketInquiry::type(QChar key) {
    if (m_code.size() < codeLength)
        setCode(m_code + key);
}

void TicketInquiry::erase() {
    setCode(m_code.chopped(m_code.isEmpty() ? 0 : 1));
}

void TicketInquiry::setCode(const QString& code) {
    ++m_attempt;
    m_waiting = false;
    m_code = code.toUpper().left(codeLength);
    m_view.reset();
    m_reason = kiosk::Reason::None;
    emit changed();
}

bool TicketInquiry::complete() const {
    return m_code.size() == codeLength || looksLikeNumber(m_code);
}

void TicketInquiry::ask() {
    const auto code = PublicCode::parse(m_code.toStdString());
    if (!code && !looksLikeNumber(m_code)) {
        refuse(kiosk::Reason::UnknownCode);
        return;
    }
    if (m_waiting)
        return;
    m_waiting = true;
    const quint64 attempt = ++m_attempt;
    emit changed();
    const auto take = [inquiry = QPointer(this), attempt](const Result<TicketView>& view) {
        if (inquiry)
            inquiry->answered(view, attempt);
    };
    if (code)
        m_lookup.find(*code, take);
    else
        m_lookup.findNumber(m_code.toStdString(), take);
}

void TicketInquiry::answered(const Result<TicketView>& view, quint64 attempt) {
    if (attempt != m_attempt)
        return;
    m_waiting = false;
    if (view)
        m_view = *view;
    else
        m_reason = view.error().code == ErrorCode::UnknownTicket ? kiosk::Reason::UnknownCode : kiosk::Reason::Trouble;
    emit changed();
}

void TicketInquiry::refuse(kiosk::Reason reason) {
    m_reason = reason;
    emit changed();
}

std::optional<TicketId> TicketInquiry::ticket() const {
    return m_view ? std::optional(m_view->ticket) : std::nullopt;
}

std::optional<ServiceId> TicketInquiry::service() const {
    return m_view ? std::optional(m_view->service) : std::nullopt;
}

QString TicketInquiry::number() const {
    return m_view ? QString::fromStdString(m_view->number) : QString();
}

QString TicketInquiry::serviceName() const {
    const auto configuration = m_hall.configuration();
    const Service* service =
        m_view && configuration != nullptr ? findService(*configuration, m_view->service) : nullptr;
    return service != nullptr ? QString::fromStdString(service->name.in(m_language)) : QString();
}

int TicketInquiry::state() const {
    return m_view ? static_cast<int>(m_view->state) : -1;
}

int TicketInquiry::peopleAhead() const {
    return m_view ? m_view->peopleAhead.value_or(0) : 0;
}

int TicketInquiry::waitLow() const {
    return m_view && m_view->wait ? wholeMinutesDown(m_view->wait->low) : 0;
}

int TicketInquiry::waitHigh() const {
    return m_view && m_view->wait ? wholeMinutesUp(m_view->wait->high) : 0;
}

int TicketInquiry::window() const {
    const auto configuration = m_hall.configuration();
    if (m_view && m_view->window && configuration != nullptr)
        for (const Window& window : configuration->windows)
            if (window.id == *m_view->window)
                return window.number;
    return 0;
}

} // namespace evenhall
