// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// Every size, colour and font of every window. Sizes are millimetres on the glass, because a finger and an eye are the
// same size on every screen; a window sets the scale once, from what its screen says.
QtObject {
    id: theme

    // Set by the window.
    property real pixelsPerMillimetre: usualDensity
    property bool elder: false

    readonly property real usualDensity: 96 / 25.4

    // Touch targets and type: no target under 20 mm and no type under 7 mm; 25 mm and 10 mm for older people.
    readonly property real target: mm(elder ? 25 : 20)
    readonly property real gap: mm(elder ? 5 : 4)
    readonly property real margin: mm(10)
    readonly property real radius: mm(3)
    readonly property real line: Math.max(1, mm(0.4))
    readonly property real smallText: mm(elder ? 10 : 7)
    readonly property real bodyText: mm(elder ? 12 : 8.5)
    readonly property real titleText: mm(elder ? 15 : 12)
    readonly property real numberText: mm(elder ? 64 : 56)
    readonly property real lineHeight: 1.3
    readonly property real iconSize: mm(elder ? 13 : 10)

    readonly property string family: "Noto Sans CJK SC"

    readonly property color background: "#f4efe6"
    readonly property color surface: "#fffdf9"
    readonly property color sunken: "#e8e0d3"
    readonly property color outline: "#9b8f7e"
    readonly property color text: "#16202b"
    readonly property color quietText: "#3f4650"
    readonly property color action: "#0b4a82"
    readonly property color actionPressed: "#07345c"
    readonly property color actionInk: "#ffffff"
    readonly property color green: "#06592f"
    readonly property color greenPressed: "#043f21"
    readonly property color greenInk: "#ffffff"
    readonly property color notice: "#fff1d6"
    readonly property color noticeInk: "#4f2e00"
    readonly property color alarm: "#8c1717"
    readonly property color alarmInk: "#ffffff"

    // One colour for each zone, beside its letter, never instead of it. White on any of them is 7:1 or more.
    readonly property var hues: ["#0b4a82", "#74330f", "#5a2a70", "#0c5257", "#6b4300", "#7a1d43", "#3a3f86", "#4a4438",
        "#27513a"]

    function hue(index: int): color {
        return hues[Math.abs(index) % hues.length];
    }

    function mm(millimetres: real): real {
        return Math.round(millimetres * pixelsPerMillimetre);
    }

    // Pixels per millimetre of a screen, or of the usual screen when it reports nothing sane (televisions and virtual
    // displays do), and never so many that a layout of the given size in millimetres would not fit the window.
    function density(reported: real, width: real, height: real, layoutWidth: real, layoutHeight: real): real {
        const honest = reported >= 1 && reported <= 25 ? reported : usualDensity;
        return width > 0 && height > 0 ? Math.min(honest, width / layoutWidth, height / layoutHeight) : honest;
    }
}
