// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/report/pdf_writer.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace evenhall::report {

namespace {

constexpr int dotsPerInch = 150;
constexpr double marginMm = 14;
constexpr double footerMm = 8;

double toDots(double mm) {
    return mm / 25.4 * dotsPerInch;
}

void setUp(QPdfWriter& writer) {
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
}

/// Lays the text out on sheets of this size; returns the size without the footer.
QSizeF layOut(QTextDocument& document, QPdfWriter& writer, const QString& html) {
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    const QSizeF body(writer.width(), writer.height() - toDots(footerMm));
    document.setPageSize(body);
    document.setHtml(html);
    return body;
}

} // namespace

int sheetsOf(const QString& html) {
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter writer(&nowhere);
    setUp(writer);
    QTextDocument document;
    layOut(document, writer, html);
    return document.pageCount();
}

bool writePdf(const QString& html, const QString& title, const QString& file) {
    QPdfWriter writer(file);
    writer.setTitle(title);
    writer.setCreator("evenhall-report");
    setUp(writer);
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    QTextDocument document;
    const QSizeF body = layOut(document, writer, html);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -page * body.height());
        document.drawContents(&painter, QRectF(0, page * body.height(), body.width(), body.height()));
        painter.restore();
        painter.drawText(QRectF(0, body.height(), body.width(), toDots(footerMm)), Qt::AlignRight | Qt::AlignBottom,
                         QString("%1 / %2").arg(page + 1).arg(document.pageCount()));
    }
    return painter.end() && QFileInfo(file).size() > 0;
}

} // namespace evenhall::report
