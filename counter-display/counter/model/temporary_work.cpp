// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/temporary_work.h"

#include "app/presentation/suggestion_text.h"
#include "counter-display/counter/model/window_facts.h"

#include <chrono>
#include <utility>

namespace evenhall {
namespace {

constexpr std::chrono::seconds newsFor(20);

} // namespace

TemporaryWork::TemporaryWork(HallSource& hall, WindowId window) : m_hall(hall), m_window(std::move(window)) {
    m_newsFor.setSingleShot(true);
    m_newsFor.setInterval(newsFor);
    connect(&m_newsFor, &QTimer::timeout, this, [this] {
        m_news = News::None;
        emit changed();
    });
    connect(&hall, &HallSource::reset, this, &TemporaryWork::look);
    connect(&hall, &HallSource::entityChanged, this, &TemporaryWork::follow);
    connect(&hall, &HallSource::entityRemoved, this, &TemporaryWork::follow);
    look();
}

void TemporaryWork::setLanguage(const QString& language) {
    m_language = language.toStdString();
    emit changed();
}

QString TemporaryWork::until() const {
    return m_until ? clockAt(m_hall, *m_until) : QString();
}

QString TemporaryWork::queues() const {
    const SuggestionView* told = suggestion();
    const auto configuration = m_hall.configuration();
    return told != nullptr && configuration != nullptr
               ? QString::fromStdString(queueNames(told->queues, *configuration, m_language))
               : QString();
}

bool TemporaryWork::first() const {
    const SuggestionView* told = suggestion();
    return told != nullptr && told->move == SuggestionKind::Switch;
}

const SuggestionView* TemporaryWork::suggestion() const {
    for (const Entity* entity : m_hall.all(EntityKind::Suggestion)) {
        const auto& view = std::get<SuggestionView>(*entity);
        if (view.window == m_window && view.state == SuggestionState::Accepted && m_until == view.until)
            return &view;
    }
    return nullptr;
}

void TemporaryWork::follow(const EntityKey& key) {
    if (key.kind == EntityKind::Window && key.id == m_window.toString())
        look();
    else if (key.kind == EntityKind::Suggestion)
        emit changed();
}

void TemporaryWork::look() {
    const WindowView* view = windowOf(m_hall, m_window);
    if (view == nullptr || (m_seen && view->profileUntil == m_until))
        return;
    m_until = view->profileUntil;
    if (m_seen) {
        m_news = m_until ? News::Begun : News::Over;
        m_newsFor.start();
    }
    m_seen = true;
    emit changed();
}

} // namespace evenhall
