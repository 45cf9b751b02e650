// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace evenhall {

/// What staff do at a kiosk, behind a code of digits. After some wrong codes it stays shut for a while, so that nobody
/// finds the code by trying. Without a code it never opens.
class StaffMenu : public QObject {
    Q_OBJECT
    Q_PROPERTY(int typed READ typed NOTIFY changed) ///< digits, never which
    Q_PROPERTY(bool open READ open NOTIFY changed)
    Q_PROPERTY(bool wrong READ wrong NOTIFY changed)
    Q_PROPERTY(bool locked READ locked NOTIFY changed)
public:
    explicit StaffMenu(QString code, std::chrono::milliseconds lockTime = std::chrono::minutes(1),
                       QObject* parent = nullptr);

    Q_INVOKABLE void type(const QString& digit);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void restartProgram(); ///< only while open
    Q_INVOKABLE void quitProgram();    ///< only while open
    void shut();

    [[nodiscard]] bool exists() const { return !m_code.isEmpty(); }
    [[nodiscard]] int typed() const { return static_cast<int>(m_typed.size()); }
    [[nodiscard]] bool open() const { return m_open; }
    [[nodiscard]] bool wrong() const { return m_wrong; }
    [[nodiscard]] bool locked() const { return m_lock.isActive(); }

signals:
    void changed();
    void restartAsked();
    void quitAsked();

private:
    QString m_code;
    QString m_typed;
    QTimer m_lock;
    int m_failures = 0;
    bool m_open = false;
    bool m_wrong = false;
};

} // namespace evenhall
