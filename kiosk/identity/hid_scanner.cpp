// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/identity/hid_scanner.h"

#include <QKeyEvent>

#include <utility>

namespace evenhall {

void HidScanner::key(const QKeyEvent& event) {
    if (m_sinceLast.isValid() && m_sinceLast.elapsed() > betweenKeys.count())
        m_text.clear();
    m_sinceLast.start();
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        const QString text = std::exchange(m_text, QString()).trimmed();
        if (!text.isEmpty())
            emit scanned(text);
        return;
    }
    if (m_text.size() < longest)
        m_text += event.text();
}

} // namespace evenhall
