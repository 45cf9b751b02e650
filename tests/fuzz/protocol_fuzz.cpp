// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// Untrusted text through every reader of the protocol. What is accepted must read back from its own text unchanged.
#include "app/codec/print_document_codec.h"
#include "app/protocol/client_messages.h"
#include "app/protocol/device_tokens.h"
#include "app/protocol/server_messages.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace evenhall;
using namespace evenhall::protocol;

void require(bool condition) {
    if (!condition)
        std::abort();
}

void readAsClient(std::string_view text) {
    const ParsedClientMessage parsed = parseClientMessage(text);
    const auto* message = std::get_if<ClientMessage>(&parsed);
    if (message == nullptr)
        return;
    const std::string written = encode(*message);
    const ParsedClientMessage again = parseClientMessage(written);
    require(std::holds_alternative<ClientMessage>(again) && encode(std::get<ClientMessage>(again)) == written);
}

void readAsServer(std::string_view text) {
    const Result<ServerMessage> message = decodeServerMessage(text);
    if (!message)
        return;
    const std::string written = encode(message.value());
    const Result<ServerMessage> again = decodeServerMessage(written);
    require(again.ok() && encode(again.value()) == written);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    readAsClient(text);
    readAsServer(text);
    static_cast<void>(parseCommandBody(text));
    static_cast<void>(parseDeviceTokens(text));
    if (const auto document = decodePrintDocument(text))
        require(decodePrintDocument(encodePrintDocument(document.value())).value() == document.value());
    return 0;
}
