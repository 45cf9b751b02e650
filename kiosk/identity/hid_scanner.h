// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <chrono>

class QKeyEvent;

namespace evenhall {

/// A barcode or QR scanner that types like a keyboard: a burst of keys too fast for fingers, ended by Return. Tells
/// what was scanned; keys that come slowly are nobody's, since a kiosk has no other keyboard.
class HidScanner : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds betweenKeys{120};
    static constexpr qsizetype longest = 512;

    using QObject::QObject;

    /// Takes every key of the window.
    void key(const QKeyEvent& event);

signals:
    void scanned(const QString& text);

private:
    QElapsedTimer m_sinceLast;
    QString m_text;
};

} // namespace evenhall
