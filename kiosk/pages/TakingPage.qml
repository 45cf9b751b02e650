// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Shown for the blink of an eye between the tap and the number; longer only when the network is slow.
Item {
    readonly property string spoken: ""

    Label {
        objectName: "taking"
        anchors.centerIn: parent
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("One moment, your number is on its way…")
        size: Theme.titleText
    }
}
