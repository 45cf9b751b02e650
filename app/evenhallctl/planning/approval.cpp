// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/approval.h"

#include "app/codec/hall_configuration_codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace evenhall {

namespace {

template <typename Part, typename IdType>
bool knows(const std::vector<Part>& parts, const IdType& id) {
    return std::any_of(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
}

/// What the proposal needs and the hall does not have any more.
std::optional<std::string> missingPart(const HallConfiguration& hall, const ProposalFile& proposal) {
    for (const planner::OrderedChange& change : proposal.changes()) {
        for (const WindowId& window : change.windows) {
            if (!knows(hall.windows, window))
                return "window " + window.toString();
        }
        for (const Profile& profile : {change.before, change.after}) {
            for (const std::vector<QueueId>& queues : {profile.own, profile.helps}) {
                for (const QueueId& queue : queues) {
                    if (!knows(hall.queues, queue))
                        return "group " + queue.toString();
                }
            }
        }
    }
    return std::nullopt;
}

std::optional<std::string> reasonToRefuse(const HallConfiguration& hall, const ProposalFile& proposal,
                                          const Validity& validity) {
    if (std::optional<std::string> reason = reasonNotOf(hall, proposal))
        return reason;
    if (validity.until && *validity.until < validity.from)
        return "the plan would end before it begins";
    for (const WindowPlan& plan : hall.plans) {
        if (plan.validFrom == validity.from)
            return "plan " + plan.id.toString() + " begins that day already";
    }
    return std::nullopt;
}

LocalizedText nameOf(const BusinessDay& from) {
    return {{{"zh-CN", from.toString() + "起窗口方案"}, {"en", "Windows from " + from.toString()}}};
}

} // namespace

std::optional<std::string> reasonNotOf(const HallConfiguration& hall, const ProposalFile& proposal) {
    if (proposal.plan.empty())
        return "the proposal names no windows: it was made without the hall's configuration (plan propose --hall)";
    if (proposal.hall != hall.id.toString())
        return "the proposal is for hall " + proposal.hall + ", this is " + hall.id.toString();
    if (!knows(hall.plans, PlanId(proposal.plan)))
        return "the hall has changed since: it has no plan " + proposal.plan;
    if (const std::optional<std::string> missing = missingPart(hall, proposal))
        return "the hall has changed since: it has no " + *missing;
    return std::nullopt;
}

PlanId approvedPlanId(const HallConfiguration& hall, const BusinessDay& from) {
    constexpr std::size_t monthLength = 7; // "2026-12"
    const std::string stem = "month-" + from.toString().substr(0, monthLength);
    PlanId id(stem);
    for (int number = 2; knows(hall.plans, id); ++number)
        id = PlanId(stem + "-" + std::to_string(number));
    return id;
}

Result<HallConfiguration> withApprovedPlan(HallConfiguration hall, const ProposalFile& proposal,
                                           const Validity& validity) {
    if (const std::optional<std::string> reason = reasonToRefuse(hall, proposal, validity))
        return {ErrorCode::BadValue, *reason};
    const auto today = std::find_if(hall.plans.begin(), hall.plans.end(),
                                    [&](const WindowPlan& plan) { return plan.id.toString() == proposal.plan; });
    Result<std::vector<PlanEntry>> entries = planner::entriesWith(*today, proposal.changes());
    if (!entries)
        return {ErrorCode::BadValue, "the hall has changed since: " + entries.error().context};
    hall.plans.push_back({approvedPlanId(hall, validity.from), nameOf(validity.from), validity.from, validity.until,
                          std::move(*entries)});
    return hall;
}

std::string addedToFile(const std::string& fileText, const HallConfiguration& hall) {
    const QByteArray canonical = QByteArray::fromStdString(writeHallConfiguration(hall));
    const QJsonArray plans = QJsonDocument::fromJson(canonical).object()["plans"].toArray();
    QJsonObject file = QJsonDocument::fromJson(QByteArray::fromStdString(fileText)).object();
    QJsonArray listed = file["plans"].toArray();
    listed.append(plans.last());
    file["plans"] = listed;
    return QJsonDocument(file).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace evenhall
