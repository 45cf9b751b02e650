// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/api/picture.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace evenhall::device {

namespace {

constexpr std::string_view prefix = "data:image/png;base64,";
constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr char padding = '=';

// A PNG begins with its signature and the block IHDR: length, name, width and height. ISO/IEC 15948.
constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view firstBlock = "IHDR";
constexpr std::size_t blockNameAt = 12;
constexpr std::size_t widthAt = 16;
constexpr std::size_t heightAt = 20;
constexpr std::size_t headLength = 24;

/// Groups of four digits, each for three bytes; nothing when it is no base64 (RFC 4648).
std::optional<std::vector<std::byte>> decode(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0)
        return std::nullopt;
    const std::size_t padded = text.size() - std::min(text.size(), text.find_last_not_of(padding) + 1);
    if (padded > 2)
        return std::nullopt;
    std::vector<std::byte> bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isPadding = at >= text.size() - padded;
        const std::size_t digit = isPadding ? 0 : digits.find(text[at]);
        if (digit == std::string_view::npos)
            return std::nullopt;
        group = group << 6U | static_cast<std::uint32_t>(digit);
        if (at % 4 != 3)
            continue;
        for (const unsigned shift : {16U, 8U, 0U})
            bytes.push_back(static_cast<std::byte>(group >> shift & 0xFFU));
        group = 0;
    }
    bytes.resize(bytes.size() - padded);
    return bytes;
}

std::string_view textOf(const std::vector<std::byte>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::uint32_t numberAt(const std::vector<std::byte>& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | std::to_integer<std::uint32_t>(bytes[at + i]);
    return number;
}

Fault expected(const std::string& what) {
    return {FaultCode::BadConfiguration, "expected " + what};
}

} // namespace

std::string pictureName(std::string_view source) {
    constexpr std::uint64_t offset = 0xCBF29CE484222325;
    constexpr std::uint64_t prime = 0x100000001B3;
    std::uint64_t hash = offset;
    for (const char character : source)
        hash = (hash ^ static_cast<unsigned char>(character)) * prime;
    std::string name;
    for (int shift = 60; shift >= 0; shift -= 4)
        name += "0123456789abcdef"[hash >> static_cast<unsigned>(shift) & 0xFU];
    return name;
}

Outcome<std::vector<std::byte>> readPicture(std::string_view source) {
    if (!source.starts_with(prefix))
        return expected("a picture as " + std::string(prefix) + "…");
    std::optional<std::vector<std::byte>> bytes = decode(source.substr(prefix.size()));
    if (!bytes)
        return expected("base64 behind " + std::string(prefix));
    const std::string_view text = textOf(*bytes);
    if (text.size() < headLength || !text.starts_with(signature) || text.substr(blockNameAt, 4) != firstBlock)
        return expected("a PNG file");
    if (bytes->size() > largestPicture)
        return expected("a PNG of at most " + std::to_string(largestPicture / 1024) + " KiB, found " +
                        std::to_string((bytes->size() + 1023) / 1024));
    for (const std::size_t edge : {widthAt, heightAt})
        if (numberAt(*bytes, edge) == 0 || numberAt(*bytes, edge) > widestPicture)
            return expected("a PNG of 1 to " + std::to_string(widestPicture) + " dots along each edge, found " +
                            std::to_string(numberAt(*bytes, edge)));
    return std::move(*bytes);
}

std::string toPictureSource(std::span<const std::byte> png) {
    std::string source(prefix);
    for (std::size_t at = 0; at < png.size(); at += 3) {
        const std::size_t count = std::min<std::size_t>(3, png.size() - at);
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8U | (i < count ? std::to_integer<std::uint32_t>(png[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            source += i <= count ? digits[group >> (18U - 6U * i) & 0x3FU] : padding;
    }
    return source;
}

} // namespace evenhall::device
