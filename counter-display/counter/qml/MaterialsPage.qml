// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// 一次性告知: tick what is missing, print it all at once, so that the person comes back only once.
FlowPage {
    id: page

    required property CounterSession session
    property var missing: []

    readonly property bool printable: missing.length > 0 && session.noticeKiosk.length > 0

    function toggle(index: int): void {
        missing = missing.includes(index) ? missing.filter(each => each !== index)
                                          : [...missing, index].sort((one, other) => one - other);
    }

    function extra(): void {
        if (!printable)
            return;
        page.session.work.printNotice(missing, session.noticeKiosk);
        page.doneWith();
    }

    title: qsTr("What is missing for %1?").arg(session.number)
    question: session.service
    nobody: qsTr("No papers are named for this service.")
    tickable: true
    model: session.materials
    describe: entry => ({ name: "missing-" + entry.index, text: entry.modelData, ticked: page.missing.includes(entry.index) })
    onChosen: index => page.toggle(index)

    NumberedRow {
        objectName: "printNotice"
        anchors.bottom: parent.bottom
        width: parent.width
        strong: true
        enabled: page.printable
        digit: "0"
        text: page.session.noticeKiosk.length === 0 ? qsTr("No kiosk near has paper")
            : page.missing.length === 0 ? qsTr("Tick what is missing")
            : qsTr("Print a notice of %1 missing papers").arg(page.missing.length)
        detail: page.printable ? qsTr("at kiosk %1").arg(page.session.noticeKiosk) : ""
        onClicked: page.extra()
    }
}
