// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// The appointment just made: when, for what, and the code to come back with.
Item {
    id: page

    required property AppointmentDesk desk
    property string language

    signal doneAsked

    readonly property bool wide: width > height * 1.2
    readonly property string spoken: qsTr("Your time is booked. Please photograph the code.")

    Label {
        id: heading
        objectName: "title"
        anchors.top: parent.top
        width: parent.width
        height: Theme.titleText * 1.6
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Your time is booked")
        size: Theme.titleText * 1.2
        font.weight: Font.Bold
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
    }
    Label {
        id: when
        objectName: "bookedWhen"
        anchors.top: heading.bottom
        width: parent.width
        height: Theme.titleText * 2.6
        horizontalAlignment: Text.AlignHCenter
        text: new Date(page.desk.day + "T12:00:00").toLocaleDateString(Qt.locale(page.language), qsTr("dddd, d MMMM")) + "  " + page.desk.time
              + "\n" + page.desk.serviceName
        size: Theme.titleText
        color: Theme.action
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
    }
    Rectangle {
        anchors.top: when.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: done.top
        anchors.bottomMargin: Theme.gap
        width: parent.width
        radius: Theme.radius
        color: Theme.surface

        QrCode {
            id: square
            anchors.top: parent.top
            anchors.topMargin: Math.max(Theme.mm(4), (parent.height - width - code.height - words.height) * 0.4)
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(Theme.mm(130), parent.height - code.height - words.height - Theme.mm(8))
            height: width
            text: page.desk.booked
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Code of your appointment: %1").arg(page.desk.booked)
        }
        Label {
            id: code
            objectName: "bookedCode"
            anchors.top: square.bottom
            width: parent.width
            height: Theme.mm(14)
            horizontalAlignment: Text.AlignHCenter
            text: (page.desk.booked.match(/.{1,4}/g) ?? []).join("  ")
            size: Theme.mm(10)
            font.weight: Font.Bold
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
        }
        Label {
            id: words
            anchors.top: code.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.mm(4)
            height: Theme.mm(page.wide ? 20 : 26)
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Please photograph or write down this code. Check in with it here, from %1 minutes before your time on.").arg(page.desk.early)
            color: Theme.quietText
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.mm(5)
        }
    }
    TouchButton {
        id: done
        objectName: "done"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.height < Theme.mm(230) ? 26 : 32)
        kind: TouchButton.Action
        icon.name: "check"
        textSize: Theme.titleText
        text: qsTr("Done")
        onClicked: page.doneAsked()
    }
}
