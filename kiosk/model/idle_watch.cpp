// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/idle_watch.h"

namespace evenhall {

IdleWatch::IdleWatch(QObject* parent) : QObject(parent) {
    m_untilWarning.setSingleShot(true);
    m_untilEnd.setSingleShot(true);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_untilWarning, &QTimer::timeout, this, &IdleWatch::warn);
    connect(&m_second, &QTimer::timeout, this, &IdleWatch::secondsLeftChanged);
    connect(&m_untilEnd, &QTimer::timeout, this, [this] {
        stop();
        emit ended();
    });
}

void IdleWatch::start(Times times) {
    m_times = times;
    m_untilWarning.start(times.warning);
    m_untilEnd.stop();
    setWarning(false);
}

void IdleWatch::stop() {
    m_untilWarning.stop();
    m_untilEnd.stop();
    setWarning(false);
}

void IdleWatch::touched() {
    if (m_untilWarning.isActive() || m_untilEnd.isActive())
        start(m_times);
}

int IdleWatch::secondsLeft() const {
    return m_warning ? (m_untilEnd.remainingTime() + 999) / 1000 : 0;
}

void IdleWatch::warn() {
    m_untilEnd.start(m_times.end - m_times.warning);
    setWarning(true);
}

void IdleWatch::setWarning(bool warning) {
    if (warning == m_warning)
        return;
    m_warning = warning;
    if (warning)
        m_second.start();
    else
        m_second.stop();
    emit warningChanged();
    emit secondsLeftChanged();
}

} // namespace evenhall
