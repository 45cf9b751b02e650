// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/model/kiosk_session.h"

#include <QtQml/qqmlregistration.h>

// Names the models for QML, so that they themselves need to know nothing of it.
namespace evenhall::kiosk_qml {

namespace Terms {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(evenhall::kiosk)
QML_NAMED_ELEMENT(Kiosk)
} // namespace Terms

struct Session {
    Q_GADGET
    QML_FOREIGN(evenhall::KioskSession)
    QML_NAMED_ELEMENT(KioskSession)
    QML_UNCREATABLE("made by the program")
};

struct Pages {
    Q_GADGET
    QML_FOREIGN(evenhall::PageModel)
    QML_NAMED_ELEMENT(PageModel)
    QML_UNCREATABLE("made by the session")
};

struct Chosen {
    Q_GADGET
    QML_FOREIGN(evenhall::ChosenService)
    QML_NAMED_ELEMENT(ChosenService)
    QML_UNCREATABLE("made by the session")
};

struct Issued {
    Q_GADGET
    QML_FOREIGN(evenhall::IssuedTicket)
    QML_NAMED_ELEMENT(IssuedTicket)
    QML_UNCREATABLE("made by the session")
};

} // namespace evenhall::kiosk_qml
