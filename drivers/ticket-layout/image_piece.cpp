// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ticket-layout/image_piece.h"

#include "drivers/api/picture.h"
#include "drivers/ticket-layout/ticket_layout.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>

#include <array>

namespace evenhall::ticket_layout {

namespace {

constexpr double marginBelow = 1.0; // mm
constexpr int shades = 256;
constexpr int memoryLimit = 32; // MB, four times the largest picture

/// Black up to this shade; and how well that parts the picture in two, 1 being a picture of two shades.
struct Threshold {
    int shade = 127;
    double separation = 1;
};

/// Below this a picture has shades that no threshold does justice to. Logos in flat colours, softened at their edges by
/// scaling, lie above 0.9, photographs around 0.75.
constexpr double flatEnough = 0.86;

/// The picture on white, which is what shines through it on paper; null when it cannot be unpacked.
QImage unpack(std::span<const std::byte> png) {
    if (png.empty())
        return {};
    QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(png.data()), static_cast<int>(png.size()));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "png");
    QImageReader::setAllocationLimit(memoryLimit);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > device::widestPicture || size.height() > device::widestPicture)
        return {};
    const QImage picture = reader.read();
    if (picture.isNull())
        return {};
    QImage onWhite(picture.size(), QImage::Format_RGB32);
    onWhite.fill(Qt::white);
    QPainter(&onWhite).drawImage(0, 0, picture);
    return onWhite;
}

/// Shrinks smoothly; enlarges by whole factors only, so that edges stay sharp.
QImage fitted(const QImage& picture, int width, int height) {
    const double factor = std::min(double(width) / picture.width(), double(height) / picture.height());
    if (factor < 1)
        return picture.scaled(std::max(int(picture.width() * factor), 1), std::max(int(picture.height() * factor), 1),
                              Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return picture.scaled(picture.width() * int(factor), picture.height() * int(factor));
}

std::array<double, shades> histogramOf(const QImage& gray) {
    std::array<double, shades> parts{};
    const double one = 1.0 / (double(gray.width()) * gray.height());
    for (int y = 0; y < gray.height(); ++y) {
        const uchar* line = gray.constScanLine(y);
        for (int x = 0; x < gray.width(); ++x)
            parts.at(line[x]) += one;
    }
    return parts;
}

/// Otsu's method: the threshold with the greatest variance between its two sides. IEEE Trans. SMC 9 (1979) 62.
Threshold thresholdOf(const std::array<double, shades>& histogram) {
    double mean = 0;
    double square = 0;
    for (int shade = 0; shade < shades; ++shade) {
        mean += shade * histogram.at(std::size_t(shade));
        square += double(shade) * shade * histogram.at(std::size_t(shade));
    }
    const double variance = square - mean * mean;
    Threshold best;
    double weight = 0;
    double sum = 0;
    double bestBetween = 0;
    for (int shade = 0; shade < shades - 1; ++shade) {
        weight += histogram.at(std::size_t(shade));
        sum += shade * histogram.at(std::size_t(shade));
        if (weight <= 0 || weight >= 1)
            continue;
        const double difference = mean * weight - sum;
        const double between = difference * difference / (weight * (1 - weight));
        if (between > bestBetween) {
            bestBetween = between;
            best = {shade, variance > 0 ? between / variance : 1};
        }
    }
    return best;
}

QImage toDots(const QImage& picture) {
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    const Threshold threshold = thresholdOf(histogramOf(gray));
    if (threshold.separation < flatEnough)
        return picture.convertToFormat(QImage::Format_Mono, Qt::MonoOnly | Qt::DiffuseDither);
    QImage dots = gray;
    for (int y = 0; y < dots.height(); ++y) {
        uchar* line = dots.scanLine(y);
        for (int x = 0; x < dots.width(); ++x)
            line[x] = line[x] <= threshold.shade ? 0 : shades - 1;
    }
    return dots;
}

} // namespace

Piece imagePiece(const device::ImageBlock& block, const Page& page) {
    const QImage picture = unpack(block.png);
    if (picture.isNull())
        return {0, [](QPainter& /*painter*/, int /*top*/) {}};
    const QImage dots = toDots(fitted(picture, page.width, page.dots(block.millimetres)));
    const int left = (page.width - dots.width()) / 2;
    return {dots.height() + page.dots(marginBelow),
            [dots, left](QPainter& painter, int top) { painter.drawImage(left, top, dots); }};
}

bool isDrawable(std::span<const std::byte> png) {
    return !unpack(png).isNull();
}

} // namespace evenhall::ticket_layout
