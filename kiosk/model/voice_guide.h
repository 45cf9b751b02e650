// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace evenhall {

/// What can speak: a program, a recording, nothing at all. A new text ends the one before.
class Speech {
public:
    virtual ~Speech() = default;
    [[nodiscard]] virtual bool available() const = 0;
    /// A sentence in a BCP 47 language; volume from 0 to 100 percent. Returns at once.
    virtual void say(const QString& text, const QString& language, int volume) = 0;
    virtual void stop() = 0;
};

/// A kiosk without a voice: the texts stay on the screen.
class SilentSpeech : public Speech {
public:
    [[nodiscard]] bool available() const override { return false; }
    void say(const QString&, const QString&, int) override {}
    void stop() override {}
};

/// Reads pages to the person before the kiosk: every page while it is on, the time-out warning always. Repeat and
/// volume are theirs; the next person begins with the usual volume again.
class VoiceGuide : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool available READ available CONSTANT)
    Q_PROPERTY(bool on READ on NOTIFY changed)
    Q_PROPERTY(int volume READ volume NOTIFY changed) ///< percent
    Q_PROPERTY(QString lastText READ lastText NOTIFY changed)
public:
    explicit VoiceGuide(Speech& speech, QObject* parent = nullptr);

    void setLanguage(const QString& language);
    void setOn(bool on);
    void startOver();

    /// Says it when pages are read aloud.
    Q_INVOKABLE void read(const QString& text);
    /// Says it whether or not pages are read aloud.
    Q_INVOKABLE void announce(const QString& text);
    Q_INVOKABLE void repeat();
    Q_INVOKABLE void louder(); ///< after the loudest comes the softest
    void stop();

    [[nodiscard]] bool available() const { return m_speech.available(); }
    [[nodiscard]] bool on() const { return m_on; }
    [[nodiscard]] int volume() const { return m_volume; }
    [[nodiscard]] const QString& lastText() const { return m_text; }

signals:
    void changed();

private:
    Speech& m_speech;
    QString m_language;
    QString m_text;
    bool m_on = false;
    int m_volume;
};

} // namespace evenhall
