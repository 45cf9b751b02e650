// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// A day, a time, one key. A time that is gone is said when it is asked for and marked; the others stay.
Item {
    id: page

    required property AppointmentDesk desk
    property string language

    signal dayChosen(string day)
    signal timeChosen(string time)
    signal bookAsked

    readonly property bool wide: width > height * 1.2
    readonly property bool tight: height < Theme.mm(230)
    readonly property bool ready: desk.day.length > 0 && desk.time.length > 0
    readonly property int timeColumns: wide ? 7 : 4
    readonly property int timeRows: Math.max(1, Math.ceil(times.count / timeColumns))
    readonly property string spoken: qsTr("Choose a day and a time for %1.").arg(desk.serviceName)

    function dayName(day: string): string {
        return new Date(day + "T12:00:00").toLocaleDateString(Qt.locale(page.language), qsTr("ddd, d MMM"));
    }

    Question {
        id: question
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        text: qsTr("When: %1").arg(page.desk.serviceName)
    }
    Row {
        id: days
        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.tight ? 22 : 32)
        spacing: Theme.gap

        Repeater {
            id: dayList
            model: page.desk.days

            TouchButton {
                required property string choice
                objectName: "day-" + choice
                width: (days.width - (dayList.count - 1) * days.spacing) / Math.max(1, dayList.count)
                height: days.height
                kind: page.desk.day === choice ? TouchButton.Action : TouchButton.Plain
                text: page.dayName(choice)
                onClicked: page.dayChosen(choice)
            }
        }
    }
    Grid {
        id: timeGrid
        anchors.top: days.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: words.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        columns: page.timeColumns
        spacing: Theme.gap

        Repeater {
            id: times
            model: page.desk.times

            TouchButton {
                required property string choice
                required property int count
                objectName: "time-" + choice
                offered: count > 0
                enabled: count > 0
                width: (timeGrid.width - (page.timeColumns - 1) * timeGrid.spacing) / page.timeColumns
                height: Math.min(Theme.mm(32), (timeGrid.height - (page.timeRows - 1) * timeGrid.spacing) / page.timeRows)
                kind: page.desk.time === choice ? TouchButton.Action : TouchButton.Plain
                textSize: Theme.mm(10)
                text: count > 0 ? choice : qsTr("%1 full").arg(choice)
                onClicked: page.timeChosen(choice)
            }
        }
    }
    Label {
        id: words
        objectName: "bookingReason"
        anchors.bottom: book.top
        anchors.bottomMargin: Theme.gap
        width: parent.width
        height: Theme.mm(12)
        text: page.desk.reason !== Kiosk.Reason.None ? KioskWords.booking(page.desk.reason)
            : page.desk.day.length === 0 ? qsTr("Please choose a day first.") : page.desk.time.length === 0 ? qsTr("Please choose a time.") : ""
        color: page.desk.reason !== Kiosk.Reason.None ? Theme.alarm : Theme.quietText
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.mm(6)
        maximumLineCount: 2
        horizontalAlignment: Text.AlignHCenter
    }
    TouchButton {
        id: book
        objectName: "book"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.tight ? 26 : 38)
        kind: page.ready ? TouchButton.Action : TouchButton.Plain
        offered: page.ready && !page.desk.waiting
        enabled: page.ready
        icon.name: "check"
        textSize: Theme.mm(12)
        text: page.ready ? qsTr("Book %1, %2").arg(page.dayName(page.desk.day)).arg(page.desk.time) : qsTr("Book")
        onClicked: page.bookAsked()
    }
}
