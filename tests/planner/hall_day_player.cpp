// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/planner/hall_day_player.h"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>

namespace evenhall::planner {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::minutes eightHoursEast{480};
constexpr LocalTime endOfDay{24 * 60};

LocalizedText text(const std::string& words) {
    return {{{"en", words}}};
}

WindowId windowId(std::size_t window) {
    return WindowId("w" + std::to_string(window));
}

QueueId queueId(std::size_t queue) {
    return QueueId("q" + std::to_string(queue));
}

ServiceId serviceId(std::size_t queue) {
    return ServiceId("s" + std::to_string(queue));
}

std::vector<QueueId> queueIds(const std::vector<QueueIndex>& queues) {
    std::vector<QueueId> ids;
    for (const QueueIndex queue : queues)
        ids.push_back(queueId(queue));
    return ids;
}

LocalTime timeOf(Instant at) {
    return LocalTime{static_cast<int>((at - generatedMidnight()) / 1min)};
}

Window windowNamed(const WindowId& id, int number) {
    Window window;
    window.id = id;
    window.number = number;
    window.label = text(id.toString());
    window.zone = ZoneId("z");
    return window;
}

void addQueue(HallConfiguration& hall, std::size_t index) {
    Queue queue;
    queue.id = queueId(index);
    queue.zone = ZoneId("z");
    queue.name = text(queue.id.toString());
    queue.series = {{NumberClass::Normal, "A"}};
    hall.queues.push_back(queue);
    Service service;
    service.id = serviceId(index);
    service.queue = queue.id;
    service.department = DepartmentId("d");
    service.name = text(service.id.toString());
    service.bookable = true;
    service.slotQuota = 1000;
    hall.services.push_back(service);
}

/// The shifts of a window as its plan; past the last one it could go on, so that a clerk who finishes the line can.
void addWindow(HallConfiguration& hall, const GeneratedDay& day, std::size_t index) {
    hall.windows.push_back(windowNamed(windowId(index), static_cast<int>(index) + 1));
    const std::vector<Shift>& shifts = day.plan.windows[index];
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        const ServedQueues& served = day.plan.profiles[shifts[i].profile];
        PlanEntry entry;
        entry.window = windowId(index);
        entry.period = {timeOf(shifts[i].from), i + 1 < shifts.size() ? timeOf(shifts[i].until) : endOfDay};
        entry.profile = {queueIds(served.own), queueIds(served.helps), served.priorityFirst};
        hall.plans.front().entries.push_back(entry);
    }
}

/// A window that nobody ever opens: with it on the plan, tickets for every queue can be had all day.
void addPromise(HallConfiguration& hall) {
    PlanEntry entry;
    entry.window = WindowId("promise");
    for (const Queue& queue : hall.queues)
        entry.profile.own.push_back(queue.id);
    hall.windows.push_back(windowNamed(entry.window, 99));
    hall.plans.front().entries.push_back(entry);
}

HallConfiguration hallOf(const GeneratedDay& day) {
    HallConfiguration hall;
    hall.id = HallId("generated");
    hall.timeZone = "Asia/Shanghai";
    hall.languages = {"en"};
    for (int weekday = 1; weekday <= 7; ++weekday)
        hall.calendar.weekly[static_cast<Weekday>(weekday)] = {{LocalTime{0}, endOfDay}};
    hall.calendar.lastTicket = endOfDay;
    hall.zones = {{ZoneId("z"), text("z"), 1}};
    hall.departments = {{DepartmentId("d"), text("d")}};
    hall.series = {{"A", 1, 9999, 4}};
    hall.calling = day.rules.calling;
    hall.thresholds.refuseBeyondCapacity = false;
    const auto& classes = day.rules.classes;
    const WaitingClass& elder = classes[GeneratedDay::elderClass];
    const WaitingClass& urgent = classes[GeneratedDay::urgentClass];
    hall.priorityClasses = {
        {PriorityClassId("1"), text("elder"), PriorityGrant::Staff, elder.bonus, elder.ratePermille, false},
        {PriorityClassId("2"), text("urgent"), PriorityGrant::Staff, urgent.bonus, urgent.ratePermille, false}};
    hall.plans.resize(1);
    hall.plans.front().id = hall.activePlan = PlanId("p");
    for (std::size_t queue = 0; queue < static_cast<std::size_t>(day.rules.queues); ++queue)
        addQueue(hall, queue);
    for (std::size_t window = 0; window < day.plan.windows.size(); ++window)
        addWindow(hall, day, window);
    addPromise(hall);
    return hall;
}

} // namespace

