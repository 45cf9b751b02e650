// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ticket-layout/ticket_layout.h"

#include "drivers/ticket-layout/image_piece.h"
#include "drivers/ticket-layout/qr_piece.h"
#include "drivers/ticket-layout/text_piece.h"

#include <QImage>
#include <QPainter>

namespace evenhall::ticket_layout {

namespace {

using device::Outcome;

constexpr double ruleThickness = 0.25; // mm
constexpr double ruleMargin = 1.0;     // mm above and below
constexpr double tailMargin = 2.0;     // mm between the last line and the knife
constexpr int darkest = 127;           // grey values up to here are black

Outcome<Piece> toPiece(const device::TextBlock& block, const Page& page) {
    return textPiece(block, page);
}

Outcome<Piece> toPiece(const device::RowBlock& block, const Page& page) {
    return rowPiece(block, page);
}

Outcome<Piece> toPiece(const device::QrBlock& block, const Page& page) {
    return qrPiece(block, page);
}

Outcome<Piece> toPiece(const device::ImageBlock& block, const Page& page) {
    return imagePiece(block, page);
}

Outcome<Piece> toPiece(const device::RuleBlock& /*block*/, const Page& page) {
    const int margin = page.dots(ruleMargin);
    const int thickness = page.dots(ruleThickness);
    const int width = page.width;
    return Piece{2 * margin + thickness, [margin, thickness, width](QPainter& painter, int top) {
                     painter.fillRect(0, top + margin, width, thickness, Qt::black);
                 }};
}

Outcome<Piece> toPiece(const device::FeedBlock& block, const Page& page) {
    return Piece{page.dots(std::max(block.millimetres, 0)), [](QPainter& /*painter*/, int /*top*/) {}};
}

device::Raster toRaster(const QImage& image) {
    device::Raster raster(image.width(), image.height());
    for (int y = 0; y < image.height(); ++y) {
        const uchar* line = image.constScanLine(y);
        for (int x = 0; x < image.width(); ++x)
            if (line[x] <= darkest)
                raster.setBlack(x, y);
    }
    return raster;
}

} // namespace

Outcome<device::Raster> layOut(const device::PrintDocument& document, const device::PaperGeometry& paper) {
    const Page page{paper.printableDots, paper.dotsPerInch};
    std::vector<Piece> pieces;
    int height = page.dots(tailMargin);
    for (const device::PrintBlock& block : document.blocks) {
        Outcome<Piece> piece = std::visit([&page](const auto& known) { return toPiece(known, page); }, block);
        if (!piece)
            return piece.fault();
        height += piece->height;
        pieces.push_back(std::move(*piece));
    }
    QImage image(page.width, height, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing, false);
    int top = 0;
    for (const Piece& piece : pieces) {
        piece.draw(painter, top);
        top += piece.height;
    }
    painter.end();
    return toRaster(image);
}

} // namespace evenhall::ticket_layout
