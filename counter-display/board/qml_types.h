// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/board/model/board_session.h"

#include <QtQml/qqmlregistration.h>

// Names the models for QML, so that they themselves need to know nothing of it.
namespace evenhall::board_qml {

struct Session {
    Q_GADGET
    QML_FOREIGN(evenhall::BoardSession)
    QML_NAMED_ELEMENT(BoardSession)
    QML_UNCREATABLE("made by the program")
};

struct Calls {
    Q_GADGET
    QML_FOREIGN(evenhall::CallListModel)
    QML_NAMED_ELEMENT(CallListModel)
    QML_UNCREATABLE("made by the session")
};

struct Crowd {
    Q_GADGET
    QML_FOREIGN(evenhall::CrowdListModel)
    QML_NAMED_ELEMENT(CrowdListModel)
    QML_UNCREATABLE("made by the session")
};

} // namespace evenhall::board_qml
