// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>

#include <string>
#include <vector>

namespace evenhall {

/// Some of the hall's tickets as rows, the longest first. Which ones, the derived class says; it calls rebuild() at the
/// end of its constructor and whenever its own choice changes.
class TicketRows : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role {
        TicketRole = Qt::UserRole,
        NumberRole,
        ServiceRole,
        SinceRole, ///< whole minutes
        ClassRole,
        StateRole, ///< VisitState as a number
        CopiesRole,
        PaperRole ///< true while its holder may stand there without paper
    };

    void setLanguage(const QString& language);
    [[nodiscard]] int count() const { return static_cast<int>(m_tickets.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

protected:
    TicketRows(HallSource& hall, QObject* parent);

    void rebuild();
    [[nodiscard]] virtual bool belongs(const TicketView& view) const = 0;
    [[nodiscard]] virtual Instant since(const TicketView& view) const { return view.waitingSince; }
    /// What stands above the others, however long they wait.
    [[nodiscard]] virtual bool isUrgent(const TicketView& /*view*/) const { return false; }

    [[nodiscard]] const HallSource& hall() const { return m_hall; }
    [[nodiscard]] const std::vector<TicketView>& tickets() const { return m_tickets; }

private:
    HallSource& m_hall;
    std::string m_language;
    std::vector<TicketView> m_tickets;
};

} // namespace evenhall
