// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// Where this person goes next: zone, service, window, with a word for the clerk there. The number stays the same.
FlowPage {
    id: page

    required property CounterSession session
    property string service
    property string serviceName
    property bool zoneChosen: false

    readonly property ServiceChoiceModel targets: session.targets
    readonly property WindowChoiceModel windows: session.targetWindows
    readonly property int step: service.length > 0 ? 2 : zoneChosen ? 1 : 0

    function back(): bool {
        if (step === 0)
            return false;
        if (step === 2)
            service = "";
        else
            zoneChosen = false;
        list.page = 0;
        return true;
    }

    function extra(): void {
        if (step === 2)
            notes.next();
    }

    function chooseZone(zone: string): void {
        page.targets.zone = zone;
        page.zoneChosen = true;
        list.page = 0;
    }

    function chooseService(entry: var): void {
        windows.service = entry.service;
        serviceName = entry.name;
        service = entry.service;
        list.page = 0;
    }

    title: qsTr("Send %1 on").arg(session.number)
    question: step === 0 ? qsTr("To which zone?") : step === 1 ? qsTr("To which service?")
        : qsTr("%1: which window? The person keeps the number and goes to the front there.").arg(serviceName)
    model: step === 0 ? targets.zoneChoices : step === 1 ? targets : windows
    describe: entry => step === 0
        ? ({ name: "transferZone-" + entry.modelData.zone, text: entry.modelData.name, detail: entry.modelData.zone })
        : step === 1 ? ({ name: "transferService-" + entry.service, text: entry.name })
        : ({ name: "transferWindow-" + (entry.window.length > 0 ? entry.window : "any"), strong: entry.window.length === 0,
             text: entry.window.length > 0 ? entry.name : qsTr("Any window, whoever is free first") })
    onChosen: (index, entry) => {
        if (step === 0) {
            chooseZone(entry.modelData.zone);
        } else if (step === 1) {
            chooseService(entry);
        } else {
            page.session.work.transfer(page.service, entry.window, notes.text);
            page.doneWith();
        }
    }

    NoteRow {
        id: notes
        objectName: "transferNote"
        anchors.bottom: parent.bottom
        width: parent.width
        visible: page.step === 2
        presets: CounterWords.transferNotes()
    }
}
