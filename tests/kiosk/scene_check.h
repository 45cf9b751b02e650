// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

class QQuickWindow;

namespace evenhall::test {

/// What a page must hold, in millimetres of the screen and as ratios.
struct SceneRules {
    double pixelsPerMillimetre = 1;
    double smallestTarget = 20;
    double smallestText = 5;
    double contrast = 4.5;
};

/// Everything on the running scene that breaks the rules, in words: keys too small, texts cut or spilling out of their
/// place, ink too pale for what it lies on, keys without a name for a screen reader, things outside of the window.
[[nodiscard]] std::vector<std::string> faultsOf(QQuickWindow& window, const SceneRules& rules);

/// Names of all keys that can be pressed now.
[[nodiscard]] std::vector<std::string> keysOf(QQuickWindow& window);

/// All texts shown.
[[nodiscard]] std::vector<std::string> textsOf(QQuickWindow& window);

} // namespace evenhall::test
