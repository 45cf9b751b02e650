// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/bar_place.h"
#include "counter-display/counter/model/counter_keys.h"
#include "counter-display/counter/model/counter_session.h"
#include "counter-display/counter/model/guide_session.h"

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

struct Help {
    Q_GADGET
    QML_FOREIGN(evenhall::HelpDesk)
    QML_NAMED_ELEMENT(HelpDesk)
    QML_UNCREATABLE("made by the session")
};

struct Requests {
    Q_GADGET
    QML_FOREIGN(evenhall::RequestListModel)
    QML_NAMED_ELEMENT(RequestListModel)
    QML_UNCREATABLE("made by the help desk")
};

struct Guide {
    Q_GADGET
    QML_FOREIGN(evenhall::GuideSession)
    QML_NAMED_ELEMENT(GuideSession)
    QML_UNCREATABLE("made by the program")
};

struct Suggestions {
    Q_GADGET
    QML_FOREIGN(evenhall::SuggestionDesk)
    QML_NAMED_ELEMENT(SuggestionDesk)
    QML_UNCREATABLE("made by the session")
};

struct SuggestionList {
    Q_GADGET
    QML_FOREIGN(evenhall::SuggestionListModel)
    QML_NAMED_ELEMENT(SuggestionListModel)
    QML_UNCREATABLE("made by the suggestion desk")
};

struct Temporary {
    Q_GADGET
    QML_FOREIGN(evenhall::TemporaryWork)
    QML_NAMED_ELEMENT(TemporaryWork)
    QML_UNCREATABLE("made by the session")
};

struct Rows {
    Q_GADGET
    QML_FOREIGN(evenhall::TicketRows)
    QML_ANONYMOUS
};

struct TicketSearch {
    Q_GADGET
    QML_FOREIGN(evenhall::TicketSearchModel)
    QML_NAMED_ELEMENT(TicketSearchModel)
    QML_UNCREATABLE("made by the session")
};

struct ServiceSearch {
    Q_GADGET
    QML_FOREIGN(evenhall::ServiceSearchModel)
    QML_NAMED_ELEMENT(ServiceSearchModel)
    QML_UNCREATABLE("made by the session")
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
