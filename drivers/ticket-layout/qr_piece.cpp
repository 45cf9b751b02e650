// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ticket-layout/qr_piece.h"

#include <QPainter>
#include <cerrno>
#include <memory>
#include <qrencode.h>
#include <system_error>

namespace evenhall::ticket_layout {

namespace {

constexpr int quietModules = 4;
constexpr int smallestModule = 3;        // dots: 0.38 mm at 203 dpi, what old phones still read
constexpr unsigned char blackModule = 1; // lowest bit of libqrencode's module bytes
constexpr int anyVersion = 0;
constexpr int caseSensitive = 1;

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::shared_ptr<QRcode>;

bool isBlack(const QRcode& code, int x, int y) {
    return (code.data[y * code.width + x] & blackModule) != 0;
}

void drawCode(QPainter& painter, const QRcode& code, int left, int top, int module) {
    for (int y = 0; y < code.width; ++y)
        for (int x = 0; x < code.width; ++x)
            if (isBlack(code, x, y))
                painter.fillRect(left + x * module, top + y * module, module, module, Qt::black);
}

} // namespace

device::Outcome<Piece> qrPiece(const device::QrBlock& block, const Page& page) {
    const Code code(QRcode_encodeString(block.payload.c_str(), anyVersion, QR_ECLEVEL_M, QR_MODE_8, caseSensitive),
                    FreeCode{});
    if (!code)
        return device::Fault{device::FaultCode::Unsupported, "QR code: " + std::generic_category().message(errno)};
    const int module = std::max(page.dots(block.millimetres) / code->width, smallestModule);
    const int edge = code->width * module;
    const int quiet = quietModules * module;
    if (edge + 2 * quiet > page.width)
        return device::Fault{device::FaultCode::Unsupported, "the QR code needs " + std::to_string(edge + 2 * quiet) +
                                                                 " dots, the paper has " + std::to_string(page.width)};
    const int left = (page.width - edge) / 2;
    return Piece{edge + 2 * quiet, [code, left, quiet, module](QPainter& painter, int top) {
                     drawCode(painter, *code, left, top + quiet, module);
                 }};
}

} // namespace evenhall::ticket_layout
