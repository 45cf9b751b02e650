// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/page_model.h"

#include <algorithm>

namespace evenhall {

PageModel::PageModel(QAbstractItemModel& source, int pageSize, QObject* parent)
    : QSortFilterProxyModel(parent), m_pageSize(pageSize) {
    setSourceModel(&source);
    connect(&source, &QAbstractItemModel::modelReset, this, &PageModel::follow);
    connect(&source, &QAbstractItemModel::modelReset, this, &PageModel::totalChanged);
}

int PageModel::pageCount() const {
    return std::max(1, (sourceModel()->rowCount() + m_pageSize - 1) / m_pageSize);
}

void PageModel::setPage(int page) {
    page = std::clamp(page, 0, pageCount() - 1);
    if (page == m_page)
        return;
    m_page = page;
    invalidateFilter();
    emit pageChanged();
}

void PageModel::setPageSize(int pageSize) {
    if (pageSize < 1 || pageSize == m_pageSize)
        return;
    m_pageSize = pageSize;
    invalidateFilter();
    emit pageSizeChanged();
    follow();
}

bool PageModel::filterAcceptsRow(int row, const QModelIndex&) const {
    return row / m_pageSize == m_page;
}

void PageModel::follow() {
    emit pageCountChanged();
    setPage(m_page);
}

} // namespace evenhall
