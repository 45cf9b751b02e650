// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// Where the bar docks, its language, and what each key does.
FlowPage {
    id: page

    required property CounterSession session
    property string edge
    property CounterKeys keys

    signal edgeAsked(string edge)

    readonly property var edges: ["top", "bottom", "left", "right"]

    title: qsTr("Settings and keys")
    question: qsTr("The bar docks at:")
    list.columns: 2
    model: [{ name: "edge-top", text: qsTr("Upper edge"), ticked: edge === "top" },
            { name: "edge-bottom", text: qsTr("Lower edge"), ticked: edge === "bottom" },
            { name: "edge-left", text: qsTr("Left edge"), ticked: edge === "left" },
            { name: "edge-right", text: qsTr("Right edge"), ticked: edge === "right" },
            //: the other language's own name
            { name: "languageButton", text: qsTr("中文") }]
    onChosen: index => {
        if (index < edges.length)
            page.edgeAsked(edges[index]);
        else
            page.session.switchLanguage();
    }

    Column {
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 3

        Label {
            text: qsTr("Keys, whichever program has the keyboard:")
            size: 13
            font.weight: Font.Bold
        }
        Grid {
            width: parent.width
            columns: 2
            columnSpacing: 8
            rowSpacing: 3

            Repeater {
                model: page.keys.names

                Item {
                    id: line
                    required property int index
                    required property string modelData
                    readonly property string trouble: CounterWords.keyTrouble(page.keys.troubles[index])
                    width: (parent.width - 8) / 2
                    height: 20

                    KeyCap {
                        id: cap
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.modelData.length > 0 ? line.modelData : "–"
                        lively: line.trouble.length === 0
                    }
                    Label {
                        objectName: line.trouble.length > 0 ? "keyTrouble" : ""
                        anchors.left: cap.right
                        anchors.leftMargin: 6
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        text: CounterWords.action(line.index) + (line.trouble.length > 0 ? ": " + line.trouble : "")
                        size: 12
                        color: line.trouble.length > 0 ? Theme.alarm : Theme.text
                        maximumLineCount: 1
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
