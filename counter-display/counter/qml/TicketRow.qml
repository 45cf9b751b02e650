// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// One ticket that waits aside, and what can be done with it.
Item {
    id: row

    required property string ticket
    required property string number
    required property string service
    required property int since
    property bool returnable: false
    property bool callable: true

    signal callAsked(string ticket)
    signal returnAsked(string ticket)

    implicitHeight: 32

    Label {
        id: name
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: 64
        text: row.number
        size: 16
        font.weight: Font.Bold
    }
    Label {
        anchors.left: name.right
        anchors.right: back.visible ? back.left : call.left
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1, %2 min").arg(row.service).arg(row.since)
        size: 12
        color: Theme.quietText
        maximumLineCount: 1
    }
    BarButton {
        id: back
        objectName: "return-" + row.number
        anchors.right: call.left
        anchors.rightMargin: 3
        anchors.verticalCenter: parent.verticalCenter
        visible: row.returnable
        text: qsTr("To queue")
        onClicked: row.returnAsked(row.ticket)
    }
    BarButton {
        id: call
        objectName: "call-" + row.number
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        enabled: row.callable
        text: qsTr("Call")
        Accessible.name: qsTr("Call %1").arg(row.number)
        onClicked: row.callAsked(row.ticket)
    }
}
