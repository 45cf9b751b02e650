// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes

// A sign drawn with one line, so that it is sharp at every size. Always beside words, never instead of them, so screen
// readers skip it. A sign that points along the line of reading turns round with it.
Item {
    id: icon

    property string name
    property real size: Theme.iconSize
    property color color: Theme.text
    property real stroke: 2

    // Paths on a field of 24 by 24.
    readonly property var paths: ({
        "search": "M10.5 3.5 A7 7 0 1 0 10.51 3.5 M15.6 15.6 L21 21",
        "areas": "M4 4h6v6h-6z M14 4h6v6h-6z M4 14h6v6h-6z M14 14h6v6h-6z",
        "calendar": "M4 6h16v14h-16z M4 11h16 M8 3v5 M16 3v5",
        "ticket": "M3 6h18v4a2 2 0 0 0 0 4v4h-18v-4a2 2 0 0 0 0 -4z M15 6v3 M15 11v2 M15 15v3",
        "document": "M6 3h9l4 4v14h-13z M15 3v4h4 M9 12h7 M9 16h7",
        "person": "M12 3.5 A4 4 0 1 0 12.01 3.5 M4 21c0-5 3.5-8 8-8s8 3 8 8",
        "people": "M9 4 A3.5 3.5 0 1 0 9.01 4 M2 20c0-5 3-7 7-7s7 2 7 7 M16 4.3a3.5 3.5 0 0 1 0 6.4 M18.5 13.6c2.3.9 3.5 3 3.5 6.4",
        "together": "M7 4 A3 3 0 1 0 7.01 4 M17 4 A3 3 0 1 0 17.01 4 M12 14 A3 3 0 1 0 12.01 14 M9 9.5l1.6 4.3 M15 9.5l-1.6 4.3 M10 7h4",
        "heart": "M12 20.5C5 15.5 2.8 12 2.8 8.6A4.7 4.7 0 0 1 12 7.4a4.7 4.7 0 0 1 9.2 1.2C21.2 12 19 15.5 12 20.5z",
        "back": "M15 4.5l-8 7.5 8 7.5",
        "forward": "M9 4.5l8 7.5 -8 7.5",
        "home": "M3 11.5l9-8 9 8 M5.5 9.5v11h4.5v-6h4v6h4.5v-11",
        "speaker": "M3 9h4l5-4.5v15l-5-4.5h-4z M15.5 9a4.2 4.2 0 0 1 0 6 M18.3 6.2a8.2 8.2 0 0 1 0 11.6",
        "repeat": "M4 12a8 8 0 1 0 2.6-5.9 M4 3.5v4.2h4.2",
        "lower": "M12 3v12 M6.5 10l5.5 5.5 5.5-5.5 M4 20.5h16",
        "globe": "M12 3 A9 9 0 1 0 12.01 3 M3 12h18 M12 3c-5.5 5-5.5 13 0 18 M12 3c5.5 5 5.5 13 0 18",
        "clock": "M12 3 A9 9 0 1 0 12.01 3 M12 7v5.5l3.5 2.5",
        "place": "M12 21.5c-4.5-5-7-8.600-7-12a7 7 0 0 1 14 0c0 3.400-2.500 7-7 12z M12 7 A2.500 2.500 0 1 0 12.01 7",
        "printer": "M7 9v-6h10v6 M4 9h16v8h-3 M7 17h-3v-8 M7 14h10v7h-10z",
        "check": "M4 12.5l5.500 5.500 L20.500 6.500",
        "phone": "M7 2.500h10v19h-10z M11 18.500h2",
        "erase": "M8.500 5h12v14h-12l-6-7z M11.500 9l5 6 M16.500 9l-5 6",
        "help": "M12 3 A9 9 0 1 0 12.01 3 M9.300 9.500a2.700 2.700 0 1 1 4 2.400c-1 .6-1.300 1.100-1.300 2.100 M12 17v.1",
        "plus": "M12 5v14 M5 12h14",
        "minus": "M5 12h14",
        "accompany": "M8 4 A2.700 2.700 0 1 0 8.01 4 M16 4 A2.700 2.700 0 1 0 16.01 4 M4 20v-6c0-2.500 1.500-3.500 4-3.500s4 2 4 4c0-2 1.500-4 4-4s4 1 4 3.500v6"
    })
    readonly property bool pointsAlong: ["back", "forward"].includes(name)

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Shape {
        width: 24
        height: 24
        scale: icon.size / 24
        transformOrigin: Item.TopLeft
        transform: Scale {
            origin.x: 12
            xScale: icon.pointsAlong && icon.LayoutMirroring.enabled ? -1 : 1
        }

        ShapePath {
            strokeColor: icon.color
            strokeWidth: icon.stroke
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: icon.paths[icon.name] ?? ""
            }
        }
    }
}
