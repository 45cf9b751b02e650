// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/values/text.h"

namespace evenhall {

const std::string& LocalizedText::in(std::string_view language) const {
    static const std::string nothing;
    if (const auto exact = byLanguage.find(std::string(language)); exact != byLanguage.end())
        return exact->second;
    if (const auto chinese = byLanguage.find("zh-CN"); chinese != byLanguage.end())
        return chinese->second;
    return byLanguage.empty() ? nothing : byLanguage.begin()->second;
}

} // namespace evenhall
