// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace evenhall::report {

enum class PageLanguage { Chinese, English };

/// Picks the words of one language.
class Words {
public:
    explicit Words(PageLanguage language) : m_chinese(language == PageLanguage::Chinese) {}
    [[nodiscard]] QString of(const char* chinese, const char* english) const {
        return QString::fromUtf8(m_chinese ? chinese : english);
    }
    /// The field `stem`_zh or `stem`_en, safe in a page.
    [[nodiscard]] QString field(const QJsonObject& object, const QString& stem) const;
    /// The array of sentences `stem`_zh or `stem`_en as paragraphs.
    [[nodiscard]] QString paragraphs(const QJsonObject& object, const QString& stem) const;

private:
    bool m_chinese;
};

[[nodiscard]] QString whole(double value);
/// One digit with its sign; 0 where it would be -0.0.
[[nodiscard]] QString signedText(double value);
[[nodiscard]] QString percent(double share);
/// "+3 % [1, 5]" of an object with three shares.
[[nodiscard]] QString percentSpan(const QJsonObject& object, const QString& middle);

[[nodiscard]] QString cell(const QString& text, const QString& attributes = {});
[[nodiscard]] QString numberCell(const QString& text);
/// A table with a head; `rows` are finished rows. `percents`: widths of the columns, where words of a head would be
/// cut.
[[nodiscard]] QString table(const std::vector<QString>& titles, const QString& rows,
                            const std::vector<int>& percents = {});

/// The begin of every page: fonts and title.
[[nodiscard]] QString pageHead(const QString& title);

} // namespace evenhall::report
