// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace evenhall {

/// A QR code on the screen, for the phone of a person whose ticket did not come out on paper. Dark on white with its
/// quiet zone of four modules (ISO/IEC 18004), whatever colour it stands on; whole pixels per module.
class QrCode : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
public:
    explicit QrCode(QQuickItem* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    void paint(QPainter* painter) override;

signals:
    void textChanged();

private:
    QString m_text;
};

} // namespace evenhall
