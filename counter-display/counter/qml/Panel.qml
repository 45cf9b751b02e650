// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// The unfolded part under the bar: one page at a time.
Item {
    id: panel

    required property CounterSession session
    property string page: ""

    signal doneWith

    Loader {
        anchors.fill: parent
        anchors.margins: 8
        sourceComponent: switch (panel.page) {
        case "park":
            return parkPage;
        case "transfer":
            return transferPage;
        case "pause":
            return pausePage;
        case "more":
            return morePage;
        default:
            return null;
        }
    }
    Component {
        id: parkPage
        ChoicePage {
            question: qsTr("Park this number: how does it go on?")
            choices: [{ name: "park-anyWindow", text: qsTr("Back to the front of its queue, any window") },
                      { name: "park-sameWindow", text: qsTr("Comes back to this window, papers stay here") },
                      { name: "park-step", text: qsTr("Waits for a step elsewhere") }]
            onChosen: index => {
                panel.session.park(index);
                panel.doneWith();
            }
        }
    }
    Component {
        id: pausePage
        ChoicePage {
            readonly property var reasons: [["break", 10], ["backOffice", 20], ["meeting", 30], ["away", 60]]

            question: qsTr("Pause: why, and until when? The sign shows when you are back.")
            choices: [{ name: "pause-break", text: qsTr("Short break, 10 min") },
                      { name: "pause-backOffice", text: qsTr("Back office, 20 min") },
                      { name: "pause-meeting", text: qsTr("Meeting, 30 min") },
                      { name: "pause-away", text: qsTr("Away, 60 min") }]
            onChosen: index => {
                panel.session.pause(reasons[index][0], reasons[index][1]);
                panel.doneWith();
            }
        }
    }
    Component {
        id: transferPage
        TransferPage {
            targets: panel.session.targets
            onChosen: service => {
                panel.session.transfer(service);
                panel.doneWith();
            }
        }
    }
    Component {
        id: morePage
        MorePage {
            session: panel.session
        }
    }
}
