// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ticket-layout/text_piece.h"

#include "drivers/ticket-layout/line_breaks.h"
#include "drivers/ticket-layout/ticket_font.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <memory>
#include <vector>

namespace evenhall::ticket_layout {

namespace {

using device::Alignment;
using device::TextSize;

// Heights of the em square in millimetres. 3.5 mm is a 28-dot character at 203 dpi, above the 24 dots of built-in
// fonts; the number is read at arm's length without glasses.
constexpr double smallEm = 2.75;
constexpr double normalEm = 3.5;
constexpr double largeEm = 5.25;
constexpr double numberEm = 14.0;

// In parts of the em: the font's own line height (1.45) wastes paper, Chinese and Latin both fit in these.
constexpr double linePitch = 1.24;
constexpr double baseline = 1.0;

constexpr double invertedPadding = 0.8; // mm around white text on black
constexpr double columnGap = 2.0;       // mm between label and value

double emOf(TextSize size) {
    switch (size) {
    case TextSize::Small:
        return smallEm;
    case TextSize::Normal:
        return normalEm;
    case TextSize::Large:
        return largeEm;
    case TextSize::Number:
        return numberEm;
    }
    return normalEm;
}

/// A line of laid-out text with its place in the block.
struct Line {
    std::shared_ptr<QTextLayout> layout; ///< shared by the lines of one paragraph
    int index = 0;
    double left = 0;
    double width = 0;
};

/// The lines of one paragraph style within a column of the page.
class Column {
public:
    Column(const QFont& font, double left, double width, Alignment alignment)
        : m_font(font), m_left(left), m_width(width), m_alignment(alignment) {}

    void addParagraph(const QString& text) {
        auto layout = std::make_shared<QTextLayout>(text, m_font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout->setTextOption(option);
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(m_width);
            const double width = line.naturalTextWidth();
            m_lines.push_back({layout, line.lineNumber(), m_left + slack(width), width});
        }
        layout->endLayout();
    }

    void addText(const QString& text) {
        for (const QString& paragraph : withoutBadBreaks(text).split(QLatin1Char('\n')))
            addParagraph(paragraph);
    }

    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }

private:
    [[nodiscard]] double slack(double width) const {
        const double free = std::max(m_width - width, 0.0);
        switch (m_alignment) {
        case Alignment::Left:
            return 0;
        case Alignment::Centre:
            return free / 2;
        case Alignment::Right:
            return free;
        }
        return 0;
    }

    QFont m_font;
    double m_left;
    double m_width;
    Alignment m_alignment;
    std::vector<Line> m_lines;
};

void drawLine(QPainter& painter, const Line& line, double top, int em) {
    const QTextLine text = line.layout->lineAt(line.index);
    // QTextLine draws relative to its own ascent and place; here the baseline alone counts.
    const QPointF position(std::round(line.left) - text.x(),
                           std::round(top + em * baseline) - text.ascent() - text.y());
    text.draw(&painter, position);
}

int heightOf(const Column& column, int em) {
    return static_cast<int>(std::ceil(static_cast<double>(column.lines().size()) * em * linePitch));
}

void drawColumn(QPainter& painter, const Column& column, int top, int em) {
    double lineTop = top;
    for (const Line& line : column.lines()) {
        drawLine(painter, line, lineTop, em);
        lineTop += em * linePitch;
    }
}

/// Black behind every line, as wide as its text.
Piece invertedPiece(const Column& column, int em, const Page& page) {
    const int padding = page.dots(invertedPadding);
    const auto draw = [column, em, padding](QPainter& painter, int top) {
        double lineTop = top + padding;
        for (const Line& line : column.lines()) {
            painter.fillRect(QRectF(line.left - padding, lineTop - padding, line.width + 2.0 * padding,
                                    em * linePitch + 2.0 * padding)
                                 .toAlignedRect(),
                             Qt::black);
            lineTop += em * linePitch;
        }
        painter.setPen(Qt::white);
        drawColumn(painter, column, top + padding, em);
        painter.setPen(Qt::black);
    };
    return {heightOf(column, em) + 2 * padding, draw};
}

double naturalWidth(const QFont& font, const QString& text) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

/// The em in dots; a number wider than the paper shrinks until it fits in one line.
int emFor(const device::TextBlock& block, const QString& text, const Page& page) {
    const int em = page.dots(emOf(block.size));
    if (block.size != TextSize::Number)
        return em;
    const double natural = naturalWidth(ticketFont(em, block.bold), text);
    return natural <= page.width ? em : std::max(static_cast<int>(em * page.width / natural), 1);
}

} // namespace

Piece textPiece(const device::TextBlock& block, const Page& page) {
    const QString text = QString::fromStdString(block.text);
    const int em = emFor(block, text, page);
    const double inset = block.inverted ? page.dots(invertedPadding) : 0;
    Column column(ticketFont(em, block.bold), inset, page.width - 2 * inset, block.alignment);
    column.addText(text);
    if (block.inverted)
        return invertedPiece(column, em, page);
    return {heightOf(column, em), [column, em](QPainter& painter, int top) { drawColumn(painter, column, top, em); }};
}

Piece rowPiece(const device::RowBlock& block, const Page& page) {
    const int em = page.dots(emOf(block.size));
    const QFont font = ticketFont(em, block.bold);
    const QString left = QString::fromStdString(block.left);
    const QString right = QString::fromStdString(block.right);
    const double gap = page.dots(columnGap);
    const double half = (page.width - gap) / 2;
    const double leftNatural = std::ceil(naturalWidth(font, left));
    const double rightNatural = std::ceil(naturalWidth(font, right));
    const bool fits = leftNatural + gap + rightNatural <= page.width;
    const double leftWidth = fits ? page.width - gap - rightNatural : half;
    const double rightWidth = fits ? rightNatural : half;

    Column label(font, 0, leftWidth, Alignment::Left);
    label.addText(left);
    Column value(font, page.width - rightWidth, rightWidth, Alignment::Right);
    value.addText(right);
    return {std::max(heightOf(label, em), heightOf(value, em)), [label, value, em](QPainter& painter, int top) {
                drawColumn(painter, label, top, em);
                drawColumn(painter, value, top, em);
            }};
}

} // namespace evenhall::ticket_layout
