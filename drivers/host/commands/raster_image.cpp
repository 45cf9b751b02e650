// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/commands/raster_image.h"

#include <QImage>

namespace evenhall::device_host {

bool saveImage(const device::Raster& raster, const std::string& path) {
    QImage image(raster.width(), raster.height(), QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    for (int y = 0; y < raster.height(); ++y)
        for (int x = 0; x < raster.width(); ++x)
            image.setPixel(x, y, raster.isBlack(x, y) ? 1 : 0);
    return image.save(QString::fromStdString(path), "PNG");
}

} // namespace evenhall::device_host
