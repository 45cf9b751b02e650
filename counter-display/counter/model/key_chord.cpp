// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/key_chord.h"

#include <algorithm>
#include <cctype>

namespace evenhall {
namespace {

struct NamedKey {
    const char* name;
    std::uint32_t symbol;
};

// X11/keysymdef.h. Ranges (functions, digits, letters, keypad digits) are computed below.
constexpr NamedKey namedKeys[] = {
    {"Num+", panel_keys::keypadPlus},
    {"Num-", panel_keys::keypadMinus},
    {"Num*", 0xffaa},
    {"Num/", 0xffaf},
    {"Num.", panel_keys::keypadPoint},
    {"NumEnter", panel_keys::keypadEnter},
    {"Esc", panel_keys::escape},
    {"Enter", panel_keys::enter},
    {"Backspace", panel_keys::backspace},
    {"Space", 0x20},
    {"Left", panel_keys::left},
    {"Right", panel_keys::right},
    {"Up", panel_keys::up},
    {"Down", panel_keys::down},
    {"Home", 0xff50},
    {"End", 0xff57},
    {"PageUp", 0xff55},
    {"PageDown", 0xff56},
    {"Insert", 0xff63},
    {"Delete", 0xffff},
    {"Pause", 0xff13},
    {"ScrollLock", 0xff14},
    {"Print", 0xff61},
    {"LeftShift", 0xffe1},
    {"RightShift", 0xffe2},
    {"LeftCtrl", 0xffe3},
    {"RightCtrl", 0xffe4},
    {"LeftAlt", 0xffe9},
    {"RightAlt", 0xffea},
};
constexpr std::uint32_t firstFunction = 0xffbe;
constexpr std::uint32_t functions = 24;

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

bool takePrefix(std::string& text, const std::string& prefix) {
    if (text.size() <= prefix.size() || text.compare(0, prefix.size(), prefix) != 0)
        return false;
    text.erase(0, prefix.size());
    return true;
}

/// Zero for a name that no key has; `name` in lower case.
std::uint32_t symbolOf(const std::string& name) {
    if (name.size() == 1 && name[0] >= '0' && name[0] <= '9')
        return panel_keys::zero + static_cast<std::uint32_t>(name[0] - '0');
    if (name.size() == 1 && name[0] >= 'a' && name[0] <= 'z')
        return panel_keys::letterA + static_cast<std::uint32_t>(name[0] - 'a');
    if (name.size() == 4 && name.compare(0, 3, "num") == 0 && name[3] >= '0' && name[3] <= '9')
        return panel_keys::keypadZero + static_cast<std::uint32_t>(name[3] - '0');
    for (std::uint32_t number = 1; number <= functions; ++number)
        if (name == "f" + std::to_string(number))
            return firstFunction + number - 1;
    for (const NamedKey& key : namedKeys)
        if (name == lowered(key.name))
            return key.symbol;
    return 0;
}

std::string nameOf(std::uint32_t symbol) {
    if (symbol >= panel_keys::zero && symbol < panel_keys::zero + 10)
        return std::string(1, static_cast<char>('0' + (symbol - panel_keys::zero)));
    if (symbol >= panel_keys::letterA && symbol < panel_keys::letterA + 26)
        return std::string(1, static_cast<char>('A' + (symbol - panel_keys::letterA)));
    if (symbol >= panel_keys::keypadZero && symbol < panel_keys::keypadZero + 10)
        return "Num" + std::to_string(symbol - panel_keys::keypadZero);
    if (symbol >= firstFunction && symbol < firstFunction + functions)
        return "F" + std::to_string(symbol - firstFunction + 1);
    for (const NamedKey& key : namedKeys)
        if (key.symbol == symbol)
            return key.name;
    return {};
}

} // namespace

Result<KeyChord> KeyChord::parse(const std::string& text) {
    std::string rest = lowered(text);
    KeyChord chord;
    for (bool more = true; more;) {
        more = false;
        for (const auto& [prefix, modifier] :
             {std::pair("ctrl+", &KeyChord::control), std::pair("alt+", &KeyChord::alt),
              std::pair("shift+", &KeyChord::shift)})
            if (takePrefix(rest, prefix))
                chord.*modifier = more = true;
    }
    chord.symbol = symbolOf(rest);
    if (chord.symbol == 0)
        return {ErrorCode::BadValue, "no key is named '" + text + "'"};
    return chord;
}

std::string KeyChord::toString() const {
    return std::string(control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + nameOf(symbol);
}

int digitOf(const KeyChord& key) {
    if (key.control || key.alt)
        return -1;
    for (const std::uint32_t first : {panel_keys::zero, panel_keys::keypadZero})
        if (key.symbol >= first && key.symbol < first + 10)
            return static_cast<int>(key.symbol - first);
    return -1;
}

} // namespace evenhall
