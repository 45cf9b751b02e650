// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/codec/hall_configuration_generator.h"

#include <array>
#include <string>

namespace evenhall {

namespace {

/// Draws the parts of a hall; later parts refer to earlier ones.
class Generator {
public:
    explicit Generator(std::mt19937& random) : m_random(random) {}

    HallConfiguration make() {
        HallConfiguration hall;
        hall.id = HallId("hall-" + std::to_string(number(0, 999)));
        hall.name = text();
        hall.timeZone = "Asia/Shanghai";
        hall.languages = {"zh-CN", "en"};
        hall.calendar = calendar();
        addPlaces(hall);
        addServices(hall);
        addWindows(hall);
        addPriorities(hall);
        addRules(hall);
        if (flag())
            hall.templates["sign.idle"] = text();
        return hall;
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    bool flag() { return number(0, 1) == 1; }
    std::size_t index(std::size_t size) { return static_cast<std::size_t>(number(0, static_cast<int>(size) - 1)); }
    Duration span() {
        const std::array<int, 3> units{1, 1'000, 60'000};
        return Duration(number(0, 700) * units[index(units.size())]);
    }
    LocalizedText text() {
        const std::array<const char*, 4> words{"社会保障卡", "a \"quoted\" / ~ text", "يېڭى", "\xF0\x9F\x8E\xAB\n2"};
        LocalizedText text;
        text.byLanguage["zh-CN"] = words[index(words.size())];
        if (flag())
            text.byLanguage["en"] = words[index(words.size())];
        return text;
    }
    std::vector<Period> periods() {
        std::vector<Period> periods;
        int minutes = 0;
        while (minutes < 1200 && flag()) {
            const int from = number(minutes, minutes + 60);
            const int until = number(from + 1, from + 180);
            periods.push_back({LocalTime{from}, LocalTime{until}});
            minutes = until;
        }
        return periods;
    }
    std::vector<Weekday> weekdays() {
        std::vector<Weekday> weekdays;
        for (int day = 1; day <= 7; ++day) {
            if (flag())
                weekdays.push_back(static_cast<Weekday>(day));
        }
        return weekdays;
    }
    Calendar calendar() {
        Calendar calendar;
        calendar.weekly[Weekday::Monday] = periods();
        for (const Weekday weekday : weekdays())
            calendar.weekly[weekday] = periods();
        for (const Duty duty : {Duty::Extended, Duty::Noon, Duty::Saturday}) {
            if (flag())
                calendar.duties.push_back({duty, weekdays(), periods()});
        }
        const BusinessDay first = *BusinessDay::parse("2026-10-01");
        for (int day = 0; day < number(0, 4); ++day) {
            const bool open = flag();
            calendar.exceptions.push_back(
                {first.plusDays(day), open, open ? periods() : std::vector<Period>{}, text()});
        }
        calendar.ticketingOpens = LocalTime{number(0, 600)};
        calendar.lastTicket = LocalTime{number(601, 1440)};
        return calendar;
    }
    void addPlaces(HallConfiguration& hall) {
        hall.departments.push_back({DepartmentId("d"), text()});
        for (const char* letter : {"A", "S", "W"}) {
            hall.zones.push_back({ZoneId(letter), text(), number(-1, 9)});
            hall.series.push_back({letter, number(1, 10), number(10, 9999), number(1, 4)});
        }
        hall.series.push_back({"XL", 1, 99, 2});
        for (int i = 0; i < number(1, 12); ++i) {
            Queue queue{QueueId("Q" + std::to_string(i)), hall.zones[index(3)].id, text(), {}};
            queue.series[NumberClass::Normal] = hall.series[index(3)].prefix;
            if (flag())
                queue.series[NumberClass::Priority] = "XL";
            hall.queues.push_back(queue);
        }
    }
    void addServices(HallConfiguration& hall) {
        for (int i = 0; i < number(1, 20); ++i) {
            Service service;
            service.id = ServiceId("s." + std::to_string(i));
            service.queue = hall.queues[index(hall.queues.size())].id;
            service.department = hall.departments[0].id;
            service.name = text();
            service.materials = {text(), text()};
            service.online = flag();
            service.selfService = flag();
            if (flag()) {
                service.aliases = {"alias" + std::to_string(i), "常用名"};
                service.initials = "AB" + std::to_string(i);
                service.materialsSource = text();
                service.materialsDate = BusinessDay::parse("2026-05-04").value();
                service.quietHours = Period{LocalTime{15 * 60}, LocalTime{16 * 60 + 30}};
            }
            service.medianServiceTime = span();
            service.p90ServiceTime = service.medianServiceTime + span();
            service.identity = static_cast<IdentityRule>(number(0, 2));
            service.bookable = flag();
            service.maxOpenPerIdentity = number(1, 9);
            if (flag())
                service.dailyQuota = number(0, 500);
            if (flag())
                service.slotQuota = number(0, 20);
            hall.services.push_back(service);
        }
        hall.lifeEvents.push_back({LifeEventId("e"), text(), {hall.services[0].id}});
        hall.elderServices = {hall.services[0].id};
    }
    void addWindows(HallConfiguration& hall) {
        WindowPlan plan{PlanId("p1"), text(), {}, {}, {}};
        plan.validFrom = BusinessDay::parse("2026-01-01").value();
        for (int i = 1; i <= number(1, 30); ++i) {
            Window window{
                WindowId("w" + std::to_string(i)), i, text(), hall.zones[index(3)].id, number(1, 3), flag(), {}};
            if (flag())
                window.duties.insert(Duty::Noon);
            if (flag())
                window.duties.insert(Duty::Extended);
            hall.windows.push_back(window);
            const int middle = number(1, 1439);
            plan.entries.push_back({window.id, weekdays(), {LocalTime{0}, LocalTime{middle}}, profile(hall)});
            plan.entries.push_back({window.id, {}, {LocalTime{middle}, LocalTime{1440}}, profile(hall)});
        }
        hall.plans = {plan, {PlanId("p2"), {}, {}, {}, {}}};
        hall.activePlan = hall.plans[index(2)].id;
        hall.kiosks = {{KioskId("k1"), 1, {}}, {KioskId("k2"), 2, hall.zones[1].id}};
    }
    Profile profile(const HallConfiguration& hall) {
        Profile profile;
        for (const Queue& queue : hall.queues) {
            if (flag())
                (flag() ? profile.own : profile.helps).push_back(queue.id);
        }
        profile.priorityFirst = flag();
        return profile;
    }
    void addPriorities(HallConfiguration& hall) {
        hall.priorityClasses = {
            {PriorityClassId("elder"), text(), PriorityGrant::GreenButton, span(), number(0, 9000), flag()},
            {PriorityClassId("urgent"), text(), PriorityGrant::Staff, span(), 1000, flag()}};
    }
    void addRules(HallConfiguration& hall) {
        hall.calling.maxOvertakesInRow = number(0, 9);
        hall.calling.ordinaryAgeCap = span();
        hall.calling.recallGuard = Duration(number(0, 9000));
        hall.calling.callOutOfOrderAllowed = flag();
        hall.booking.shareOfCapacityPermille = number(0, 1000);
        hall.booking.checkInEarly = span();
        hall.booking.cancelBefore = span();
        hall.thresholds.waitWarn = span();
        hall.thresholds.waitAlarm = hall.thresholds.waitWarn + span();
        hall.thresholds.refuseBeyondCapacity = flag();
        hall.advice.automatic = flag();
        hall.advice.movesPerDay = number(0, 40);
        hall.advice.stay = span();
    }

    std::mt19937& m_random;
};

} // namespace

HallConfiguration randomHall(std::mt19937& random) {
    return Generator(random).make();
}

} // namespace evenhall
