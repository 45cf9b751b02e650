// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// The words of a command line, sorted into options and operands. "--name value" and "--name=value" mean the same;
/// after "--" everything is an operand. "--csv=FILE" gives the operand FILE, as "--csv FILE" does.
class Arguments {
public:
    /// BadValue for an unknown option, a missing or superfluous value, or an option given twice.
    static Result<Arguments> parse(const std::vector<std::string>& words);

    [[nodiscard]] const std::vector<std::string>& operands() const { return m_operands; }
    /// Takes the first `count` operands away: the name of the command.
    void dropOperands(std::size_t count);
    [[nodiscard]] bool has(std::string_view option) const { return m_options.count(option) != 0; }
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    /// The names of all options that were given, without dashes.
    [[nodiscard]] std::vector<std::string> given() const;

private:
    std::vector<std::string> m_operands;
    std::map<std::string, std::string, std::less<>> m_options;
};

} // namespace evenhall
