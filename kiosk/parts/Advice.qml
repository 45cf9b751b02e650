// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// What would save this person the wait. The number stays on offer: some need the window.
Column {
    id: advice

    required property ChosenService service

    readonly property var lines: [
        {icon: "phone", words: qsTr("This can also be done online, without waiting"), shown: service.online},
        {icon: "areas", words: qsTr("A self-service machine in this hall does this, too"), shown: service.selfService},
        {icon: "clock", words: qsTr("Quieter from %1 to %2").arg(service.quietFrom).arg(service.quietUntil), shown: service.quietFrom.length > 0}
    ].filter(line => line.shown)

    visible: lines.length > 0
    spacing: Theme.mm(2)

    Repeater {
        model: advice.lines

        Item {
            required property var modelData
            width: advice.width
            height: Theme.mm(width < Theme.mm(150) ? 16 : 11)

            Icon {
                id: picture
                anchors.left: parent.left
                anchors.leftMargin: Theme.mm(4)
                anchors.verticalCenter: parent.verticalCenter
                name: parent.modelData.icon
                size: Theme.mm(8)
                color: Theme.green
            }
            Label {
                objectName: "advice"
                anchors.left: picture.right
                anchors.leftMargin: Theme.mm(3)
                anchors.right: parent.right
                height: parent.height
                text: parent.modelData.words
                size: Theme.mm(Theme.elder ? 10 : 9)
                color: Theme.green
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.mm(4)
                lineHeight: 0.9
                horizontalAlignment: Text.AlignLeft
            }
        }
    }
}
