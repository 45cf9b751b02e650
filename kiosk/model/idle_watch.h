// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace evenhall {

/// Notices that nobody touches the kiosk any more: first a warning that one touch takes back, then the end.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    struct Times {
        std::chrono::milliseconds warning;
        std::chrono::milliseconds end; ///< counted from the last touch, later than the warning
    };

    explicit IdleWatch(QObject* parent = nullptr);

    /// Starts counting anew.
    void start(Times times);
    void stop();
    void touched();
    [[nodiscard]] bool warning() const { return m_warning; }
    [[nodiscard]] int secondsLeft() const; ///< until the end, rounded up; 0 without a warning

signals:
    void warningChanged();
    void secondsLeftChanged();
    void ended();

private:
    void warn();
    void setWarning(bool warning);

    Times m_times{};
    QTimer m_untilWarning;
    QTimer m_untilEnd;
    QTimer m_second;
    bool m_warning = false;
};

} // namespace evenhall
