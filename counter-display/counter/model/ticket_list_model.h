// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace evenhall {

/// The tickets that one window may take up: those that wait in its queues, or aside, parked or missed. The longest
/// first.
class TicketListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int ownCount READ ownCount NOTIFY countChanged) ///< of them parked by this window
public:
    enum Role { TicketRole = Qt::UserRole, NumberRole, ServiceRole, SinceRole, ClassRole };

    /// `state` is Waiting, Parked or Missed.
    TicketListModel(HallSource& hall, WindowId window, VisitState state, QObject* parent = nullptr);

    void setLanguage(const QString& language);
    [[nodiscard]] int count() const { return static_cast<int>(m_tickets.size()); }
    [[nodiscard]] int ownCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    void rebuild();
    [[nodiscard]] bool belongs(const TicketView& view) const;
    [[nodiscard]] Instant since(const TicketView& view) const;

    HallSource& m_hall;
    WindowId m_window;
    VisitState m_state;
    std::string m_language;
    std::vector<TicketView> m_tickets;
};

} // namespace evenhall
