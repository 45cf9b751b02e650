// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/fresh_folder.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace evenhall::bench {

FreshFolder::FreshFolder(const std::string& parent) : m_path(parent + "/evenhall-bench-XXXXXX") {
    if (::mkdtemp(m_path.data()) == nullptr)
        m_path.clear();
}

FreshFolder::~FreshFolder() {
    std::error_code ignored; // what cannot be removed stays for a person to look at
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

} // namespace evenhall::bench
