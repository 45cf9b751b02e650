// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/events.h"
#include "app/journal/batch.h"
#include "app/journal/call_table.h"
#include "app/journal/outbox_table.h"
#include "app/journal/sqlite_database.h"
#include "app/journal/visit_table.h"
#include "app/journal/window_table.h"

namespace evenhall::journal {

/// Writes the tables that follow from events and visits, inside the transaction of a batch.
class Projector {
public:
    explicit Projector(Database& database);

    Result<void> project(const EventPlace& place, const Event& event);
    /// After all events of a batch.
    Result<void> finish(const Batch& batch, BusinessDay day);

    [[nodiscard]] OutboxTable& outbox() { return m_outbox; }

private:
    struct Dispatch;

    Result<void> dayTurned(const EventPlace& place);
    Result<void> rated(const EventPlace& place, const VisitRated& event);
    Result<void> adopted(const EventPlace& place, const ConfigurationAdopted& event);

    Database& m_database;
    VisitTable m_visits;
    CallTable m_calls;
    WindowTable m_windows;
    OutboxTable m_outbox;
    Statement m_rate;
    Statement m_adopt;
};

} // namespace evenhall::journal
