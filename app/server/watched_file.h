// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace evenhall::server {

/// A small file that somebody may change while the server runs: the device tokens, the clerks' secrets. Owned by the
/// network thread.
class WatchedFile {
public:
    explicit WatchedFile(std::filesystem::path path) : m_path(std::move(path)) {}

    /// True when the file was changed, made or removed since it was read last.
    [[nodiscard]] bool isChanged() const;
    /// The whole text; nothing when there is no such file. Io: it cannot be read, or is larger than 4 MiB.
    [[nodiscard]] Result<std::optional<std::string>> read();

private:
    [[nodiscard]] std::filesystem::file_time_type lastWrite() const;

    std::filesystem::path m_path;
    std::filesystem::file_time_type m_read{};
};

} // namespace evenhall::server
