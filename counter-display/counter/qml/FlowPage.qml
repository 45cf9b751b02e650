// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// A page of the panel: a question and numbered answers. A flow of several questions is one page that changes them.
Item {
    id: page

    property string title
    property string question
    property alias model: list.model
    property alias describe: list.describe
    property alias nobody: list.nobody
    property alias tickable: list.tickable
    property alias list: list
    readonly property int turnable: list.pages

    signal chosen(int index, var entry)
    signal sideChosen(int index, var entry)
    signal doneWith ///< what was asked is on its way: fold up

    function press(digit: int): bool { return list.press(digit); }
    function turn(by: int): void { list.turn(by); }
    function back(): bool { return false; } ///< true: went a step back within this page
    function extra(): void {} ///< key 0
    function enter(): void {}

    Label {
        id: ask
        objectName: "question"
        width: parent.width
        visible: text.length > 0
        text: page.question
        size: 13
        color: Theme.quietText
    }
    NumberedList {
        id: list
        anchors.top: parent.top
        anchors.topMargin: ask.visible ? ask.implicitHeight + 6 : 0
        width: parent.width
        onChosen: (index, entry) => page.chosen(index, entry)
        onSideChosen: (index, entry) => page.sideChosen(index, entry)
    }
}
