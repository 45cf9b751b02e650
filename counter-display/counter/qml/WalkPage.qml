// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter

// Somebody came straight to the window: which service? A number is made for the record, nothing is printed.
FlowPage {
    id: page

    required property CounterSession session

    title: qsTr("Serve without a number")
    question: qsTr("Nobody is passed over: only while this window is free.")
    nobody: qsTr("This window serves no queue now.")
    model: session.ownServices
    describe: entry => ({ name: "walk-" + entry.service, text: entry.name,
                          enabled: page.session.state === Counter.State.Idle })
    onChosen: (index, entry) => {
        page.session.work.walkDirect(entry.service);
        page.doneWith();
    }
}
