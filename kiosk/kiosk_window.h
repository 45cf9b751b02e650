// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/identity/hid_scanner.h"
#include "kiosk/identity/scanned_identity.h"
#include "kiosk/model/kiosk_session.h"
#include "resources/theme/interface_language.h"

#include <QObject>
#include <QQmlApplicationEngine>
#include <QSize>

#include <optional>

class QQuickWindow;

namespace evenhall {

/// The kiosk on a screen: loads the pages for a session, keeps their language, tells the session of every touch and
/// hands on what a scanner types. In full screen there is no way out: no frame, no pointer, no closing by keys.
class KioskWindow : public QObject {
    Q_OBJECT
public:
    explicit KioskWindow(KioskSession& session);

    /// Full screen without a size. False when the pages could not be loaded; Qt says why on stderr.
    [[nodiscard]] bool show(std::optional<QSize> windowed);
    [[nodiscard]] QQuickWindow* window() const;
    /// Whom a scanned text is offered first; may be null, else must outlive this.
    void setScannedIdentity(ScannedIdentity* reader) { m_scannedIdentity = reader; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    KioskSession& m_session;
    QQmlApplicationEngine m_engine;
    InterfaceLanguage m_language;
    HidScanner m_scanner;
    ScannedIdentity* m_scannedIdentity = nullptr;
};

} // namespace evenhall
