// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Evenhall.Counter
import Evenhall.Theme

// 导办台, the guide desk: a window of its own with the keyboard, because here it is the main tool.
// F1 issues, F2 looks after a number, F3 answers calls for help, F4 shows what could be done about the queues.
Window {
    id: window

    required property GuideSession session

    property string page: "issue"

    readonly property int calls: session.help.requests.open
    readonly property int offers: session.suggestions.offers.count
    readonly property int withoutPaper: session.tickets.withoutPaper

    function show(name: string): void {
        page = name;
        if (pages.item !== null)
            pages.item.take();
    }

    width: 960
    height: 660
    minimumWidth: 960
    minimumHeight: 660
    color: Theme.background
    title: qsTr("Guide desk")

    Shortcut {
        sequence: "F1"
        onActivated: window.show("issue")
    }
    Shortcut {
        sequence: "F2"
        onActivated: window.show("tickets")
    }
    Shortcut {
        sequence: "F3"
        onActivated: window.show("requests")
    }
    Shortcut {
        sequence: "F4"
        onActivated: window.show("suggestions")
    }
    Rectangle {
        id: head
        width: parent.width
        height: 52
        color: Theme.action

        Label {
            objectName: "guideTitle"
            x: 16
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Guide desk")
            size: 20
            font.weight: Font.Bold
            color: Theme.actionInk
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            Repeater {
                model: [{ name: "issue", text: qsTr("F1 Issue a number") },
                        { name: "tickets", text: window.withoutPaper > 0 ? qsTr("F2 Numbers, %1 without paper").arg(window.withoutPaper)
                                                                         : qsTr("F2 Numbers") },
                        { name: "requests", text: window.calls > 0 ? qsTr("F3 Help wanted (%1)").arg(window.calls)
                                                                   : qsTr("F3 Help wanted") },
                        { name: "suggestions", text: window.offers > 0 ? qsTr("F4 Suggestions (%1)").arg(window.offers)
                                                                       : qsTr("F4 Suggestions") }]

                BarButton {
                    id: tab
                    required property var modelData
                    readonly property bool here: window.page === modelData.name
                    objectName: "tab-" + modelData.name
                    implicitWidth: Math.max(120, contentItem.implicitWidth + 20)
                    implicitHeight: 34
                    textSize: 15
                    alerting: modelData.name === "requests" && window.calls > 0
                              || modelData.name === "tickets" && window.withoutPaper > 0
                              || modelData.name === "suggestions" && window.offers > 0
                    text: modelData.text
                    font.bold: here
                    onClicked: window.show(modelData.name)

                    Rectangle {
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: -6
                        width: parent.width
                        height: 4
                        visible: tab.here
                        color: Theme.actionInk
                    }
                }
            }
        }
        BarButton {
            objectName: "languageButton"
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: 76
            //: the other language's own name
            text: qsTr("中文")
            onClicked: window.session.switchLanguage()
        }
    }
    Loader {
        id: pages
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 16
        sourceComponent: ({ issue: issuePage, tickets: ticketPage, requests: requestPage, suggestions: suggestionPage })[window.page]
        onLoaded: item.take()
    }
    Component {
        id: issuePage
        GuideIssuePage { session: window.session }
    }
    Component {
        id: ticketPage
        GuideTicketPage { session: window.session }
    }
    Component {
        id: requestPage
        GuideRequestPage { session: window.session }
    }
    Component {
        id: suggestionPage
        GuideSuggestionPage { session: window.session }
    }
    GuideFoot {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        session: window.session
    }
}