HallDayPlayer::HallDayPlayer(const GeneratedDay& day)
    : m_day(day)
    , m_now{generatedMidnight(), eightHoursEast}
    , m_counters(day.plan.windows.size())
    , m_appointments(day.tickets.size())
    , m_ids(day.tickets.size())
    , m_again(day.tickets.size()) {
    for (std::size_t window = 0; window < day.plan.windows.size(); ++window) {
        const std::vector<Shift>& shifts = day.plan.windows[window];
        for (std::size_t i = 0; i < shifts.size(); ++i) {
            m_shifts.push_back({shifts[i].from, Kind::ShiftBegins, window, i});
            m_shifts.push_back({shifts[i].until, Kind::ShiftEnds, window, i});
        }
    }
}

std::vector<DayCall> HallDayPlayer::play() {
    openDay();
    while (const std::optional<Happening> happening = next()) {
        moveTo(happening->at);
        happen(*happening);
    }
    return m_calls;
}

Answer HallDayPlayer::execute(const Command& command) {
    DecisionContext context;
    context.now = m_now;
    for (std::uint8_t& byte : context.random) {
        m_random = m_random * 1664525U + 1013904223U; // Numerical Recipes' generator: enough to differ
        byte = static_cast<std::uint8_t>(m_random >> 24U);
    }
    const Decision decision = decide(m_hall, command, context);
    for (const Event& event : decision.events)
        apply(m_hall, event, m_now.instant);
    return decision.answer;
}

Answer HallDayPlayer::done(const Command& command) {
    Answer answer = execute(command);
    if (answer.error)
        throw std::logic_error("the hall refused: " + std::to_string(static_cast<int>(answer.error->code)) + " " +
                               answer.error->context);
    return answer;
}

void HallDayPlayer::openDay() {
    done(AdoptConfiguration{std::make_shared<const Catalogue>(hallOf(m_day), "generated")});
    done(TimePassed{});
    for (std::size_t window = 0; window < m_counters.size(); ++window)
        done(SignIn{windowId(window), ClerkId("c" + std::to_string(window))});
    for (std::size_t i = 0; i < m_day.tickets.size(); ++i) {
        const GeneratedTicket& made = m_day.tickets[i];
        if (made.slot)
            m_appointments[i] =
                done(BookAppointment{serviceId(made.ticket.queue), generatedBusinessDay(), *made.slot, {}}).appointment;
    }
}

void HallDayPlayer::moveTo(Instant at) {
    while (const auto deadline = nextDeadline(m_hall, m_now)) {
        if (*deadline > at)
            break;
        m_now.instant = *deadline;
        done(TimePassed{});
    }
    m_now.instant = at;
}

std::optional<HallDayPlayer::Happening> HallDayPlayer::next() const {
    std::optional<Happening> next;
    const auto consider = [&next](const Happening& happening) {
        if (!next || happening < *next)
            next = happening;
    };
    for (std::size_t window = 0; window < m_counters.size(); ++window) {
        if (m_counters[window].ticket)
            consider({m_counters[window].freeAt, Kind::Free, window, 0});
    }
    for (const Happening& shift : m_shifts)
        consider(shift);
    if (!next)
        return next; // nobody will call any more
    for (const Happening& back : m_returns)
        consider(back);
    if (m_arrived < m_day.tickets.size())
        consider({m_day.tickets[m_arrived].ticket.arrival, Kind::Arrival, m_arrived, 0});
    return next;
}

void HallDayPlayer::happen(const Happening& happening) {
    switch (happening.kind) {
    case Kind::Free:
        becomeFree(happening.index);
        break;
    case Kind::ShiftEnds:
        m_shifts.erase(std::find(m_shifts.begin(), m_shifts.end(), happening));
        endShift(happening.index, happening.shift + 1 == m_day.plan.windows[happening.index].size());
        break;
    case Kind::ShiftBegins:
        m_shifts.erase(std::find(m_shifts.begin(), m_shifts.end(), happening));
        beginShift(happening.index, m_day.plan.windows[happening.index][happening.shift]);
        break;
    case Kind::Return:
        m_returns.erase(std::find(m_returns.begin(), m_returns.end(), happening));
        comeBack(happening.index);
        break;
    case Kind::Arrival:
        ++m_arrived;
        arrive(happening.index);
        break;
    }
}

void HallDayPlayer::becomeFree(std::size_t window) {
    Counter& counter = m_counters[window];
    const std::size_t ticket = *counter.ticket;
    counter.ticket.reset();
    putAside(window, ticket);
    counter.idleSince = m_now.instant;
    const bool mayCall = counter.isOpen && (m_now.instant < counter.until || counter.isFinishing);
    if ((mayCall && call(window)) || (counter.isOpen && !counter.isFinishing))
        return;
    close(window);
}

