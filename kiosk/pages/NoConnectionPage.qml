// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// The hall cannot be reached: says so in human words and where to go. Goes away by itself.
Item {
    readonly property string spoken: heading.text

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.mm(9)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.mm(44)
            height: width
            radius: width / 2
            color: Theme.sunken

            Icon {
                anchors.centerIn: parent
                name: "repeat"
                size: parent.width * 0.5
                color: Theme.quietText
            }
        }
        Label {
            id: heading
            objectName: "noConnection"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("This machine cannot give out numbers right now")
            size: Theme.titleText * 1.2
            font.weight: Font.Bold
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Please go to the guide desk: staff will give you a number. Numbers already given out stay valid.")
            lineHeight: Theme.lineHeight
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("The machine is trying to connect and will come back by itself.")
            size: Theme.smallText
            color: Theme.quietText
        }
    }
}
