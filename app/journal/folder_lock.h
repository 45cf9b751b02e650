// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <memory>
#include <string>

namespace evenhall::journal {

/// Keeps a second process from writing to the same journal. The kernel frees the lock when its owner dies, however it
/// dies, so nothing is left behind that a person must remove. The file `hall.lock` stays; only its lock counts.
class FolderLock {
public:
    /// Busy when somebody else holds it.
    static Result<std::unique_ptr<FolderLock>> take(const std::string& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

} // namespace evenhall::journal
