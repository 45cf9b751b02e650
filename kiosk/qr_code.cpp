// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/qr_code.h"

#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace evenhall {
namespace {

constexpr int quietModules = 4;
using Symbol = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

} // namespace

QrCode::QrCode(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void QrCode::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    emit textChanged();
    update();
}

void QrCode::paint(QPainter* painter) {
    const Symbol symbol(QRcode_encodeString(m_text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (symbol == nullptr)
        return; // empty, or longer than any QR code
    const int modules = symbol->width + 2 * quietModules;
    const int scale = std::max(1, static_cast<int>(std::min(width(), height())) / modules);
    const int offset = (static_cast<int>(std::min(width(), height())) - scale * modules) / 2;
    painter->fillRect(boundingRect(), Qt::white);
    for (int row = 0; row < symbol->width; ++row)
        for (int column = 0; column < symbol->width; ++column)
            if ((symbol->data[row * symbol->width + column] & 1U) != 0)
                painter->fillRect(offset + (column + quietModules) * scale, offset + (row + quietModules) * scale,
                                  scale, scale, Qt::black);
}

} // namespace evenhall
