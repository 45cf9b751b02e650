// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// One suggestion in full: who does what until when, who gains, who pays, how sure that is; and its two keys.
Rectangle {
    id: card

    required property SuggestionDesk desk

    readonly property bool there: desk.chosenRow >= 0
    readonly property var entry: desk.chosen
    readonly property var lines: there ? [
        ...entry.gains.map(text => ({ text: text, color: Theme.green })),
        ...(entry.costs.length > 0 ? entry.costs : [qsTr("Nobody waits longer for it")])
            .map(text => ({ text: text, color: entry.costs.length > 0 ? Theme.noticeInk : Theme.quietText }))] : []

    radius: 6
    color: Theme.surface
    border.color: Theme.outline
    visible: there || desk.withdrawn || desk.offers.count > 0

    Label {
        objectName: "noChoice"
        anchors.centerIn: parent
        width: parent.width - 32
        horizontalAlignment: Text.AlignHCenter
        visible: !card.there
        text: card.desk.withdrawn ? qsTr("This offer is over: the hall has changed, or its time is up.")
                                  : qsTr("Choose a suggestion at the left")
        size: 17
        color: Theme.quietText
    }
    Column {
        anchors.fill: parent
        anchors.margins: 16
        spacing: 8
        visible: card.there

        Label {
            objectName: "chosenMove"
            width: parent.width
            text: card.there ? card.entry.move : ""
            size: text.length > 90 ? 16 : 20
            font.weight: Font.Bold
            maximumLineCount: 5
        }
        Repeater {
            model: card.lines

            Label {
                required property var modelData
                required property int index
                objectName: "effect-" + index
                width: parent.width
                text: modelData.text
                size: 15
                color: modelData.color
                maximumLineCount: 2
            }
        }
        Label {
            objectName: "chosenSaved"
            width: parent.width
            text: card.there ? card.entry.saved : ""
            size: 15
        }
        Label {
            objectName: "chosenBasis"
            width: parent.width
            text: card.there ? card.entry.basis : ""
            size: 15
            font.weight: card.there && card.entry.shortHistory ? Font.Bold : Font.Normal
            color: card.there && card.entry.shortHistory ? Theme.noticeInk : Theme.quietText
        }
        Label {
            objectName: "chosenOffer"
            width: parent.width
            text: card.there ? qsTr("On offer until %1").arg(card.entry.offered) : ""
            size: 13
            color: Theme.quietText
        }
    }
    Row {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 16
        spacing: 12
        visible: card.there && card.desk.mayDecide

        BarButton {
            objectName: "acceptSuggestion"
            width: parent.width * 0.6
            height: 52
            textSize: 18
            strong: true
            text: qsTr("Enter  Accept")
            onClicked: card.desk.accept()
        }
        BarButton {
            objectName: "dismissSuggestion"
            width: parent.width * 0.4 - 12
            height: 52
            textSize: 16
            text: qsTr("Del  Not now")
            onClicked: card.desk.dismiss()
        }
    }
    Label {
        objectName: "onlyLooks"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 16
        visible: card.there && !card.desk.mayDecide
        text: qsTr("The duty manager decides; this desk only looks on.")
        size: 15
        color: Theme.quietText
    }
}
