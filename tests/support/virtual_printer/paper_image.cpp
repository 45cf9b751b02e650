// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/paper_image.h"

#include <QImage>

namespace evenhall::support {

bool savePaper(const PrintedPaper& paper, const std::string& path) {
    const int width = paper.rows.empty() ? 1 : static_cast<int>(paper.rows.front().size());
    QImage image(width, std::max(static_cast<int>(paper.rows.size()), 1), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (std::size_t y = 0; y < paper.rows.size(); ++y)
        for (std::size_t x = 0; x < paper.rows[y].size(); ++x)
            if (paper.rows[y][x])
                image.scanLine(static_cast<int>(y))[x] = 0;
    return image.save(QString::fromStdString(path), "PNG");
}

} // namespace evenhall::support
