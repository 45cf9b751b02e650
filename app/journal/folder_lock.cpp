// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace evenhall::journal {

Result<std::unique_ptr<FolderLock>> FolderLock::take(const std::string& folder) {
    const std::string file = folder + "/hall.lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return {ErrorCode::StorageFailed, "open " + file + ": " + std::strerror(errno)};
    std::unique_ptr<FolderLock> lock(new FolderLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return {ErrorCode::Busy, "another process has the journal in " + folder + " open"};
    return lock;
}

FolderLock::~FolderLock() {
    ::close(m_descriptor);
}

} // namespace evenhall::journal
