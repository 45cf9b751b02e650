// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/bar_place.h"
#include "counter-display/counter/model/counter_keys.h"
#include "counter-display/counter/model/counter_session.h"

#include <QtQml/qqmlregistration.h>

// Names the models for QML, so that they themselves need to know nothing of it.
namespace evenhall::counter_qml {

namespace Terms {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(evenhall::counter)
QML_NAMED_ELEMENT(Counter)
} // namespace Terms

struct Session {
    Q_GADGET
    QML_FOREIGN(evenhall::CounterSession)
    QML_NAMED_ELEMENT(CounterSession)
    QML_UNCREATABLE("made by the program")
};

struct Work {
    Q_GADGET
    QML_FOREIGN(evenhall::CounterWork)
    QML_NAMED_ELEMENT(CounterWork)
    QML_UNCREATABLE("made by the session")
};

struct Keys {
    Q_GADGET
    QML_FOREIGN(evenhall::CounterKeys)
    QML_NAMED_ELEMENT(CounterKeys)
    QML_UNCREATABLE("made by the program")
};

struct Place {
    Q_GADGET
    QML_FOREIGN(evenhall::BarPlace)
    QML_NAMED_ELEMENT(BarPlace)
    QML_UNCREATABLE("made by the program")
};

struct Queues {
    Q_GADGET
    QML_FOREIGN(evenhall::QueueListModel)
    QML_NAMED_ELEMENT(QueueListModel)
    QML_UNCREATABLE("made by the session")
};

struct Windows {
    Q_GADGET
    QML_FOREIGN(evenhall::WindowChoiceModel)
    QML_NAMED_ELEMENT(WindowChoiceModel)
    QML_UNCREATABLE("made by the session")
};

struct Tickets {
    Q_GADGET
    QML_FOREIGN(evenhall::TicketListModel)
    QML_NAMED_ELEMENT(TicketListModel)
    QML_UNCREATABLE("made by the session")
};

struct Targets {
    Q_GADGET
    QML_FOREIGN(evenhall::ServiceChoiceModel)
    QML_NAMED_ELEMENT(ServiceChoiceModel)
    QML_UNCREATABLE("made by the session")
};

} // namespace evenhall::counter_qml
