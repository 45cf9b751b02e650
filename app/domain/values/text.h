// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace evenhall {

/// One text in several languages, by BCP 47 tag ("zh-CN", "en").
struct LocalizedText {
    std::map<std::string, std::string> byLanguage;

    /// The text in `language`; if missing, in "zh-CN"; else any.
    [[nodiscard]] const std::string& in(std::string_view language) const;

    friend bool operator==(const LocalizedText&, const LocalizedText&) = default;
};

} // namespace evenhall
