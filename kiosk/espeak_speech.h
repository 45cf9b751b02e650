// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/model/voice_guide.h"

#include <QObject>
#include <QProcess>
#include <QString>

namespace evenhall {

/// Speaks through the program espeak-ng, when it is installed; silent otherwise. What is said goes over a pipe, so that
/// it stands in no list of processes. A new text ends the one before; a voice that fails is only silence. Lives on the
/// thread of its event loop.
class EspeakSpeech : public QObject, public Speech {
    Q_OBJECT
public:
    explicit EspeakSpeech(QObject* parent = nullptr);
    ~EspeakSpeech() override;

    [[nodiscard]] bool available() const override { return !m_program.isEmpty(); }
    void say(const QString& text, const QString& language, int volume) override;
    void stop() override;

private:
    void begin();

    QString m_program;
    QProcess m_voice;
    QString m_text; ///< to be said when the one before has ended
    QStringList m_arguments;
};

} // namespace evenhall
