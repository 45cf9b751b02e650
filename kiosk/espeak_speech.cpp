// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/espeak_speech.h"

#include <QStandardPaths>

#include <utility>

namespace evenhall {
namespace {

constexpr int wordsPerMinute = 140;   // slow and clear; older listeners understand more
constexpr int percentToAmplitude = 2; // 200 is espeak-ng's loudest

QString voiceFor(const QString& language) {
    return language.startsWith(QStringLiteral("zh")) ? QStringLiteral("cmn") : QStringLiteral("en-us");
}

} // namespace

EspeakSpeech::EspeakSpeech(QObject* parent)
    : QObject(parent), m_program(QStandardPaths::findExecutable(QStringLiteral("espeak-ng"))) {
    m_voice.setStandardOutputFile(QProcess::nullDevice());
    m_voice.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_voice, &QProcess::finished, this, &EspeakSpeech::begin);
}

EspeakSpeech::~EspeakSpeech() {
    m_voice.disconnect(this);
    m_voice.kill();
    m_voice.waitForFinished(100);
}

void EspeakSpeech::say(const QString& text, const QString& language, int volume) {
    if (!available())
        return;
    m_text = text;
    m_arguments = {QStringLiteral("-v"),     voiceFor(language),
                   QStringLiteral("-s"),     QString::number(wordsPerMinute),
                   QStringLiteral("-a"),     QString::number(volume * percentToAmplitude),
                   QStringLiteral("--stdin")};
    if (m_voice.state() == QProcess::NotRunning)
        begin();
    else
        m_voice.kill();
}

void EspeakSpeech::stop() {
    m_text.clear();
    if (m_voice.state() != QProcess::NotRunning)
        m_voice.kill();
}

void EspeakSpeech::begin() {
    if (m_text.isEmpty())
        return;
    m_voice.start(m_program, m_arguments);
    m_voice.write(std::exchange(m_text, QString()).toUtf8());
    m_voice.closeWriteChannel();
}

} // namespace evenhall
