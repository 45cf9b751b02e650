// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/journal/journal.h"

#include <utility>
#include <vector>

namespace evenhall::test {

/// All events after the last snapshot, in memory; for short journals.
inline Result<std::vector<journal::RestoredEvent>> replayed(journal::Journal& journal) {
    const auto restored = journal.restore();
    if (!restored)
        return restored.error();
    std::vector<journal::RestoredEvent> events;
    const auto keep = [&events](journal::RestoredEvent event) -> Result<void> {
        events.push_back(std::move(event));
        return {};
    };
    if (const auto read = journal.replay(restored->snapshotSequence, keep); !read)
        return read.error();
    return events;
}

} // namespace evenhall::test
