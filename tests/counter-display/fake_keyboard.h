// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counter-display/counter/model/global_keys.h"

#include <algorithm>
#include <vector>

namespace evenhall::test {

/// A keyboard whose keys the tests press.
class FakeKeyboard : public GlobalKeys {
public:
    [[nodiscard]] bool isAvailable() const override { return true; }

    std::vector<KeyChord> want(const std::vector<KeyChord>& keys) override {
        wanted = keys;
        return takenByOthers;
    }

    void watchTogether(const KeyChord& one, const KeyChord& other) override { together = {one, other}; }

    [[nodiscard]] bool has(const char* key) const {
        return std::find(wanted.begin(), wanted.end(), *KeyChord::parse(key)) != wanted.end();
    }

    std::vector<KeyChord> wanted;
    std::vector<KeyChord> takenByOthers;
    std::vector<KeyChord> together;
};

} // namespace evenhall::test
