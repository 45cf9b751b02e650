// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// Who sits here: a staff number and its PIN, or a badge under the scanner, which types it and presses Enter.
Item {
    id: page

    required property CounterSession session
    property string clerk: session.work.clerk
    property string entry
    property bool naming: clerk.length === 0
    property real begun: 0 ///< when the first character came, in milliseconds

    readonly property string title: qsTr("Sign in at window %1").arg(session.windowNumber)
    readonly property int turnable: 1
    readonly property int longestPin: 12
    readonly property int shortestBadge: 8
    readonly property int scannerPace: 50 ///< milliseconds for a character: no hand is so quick
    readonly property bool refused: [Counter.Problem.NotAllowed, Counter.Problem.Early].includes(session.work.problem)

    signal doneWith

    function press(digit: int): void { type(String(digit)); }
    function extra(): void { type("0"); }
    function type(character: string): void {
        if (entry.length === 0)
            begun = Date.now();
        entry += character;
    }

    function erase(): void { entry = entry.slice(0, -1); }
    function turn(by: int): void { naming = by < 0; entry = ""; }
    function back(): bool { return false; }

    function enter(): void {
        const scanned = entry.length >= shortestBadge && Date.now() - begun < entry.length * scannerPace;
        const badge = scanned || entry.length > longestPin || !naming && /[^0-9]/.test(entry);
        if (naming && !badge) {
            clerk = entry;
            naming = clerk.length === 0;
            page.session.work.signIn(clerk, "");
        } else if (entry.length > 0) {
            page.session.work.signIn(naming ? "" : clerk, entry);
        }
        entry = "";
    }

    Column {
        width: parent.width
        spacing: 10

        Label {
            width: parent.width
            text: qsTr("Type the PIN and press Enter, or hold the badge under the scanner.")
            size: 13
            color: Theme.quietText
        }
        Row {
            width: parent.width
            spacing: 10

            SecretField {
                objectName: "clerkField"
                width: (parent.width - 10) / 2
                title: qsTr("Staff number")
                shown: page.naming ? page.entry : page.clerk
                active: page.naming
                onAsked: page.turn(-1)
            }
            SecretField {
                objectName: "pinField"
                width: (parent.width - 10) / 2
                title: qsTr("PIN")
                shown: page.naming ? "" : "●".repeat(Math.min(page.entry.length, 16))
                active: !page.naming
                onAsked: page.turn(1)
            }
        }
        Label {
            objectName: "signInProblem"
            width: parent.width
            height: 20
            text: !page.refused ? "" : page.session.work.problem === Counter.Problem.Early
                ? qsTr("Too many wrong PINs. Try again in a minute") : qsTr("That is not right. Try again")
            size: 14
            font.weight: Font.Bold
            color: Theme.alarm
        }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 3
            spacing: 6

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0", "↵"]

                BarButton {
                    required property string modelData
                    objectName: "pin-" + modelData
                    width: 90
                    height: 46
                    textSize: 20
                    strong: modelData === "↵"
                    text: modelData
                    Accessible.name: modelData === "⌫" ? qsTr("Delete") : modelData === "↵" ? qsTr("Sign in") : modelData
                    onClicked: modelData === "⌫" ? page.erase() : modelData === "↵" ? page.enter() : page.type(modelData)
                }
            }
        }
    }
}
