// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// Everything the hall does, found by letters, by area or by department. The letters are the first of each syllable.
Item {
    id: page

    required property ServiceDirectory directory
    property bool booking: false

    signal zoneChosen(string zone)
    signal departmentChosen(string department)
    signal serviceChosen(string service)
    signal keyTyped(string key)
    signal keyErased
    signal pageTurned(PageModel list, int number)

    readonly property bool wide: width > height * 1.2
    readonly property bool searching: directory.letters.length > 0
    readonly property string spoken: page.booking ? qsTr("Which service would you like to book a time for?") : qsTr("Type the first letters, or choose an area.")
    property bool byDepartment: false

    CodeField {
        id: field
        objectName: "letters"
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: page.wide ? keys.left : parent.right
        anchors.rightMargin: page.wide ? Theme.gap : 0
        height: Theme.mm(20)
        text: page.directory.letters
        hint: page.booking ? qsTr("Book a time for which service? First letters, e.g. SBK") : qsTr("First letters of the service, e.g. SBK")
    }
    Row {
        id: tabs
        anchors.top: field.bottom
        anchors.topMargin: visible ? Theme.gap : 0
        anchors.left: parent.left
        anchors.right: field.right
        height: visible ? Theme.target : 0
        spacing: Theme.gap
        visible: !page.searching

        TouchButton {
            objectName: "byArea"
            width: (tabs.width - tabs.spacing) / 2
            height: parent.height
            kind: page.byDepartment ? TouchButton.Plain : TouchButton.Action
            icon.name: "areas"
            text: qsTr("By area")
            onClicked: page.byDepartment = false
        }
        TouchButton {
            objectName: "byDepartment"
            width: (tabs.width - tabs.spacing) / 2
            height: parent.height
            kind: page.byDepartment ? TouchButton.Action : TouchButton.Plain
            icon.name: "people"
            text: qsTr("By department")
            onClicked: page.byDepartment = true
        }
    }
    Item {
        id: choices
        anchors.top: tabs.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: page.wide ? parent.bottom : keys.top
        anchors.bottomMargin: page.wide ? 0 : Theme.mm(6)
        anchors.left: parent.left
        anchors.right: field.right

        ChoiceGrid {
            id: zones
            anchors.fill: parent
            visible: !page.searching && !page.byDepartment
            list: page.directory.zones
            fewestColumns: width > Theme.mm(170) ? 2 : 1
            minimum: Theme.target
            maximum: Theme.mm(40)
            delegate: ZoneCard {
                width: zones.cellWidth
                height: zones.cellHeight
                onClicked: page.zoneChosen(zone)
            }
            onPageTurned: number => page.pageTurned(page.directory.zones, number)
        }
        ChoiceGrid {
            id: departments
            anchors.fill: parent
            visible: !page.searching && page.byDepartment
            list: page.directory.departments
            fewestColumns: width > Theme.mm(170) ? 2 : 1
            minimum: Theme.target
            maximum: Theme.mm(28)
            delegate: ChoiceRow {
                prefix: "department"
                width: departments.cellWidth
                height: departments.cellHeight
                onClicked: page.departmentChosen(choice)
            }
            onPageTurned: number => page.pageTurned(page.directory.departments, number)
        }
        ChoiceGrid {
            id: found
            anchors.fill: parent
            visible: page.searching
            list: page.directory.found
            minimum: Theme.target * 1.35
            maximum: Theme.mm(34)
            delegate: ServiceRow {
                width: found.cellWidth
                height: found.cellHeight
                onClicked: page.serviceChosen(service)
            }
            onPageTurned: number => page.pageTurned(page.directory.found, number)
        }
        Label {
            objectName: "nothingFound"
            anchors.fill: parent
            visible: page.searching && page.directory.found.total === 0
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Nothing begins with these letters. Delete one, choose an area, or call staff below.")
            lineHeight: Theme.lineHeight
            color: Theme.quietText
        }
    }
    KeyGrid {
        id: keys
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: page.wide ? parent.width * 0.5 : parent.width
        height: page.wide ? parent.height : Math.min(parent.height * 0.48, 6 * Theme.mm(27))
        useful: page.directory.usefulKeys
        onTyped: key => page.keyTyped(key)
        onErased: page.keyErased()
    }
}
