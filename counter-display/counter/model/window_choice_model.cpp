// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/window_choice_model.h"

#include "counter-display/counter/model/window_facts.h"

#include <algorithm>
#include <utility>

namespace evenhall {

namespace {

bool isPlannedFor(const HallConfiguration& configuration, const WindowId& window, const QueueId& queue) {
    return std::any_of(configuration.plans.begin(), configuration.plans.end(), [&](const WindowPlan& plan) {
        return plan.id == configuration.activePlan &&
               std::any_of(plan.entries.begin(), plan.entries.end(), [&](const PlanEntry& entry) {
                   return entry.window == window && entry.profile.serves(queue);
               });
    });
}

} // namespace

WindowChoiceModel::WindowChoiceModel(HallSource& hall, WindowId own, QObject* parent)
    : QAbstractListModel(parent), m_hall(hall), m_own(std::move(own)) {
    connect(&hall, &HallSource::reset, this, &WindowChoiceModel::rebuild);
}

void WindowChoiceModel::setService(const QString& service) {
    m_service = ServiceId(service.toStdString());
    rebuild();
    emit serviceChanged();
}

void WindowChoiceModel::setLanguage(const QString& language) {
    m_language = language.toStdString();
    if (!m_windows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {NameRole});
}

int WindowChoiceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_windows.size()) + 1;
}

QVariant WindowChoiceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    static const Window whoeverIsFree;
    const Window& window = index.row() == 0 ? whoeverIsFree : m_windows[static_cast<std::size_t>(index.row()) - 1];
    switch (role) {
    case WindowRole:
        return QString::fromStdString(window.id.toString());
    case NumberRole:
        return window.number;
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(window.label.in(m_language));
    default:
        return {};
    }
}

QHash<int, QByteArray> WindowChoiceModel::roleNames() const {
    return {{WindowRole, "window"}, {NumberRole, "number"}, {NameRole, "name"}};
}

void WindowChoiceModel::rebuild() {
    beginResetModel();
    m_windows.clear();
    const auto configuration = m_hall.configuration();
    const Service* service = configuration != nullptr ? serviceOf(*configuration, m_service) : nullptr;
    if (service != nullptr)
        for (const Window& window : configuration->windows)
            if (window.id != m_own && isPlannedFor(*configuration, window.id, service->queue))
                m_windows.push_back(window);
    endResetModel();
}

} // namespace evenhall
