// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/json_text.h"

#include <boost/json/parse.hpp>

namespace evenhall::codec {

namespace {

Result<boost::json::value> parse(std::string_view text, boost::json::monotonic_resource& memory) {
    boost::json::error_code problem;
    boost::json::value value = boost::json::parse(text, problem, &memory);
    if (problem)
        return {ErrorCode::Corrupt, "not JSON: " + problem.message()};
    return value;
}

} // namespace

JsonText::JsonText(std::string_view text)
    : m_memory(m_buffer.data(), m_buffer.size()), m_value(parse(text, m_memory)) {}

} // namespace evenhall::codec
