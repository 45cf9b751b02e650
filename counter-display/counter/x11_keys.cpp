// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/x11_keys.h"

#include <QSocketNotifier>

#include <xcb/xcb.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

namespace evenhall {
namespace {

struct Free {
    void operator()(void* reply) const { std::free(reply); } // NOLINT(cppcoreguidelines-no-malloc): xcb's rule
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

/// Caps Lock is the lock modifier, Num Lock sits on Mod2 on every usual keyboard map.
constexpr std::uint16_t capsLock = XCB_MOD_MASK_LOCK;
constexpr std::uint16_t numLock = XCB_MOD_MASK_2;
constexpr std::array<std::uint16_t, 4> lockStates = {0, capsLock, numLock, capsLock | numLock};
constexpr std::uint16_t usedModifiers = XCB_MOD_MASK_SHIFT | XCB_MOD_MASK_CONTROL | XCB_MOD_MASK_1;

constexpr std::chrono::milliseconds watchRound(200);
constexpr int roundsToAlarm = 5;
constexpr std::uint8_t eventType = 0x7f; ///< the highest bit says who sent it

std::uint16_t modifiersOf(const KeyChord& key) {
    int modifiers = 0;
    modifiers |= key.control ? XCB_MOD_MASK_CONTROL : 0;
    modifiers |= key.alt ? XCB_MOD_MASK_1 : 0;
    modifiers |= key.shift ? XCB_MOD_MASK_SHIFT : 0;
    return static_cast<std::uint16_t>(modifiers);
}

} // namespace

void X11Keys::Disconnect::operator()(xcb_connection_t* connection) const {
    xcb_disconnect(connection);
}

X11Keys::X11Keys(QObject* parent) : GlobalKeys(parent) {
    connect(&m_watch, &QTimer::timeout, this, &X11Keys::watch);
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        return;
    m_connection.reset(xcb_connect(nullptr, nullptr));
    if (xcb_connection_has_error(m_connection.get()) != 0)
        return;
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection.get())).data->root;
    readMapping();
    m_notifier = new QSocketNotifier(xcb_get_file_descriptor(m_connection.get()), QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &X11Keys::readEvents);
}

X11Keys::~X11Keys() = default;

void X11Keys::readMapping() {
    const xcb_setup_t* setup = xcb_get_setup(m_connection.get());
    m_firstCode = setup->min_keycode;
    const auto count = static_cast<std::uint8_t>(setup->max_keycode - setup->min_keycode + 1);
    const auto cookie = xcb_get_keyboard_mapping(m_connection.get(), m_firstCode, count);
    const Reply<xcb_get_keyboard_mapping_reply_t> reply(
        xcb_get_keyboard_mapping_reply(m_connection.get(), cookie, nullptr));
    if (!reply)
        return;
    const xcb_keysym_t* symbols = xcb_get_keyboard_mapping_keysyms(reply.get());
    m_symbols.assign(symbols, symbols + xcb_get_keyboard_mapping_keysyms_length(reply.get()));
    m_symbolsPerKey = reply->keysyms_per_keycode;
}

std::uint8_t X11Keys::codeOf(std::uint32_t symbol) const {
    // First what a key means alone, then with Shift or Num Lock: the keypad's digits stand there.
    for (std::size_t column = 0; column < std::min<std::size_t>(2, m_symbolsPerKey); ++column)
        for (std::size_t at = column; at < m_symbols.size(); at += m_symbolsPerKey)
            if (m_symbols[at] == symbol)
                return static_cast<std::uint8_t>(m_firstCode + at / m_symbolsPerKey);
    return 0;
}

