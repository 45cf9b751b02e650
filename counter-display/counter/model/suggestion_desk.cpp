// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/suggestion_desk.h"

#include "counter-display/counter/model/window_facts.h"

#include <QPointer>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <utility>

namespace evenhall {
namespace {

constexpr std::chrono::minutes restingFor(30);
constexpr std::size_t leastWaiting = 2; ///< fewer nobody moves a window for

/// The codes of the two commands, which say something else here than at a window.
counter::Problem problemOf(const Error& error) {
    switch (error.code) {
    case ErrorCode::WrongState:
    case ErrorCode::TooLate:
        return counter::Problem::Outdated;
    case ErrorCode::LimitReached:
        return counter::Problem::NoMoves;
    default:
        return counter::problemFor(error);
    }
}

bool isResting(const WindowView& view, Instant now) {
    if (view.mode != WindowMode::Open || view.ticket || view.waiting > 0 || !view.changedAt)
        return false;
    return now - std::max(*view.changedAt, view.lastCallAt.value_or(*view.changedAt)) >= restingFor;
}

} // namespace

SuggestionDesk::SuggestionDesk(HallSource& hall, evenhall::Role role)
    : m_hall(hall)
    , m_mayDecide(mayExecute(role, AcceptSuggestion{}) && mayExecute(role, DismissSuggestion{}))
    , m_offers(hall, SuggestionState::Open)
    , m_inForce(hall, SuggestionState::Accepted) {
    m_minute.setInterval(std::chrono::minutes(1)); // windows begin to rest without saying so
    connect(&m_minute, &QTimer::timeout, this, &SuggestionDesk::changed);
    m_minute.start();
    connect(&hall, &HallSource::reset, this, &SuggestionDesk::changed);
    connect(&m_offers, &SuggestionListModel::modelReset, this, &SuggestionDesk::chosenChanged);
    connect(&m_offers, &SuggestionListModel::dataChanged, this, &SuggestionDesk::chosenChanged);
    connect(&hall, &HallSource::entityChanged, this, &SuggestionDesk::follow);
    connect(&hall, &HallSource::entityRemoved, this, &SuggestionDesk::follow);
}

void SuggestionDesk::setLanguage(const QString& language) {
    m_offers.setLanguage(language);
    m_inForce.setLanguage(language);
    emit changed();
}

QVariantMap SuggestionDesk::chosen() const {
    QVariantMap entry;
    const QModelIndex place = m_offers.index(chosenRow());
    const QHash<int, QByteArray> names = m_offers.roleNames();
    for (auto name = names.begin(); place.isValid() && name != names.end(); ++name)
        entry.insert(QString::fromLatin1(name.value()), m_offers.data(place, name.key()));
    return entry;
}

int SuggestionDesk::movesLeft() const {
    const std::vector<const Entity*> known = m_hall.all(EntityKind::Suggestion);
    return known.empty() ? -1 : std::get<SuggestionView>(*known.front()).movesLeft;
}

SuggestionDesk::Quiet SuggestionDesk::quiet() const {
    if (m_offers.count() > 0)
        return Quiet::Offers;
    const auto configuration = m_hall.configuration();
    if (configuration != nullptr && !configuration->advice.enabled)
        return Quiet::SwitchedOff;
    const std::vector<const Entity*> halls = m_hall.all(EntityKind::Hall);
    if (halls.empty() || !std::get<HallView>(*halls.front()).open)
        return Quiet::DayClosed;
    if (movesLeft() == 0 || (configuration != nullptr && configuration->advice.movesPerDay == 0))
        return Quiet::MovesUsed;
    const std::vector<const Entity*> queues = m_hall.all(EntityKind::Queue);
    const bool somebodyWaits = std::any_of(queues.begin(), queues.end(), [](const Entity* entity) {
        return static_cast<std::size_t>(std::get<QueueView>(*entity).waiting) >= leastWaiting;
    });
    return somebodyWaits ? Quiet::NothingHelps : Quiet::NobodyWaits;
}

int SuggestionDesk::leastSaved() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? wholeMinutes(configuration->advice.leastSaved) : 0;
}

QString SuggestionDesk::freeWindows() const {
    QStringList numbers;
    const auto configuration = m_hall.configuration();
    if (configuration == nullptr)
        return {};
    for (const Window& known : configuration->windows) {
        const WindowView* view = windowOf(m_hall, known.id);
        if (view != nullptr && isResting(*view, m_hall.hallNow()))
            numbers.append(QString::number(known.number));
    }
    return numbers.join(QStringLiteral(", "));
}

void SuggestionDesk::choose(int row) {
    if (row < 0 || row >= m_offers.count())
        return;
    m_chosen = m_offers.at(row).suggestion;
    emit chosenChanged();
}

void SuggestionDesk::step(int by) {
    choose(chosenRow() < 0 ? 0 : std::clamp(chosenRow() + by, 0, std::max(0, m_offers.count() - 1)));
}

void SuggestionDesk::accept() {
    if (chosenRow() >= 0)
        ask(AcceptSuggestion{*m_chosen}, &SuggestionDesk::accepted);
}

void SuggestionDesk::dismiss() {
    if (chosenRow() >= 0)
        ask(DismissSuggestion{*m_chosen}, &SuggestionDesk::dismissed);
}

void SuggestionDesk::follow(const EntityKey& key) {
    if (key.kind == EntityKind::Suggestion || key.kind == EntityKind::Hall || key.kind == EntityKind::Window ||
        key.kind == EntityKind::Queue)
        emit changed();
}

void SuggestionDesk::ask(Command command, void (SuggestionDesk::*done)()) {
    if (!m_mayDecide || m_asking)
        return;
    if (!m_hall.isConnected()) {
        emit refused(counter::Problem::Offline);
        return;
    }
    m_asking = true;
    m_hall.execute(std::move(command), {}, [desk = QPointer(this), done](const Answer& answer) {
        if (!desk)
            return;
        desk->m_asking = false;
        if (answer.error) {
            emit desk->refused(problemOf(*answer.error));
            return;
        }
        desk->m_chosen.reset();
        emit desk->chosenChanged();
        emit(desk.data()->*done)();
    });
}

} // namespace evenhall
