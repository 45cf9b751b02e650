// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Takes the last step back while its seconds run.
BarButton {
    id: button

    property int seconds: 0

    visible: seconds > 0
    alerting: true
    implicitWidth: 52
    implicitHeight: 32
    text: qsTr("Undo %1").arg(seconds)
    Accessible.name: qsTr("Undo, %1 seconds left").arg(seconds)
}
