// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick
import Evenhall.Kiosk

// The sentences a citizen reads for what the models say in codes.
QtObject {
    function wait(low: int, high: int): string {
        if (high <= 0)
            return qsTr("Almost no wait");
        if (low <= 0 || low === high)
            return qsTr("Up to %1 min").arg(high);
        return qsTr("About %1–%2 min").arg(low).arg(high);
    }

    // Short, for a row of a list; empty when a number can be had.
    function reasonInShort(reason: int): string {
        switch (reason) {
        case Kiosk.Reason.None:
            return "";
        case Kiosk.Reason.Closed:
            return qsTr("Closed now");
        case Kiosk.Reason.Full:
            return qsTr("Full for today");
        case Kiosk.Reason.NotToday:
            return qsTr("Very long wait today");
        case Kiosk.Reason.NeedsId:
            return qsTr("At the guide desk");
        default:
            return qsTr("Not available");
        }
    }

    function reason(reason: int): string {
        switch (reason) {
        case Kiosk.Reason.None:
            return "";
        case Kiosk.Reason.Closed:
            return qsTr("No window serves this now, so no numbers are given out.");
        case Kiosk.Reason.Full:
            return qsTr("All numbers of today are given out.");
        case Kiosk.Reason.NotToday:
            return qsTr("So many people are waiting that your turn may not come today.");
        case Kiosk.Reason.NeedsId:
            return qsTr("This needs your identity card. Please take your number at the guide desk.");
        case Kiosk.Reason.HasTicket:
            return qsTr("You already have a number for this. Please keep it; the guide desk can print it again.");
        case Kiosk.Reason.Banned:
            return qsTr("Too many missed appointments. Please ask at the guide desk.");
        case Kiosk.Reason.Unknown:
            return qsTr("The connection broke. You may have a number already: please ask at the guide desk.");
        default:
            return qsTr("This did not work. Please ask at the guide desk.");
        }
    }

    function alternative(kind: int, name: string, day: string, time: string, window: int): string {
        switch (kind) {
        case 0:
            return qsTr("Book a time: %1 %2").arg(day).arg(time);
        case 1:
            return qsTr("You can also use: %1").arg(name);
        case 2:
            return qsTr("Come at %1 %2").arg(day).arg(time);
        case 3:
            return qsTr("Go straight to window %1").arg(window);
        default:
            return qsTr("Staff at the guide desk will help you");
        }
    }
}
