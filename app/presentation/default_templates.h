// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace evenhall {

/// A file of resources/templates as it was when the program was built.
struct TemplateFile {
    std::string_view language;
    std::string_view text; ///< lines "name = text"; lines that begin with '#' are remarks
};

[[nodiscard]] const std::vector<TemplateFile>& templateFiles();

} // namespace evenhall
