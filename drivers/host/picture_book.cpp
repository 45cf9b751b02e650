// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/picture_book.h"

#include "drivers/api/picture.h"
#include "drivers/ticket-layout/ticket_layout.h"

#include <algorithm>
#include <variant>

namespace evenhall::device_host {

bool PictureBook::isNeeded(const device::PrintDocument& document) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [](const device::PrintBlock& block) {
        return std::holds_alternative<device::ImageBlock>(block);
    });
}

void PictureBook::fill(device::PrintDocument& document) {
    for (device::PrintBlock& block : document.blocks)
        if (auto* image = std::get_if<device::ImageBlock>(&block))
            image->png = find(image->name);
}

std::vector<std::byte> PictureBook::find(const std::string& name) {
    if (const auto known = m_known.find(name); known != m_known.end())
        return known->second;
    const std::shared_ptr<const HallConfiguration> configuration = m_hall.configuration();
    if (configuration == nullptr) {
        warnOf("", "the hall's configuration has not arrived yet");
        return {};
    }
    for (const auto& [text, byLanguage] : configuration->templates)
        for (const auto& [language, source] : byLanguage.byLanguage) {
            if (device::pictureName(source) != name)
                continue;
            const device::Outcome<std::vector<std::byte>> png = device::readPicture(source);
            if (png && ticket_layout::isDrawable(*png))
                return m_known.emplace(name, *png).first->second;
            warnOf(name, png ? "the PNG cannot be unpacked" : png.fault().context);
            return {};
        }
    warnOf(name, "the hall's configuration does not have it");
    return {};
}

void PictureBook::warnOf(const std::string& name, const std::string& trouble) {
    if (m_warn && m_warned.insert(name).second)
        m_warn("tickets come out without their logo: " + trouble);
}

} // namespace evenhall::device_host
