// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "resources/theme/interface_language.h"

#include <QCoreApplication>
#include <QQmlEngine>

#include <utility>

namespace evenhall {

InterfaceLanguage::InterfaceLanguage(QString program, QQmlEngine& engine)
    : m_program(std::move(program)), m_engine(engine) {}

InterfaceLanguage::~InterfaceLanguage() {
    QCoreApplication::removeTranslator(&m_translator);
}

void InterfaceLanguage::choose(const QString& tag) {
    if (tag == m_tag)
        return;
    m_tag = tag;
    QCoreApplication::removeTranslator(&m_translator);
    const QString file = QStringLiteral(":/i18n/%1_%2.qm").arg(m_program, QString(tag).replace('-', '_'));
    if (m_translator.load(file))
        QCoreApplication::installTranslator(&m_translator);
    m_engine.retranslate();
}

} // namespace evenhall
