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

struct Directory {
    Q_GADGET
    QML_FOREIGN(evenhall::ServiceDirectory)
    QML_NAMED_ELEMENT(ServiceDirectory)
    QML_UNCREATABLE("made by the session")
};

struct Choices {
    Q_GADGET
    QML_FOREIGN(evenhall::ChoiceListModel)
    QML_NAMED_ELEMENT(ChoiceListModel)
    QML_UNCREATABLE("made by the session")
};

struct Appointments {
    Q_GADGET
    QML_FOREIGN(evenhall::AppointmentDesk)
    QML_NAMED_ELEMENT(AppointmentDesk)
    QML_UNCREATABLE("made by the session")
};

struct Inquiry {
    Q_GADGET
    QML_FOREIGN(evenhall::TicketInquiry)
    QML_NAMED_ELEMENT(TicketInquiry)
    QML_UNCREATABLE("made by the session")
};

struct Help {
    Q_GADGET
    QML_FOREIGN(evenhall::HelpDesk)
    QML_NAMED_ELEMENT(HelpDesk)
    QML_UNCREATABLE("made by the session")
};

struct Printer {
    Q_GADGET
    QML_FOREIGN(evenhall::PrinterWatch)
    QML_NAMED_ELEMENT(PrinterWatch)
    QML_UNCREATABLE("made by the session")
};

struct Map {
    Q_GADGET
    QML_FOREIGN(evenhall::HallMap)
    QML_NAMED_ELEMENT(HallMap)
    QML_UNCREATABLE("made by the session")
};

struct Voice {
    Q_GADGET
    QML_FOREIGN(evenhall::VoiceGuide)
    QML_NAMED_ELEMENT(VoiceGuide)
    QML_UNCREATABLE("made by the session")
};

struct Staff {
    Q_GADGET
    QML_FOREIGN(evenhall::StaffMenu)
    QML_NAMED_ELEMENT(StaffMenu)
    QML_UNCREATABLE("made by the session")
};

} // namespace evenhall::kiosk_qml
