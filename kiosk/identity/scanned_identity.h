// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/model/identity_reader.h"

#include <QObject>
#include <QString>

namespace evenhall {

/// Reads an identity from what a scanner types: the number in a card's QR code or bar code. Only texts of the expected
/// form are taken; the text itself is dropped at once.
class ScannedIdentity : public QObject, public IdentityReader {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool available() const override { return true; }
    void read(Callback done) override;
    void stop() override;

    /// A text from the scanner. False when nobody waits for a document, so that it may be something else.
    bool take(const QString& text);

private:
    Callback m_waiting;
};

/// The number of a resident identity card in a text: 17 digits and a check character that fits (GB 11643-1999, ISO 7064
/// MOD 11-2), alone or after the last non-alphanumeric character. BadValue for everything else.
[[nodiscard]] Result<RawIdentity> identityInText(const QString& text);

} // namespace evenhall
