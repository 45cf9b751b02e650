// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// The same keys in the same place on every page, low enough for everybody: the ways back, the language, help.
Item {
    id: bar

    required property KioskSession session
    property bool leaving: true // there is something to go back from

    readonly property var keys: session.elder
        ? ["back", "home", "repeat", "louder", "company", "language"]
        : ["back", "home", "voice", "low", "staff", "language"]
    readonly property real keyWidth: (width - (keys.length - 1) * Theme.gap) / keys.length

    implicitHeight: Theme.mm(session.elder ? 32 : 27)

    function shown(key: string): bool {
        switch (key) {
        case "back":
        case "home":
            return leaving;
        case "voice":
        case "repeat":
        case "louder":
            return session.voice.available;
        default:
            return true;
        }
    }

    function words(key: string): string {
        switch (key) {
        case "back":
            return qsTr("Back");
        case "home":
            return qsTr("Start over");
        case "repeat":
            return qsTr("Say again");
        case "louder":
            return qsTr("Volume");
        case "company":
            return qsTr("Go with me");
        case "voice":
            return session.voice.on ? qsTr("Silent") : qsTr("Read aloud");
        case "low":
            return session.low ? qsTr("Full height") : qsTr("Lower screen");
        case "staff":
            return qsTr("Call staff");
        default:
            //: the key that switches to the other language, written in that language
            return qsTr("中文");
        }
    }

    function act(key: string) {
        switch (key) {
        case "back":
            return session.back();
        case "home":
            return session.home();
        case "repeat":
            return session.voice.repeat();
        case "louder":
            return session.voice.louder();
        case "company":
            return session.askCompany();
        case "voice":
            return session.switchVoice();
        case "low":
            return session.switchLow();
        case "staff":
            return session.callStaff();
        default:
            return session.switchLanguage();
        }
    }

    readonly property var icons: ({
        "back": "back",
        "home": "home",
        "repeat": "repeat",
        "louder": "speaker",
        "company": "accompany",
        "voice": "speaker",
        "low": "lower",
        "staff": "person",
        "language": "globe"
    })
    readonly property var names: ({
        "language": "languageButton",
        "staff": "callStaff",
        "low": "lowButton",
        "voice": "voiceButton",
        "company": "companyButton"
    })

    Row {
        anchors.fill: parent
        spacing: Theme.gap

        Repeater {
            model: bar.keys

            Item {
                required property string modelData
                width: bar.keyWidth
                height: bar.height

                TouchButton {
                    objectName: bar.names[parent.modelData] ?? parent.modelData
                    anchors.fill: parent
                    visible: bar.shown(parent.modelData)
                    kind: TouchButton.Quiet
                    icon.name: bar.icons[parent.modelData]
                    iconAbove: true
                    iconSize: Theme.mm(bar.session.elder ? 9 : 8)
                    textSize: Theme.smallText
                    text: bar.words(parent.modelData)
                    onClicked: bar.act(parent.modelData)
                }
            }
        }
    }
}
