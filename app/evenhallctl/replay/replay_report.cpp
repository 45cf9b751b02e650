// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/replay/replay_report.h"

#include <array>
#include <cstdio>

namespace evenhall {

namespace {

/// "09:41:07" of a time after midnight.
std::string clock(Duration at) {
    const std::int64_t seconds = at.count() / 1000;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d:%02d", static_cast<int>(seconds / 3600),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return text.data();
}

std::string describe(const SeenInterval& interval) {
    return clock(interval.from) + "-" + clock(interval.until);
}

/// Compares one group and writes down what differs.
class GroupJudge {
public:
    GroupJudge(const RecordedGroup& recorded, const PlayedGroup& played, std::vector<ReplayException>& exceptions)
        : m_recorded(recorded), m_played(played), m_exceptions(exceptions) {
        m_report.group = recorded.id;
        m_report.service = recorded.service;
        m_report.counters = recorded.counters;
        m_report.tickets = static_cast<int>(recorded.arrivals.size());
        m_report.recordedCalls = static_cast<int>(recorded.calls.size());
    }

    GroupReport judge() {
        for (std::size_t i = 0; i < m_recorded.arrivals.size(); ++i)
            judgeTicket(i);
        for (std::size_t i = 0; i < m_recorded.calls.size(); ++i)
            judgeCall(i);
        for (std::size_t i = m_recorded.calls.size(); i < m_recorded.arrivals.size(); ++i)
            except("ticket " + std::to_string(i + 1) + " was not called", "never called in the recording either");
        return m_report;
    }

private:
    void judgeTicket(std::size_t index) {
        const SeenInterval& seen = m_recorded.arrivals[index];
        const std::string name = "ticket " + std::to_string(index + 1);
        const PlayedTicket ticket = index < m_played.tickets.size() ? m_played.tickets[index] : PlayedTicket{};
        if (!ticket.issuedAt)
            except(name + " was not issued", ticket.refusal.empty() ? "no answer" : "refused: " + ticket.refusal);
        else if (!seen.contains(*ticket.issuedAt))
            except(name + " was issued at " + clock(*ticket.issuedAt) + ", recorded " + describe(seen),
                   "the replay was late: this machine is too slow for the speed");
        else
            ++m_report.issuedInside;
    }

    void judgeCall(std::size_t index) {
        const SeenInterval& seen = m_recorded.calls[index];
        const std::string name = "call " + std::to_string(index + 1);
        const PlayedCall call = index < m_played.calls.size() ? m_played.calls[index] : PlayedCall{};
        if (!call.calledAt) {
            except(name + " did not happen", call.refusal.empty() ? "no answer" : "refused: " + call.refusal);
            return;
        }
        if (call.ticket == index)
            ++m_report.callsInOrder;
        else
            except(name + " called another ticket", call.ticket
                                                        ? "the hall chose ticket " + std::to_string(*call.ticket + 1)
                                                        : "the hall chose a ticket of another group");
        if (seen.contains(*call.calledAt))
            ++m_report.callsInside;
        else
            except(name + " was made at " + clock(*call.calledAt) + ", recorded " + describe(seen),
                   seen.contains(call.planned) ? "the replay was late: this machine is too slow for the speed"
                                               : "the recording leaves no time for it: planned " + clock(call.planned) +
                                                     " after its ticket and the call before it");
    }

    void except(std::string what, std::string cause) {
        m_exceptions.push_back({m_recorded.id, std::move(what), std::move(cause)});
    }

    const RecordedGroup& m_recorded;
    const PlayedGroup& m_played;
    std::vector<ReplayException>& m_exceptions;
    GroupReport m_report;
};

void add(GroupReport& total, const GroupReport& group) {
    total.counters += group.counters;
    total.tickets += group.tickets;
    total.issuedInside += group.issuedInside;
    total.recordedCalls += group.recordedCalls;
    total.callsInOrder += group.callsInOrder;
    total.callsInside += group.callsInside;
}

std::string percent(int part, int whole) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f %%", whole == 0 ? 100.0 : 100.0 * part / whole);
    return text.data();
}

std::string row(const GroupReport& group) {
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), "%-8s %8d %8d %8d %8d %8d %8d\n", group.group.substr(0, 8).c_str(),
                  group.counters, group.tickets, group.issuedInside, group.recordedCalls, group.callsInOrder,
                  group.callsInside);
    return text.data();
}

} // namespace

bool ReplayReport::faithful() const {
    return total.issuedInside == total.tickets && total.callsInOrder == total.recordedCalls;
}

ReplayReport judgeDay(const RecordedDay& recorded, const std::vector<PlayedGroup>& played, double speed) {
    ReplayReport report;
    report.office = recorded.office;
    report.day = recorded.day;
    report.speed = speed;
    report.total.group = "all";
    const PlayedGroup nothing;
    for (std::size_t i = 0; i < recorded.groups.size(); ++i) {
        GroupJudge judge(recorded.groups[i], i < played.size() ? played[i] : nothing, report.exceptions);
        report.groups.push_back(judge.judge());
        add(report.total, report.groups.back());
    }
    return report;
}

std::string toText(const ReplayReport& report) {
    const GroupReport& total = report.total;
    std::array<char, 160> head{};
    std::snprintf(head.data(), head.size(), "%-8s %8s %8s %8s %8s %8s %8s\n", "group", "counters", "tickets", "inside",
                  "calls", "in order", "inside");
    std::string text = report.office + " on " + report.day.toString() + "\n" + head.data();
    for (const GroupReport& group : report.groups)
        text += row(group);
    text += row(total);
    text += "issued inside the recorded interval: " + percent(total.issuedInside, total.tickets) + " of " +
            std::to_string(total.tickets) + " tickets\n";
    text += "k-th call called the k-th ticket:    " + percent(total.callsInOrder, total.recordedCalls) + " of " +
            std::to_string(total.recordedCalls) + " calls\n";
    text += "called inside the recorded interval: " + percent(total.callsInside, total.recordedCalls) + "\n";
    text += "exceptions: " + std::to_string(report.exceptions.size()) + "\n";
    for (const ReplayException& exception : report.exceptions)
        text += "  group " + exception.group + ": " + exception.what + "; " + exception.cause + "\n";
    return text;
}

} // namespace evenhall
