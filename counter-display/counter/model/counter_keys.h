// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/model/global_keys.h"
#include "counter-display/counter/model/key_map.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace evenhall {

/// The clerk's keyboard: turns keys of the whole screen into what the bar does, and takes the digits, the arrows and
/// Esc for the panel while it is open, never otherwise. Lives on the main thread.
class CounterKeys : public QObject {
    Q_OBJECT
    Q_PROPERTY(QStringList names READ names NOTIFY changed)        ///< by Action; empty where an action has no key
    Q_PROPERTY(QVariantList troubles READ troubles NOTIFY changed) ///< KeyTrouble by Action
    Q_PROPERTY(bool troubled READ troubled NOTIFY changed)
    Q_PROPERTY(Reach reach READ reach WRITE setReach NOTIFY reachChanged)
public:
    /// What else than the keys of the map is taken.
    enum class Reach { Bar, Panel, Typing }; ///< nothing; digits, arrows, Esc, Enter; letters, too
    Q_ENUM(Reach)

    CounterKeys(GlobalKeys& keyboard, const KeyMap& map);

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QVariantList troubles() const;
    [[nodiscard]] bool troubled() const;
    [[nodiscard]] Reach reach() const { return m_reach; }
    void setReach(Reach reach);

signals:
    void changed();
    void reachChanged();
    void acted(evenhall::counter::Action action);
    void digit(int digit);
    void typed(const QString& character); ///< a digit or letter, while Typing
    void erased();                        ///< Backspace, while Typing
    void back();
    void enter();
    void turned(int by); ///< -1 or 1: to another page, fewer or more
    void alarm();        ///< both alarm keys were held

private:
    void take();
    void onPressed(const KeyChord& key);
    void type(const KeyChord& key);
    [[nodiscard]] std::vector<KeyChord> wanted() const;

    GlobalKeys& m_keyboard;
    KeyMap m_map;
    Reach m_reach = Reach::Bar;
};

} // namespace evenhall
