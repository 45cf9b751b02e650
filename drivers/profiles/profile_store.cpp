// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/profiles/profile_store.h"

#include "drivers/profiles/built_in_profiles.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <fstream>
#include <optional>
#include <sstream>

namespace evenhall::profiles {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;

constexpr std::uintmax_t largestFile = 1'000'000;

std::optional<std::string> contentOf(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::file_size(path, error) > largestFile || error)
        return std::nullopt;
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    return stream ? std::optional(content.str()) : std::nullopt;
}

Outcome<PrinterProfile> readFile(const std::filesystem::path& path) {
    const std::optional<std::string> content = contentOf(path);
    if (!content)
        return Fault{FaultCode::NotFound, "cannot be read"};
    Outcome<PrinterProfile> profile = parseProfile(*content);
    if (profile && profile->name != path.stem().string())
        return Fault{FaultCode::BadConfiguration, "/name: the file's name without .json is expected"};
    return profile;
}

Outcome<std::vector<std::filesystem::path>> filesOf(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".json")
            files.push_back(it->path());
    if (error)
        return Fault{FaultCode::NotFound, folder.string() + ": " + error.message()};
    std::sort(files.begin(), files.end());
    return files;
}

bool beginsWith(std::string_view text, std::string_view beginning) {
    const auto same = [](char a, char b) {
        return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
    };
    return text.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), text.begin(), same);
}

} // namespace

ProfileStore::ProfileStore() {
    for (const std::string_view text : builtInProfileTexts()) {
        Outcome<PrinterProfile> profile = parseProfile(text);
        assert(profile); // a test reads them all
        put(std::move(*profile));
    }
    assert(find(genericProfile) != nullptr);
}

Outcome<void> ProfileStore::addFolder(const std::filesystem::path& folder) {
    const Outcome<std::vector<std::filesystem::path>> files = filesOf(folder);
    if (!files)
        return files.fault();
    std::vector<PrinterProfile> profiles;
    std::string mistakes;
    for (const std::filesystem::path& file : *files) {
        Outcome<PrinterProfile> profile = readFile(file);
        if (profile)
            profiles.push_back(std::move(*profile));
        else
            mistakes.append(mistakes.empty() ? "" : "\n").append(file.string() + "\n" + profile.fault().context);
    }
    if (!mistakes.empty())
        return Fault{FaultCode::BadConfiguration, mistakes};
    for (PrinterProfile& profile : profiles)
        put(std::move(profile));
    return {};
}

const PrinterProfile* ProfileStore::find(std::string_view name) const {
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [name](const PrinterProfile& profile) { return profile.name == name; });
    return found == m_profiles.end() ? nullptr : &*found;
}

const PrinterProfile* ProfileStore::forModel(std::string_view model) const {
    const PrinterProfile* best = nullptr;
    std::size_t longest = 0;
    for (const PrinterProfile& profile : m_profiles)
        for (const std::string& beginning : profile.models)
            if (beginning.size() > longest && beginsWith(model, beginning)) {
                best = &profile;
                longest = beginning.size();
            }
    return best;
}

void ProfileStore::put(PrinterProfile profile) {
    const auto place =
        std::lower_bound(m_profiles.begin(), m_profiles.end(), profile,
                         [](const PrinterProfile& a, const PrinterProfile& b) { return a.name < b.name; });
    if (place != m_profiles.end() && place->name == profile.name)
        *place = std::move(profile);
    else
        m_profiles.insert(place, std::move(profile));
}

} // namespace evenhall::profiles