/// Ends the ticket at the window as its story wants.
void HallDayPlayer::putAside(std::size_t window, std::size_t ticket) {
    const DayTicket& person = m_day.tickets[ticket].ticket;
    const bool isFirst = !m_again[ticket];
    if (person.story == TicketStory::NoShow || (isFirst && person.story == TicketStory::ComesBack)) {
        done(MarkNoShow{windowId(window)});
        if (person.story == TicketStory::ComesBack)
            m_returns.push_back({m_now.instant + person.away, Kind::Return, ticket, 0});
    } else if (isFirst && person.story != TicketStory::Served && person.story != TicketStory::ComesBack) {
        const bool isKept = person.story == TicketStory::ParkedSameWindow;
        done(ParkTicket{windowId(window), isKept ? ParkKind::SameWindow : ParkKind::AnyWindow, std::nullopt, {}});
        m_returns.push_back({m_now.instant + person.away, Kind::Return, ticket, 0});
    } else {
        done(FinishService{windowId(window), {}});
    }
    m_again[ticket] = true;
}

void HallDayPlayer::endShift(std::size_t window, bool isLast) {
    Counter& counter = m_counters[window];
    if (isLast && m_day.plan.finishesTheLine) {
        counter.isFinishing = true;
        if (counter.ticket || call(window))
            return;
    }
    close(window);
}

void HallDayPlayer::close(std::size_t window) {
    Counter& counter = m_counters[window];
    counter.isOpen = false;
    counter.isFinishing = false;
    if (!counter.ticket)
        done(CloseWindow{windowId(window)});
}

void HallDayPlayer::beginShift(std::size_t window, const Shift& shift) {
    Counter& counter = m_counters[window];
    counter.isOpen = true;
    counter.until = shift.until;
    done(OpenWindow{windowId(window)});
    if (counter.ticket)
        return;
    counter.idleSince = m_now.instant;
    call(window);
}

void HallDayPlayer::arrive(std::size_t ticket) {
    const GeneratedTicket& made = m_day.tickets[ticket];
    Answer answer;
    if (made.slot) {
        answer = done(CheckIn{*m_appointments[ticket], KioskId(), "en"});
    } else {
        IssueTicket command;
        command.services = {serviceId(made.ticket.queue)};
        command.language = "en";
        if (made.ticket.waitingClass != 0)
            command.priority = PriorityClassId(std::to_string(made.ticket.waitingClass));
        answer = done(command);
    }
    m_ids[ticket] = answer.ticket.value();
    m_places[m_ids[ticket]] = ticket;
    letIdleWindowsCall(made.ticket.queue);
}

void HallDayPlayer::comeBack(std::size_t ticket) {
    const DayTicket& person = m_day.tickets[ticket].ticket;
    if (person.story == TicketStory::ComesBack) {
        if (execute(ReactivateTicket{m_ids[ticket]}).error)
            return; // too late, or not allowed here
    } else {
        done(ReturnTicket{m_ids[ticket]});
    }
    letIdleWindowsCall(person.queue);
}

void HallDayPlayer::letIdleWindowsCall(QueueIndex queue) {
    for (const bool own : {true, false}) {
        std::vector<std::pair<Instant, std::size_t>> idle;
        for (std::size_t window = 0; window < m_counters.size(); ++window) {
            const Profile& profile = m_hall.window(windowId(window))->profile;
            const std::vector<QueueId>& queues = own ? profile.own : profile.helps;
            const bool isServing = std::find(queues.begin(), queues.end(), queueId(queue)) != queues.end();
            if (m_counters[window].isOpen && !m_counters[window].ticket && isServing)
                idle.emplace_back(m_counters[window].idleSince, window);
        }
        std::sort(idle.begin(), idle.end());
        for (const auto& [since, window] : idle) {
            if (call(window))
                return;
        }
    }
}

bool HallDayPlayer::call(std::size_t window) {
    const WindowId id = windowId(window);
    const std::optional<Choice> choice = nextFor(m_hall, id, m_now.instant);
    const Answer answer = execute(CallNext{id, std::nullopt});
    if (answer.error && answer.error->code == ErrorCode::NobodyWaiting)
        return false;
    if (answer.error)
        throw std::logic_error("the hall refused a call: " + answer.error->context);
    const std::size_t ticket = m_places.at(answer.ticket.value());
    const DayTicket& person = m_day.tickets[ticket].ticket;
    const bool isFirst = !m_again[ticket];
    const bool isAbsent = person.story == TicketStory::NoShow || (isFirst && person.story == TicketStory::ComesBack);
    if (!isAbsent)
        done(StartService{id});
    Duration stay = person.service;
    if (isAbsent)
        stay = m_day.rules.callOut;
    else if (person.story == TicketStory::ParkedAnyWindow || person.story == TicketStory::ParkedSameWindow)
        stay = isFirst ? person.before : person.service - person.before;
    m_counters[window].ticket = ticket;
    m_counters[window].freeAt = m_now.instant + stay;
    m_calls.push_back(
        {m_now.instant, static_cast<TicketIndex>(ticket), static_cast<WindowIndex>(window), choice.value().rule});
    return true;
}

} // namespace evenhall::planner
