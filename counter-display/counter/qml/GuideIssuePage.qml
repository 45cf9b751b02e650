// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// A number for somebody: find the service, choose who goes first and why, choose where the paper comes out.
Item {
    id: page

    required property GuideSession session
    property string service
    property string serviceName
    property string priority
    property string kiosk
    property bool kioskChosen: false

    readonly property var ready: session.kiosks.filter(each => each.ready)
    readonly property bool reasonNeeded: session.classes.some(each => each.id === priority && each.reasonRequired)
    readonly property bool complete: service.length > 0 && (!reasonNeeded || reason.text.trim().length > 0)

    function take(): void { search.take(); }

    function issue(): void {
        if (!complete)
            return;
        session.issue(service, priority, reason.text.trim(), kiosk);
        service = "";
        priority = "";
        reason.text = "";
        search.text = "";
        search.take();
    }

    Column {
        id: left
        width: 480
        height: parent.height
        spacing: 8

        SearchField {
            id: search
            objectName: "serviceSearch"
            width: parent.width
            placeholder: qsTr("What does the person want? A word or initials")
            text: page.session.services.text
            onTextChanged: {
                page.session.services.text = text;
                found.page = 0;
            }
            onAccepted: found.press(1)
        }
        NumberedList {
            id: found
            width: parent.width
            model: page.session.services
            perPage: 11
            keyed: false
            rowHeight: 36
            nobody: qsTr("No service is called so")
            describe: entry => ({ name: "service-" + entry.service, text: entry.name, strong: entry.service === page.service,
                                  detail: entry.offered ? qsTr("%1 · %2 waiting").arg(entry.zone).arg(entry.waiting)
                                                        : qsTr("%1 · not now").arg(entry.zone) })
            onChosen: (index, entry) => {
                page.service = entry.service;
                page.serviceName = entry.name;
            }
        }
        Turner { list: found }
    }
    Column {
        anchors.left: left.right
        anchors.leftMargin: 16
        anchors.right: parent.right
        height: parent.height
        spacing: 8

        Label {
            objectName: "chosenService"
            width: parent.width
            height: 44
            text: page.service.length > 0 ? page.serviceName : qsTr("Choose a service at the left")
            size: 19
            font.weight: Font.Bold
            color: page.service.length > 0 ? Theme.text : Theme.quietText
            maximumLineCount: 2
            fontSizeMode: Text.Fit
            minimumPixelSize: 13
        }
        GuideClassList {
            id: classList
            width: parent.width
            session: page.session
            chosen: page.priority
            onAsked: id => page.priority = id === page.priority ? "" : id
        }
        SearchField {
            id: reason
            objectName: "issueReason"
            width: parent.width
            visible: page.priority.length > 0
            placeholder: page.reasonNeeded ? qsTr("Reason (needed)") : qsTr("Reason")
        }
        GuidePaperList {
            width: parent.width
            session: page.session
            chosen: page.kiosk
            onAsked: id => page.kiosk = id
        }
    }
    BarButton {
        objectName: "issueNow"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: parent.width - left.width - 16
        implicitHeight: 52
        strong: true
        textSize: 18
        enabled: page.complete && page.session.connected
        text: page.kiosk.length > 0 ? qsTr("Issue and print") : qsTr("Issue without paper")
        onClicked: page.issue()
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: page.issue()
    }
}
