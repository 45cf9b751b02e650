// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>

namespace evenhall {

/// Shows one page of a list, because a kiosk never scrolls. Stays within the pages there are.
class PageModel : public QSortFilterProxyModel {
    Q_OBJECT
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(int pageCount READ pageCount NOTIFY pageCountChanged)
    Q_PROPERTY(int total READ total NOTIFY totalChanged)
    Q_PROPERTY(int pageSize READ pageSize WRITE setPageSize NOTIFY pageSizeChanged)
public:
    PageModel(QAbstractItemModel& source, int pageSize, QObject* parent = nullptr);

    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const;                                  ///< at least 1
    [[nodiscard]] int total() const { return sourceModel()->rowCount(); } ///< on all pages
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    void setPage(int page);
    void setPageSize(int pageSize);

signals:
    void pageChanged();
    void pageCountChanged();
    void pageSizeChanged();
    void totalChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void follow();

    int m_page = 0;
    int m_pageSize;
};

} // namespace evenhall
