// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace evenhall::test {

/// Gives SQLite memory of its own, without locks and without the sanitizers' bookkeeping, which costs a fuzz target of
/// a database most of its time; SQLite itself is not instrumented, so nothing is watched less. Call once, before the
/// first connection; one thread.
void giveSqlitePool();

} // namespace evenhall::test
