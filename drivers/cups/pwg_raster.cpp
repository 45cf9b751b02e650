// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/cups/pwg_raster.h"

#include <cups/cups.h>
#include <cups/raster.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace evenhall::cups {

namespace {

using device::Raster;

constexpr int unitsPerInch = 2540; // of PWG, hundredths of a millimetre
constexpr int pointsPerInch = 72;
constexpr unsigned char white = 255;

struct CloseRaster {
    void operator()(cups_raster_t* raster) const { ::cupsRasterClose(raster); }
};

/// The picture at another resolution, by the nearest dot.
class Scaled {
public:
    Scaled(const Raster& picture, int from, int to) : m_picture(picture), m_from(from), m_to(to) {}

    [[nodiscard]] int width() const { return m_picture.width() * m_to / m_from; }
    [[nodiscard]] int height() const { return m_picture.height() * m_to / m_from; }
    [[nodiscard]] bool isBlack(int x, int y) const {
        return m_picture.isBlack(std::min(x * m_from / m_to, m_picture.width() - 1),
                                 std::min(y * m_from / m_to, m_picture.height() - 1));
    }

private:
    const Raster& m_picture;
    int m_from;
    int m_to;
};

ssize_t append(void* bytes, unsigned char* data, std::size_t size) {
    const auto* first = reinterpret_cast<const std::byte*>(data);
    auto& all = *static_cast<std::vector<std::byte>*>(bytes);
    all.insert(all.end(), first, first + size);
    return static_cast<ssize_t>(size);
}

unsigned int toPoints(int dots, int resolution) {
    return static_cast<unsigned int>((dots * pointsPerInch + resolution - 1) / resolution);
}

cups_page_header2_t headerFor(const Scaled& page, int resolution, PwgKind kind) {
    cups_page_header2_t header{};
    pwg_media_t* media =
        ::pwgMediaForSize(page.width() * unitsPerInch / resolution, page.height() * unitsPerInch / resolution);
    ::cupsRasterInitPWGHeader(&header, media, kind == PwgKind::Black ? "black_1" : "sgray_8", resolution, resolution,
                              "one-sided", nullptr);
    header.cupsWidth = static_cast<unsigned int>(page.width());
    header.cupsHeight = static_cast<unsigned int>(page.height());
    header.cupsBytesPerLine = (header.cupsWidth * header.cupsBitsPerPixel + 7) / 8;
    header.PageSize[0] = toPoints(page.width(), resolution);
    header.PageSize[1] = toPoints(page.height(), resolution);
    header.cupsInteger[CUPS_RASTER_PWG_TotalPageCount] = 1;
    return header;
}

std::vector<unsigned char> lineOf(const Scaled& page, int y, PwgKind kind, std::size_t size) {
    std::vector<unsigned char> line(size, kind == PwgKind::Black ? 0 : white);
    for (int x = 0; x < page.width(); ++x) {
        if (!page.isBlack(x, y))
            continue;
        const auto column = static_cast<std::size_t>(x);
        if (kind == PwgKind::Black)
            line[column / 8] = static_cast<unsigned char>(line[column / 8] | (0x80U >> (column % 8)));
        else
            line[column] = 0;
    }
    return line;
}

} // namespace

std::vector<std::byte> toPwgRaster(const Raster& picture, int dotsPerInch, int printerDotsPerInch, PwgKind kind) {
    const Scaled page(picture, dotsPerInch, printerDotsPerInch);
    cups_page_header2_t header = headerFor(page, printerDotsPerInch, kind);
    std::vector<std::byte> bytes;
    const std::unique_ptr<cups_raster_t, CloseRaster> raster(
        ::cupsRasterOpenIO(&append, &bytes, CUPS_RASTER_WRITE_PWG));
    ::cupsRasterWriteHeader2(raster.get(), &header);
    for (int y = 0; y < page.height(); ++y) {
        std::vector<unsigned char> line = lineOf(page, y, kind, header.cupsBytesPerLine);
        ::cupsRasterWritePixels(raster.get(), line.data(), header.cupsBytesPerLine);
    }
    return bytes;
}

} // namespace evenhall::cups
