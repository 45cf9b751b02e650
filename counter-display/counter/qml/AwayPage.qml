// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter

// Why the window is left alone, and when its clerk is back; the sign above the window says so.
FlowPage {
    id: page

    required property CounterSession session
    property string reason

    readonly property var reasons: [["break", qsTr("Short break")], ["backOffice", qsTr("Work in the back office")],
                                    ["meeting", qsTr("Meeting")], ["meal", qsTr("Meal")], ["away", qsTr("Something else")]]
    readonly property var times: [5, 10, 15, 20, 30, 45, 60, 90, 120]

    function back(): bool {
        const inside = reason.length > 0;
        reason = "";
        return inside;
    }

    title: qsTr("Away")
    question: reason.length === 0 ? qsTr("Why?") : qsTr("Back when? The sign above the window says so.")
    model: reason.length === 0
        ? reasons.map(each => ({ name: "pause-" + each[0], text: each[1] }))
        : times.map(minutes => ({ name: "pauseFor-" + minutes, text: qsTr("In %1 min").arg(minutes),
                                  detail: qsTr("back at %1").arg(page.session.clockIn(minutes)) }))
    onChosen: index => {
        if (reason.length === 0) {
            reason = reasons[index][0];
            return;
        }
        page.session.work.pause(reason, times[index]);
        page.doneWith();
    }
}
