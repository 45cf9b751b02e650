// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Answers to choose from by number key or mouse, nine at a time; more are on further pages, a list never scrolls.
Item {
    id: list

    property var model: []
    /// What a row shows of a model's entry: { name, text, detail, tag, enabled, strong, ticked, sideText, sideName }.
    property var describe: entry => entry.modelData
    property string nobody
    property bool tickable: false
    property bool keyed: true ///< rows show the number keys that choose them
    property int columns: 1
    property int perPage: 9
    property int page: 0
    property real rowHeight: 34
    property int rowLines: 2

    readonly property int pages: Math.max(1, Math.ceil(rows.count / perPage))
    readonly property real gap: 4

    signal chosen(int index, var entry)
    signal sideChosen(int index, var entry)

    function press(digit: int): bool {
        const row = rows.itemAt(page * perPage + digit - 1);
        if (digit < 1 || digit > perPage || row === null)
            return false;
        if (row.enabled)
            row.clicked();
        return true;
    }

    function turn(by: int): void {
        page = Math.min(pages - 1, Math.max(0, page + by));
    }

    implicitHeight: grid.implicitHeight
    onPagesChanged: turn(0)

    Label {
        visible: rows.count === 0
        width: parent.width
        text: list.nobody
        size: 13
        color: Theme.quietText
    }
    Grid {
        id: grid
        width: parent.width
        columns: list.columns
        spacing: list.gap

        Repeater {
            id: rows
            model: list.model

            NumberedRow {
                required property int index
                required property var model
                readonly property var facts: list.describe(model)

                objectName: facts.name ?? ""
                width: (grid.width - (list.columns - 1) * list.gap) / list.columns
                height: list.rowHeight
                lines: list.rowLines
                visible: Math.floor(index / list.perPage) === list.page
                digit: list.keyed && index % list.perPage < 10 ? (index % list.perPage + 1) % 10 : ""
                text: facts.text ?? ""
                detail: facts.detail ?? ""
                tag: facts.tag ?? ""
                enabled: facts.enabled ?? true
                strong: facts.strong ?? false
                tickable: list.tickable
                ticked: facts.ticked ?? false
                sideText: facts.sideText ?? ""
                sideName: facts.sideName ?? ""
                onClicked: list.chosen(index, model)
                onSideClicked: list.sideChosen(index, model)
            }
        }
    }
}
