// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/configuration_exchange.h"

#include "app/codec/hall_configuration_codec.h"
#include "app/codec/search_initials.h"
#include "app/protocol/json_writer.h"

#include <memory>
#include <utility>

namespace evenhall::protocol {

namespace {

std::string listProblems(const std::vector<ConfigurationProblem>& problems) {
    std::string text;
    JsonWriter writer(text);
    writer.object([&] {
        writer.word("type", "error");
        writer.word("code", toWire(ProtocolError::BadMessage));
        writer.required("context", std::to_string(problems.size()) + " problems in the configuration");
        writer.startField("problems");
        writer.array(problems, [&](const ConfigurationProblem& problem) {
            writer.object([&] {
                writer.required("where", problem.where);
                writer.required("what", problem.what);
            });
        });
    });
    return text;
}

} // namespace

ReceivedConfiguration readConfiguration(std::string_view text, Digest digest) {
    ConfigurationReading reading = readHallConfiguration(text);
    if (!reading.configuration)
        return listProblems(reading.problems);
    completeInitials(*reading.configuration);
    std::string hash = digest(writeHallConfiguration(*reading.configuration));
    return std::make_shared<const Catalogue>(std::move(*reading.configuration), std::move(hash));
}

std::string encodeConfiguration(const Catalogue& catalogue) {
    return writeHallConfiguration(catalogue.configuration());
}

} // namespace evenhall::protocol
