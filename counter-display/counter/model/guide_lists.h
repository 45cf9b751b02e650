// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/model/ticket_rows.h"

#include <QAbstractListModel>
#include <QString>

#include <string>
#include <vector>

namespace evenhall {

/// The open and missed tickets of the whole hall whose number holds what was typed: first those whose holder may stand
/// there without paper, then the longest waiting.
class TicketSearchModel : public TicketRows {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int withoutPaper READ withoutPaper NOTIFY countChanged) ///< of the whole list
public:
    explicit TicketSearchModel(HallSource& hall, QObject* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] int withoutPaper() const;

signals:
    void textChanged();

private:
    [[nodiscard]] bool belongs(const TicketView& view) const override;
    [[nodiscard]] bool isUrgent(const TicketView& view) const override { return view.paper.has_value(); }

    QString m_text; ///< capital letters and digits
};

/// The hall's services whose name, everyday name or initials hold what was typed, with how many wait there.
class ServiceSearchModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
public:
    enum Role { ServiceRole = Qt::UserRole, NameRole, ZoneRole, WaitingRole, OfferedRole };

    explicit ServiceSearchModel(HallSource& hall, QObject* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    void setLanguage(const QString& language);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void textChanged();

private:
    void follow(const EntityKey& key);
    void rebuild();
    [[nodiscard]] QString zoneName(const QueueId& queue) const;

    HallSource& m_hall;
    QString m_text; ///< lower case
    std::string m_language;
    std::vector<Service> m_services;
};

} // namespace evenhall
