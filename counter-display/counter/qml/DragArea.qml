// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What the bar is moved by: what it shows, not its keys.
Item {
    id: area

    signal dropped(point at) ///< in the window's coordinates

    DragHandler {
        target: null
        onActiveChanged: if (!active)
            area.dropped(centroid.scenePosition)
    }
}
