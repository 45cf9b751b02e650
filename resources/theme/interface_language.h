// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

class QQmlEngine;

namespace evenhall {

/// Puts the texts of one program's windows into one language, also while they are shown. The texts in the sources are
/// English; every other language is a file `:/i18n/<program>_<language>.qm` made from resources/translations.
/// Lives on the thread of its windows.
class InterfaceLanguage : public QObject {
    Q_OBJECT
public:
    InterfaceLanguage(QString program, QQmlEngine& engine);
    ~InterfaceLanguage() override;

    /// A BCP 47 tag, for instance "zh-CN". A language without texts shows the English ones.
    void choose(const QString& tag);
    [[nodiscard]] const QString& tag() const { return m_tag; }

private:
    QString m_program;
    QQmlEngine& m_engine;
    QString m_tag;
    QTranslator m_translator;
};

} // namespace evenhall
