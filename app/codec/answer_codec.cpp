// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/answer_codec.h"

#include "app/codec/json_reader.h"
#include "app/codec/json_text.h"
#include "app/codec/json_writer.h"

namespace evenhall::codec {

std::string encodeAnswer(const Answer& answer) {
    return JsonWriter::toText(answer);
}

Result<Answer> decodeAnswer(std::string_view text) {
    JsonText json(text);
    if (!json.value())
        return json.value().error();
    return JsonReader::fromJson<Answer>(*json.value());
}

} // namespace evenhall::codec
