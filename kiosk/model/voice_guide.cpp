// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/voice_guide.h"

namespace evenhall {
namespace {

constexpr int softest = 40;
constexpr int usual = 70;
constexpr int loudest = 100;
constexpr int step = 30;

} // namespace

VoiceGuide::VoiceGuide(Speech& speech, QObject* parent) : QObject(parent), m_speech(speech), m_volume(usual) {}

void VoiceGuide::setLanguage(const QString& language) {
    m_language = language;
}

void VoiceGuide::setOn(bool on) {
    if (on == m_on)
        return;
    m_on = on;
    if (on)
        repeat();
    else
        stop();
    emit changed();
}

void VoiceGuide::startOver() {
    setOn(false);
    m_volume = usual;
    m_text.clear();
    emit changed();
}

void VoiceGuide::read(const QString& text) {
    m_text = text;
    if (m_on && !text.isEmpty())
        m_speech.say(text, m_language, m_volume);
    emit changed();
}

void VoiceGuide::announce(const QString& text) {
    m_speech.say(text, m_language, m_volume);
}

void VoiceGuide::repeat() {
    if (!m_text.isEmpty())
        m_speech.say(m_text, m_language, m_volume);
}

void VoiceGuide::louder() {
    m_volume = m_volume >= loudest ? softest : m_volume + step;
    emit changed();
    repeat();
}

void VoiceGuide::stop() {
    m_speech.stop();
}

} // namespace evenhall
