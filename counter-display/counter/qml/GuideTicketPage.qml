// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// What can be done for a number: bring a missed one back, grant a class with a reason, print again, void.
Item {
    id: page

    required property GuideSession session
    property string ticket
    property string number
    property int visitState: -1
    property string priority
    property string kiosk
    property bool voiding: false

    readonly property bool chosen: ticket.length > 0
    readonly property bool reasonNeeded: session.classes.some(each => each.id === priority && each.reasonRequired)

    function take(): void { search.take(); }

    function choose(entry: var): void {
        ticket = entry.ticket;
        number = entry.number;
        visitState = entry.visitState;
        priority = "";
        voiding = false;
    }

    function leave(): void {
        ticket = "";
        priority = "";
        voiding = false;
        reason.text = "";
    }

    function voidIt(): void {
        if (voiding) {
            session.voidTicket(ticket);
            leave();
        } else {
            voiding = true;
        }
    }

    Column {
        id: left
        width: 480
        spacing: 8

        SearchField {
            id: search
            objectName: "ticketSearch"
            width: parent.width
            placeholder: qsTr("Number, or part of it")
            onTextChanged: {
                page.session.tickets.text = text;
                found.page = 0;
            }
            onAccepted: found.press(1)
        }
        NumberedList {
            id: found
            width: parent.width
            model: page.session.tickets
            perPage: 11
            keyed: false
            rowHeight: 36
            nobody: qsTr("No open number like that")
            describe: entry => ({ name: "ticket-" + entry.number, text: entry.number + "  " + entry.service,
                                  tag: entry.className, strong: entry.ticket === page.ticket,
                                  detail: (entry.paperMissing ? qsTr("no paper?") + " · " : "")
                                          + CounterWords.visitState(entry.visitState) + " · " + qsTr("%1 min").arg(entry.since) })
            onChosen: (index, entry) => page.choose(entry)
        }
        Turner { list: found }
    }
    Column {
        anchors.left: left.right
        anchors.leftMargin: 16
        anchors.right: parent.right
        spacing: 10

        Label {
            objectName: "chosenTicket"
            width: parent.width
            text: page.chosen ? page.number : qsTr("Choose a number at the left")
            size: page.chosen ? 30 : 19
            font.weight: Font.Bold
            color: page.chosen ? Theme.text : Theme.quietText
        }
        BarButton {
            objectName: "reactivate"
            width: parent.width
            implicitHeight: 40
            textSize: 15
            enabled: page.chosen && page.visitState === 4 // evenhall::VisitState::Missed
            text: qsTr("Let it wait again")
            onClicked: {
                page.session.reactivate(page.ticket);
                page.leave();
            }
        }
        GuideClassList {
            width: parent.width
            visible: page.chosen
            session: page.session
            chosen: page.priority
            onAsked: id => page.priority = id === page.priority ? "" : id
        }
        Row {
            width: parent.width
            spacing: 6
            visible: page.priority.length > 0

            SearchField {
                id: reason
                objectName: "grantReason"
                width: parent.width - grant.width - 6
                placeholder: page.reasonNeeded ? qsTr("Reason (needed)") : qsTr("Reason")
            }
            BarButton {
                id: grant
                objectName: "grantNow"
                width: 110
                height: reason.height
                strong: true
                enabled: !page.reasonNeeded || reason.text.trim().length > 0
                text: qsTr("Grant")
                onClicked: {
                    page.session.grant(page.ticket, page.priority, reason.text.trim());
                    page.leave();
                }
            }
        }
        GuidePaperList {
            width: parent.width
            visible: page.chosen
            session: page.session
            chosen: page.kiosk
            onAsked: id => page.kiosk = id
        }
        BarButton {
            objectName: "reprint"
            width: parent.width
            implicitHeight: 40
            textSize: 15
            enabled: page.chosen && page.kiosk.length > 0
            text: page.kiosk.length > 0 ? qsTr("Print again at kiosk %1").arg(page.kiosk) : qsTr("Print again: choose a kiosk")
            onClicked: {
                page.session.reprint(page.ticket, page.kiosk);
                page.leave();
            }
        }
        Row {
            width: parent.width
            spacing: 6

            BarButton {
                objectName: "voidTicket"
                width: (parent.width - 6) / 2
                implicitHeight: 40
                textSize: 15
                enabled: page.chosen
                alerting: page.voiding
                text: page.voiding ? qsTr("Yes, void %1 for good").arg(page.number) : qsTr("Void the number")
                onClicked: page.voidIt()
            }
            BarButton {
                objectName: "complain"
                width: (parent.width - 6) / 2
                implicitHeight: 40
                textSize: 15
                enabled: page.chosen
                text: qsTr("Take down a complaint")
                onClicked: {
                    page.session.help.complain(page.ticket, reason.text.trim());
                    page.leave();
                }
            }
        }
    }
}
