// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/hall/config_pictures.h"
#include "app/evenhallctl/tables/text_file.h"
#include "app/presentation/templates.h"

#include <filesystem>
#include <ostream>

namespace evenhall {

namespace {

void describe(const HallConfiguration& hall, std::ostream& out) {
    out << hall.name.in("zh-CN") << " (" << hall.id.toString() << "): " << hall.zones.size() << " zones, "
        << hall.departments.size() << " departments, " << hall.queues.size() << " groups, " << hall.services.size()
        << " services, " << hall.windows.size() << " windows, " << hall.kiosks.size() << " kiosks, "
        << hall.plans.size() << " plans (" << hall.activePlan.toString() << " is active)\n";
}

} // namespace

std::optional<HallConfiguration> checkedConfiguration(const std::string& file, const Console& console) {
    const Result<std::string> text = readTextFile(file);
    if (!text) {
        console.error << "evenhallctl: " << text.error().context << '\n';
        return std::nullopt;
    }
    ConfigurationReading reading = readHallConfiguration(*text);
    if (reading.configuration)
        reading.problems = bringInPictures(*reading.configuration, std::filesystem::path(file).parent_path());
    if (reading.configuration && reading.problems.empty()) {
        for (const TemplateProblem& problem : checkTemplates(*reading.configuration))
            reading.problems.push_back({problem.where, problem.what});
    }
    for (const ConfigurationProblem& problem : reading.problems)
        console.error << file << ": " << problem.toString() << '\n';
    if (!reading.problems.empty())
        return std::nullopt;
    return std::move(reading.configuration);
}

ExitCode checkConfiguration(const Arguments& arguments, const Console& console) {
    const std::optional<HallConfiguration> hall = checkedConfiguration(arguments.operands().front(), console);
    if (!hall)
        return ExitCode::Failed;
    describe(*hall, console.out);
    return ExitCode::Done;
}

} // namespace evenhall
