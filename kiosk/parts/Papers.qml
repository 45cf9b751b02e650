// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// The papers to bring, whose list it is and from when.
Rectangle {
    id: card

    property var papers: []
    property string source
    property string date

    readonly property string origin: source.length > 0 && date.length > 0 ? qsTr("According to %1, checked on %2").arg(source).arg(date)
        : source.length > 0 ? qsTr("According to %1").arg(source) : date.length > 0 ? qsTr("Checked on %1").arg(date) : ""

    radius: Theme.radius
    color: Theme.surface

    Icon {
        id: picture
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.mm(4)
        name: "document"
        size: Theme.smallText * 1.3
        color: Theme.quietText
    }
    Label {
        id: heading
        anchors.left: picture.right
        anchors.leftMargin: Theme.mm(2)
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(4)
        anchors.verticalCenter: picture.verticalCenter
        text: card.papers.length > 0 ? qsTr("Please have these papers with you") : qsTr("No papers are needed")
        size: Theme.smallText
        color: Theme.quietText
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignLeft
    }
    Label {
        objectName: "papers"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: picture.bottom
        anchors.bottom: below.top
        anchors.leftMargin: Theme.mm(5)
        anchors.rightMargin: Theme.mm(5)
        anchors.topMargin: Theme.mm(1)
        text: card.papers.map(paper => "•  " + paper).join("\n")
        size: Theme.mm(11.5)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.mm(5)
        verticalAlignment: Text.AlignTop
        horizontalAlignment: Text.AlignLeft
    }
    Label {
        id: below
        objectName: "papersOrigin"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.mm(5)
        anchors.rightMargin: Theme.mm(5)
        anchors.bottomMargin: Theme.mm(2)
        height: card.origin.length > 0 ? Theme.mm(8) : 0
        visible: height > 0
        text: card.origin
        size: Theme.mm(6)
        color: Theme.quietText
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignLeft
    }
}
