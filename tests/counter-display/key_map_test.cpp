// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/counter_keys.h"
#include "tests/counter-display/fake_keyboard.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <QSettings>

#include <fstream>

using namespace evenhall;
using counter::Action;
using counter::KeyTrouble;

namespace {

KeyMap read(const std::string& lines) {
    const test::TemporaryFolder folder;
    const std::string file = folder.file("counter.ini");
    std::ofstream(file) << "[keys]\n" << lines;
    QSettings settings(QString::fromStdString(file), QSettings::IniFormat);
    return readKeyMap(settings);
}

std::string keyOf(const KeyMap& map, Action action) {
    return map[action].key ? map[action].key->toString() : "none";
}

} // namespace

TEST_CASE("A key is read as a clerk writes it, and written the same way", "[counter][keys]") {
    const std::string name = GENERATE("F9", "Ctrl+F12", "Ctrl+Alt+Shift+A", "7", "Num7", "Num+", "Ctrl+Num-",
                                      "NumEnter", "Pause", "LeftCtrl", "F24", "Esc");
    CAPTURE(name);
    const auto key = KeyChord::parse(name);
    REQUIRE(key);
    CHECK(key->toString() == name);
}

TEST_CASE("Case does not count in a key's name; what is no key is refused", "[counter][keys]") {
    CHECK(*KeyChord::parse("ctrl+f9") == *KeyChord::parse("Ctrl+F9"));
    for (const char* text : {"", "Ctrl+", "F25", "F0", "Num", "Num10", "Hyper+A", "AB", "+", "ä"}) {
        CAPTURE(text);
        CHECK_FALSE(KeyChord::parse(text));
    }
}

TEST_CASE("Digits of the row and the keypad mean the same to a panel", "[counter][keys]") {
    CHECK(digitOf(*KeyChord::parse("3")) == 3);
    CHECK(digitOf(*KeyChord::parse("Num0")) == 0);
    CHECK(digitOf(*KeyChord::parse("F3")) == -1);
    CHECK(digitOf(*KeyChord::parse("Ctrl+3")) == -1);
}

TEST_CASE("Without a settings file every action has its usual key", "[counter][keys]") {
    const KeyMap map = read("");
    CHECK(keyOf(map, Action::Next) == "F9");
    CHECK(keyOf(map, Action::Away) == "Ctrl+F11");
    for (const KeyMap::Entry& entry : map.entries)
        CHECK(entry.trouble == KeyTrouble::None);
}

TEST_CASE("A settings file gives a keypad the whole bar", "[counter][keys]") {
    const KeyMap map = read("next=Num+\nrecall=Num*\nabsent=Num/\nfinish=NumEnter\npark=none\n"
                            "alarm=LeftShift and RightShift\n");
    CHECK(keyOf(map, Action::Next) == "Num+");
    CHECK(keyOf(map, Action::Finish) == "NumEnter");
    CHECK(keyOf(map, Action::Park) == "none");
    CHECK(keyOf(map, Action::Transfer) == "Ctrl+F10");
    CHECK(map.alarm[1].toString() == "RightShift");
}

TEST_CASE("What is wrong with the settings is told for each action", "[counter][keys]") {
    const KeyMap map = read("recall=F9\nabsent=Bananas\n");
    CHECK(keyOf(map, Action::Recall) == "none");
    CHECK(map[Action::Recall].trouble == KeyTrouble::Twice);
    CHECK(keyOf(map, Action::Absent) == "F11");
    CHECK(map[Action::Absent].trouble == KeyTrouble::Unreadable);
    CHECK(map[Action::Next].trouble == KeyTrouble::None);
}

TEST_CASE("Keys that can be had again are no trouble any more", "[counter][keys]") {
    test::FakeKeyboard keyboard;
    keyboard.takenByOthers = {*KeyChord::parse("F10")};
    CounterKeys keys(keyboard, usualKeys());
    CHECK(keys.troubled());
    CHECK(keys.troubles().at(static_cast<int>(Action::Recall)).toInt() == static_cast<int>(KeyTrouble::Taken));
    keyboard.takenByOthers.clear();
    keys.setReach(CounterKeys::Reach::Panel);
    CHECK_FALSE(keys.troubled());
}

TEST_CASE("While typing, letters and digits are told one by one", "[counter][keys]") {
    test::FakeKeyboard keyboard;
    CounterKeys keys(keyboard, usualKeys());
    QString text;
    QObject::connect(&keys, &CounterKeys::typed, [&text](const QString& character) { text += character; });
    QObject::connect(&keys, &CounterKeys::erased, [&text] { text.chop(1); });
    keys.setReach(CounterKeys::Reach::Typing);
    for (const char* key : {"A", "Shift+B", "1", "Num2", "Backspace", "3"})
        emit keyboard.pressed(*KeyChord::parse(key));
    CHECK(text == "AB13");
    keys.setReach(CounterKeys::Reach::Bar);
    CHECK_FALSE(keyboard.has("A"));
}
