// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/counter_keys.h"

#include <algorithm>

namespace evenhall {
namespace {

KeyChord plain(std::uint32_t symbol) {
    return {false, false, false, symbol};
}

void addPanelKeys(std::vector<KeyChord>& keys) {
    using namespace panel_keys;
    for (std::uint32_t digit = 0; digit < 10; ++digit) {
        keys.push_back(plain(zero + digit));
        keys.push_back(plain(keypadZero + digit));
    }
    for (const std::uint32_t symbol :
         {escape, backspace, enter, keypadEnter, left, up, right, down, keypadPlus, keypadMinus, keypadPoint})
        keys.push_back(plain(symbol));
}

void addLetters(std::vector<KeyChord>& keys) {
    for (std::uint32_t letter = 0; letter < 26; ++letter)
        for (const bool shift : {false, true})
            keys.push_back({false, false, shift, panel_keys::letterA + letter});
}

} // namespace

CounterKeys::CounterKeys(GlobalKeys& keyboard, const KeyMap& map) : m_keyboard(keyboard), m_map(map) {
    connect(&keyboard, &GlobalKeys::pressed, this, &CounterKeys::onPressed);
    connect(&keyboard, &GlobalKeys::heldTogether, this, &CounterKeys::alarm);
    keyboard.watchTogether(map.alarm[0], map.alarm[1]);
    take();
}

QStringList CounterKeys::names() const {
    QStringList names;
    for (const KeyMap::Entry& entry : m_map.entries)
        names.append(entry.key ? QString::fromStdString(entry.key->toString()) : QString());
    return names;
}

QVariantList CounterKeys::troubles() const {
    QVariantList troubles;
    for (const KeyMap::Entry& entry : m_map.entries)
        troubles.append(static_cast<int>(entry.trouble));
    return troubles;
}

bool CounterKeys::troubled() const {
    return std::any_of(m_map.entries.begin(), m_map.entries.end(),
                       [](const KeyMap::Entry& entry) { return entry.trouble != counter::KeyTrouble::None; });
}

void CounterKeys::setReach(Reach reach) {
    if (reach == m_reach)
        return;
    m_reach = reach;
    take();
    emit reachChanged();
}

std::vector<KeyChord> CounterKeys::wanted() const {
    std::vector<KeyChord> keys;
    for (const KeyMap::Entry& entry : m_map.entries)
        if (entry.key)
            keys.push_back(*entry.key);
    if (m_reach != Reach::Bar)
        addPanelKeys(keys);
    if (m_reach == Reach::Typing)
        addLetters(keys);
    return keys;
}

void CounterKeys::take() {
    const std::vector<KeyChord> refused = m_keyboard.want(wanted());
    for (KeyMap::Entry& entry : m_map.entries) {
        const bool taken = entry.key && std::find(refused.begin(), refused.end(), *entry.key) != refused.end();
        if (taken)
            entry.trouble = m_keyboard.isAvailable() ? counter::KeyTrouble::Taken : counter::KeyTrouble::NoKeyboard;
        else if (entry.trouble == counter::KeyTrouble::Taken)
            entry.trouble = counter::KeyTrouble::None;
    }
    emit changed();
}

void CounterKeys::onPressed(const KeyChord& key) {
    for (std::size_t index = 0; index < m_map.entries.size(); ++index)
        if (m_map.entries[index].key == key) {
            emit acted(static_cast<counter::Action>(index));
            return;
        }
    if (m_reach == Reach::Bar)
        return;
    switch (key.symbol) {
    case panel_keys::escape:
        emit back();
        return;
    case panel_keys::backspace:
    case panel_keys::keypadPoint:
        m_reach == Reach::Typing ? emit erased() : emit back();
        return;
    case panel_keys::enter:
    case panel_keys::keypadEnter:
        emit enter();
        return;
    case panel_keys::left:
    case panel_keys::up:
    case panel_keys::keypadMinus:
        emit turned(-1);
        return;
    case panel_keys::right:
    case panel_keys::down:
    case panel_keys::keypadPlus:
        emit turned(1);
        return;
    default:
        type(key);
    }
}

void CounterKeys::type(const KeyChord& key) {
    const int number = digitOf(key);
    if (m_reach == Reach::Typing)
        emit typed(number >= 0 ? QString::number(number) : QString(QChar(key.symbol)).toUpper());
    else if (number >= 0)
        emit digit(number);
}

} // namespace evenhall
