// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/server/watched_file.h"

#include <filesystem>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhall::server {

/// What a WatchedFile says, read again when it changes. A missing file is an empty list; after a change that cannot be
/// read, what was known before stays in force and somebody is told once. Owned by the network thread.
template <typename Item>
class WatchedList {
public:
    using Parse = Result<std::vector<Item>> (*)(std::string_view text);
    using Complain = std::function<void(const Error& problem)>;

    WatchedList(std::filesystem::path path, Parse parse) : m_file(std::move(path)), m_parse(parse) {}

    /// The first reading.
    Result<void> read() {
        const Result<std::optional<std::string>> text = m_file.read();
        if (!text)
            return text.error();
        if (!text->has_value()) {
            m_items.clear();
            return {};
        }
        Result<std::vector<Item>> items = m_parse(**text);
        if (!items)
            return items.error();
        m_items = std::move(items).value();
        return {};
    }

    /// Called for each change that was not taken over.
    void onProblem(Complain complain) { m_complain = std::move(complain); }

    [[nodiscard]] const std::vector<Item>& items() {
        if (m_file.isChanged())
            if (const Result<void> done = read(); !done && m_complain)
                m_complain(done.error());
        return m_items;
    }

private:
    WatchedFile m_file;
    Parse m_parse;
    Complain m_complain;
    std::vector<Item> m_items;
};

} // namespace evenhall::server
