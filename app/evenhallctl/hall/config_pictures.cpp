// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/hall/config_pictures.h"

#include "app/evenhallctl/tables/text_file.h"
#include "app/presentation/templates.h"
#include "drivers/api/picture.h"

#include <span>

namespace evenhall {

std::vector<ConfigurationProblem> bringInPictures(HallConfiguration& hall, const std::filesystem::path& folder) {
    std::vector<ConfigurationProblem> problems;
    const auto logo = hall.templates.find(std::string(logoTemplate));
    if (logo == hall.templates.end())
        return problems;
    for (auto& [language, text] : logo->second.byLanguage) {
        if (text == noLogo || text.starts_with("data:"))
            continue;
        const std::string where = "/templates/" + std::string(logoTemplate) + "/" + language;
        const Result<std::string> content = readTextFile((folder / text).string());
        if (!content) {
            problems.push_back({where, "expected a PNG file, found none: " + content.error().context});
            continue;
        }
        const std::span<const char> characters(*content);
        const std::string source = device::toPictureSource(std::as_bytes(characters));
        if (const device::Outcome<std::vector<std::byte>> picture = device::readPicture(source); !picture)
            problems.push_back({where, picture.fault().context + " in " + text});
        else
            text = source;
    }
    return problems;
}

} // namespace evenhall