std::vector<KeyChord> X11Keys::want(const std::vector<KeyChord>& keys) {
    if (!isAvailable())
        return keys;
    m_wanted = keys;
    std::vector<KeyChord> refused;
    std::map<Grab, KeyChord> wanted;
    for (const KeyChord& key : keys) {
        if (const std::uint8_t code = codeOf(key.symbol); code != 0)
            wanted.emplace(Grab(code, modifiersOf(key)), key);
        else
            refused.push_back(key);
    }
    for (const auto& [key, chord] : m_grabs)
        if (wanted.count(key) == 0)
            release(key);
    for (auto at = wanted.begin(); at != wanted.end();) {
        if (m_grabs.count(at->first) == 0 && !grab(at->first)) {
            refused.push_back(at->second);
            at = wanted.erase(at);
        } else {
            ++at;
        }
    }
    m_grabs = std::move(wanted);
    xcb_flush(m_connection.get());
    QTimer::singleShot(0, this, &X11Keys::readEvents); // what came with the answers woke nobody
    return refused;
}

bool X11Keys::grab(const Grab& key) {
    bool all = true;
    for (const std::uint16_t locks : lockStates) {
        const auto modifiers = static_cast<std::uint16_t>(key.second | locks);
        const auto cookie = xcb_grab_key_checked(m_connection.get(), 0, m_root, modifiers, key.first,
                                                 XCB_GRAB_MODE_ASYNC, XCB_GRAB_MODE_ASYNC);
        const Reply<xcb_generic_error_t> error(xcb_request_check(m_connection.get(), cookie));
        all = all && error == nullptr;
    }
    if (!all)
        release(key);
    return all;
}

void X11Keys::release(const Grab& key) {
    for (const std::uint16_t locks : lockStates)
        xcb_ungrab_key(m_connection.get(), key.first, m_root, static_cast<std::uint16_t>(key.second | locks));
    m_down.erase(key.first); // its release goes to whoever has the keyboard then
}

void X11Keys::readEvents() {
    while (const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection.get())}) {
        switch (event->response_type & eventType) {
        case XCB_KEY_PRESS:
            onPress(*reinterpret_cast<const xcb_key_press_event_t*>(event.get()));
            break;
        case XCB_KEY_RELEASE: {
            const auto& key = *reinterpret_cast<const xcb_key_release_event_t*>(event.get());
            m_down.erase(key.detail);
            m_lastRelease = {key.detail, key.time};
            break;
        }
        case XCB_MAPPING_NOTIFY:
            for (const auto& [key, chord] : m_grabs)
                release(key);
            m_grabs.clear();
            readMapping();
            want(m_wanted);
            break;
        default:
            break;
        }
    }
    if (xcb_connection_has_error(m_connection.get()) != 0)
        m_notifier->setEnabled(false);
}

void X11Keys::onPress(const xcb_key_press_event_t& event) {
    // A held key repeats as a release and a press of the same moment.
    const bool repeats = m_lastRelease == std::pair<std::uint8_t, std::uint32_t>(event.detail, event.time);
    const bool held = !m_down.insert(event.detail).second;
    const auto found = m_grabs.find({event.detail, static_cast<std::uint16_t>(event.state & usedModifiers)});
    if (repeats || held || found == m_grabs.end())
        return;
    const KeyChord key = found->second; // a follower may want other keys
    emit pressed(key);
}

void X11Keys::watchTogether(const KeyChord& one, const KeyChord& other) {
    m_together = {one.symbol, other.symbol};
    if (isAvailable())
        m_watch.start(watchRound);
}

void X11Keys::watch() {
    const Reply<xcb_query_keymap_reply_t> reply(
        xcb_query_keymap_reply(m_connection.get(), xcb_query_keymap(m_connection.get()), nullptr));
    readEvents(); // what came with the answer woke nobody
    if (!reply) {
        m_watch.stop();
        return;
    }
    const auto isDown = [&](std::uint32_t symbol) {
        const std::uint8_t code = codeOf(symbol);
        return code != 0 && (reply->keys[code / 8] >> (code % 8) & 1) != 0;
    };
    const bool both = isDown(m_together.first) && isDown(m_together.second);
    m_roundsHeld = both ? m_roundsHeld + 1 : 0;
    if (m_roundsHeld == roundsToAlarm)
        emit heldTogether();
}

} // namespace evenhall
