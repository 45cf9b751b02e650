// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <string_view>

namespace evenhall::codec {

/// A short JSON text parsed into memory of its own: most events need no allocation. Not copyable or movable, for the
/// value points into it.
class JsonText {
public:
    explicit JsonText(std::string_view text);
    JsonText(const JsonText&) = delete;
    JsonText& operator=(const JsonText&) = delete;

    [[nodiscard]] Result<boost::json::value>& value() { return m_value; }

private:
    std::array<unsigned char, 4096> m_buffer;
    boost::json::monotonic_resource m_memory;
    Result<boost::json::value> m_value;
};

} // namespace evenhall::codec
