// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace evenhall::bench {

/// A folder of our own, gone with everything in it at the end.
class FreshFolder {
public:
    /// Its path is empty when none can be made in `parent`.
    explicit FreshFolder(const std::string& parent);
    FreshFolder(const FreshFolder&) = delete;
    FreshFolder& operator=(const FreshFolder&) = delete;
    ~FreshFolder();

    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace evenhall::bench
