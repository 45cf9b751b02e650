// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/outbox.h"

#include "app/domain/hall/decide.h"
#include "app/presentation/notice_document.h"
#include "app/presentation/ticket_document.h"

namespace evenhall {

namespace {

constexpr Duration jobExpires = std::chrono::seconds(60);
constexpr Duration outcomeExpected = std::chrono::minutes(5);
constexpr Duration endedStaysVisible = std::chrono::minutes(2);
constexpr std::size_t mostEnded = 500; ///< a full hall ends some 120 in that time

bool isFinal(const PrintJobView& job) {
    return job.state && *job.state != PrintState::Accepted;
}

PrintJobView makeJob(const Hall& hall, const Visit& visit, const KioskId& kiosk, int copy, int ahead, WaitRange wait,
                     Instant at) {
    TicketFacts facts;
    facts.visit = visit;
    facts.utcOffset = hall.utcOffset;
    facts.peopleAhead = ahead;
    facts.wait = wait;
    facts.copy = copy;
    for (const auto& [window, state] : hall.windows) {
        if (state.mode == WindowMode::Open && state.profile.serves(visit.current().queue))
            facts.windows.push_back(window);
    }
    PrintJobView job;
    job.job = printJobId(visit.id, copy);
    job.ticket = visit.id;
    job.kiosk = kiosk;
    job.copy = copy;
    job.document = composeTicket(facts, *hall.catalogue);
    job.expiresAt = at + jobExpires;
    return job;
}

PrintJobView makeNotice(const Hall& hall, const NoticePrinted& event, Instant at) {
    const Visit& visit = *hall.visit(event.ticket);
    NoticeFacts facts;
    facts.number = visit.number.toString();
    facts.language = visit.language;
    facts.service = event.service;
    facts.window = event.window;
    facts.missing = event.missing;
    facts.at = at;
    facts.utcOffset = hall.utcOffset;
    PrintJobView job;
    job.job = noticeJobId(event.ticket, event.notice);
    job.ticket = event.ticket;
    job.kiosk = event.kiosk;
    job.document = composeNotice(facts, *hall.catalogue);
    job.expiresAt = at + jobExpires;
    return job;
}

} // namespace

std::optional<PrintJobView> Outbox::compose(const Hall& hall, const Event& event, Instant at) {
    if (const auto* issued = std::get_if<TicketIssued>(&event); issued != nullptr && !issued->kiosk.empty()) {
        const Visit& visit = *hall.visit(issued->ticket);
        return makeJob(hall, visit, issued->kiosk, 0, issued->peopleAhead, issued->promised, at);
    }
    if (const auto* again = std::get_if<TicketReprinted>(&event); again != nullptr && !again->kiosk.empty()) {
        const Visit& visit = *hall.visit(again->ticket);
        const int ahead = peopleAhead(hall, visit, at);
        const WaitRange wait = waitRange(hall, visit.current().queue, ahead, Now{at, hall.utcOffset});
        return makeJob(hall, visit, again->kiosk, again->copy, ahead, wait, at);
    }
    if (const auto* notice = std::get_if<NoticePrinted>(&event))
        return makeNotice(hall, *notice, at);
    return std::nullopt;
}

void Outbox::add(PrintJobView job) {
    std::string name = job.job;
    if (const auto due = overdueAt(job))
        m_due.emplace(*due, name);
    m_jobs.insert_or_assign(std::move(name), std::move(job));
}

std::optional<PrintJobView> Outbox::report(const PrintReported& event, Instant at) {
    const auto found = m_jobs.find(event.job);
    if (found == m_jobs.end())
        return std::nullopt;
    PrintJobView& job = found->second;
    if (const auto due = overdueAt(job))
        m_due.erase({*due, event.job});
    job.state = event.state;
    job.level = event.level;
    if (const auto due = overdueAt(job)) {
        m_due.emplace(*due, event.job);
    } else {
        job.document = {};
        m_ended.emplace_back(at, event.job);
    }
    return job;
}

std::optional<Instant> Outbox::overdueAt(const PrintJobView& job) const {
    if (isFinal(job))
        return std::nullopt;
    return job.state ? job.expiresAt + outcomeExpected : job.expiresAt;
}

std::vector<ReportPrint> Outbox::overdue(Instant now) const {
    std::vector<ReportPrint> reports;
    for (const auto& [due, name] : m_due) {
        if (due > now)
            break;
        if (m_jobs.at(name).state)
            reports.push_back({name, PrintState::InDoubt, {}, "accepted, but no outcome was reported"});
        else
            reports.push_back({name, PrintState::Expired, {}, "no device host took it in time"});
    }
    return reports;
}

std::vector<std::string> Outbox::forgetEnded(Instant now) {
    std::vector<std::string> forgotten;
    while (!m_ended.empty() && (m_ended.size() > mostEnded || m_ended.front().first + endedStaysVisible <= now)) {
        // A job that was reported again after its end stands here twice.
        if (m_jobs.erase(m_ended.front().second) != 0)
            forgotten.push_back(std::move(m_ended.front().second));
        m_ended.pop_front();
    }
    return forgotten;
}

} // namespace evenhall
