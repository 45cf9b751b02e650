// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter

// How a number that waits aside goes on.
FlowPage {
    id: page

    required property CounterSession session

    title: qsTr("Park %1").arg(session.number)
    question: qsTr("How does it go on?")
    model: [{ name: "park-anyWindow", text: qsTr("Back to the front of its queue, any window") },
            { name: "park-sameWindow", text: qsTr("Comes back to this window, papers stay here") },
            { name: "park-step", text: qsTr("Waits for a step elsewhere") }]
    onChosen: index => {
        page.session.work.park(index);
        page.doneWith();
    }
}
