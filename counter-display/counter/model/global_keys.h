// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/model/key_chord.h"

#include <QObject>

#include <vector>

namespace evenhall {

/// Keys of the whole screen, whichever program has the keyboard: the bar never has it. Lives on the main thread.
class GlobalKeys : public QObject {
    Q_OBJECT
public:
    explicit GlobalKeys(QObject* parent = nullptr);
    ~GlobalKeys() override;

    /// False where the desktop gives no program the keys of others.
    [[nodiscard]] virtual bool isAvailable() const = 0;

    /// These keys from now on, and no others. Returns those that another program keeps for itself.
    virtual std::vector<KeyChord> want(const std::vector<KeyChord>& keys) = 0;

    /// Watches two keys without taking them from anybody.
    virtual void watchTogether(const KeyChord& one, const KeyChord& other) = 0;

signals:
    /// Once per press, however long the key is held.
    void pressed(const evenhall::KeyChord& key);
    /// The two watched keys have both been down for a second; once until one is let go.
    void heldTogether();
};

} // namespace evenhall
