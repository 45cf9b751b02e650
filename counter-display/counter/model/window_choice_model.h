// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QAbstractListModel>
#include <QString>

#include <string>
#include <vector>

namespace evenhall {

/// The windows that the hall's plan lets serve one service, this one left out: where a clerk can send a person to by
/// name. The first row, with an empty window, stands for whichever is free first. Which of them are open is not known
/// here; the hall refuses what cannot be.
class WindowChoiceModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString service READ service WRITE setService NOTIFY serviceChanged)
public:
    enum Role { WindowRole = Qt::UserRole, NumberRole, NameRole };

    WindowChoiceModel(HallSource& hall, WindowId own, QObject* parent = nullptr);

    [[nodiscard]] QString service() const { return QString::fromStdString(m_service.toString()); }
    void setService(const QString& service);
    void setLanguage(const QString& language);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void serviceChanged();

private:
    void rebuild();

    HallSource& m_hall;
    WindowId m_own;
    ServiceId m_service;
    std::string m_language;
    std::vector<Window> m_windows;
};

} // namespace evenhall
