// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/staff_menu.h"

#include <utility>

namespace evenhall {
namespace {

constexpr int mostFailures = 3;

} // namespace

StaffMenu::StaffMenu(QString code, std::chrono::milliseconds lockTime, QObject* parent)
    : QObject(parent), m_code(std::move(code)) {
    m_lock.setSingleShot(true);
    m_lock.setInterval(lockTime);
    connect(&m_lock, &QTimer::timeout, this, [this] {
        m_failures = 0;
        m_wrong = false;
        emit changed();
    });
}

void StaffMenu::type(const QString& digit) {
    if (!exists() || locked() || m_open)
        return;
    m_typed += digit;
    m_wrong = false;
    if (m_typed.size() == m_code.size()) {
        m_open = m_typed == m_code;
        m_wrong = !m_open;
        m_failures = m_open ? 0 : m_failures + 1;
        m_typed.clear();
        if (m_failures >= mostFailures)
            m_lock.start();
    }
    emit changed();
}

void StaffMenu::erase() {
    m_typed.chop(1);
    emit changed();
}

void StaffMenu::restartProgram() {
    if (m_open)
        emit restartAsked();
}

void StaffMenu::quitProgram() {
    if (m_open)
        emit quitAsked();
}

void StaffMenu::shut() {
    m_open = false;
    m_wrong = false;
    m_typed.clear();
    emit changed();
}

} // namespace evenhall
