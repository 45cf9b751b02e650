// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/watched_file.h"

#include <fstream>
#include <iterator>
#include <system_error>

namespace evenhall::server {

namespace {

constexpr std::uintmax_t maxFile = 4UL * 1024 * 1024;

} // namespace

std::filesystem::file_time_type WatchedFile::lastWrite() const {
    std::error_code missing;
    const auto changed = std::filesystem::last_write_time(m_path, missing);
    return missing ? std::filesystem::file_time_type{} : changed;
}

bool WatchedFile::isChanged() const {
    return lastWrite() != m_read;
}

Result<std::optional<std::string>> WatchedFile::read() {
    m_read = lastWrite();
    if (m_read == std::filesystem::file_time_type{})
        return std::optional<std::string>();
    std::error_code unreadable;
    const std::uintmax_t size = std::filesystem::file_size(m_path, unreadable);
    std::ifstream stream(m_path, std::ios::binary);
    if (unreadable || size > maxFile || !stream)
        return {ErrorCode::Io, m_path.string() + " cannot be read"};
    return std::optional(std::string((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>()));
}

} // namespace evenhall::server
