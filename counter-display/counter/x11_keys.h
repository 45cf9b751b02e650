// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/model/global_keys.h"

#include <QTimer>

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

class QSocketNotifier;
struct xcb_connection_t;
struct xcb_key_press_event_t;

namespace evenhall {

/// Global keys under X11, over a connection of its own: passive grabs on the root window (X Window System Protocol,
/// GrabKey), for the keys that are wanted, whatever Caps Lock and Num Lock say. An active grab that such a key began
/// lasts until the key is let go, so no half of a key press reaches another program. The two watched keys are read
/// from QueryKeymap five times a second and stay with everybody.
class X11Keys : public GlobalKeys {
    Q_OBJECT
public:
    explicit X11Keys(QObject* parent = nullptr);
    ~X11Keys() override;

    [[nodiscard]] bool isAvailable() const override { return m_root != 0; }
    std::vector<KeyChord> want(const std::vector<KeyChord>& keys) override;
    void watchTogether(const KeyChord& one, const KeyChord& other) override;

private:
    using Grab = std::pair<std::uint8_t, std::uint16_t>; ///< key code and modifiers without the locks
    struct Disconnect {
        void operator()(xcb_connection_t* connection) const;
    };

    void readMapping();
    [[nodiscard]] std::uint8_t codeOf(std::uint32_t symbol) const; ///< 0: this keyboard has no such key
    [[nodiscard]] bool grab(const Grab& key);
    void release(const Grab& key);
    void readEvents();
    void onPress(const xcb_key_press_event_t& event);
    void watch();

    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;
    QSocketNotifier* m_notifier = nullptr; ///< a child
    std::uint32_t m_root = 0;
    std::vector<std::uint32_t> m_symbols; ///< of all keys, m_symbolsPerKey each, from m_firstCode on
    std::uint8_t m_firstCode = 0;
    std::size_t m_symbolsPerKey = 0;
    std::map<Grab, KeyChord> m_grabs;
    std::vector<KeyChord> m_wanted;
    std::set<std::uint8_t> m_down;
    std::pair<std::uint8_t, std::uint32_t> m_lastRelease; ///< key code, server time
    std::pair<std::uint32_t, std::uint32_t> m_together;   ///< symbols of the watched keys
    QTimer m_watch;
    int m_roundsHeld = 0;
};

} // namespace evenhall
