// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/bar_place.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace evenhall {

BarPlace::BarPlace(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)) {
    if (m_file.isEmpty())
        return;
    const QSettings settings(m_file, QSettings::IniFormat);
    const QString kept = std::exchange(m_file, {}); // reading keeps nothing
    setEdge(settings.value(QStringLiteral("bar/edge"), m_edge).toString());
    setAlong(settings.value(QStringLiteral("bar/along"), m_along).toDouble());
    m_file = kept;
}

void BarPlace::setEdge(const QString& edge) {
    static const QStringList edges = {QStringLiteral("top"), QStringLiteral("bottom"), QStringLiteral("left"),
                                      QStringLiteral("right")};
    if (edge == m_edge || !edges.contains(edge))
        return;
    m_edge = edge;
    keep();
    emit changed();
}

void BarPlace::setAlong(double along) {
    const double inside = std::clamp(along, 0.0, 1.0);
    if (inside == m_along || along != along)
        return;
    m_along = inside;
    keep();
    emit changed();
}

void BarPlace::keep() const {
    if (m_file.isEmpty())
        return;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(QStringLiteral("bar/edge"), m_edge);
    settings.setValue(QStringLiteral("bar/along"), m_along);
}

} // namespace evenhall
