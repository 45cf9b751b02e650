// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/presentation/templates.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace evenhall;

/// Any bytes give a configuration or problems, never both; what is accepted reads back equal from its canonical text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ConfigurationReading reading =
        readHallConfiguration(std::string_view(reinterpret_cast<const char*>(data), size));
    if (reading.ok() != reading.problems.empty())
        std::abort();
    if (!reading.ok())
        return 0;
    static_cast<void>(checkTemplates(*reading.configuration));
    const ConfigurationReading again = readHallConfiguration(writeHallConfiguration(*reading.configuration));
    if (!again.ok() || *again.configuration != *reading.configuration)
        std::abort();
    return 0;
}
