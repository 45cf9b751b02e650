// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/json_reader.h"

namespace evenhall::codec {

void JsonReader::read(const boost::json::value& json, bool& value) {
    if (const bool* known = json.if_bool())
        value = *known;
    else
        fail("true or false is expected");
}

void JsonReader::read(const boost::json::value& json, std::string& value) {
    if (const boost::json::string* text = json.if_string())
        value.assign(text->data(), text->size());
    else
        fail("a text is expected");
}

void JsonReader::read(const boost::json::value& json, BusinessDay& value) {
    std::string text;
    read(json, text);
    if (const Result<BusinessDay> day = BusinessDay::parse(text))
        value = *day;
    else
        fail(day.error().context);
}

void JsonReader::read(const boost::json::value& json, PublicCode& value) {
    std::string text;
    read(json, text);
    if (text.empty()) {
        value = PublicCode{};
    } else if (const Result<PublicCode> code = PublicCode::parse(text)) {
        value = *code;
    } else {
        fail(code.error().context);
    }
}

} // namespace evenhall::codec
