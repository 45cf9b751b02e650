// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/proposal_file.h"

#include "app/evenhallctl/planning/paper_seal.h"
#include "app/evenhallctl/tables/text_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace evenhall {

namespace {

std::string textOf(const QJsonValue& value) {
    return value.toString().toStdString();
}

/// False for what is no list of ids, and for one that names an id twice.
template <typename IdType>
bool readIds(const QJsonValue& list, std::vector<IdType>& into) {
    if (!list.isArray())
        return false;
    for (const QJsonValue value : list.toArray()) {
        const Result<IdType> id = IdType::parse(textOf(value));
        if (!id || std::find(into.begin(), into.end(), *id) != into.end())
            return false;
        into.push_back(*id);
    }
    return true;
}

bool readProfile(const QJsonValue& from, Profile& into) {
    return readIds(from["own"], into.own) && readIds(from["helps"], into.helps);
}

bool readWeekdays(const QJsonValue& list, std::vector<Weekday>& into) {
    constexpr std::array<const char*, 7> codes{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (const QJsonValue value : list.toArray()) {
        const auto found = std::find(codes.begin(), codes.end(), textOf(value));
        const auto weekday = static_cast<Weekday>(found - codes.begin() + 1);
        if (found == codes.end() || std::find(into.begin(), into.end(), weekday) != into.end())
            return false;
        into.push_back(weekday);
    }
    return !into.empty();
}

bool readExpectation(const QJsonValue& from, ProposedKind& into) {
    const Result<LocalTime> first = LocalTime::parse(textOf(from["first_slot"]));
    const int slotCount = from["slots"].toInt();
    const double length = from["slot_minutes"].toDouble();
    if (!first || slotCount < 1 || length < 1 || first->minutes + slotCount * length > 24 * 60)
        return false;
    into.grid = {static_cast<double>(first->minutes), length, slotCount};
    for (const QJsonValue value : from["queues"].toArray()) {
        const Result<QueueId> queue = QueueId::parse(textOf(value["id"]));
        ProposedQueue expected{queue ? *queue : QueueId{}, value["tickets"].toDouble(-1),
                               value["wait_before"].toDouble(-1), value["wait_after"].toDouble(-1)};
        if (!queue || expected.tickets < 0 || expected.waitBefore < 0 || expected.waitAfter < 0)
            return false;
        into.queues.push_back(std::move(expected));
    }
    return true;
}

bool readChange(const QJsonValue& from, const std::vector<Weekday>& weekdays, ProposedChange& into) {
    const Result<LocalTime> begin = LocalTime::parse(textOf(from["from"]));
    const Result<LocalTime> end = LocalTime::parse(textOf(from["until"]));
    if (!begin || !end || !(*begin < *end) || !from["saved_minutes"].isDouble())
        return false;
    into.change.weekdays = weekdays;
    into.change.period = {*begin, *end};
    into.savedMinutes = from["saved_minutes"].toDouble();
    into.sentenceChinese = textOf(from["sentence_zh"]);
    into.sentenceEnglish = textOf(from["sentence_en"]);
    return readProfile(from["before"], into.change.before) && readProfile(from["after"], into.change.after) &&
           !into.change.after.empty();
}

} // namespace

std::vector<planner::OrderedChange> ProposalFile::changes() const {
    std::vector<planner::OrderedChange> all;
    for (const ProposedKind& kind : kinds) {
        for (const ProposedChange& change : kind.changes)
            all.push_back(change.change);
    }
    return all;
}

namespace {

Result<ProposedKind> readKind(const QJsonObject& object, bool namesWindows) {
    ProposedKind kind;
    if (!readWeekdays(object["weekdays"], kind.weekdays))
        return {ErrorCode::BadValue, "a kind of day has no weekdays"};
    if (!readExpectation(object, kind))
        return {ErrorCode::BadValue, "a kind of day has no right half-hours or expectations"};
    for (const QJsonValue one : object["changes"].toArray()) {
        ProposedChange change;
        // Windows without names have no ids; such a proposal can be read, not approved.
        if (namesWindows && (!readIds(one["windows"], change.change.windows) || change.change.windows.empty()))
            return {ErrorCode::BadValue, "a change names no windows"};
        if (!readChange(one, kind.weekdays, change))
            return {ErrorCode::BadValue, "a change has no right hours or queues"};
        kind.changes.push_back(std::move(change));
    }
    return kind;
}

} // namespace

Result<ProposalFile> readProposalFile(const std::string& name) {
    const Result<std::string> text = readTextFile(name);
    if (!text)
        return text.error();
    const QJsonObject top = QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object();
    const Result<void> whole = checkSeal(*text);
    if (!top.isEmpty() && textOf(top["format"]) != "evenhall-month-proposal/2")
        return {ErrorCode::BadValue, name + " is no proposal of plan propose"};
    if (!whole)
        return {ErrorCode::BadValue, name + " is no proposal that can be trusted: " + whole.error().context};
    ProposalFile file{textOf(top["hall_id"]),       textOf(top["plan"]),
                      textOf(top["configuration"]), textOf(top["verdict"]) == "propose",
                      textOf(top["sentence_en"]),   {}};
    std::vector<Weekday> planned;
    for (const QJsonValue value : top["kinds"].toArray()) {
        Result<ProposedKind> kind = readKind(value.toObject(), !file.plan.empty());
        if (!kind)
            return {ErrorCode::BadValue, name + ": " + kind.error().context};
        for (const Weekday weekday : kind->weekdays) {
            if (std::find(planned.begin(), planned.end(), weekday) != planned.end())
                return {ErrorCode::BadValue, name + ": a weekday is planned twice"};
            planned.push_back(weekday);
        }
        file.kinds.push_back(std::move(*kind));
    }
    return file;
}

} // namespace evenhall
