// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/key_map.h"

#include <QSettings>
#include <QStringList>

namespace evenhall {
namespace {

using counter::Action;
using counter::KeyTrouble;

struct UsualKey {
    Action action;
    const char* name; ///< in the settings file
    const char* key;
};

constexpr UsualKey usual[] = {
    {Action::Next, "next", "F9"},       {Action::Recall, "recall", "F10"},  {Action::Absent, "absent", "F11"},
    {Action::Finish, "finish", "F12"},  {Action::Park, "park", "Ctrl+F9"},  {Action::Transfer, "transfer", "Ctrl+F10"},
    {Action::Away, "away", "Ctrl+F11"}, {Action::Undo, "undo", "Ctrl+F12"}, {Action::Panel, "panel", "F8"},
};
constexpr const char* usualAlarm[] = {"LeftCtrl", "RightCtrl"};

void readEntry(const QString& text, KeyMap::Entry& entry) {
    if (text.trimmed().toLower() == QStringLiteral("none")) {
        entry.key.reset();
        return;
    }
    if (const auto key = KeyChord::parse(text.trimmed().toStdString()))
        entry.key = *key;
    else
        entry.trouble = KeyTrouble::Unreadable;
}

void readAlarm(const QString& text, KeyMap& map) {
    const QStringList keys = text.split(QStringLiteral(" and "));
    if (keys.size() != 2)
        return;
    const auto one = KeyChord::parse(keys[0].trimmed().toStdString());
    const auto other = KeyChord::parse(keys[1].trimmed().toStdString());
    if (one && other && *one != *other)
        map.alarm = {*one, *other};
}

void dropRepeated(KeyMap& map) {
    for (std::size_t later = 1; later < map.entries.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier)
            if (map.entries[later].key && map.entries[later].key == map.entries[earlier].key) {
                map.entries[later].key.reset();
                map.entries[later].trouble = KeyTrouble::Twice;
            }
}

} // namespace

KeyMap usualKeys() {
    KeyMap map;
    for (const UsualKey& each : usual)
        map[each.action].key = *KeyChord::parse(each.key);
    map.alarm = {*KeyChord::parse(usualAlarm[0]), *KeyChord::parse(usualAlarm[1])};
    return map;
}

KeyMap readKeyMap(QSettings& settings) {
    KeyMap map = usualKeys();
    settings.beginGroup(QStringLiteral("keys"));
    for (const UsualKey& each : usual)
        if (const QString name = QString::fromLatin1(each.name); settings.contains(name))
            readEntry(settings.value(name).toString(), map[each.action]);
    if (settings.contains(QStringLiteral("alarm")))
        readAlarm(settings.value(QStringLiteral("alarm")).toString(), map);
    settings.endGroup();
    dropRepeated(map);
    return map;
}

} // namespace evenhall
