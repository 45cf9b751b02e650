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
        case Kiosk.Reason.UnknownCode:
            return qsTr("Nothing is known under this code. Please check it, or ask at the guide desk.");
        case Kiosk.Reason.Unknown:
            return qsTr("The connection broke. You may have a number already: please ask at the guide desk.");
        default:
            return qsTr("This did not work. Please ask at the guide desk.");
        }
    }

    function checkIn(reason: int, early: int, late: int): string {
        switch (reason) {
        case Kiosk.Reason.Early:
            return qsTr("You are early: please check in from %1 minutes before your time on.").arg(early);
        case Kiosk.Reason.Late:
            return qsTr("This appointment is over: it is kept for %1 minutes. Take an ordinary number, or ask staff.").arg(late);
        default:
            return KioskWords.reason(reason);
        }
    }

    function booking(reason: int): string {
        switch (reason) {
        case Kiosk.Reason.Full:
            return qsTr("This time is taken. Please choose another one.");
        case Kiosk.Reason.Closed:
            return qsTr("No window serves this then. Please choose another time.");
        default:
            return KioskWords.reason(reason);
        }
    }

    function alternative(kind: int, name: string, day: string, time: string, window: int): string {
        switch (kind) {
        case 0:
            return day.length > 0 ? qsTr("Book a time here, from %1 %2 on").arg(day).arg(time) : qsTr("Book a time here");
        case 1:
            return qsTr("You can also use: %1").arg(name);
        case 2:
            return qsTr("Come at %1 %2").arg(day).arg(time);
        case 3:
            return qsTr("Go straight to window %1").arg(window);
        default:
            return qsTr("Call staff to help you here");
        }
    }

    function help(state: int, company: bool): string {
        switch (state) {
        case Kiosk.HelpState.Coming:
            return company ? qsTr("Somebody is coming to go with you") : qsTr("A member of staff is coming");
        case Kiosk.HelpState.Told:
            return qsTr("Staff have been told. Please wait here for a moment.");
        case Kiosk.HelpState.Unheard:
            return qsTr("Nobody could be told. Please go to the guide desk.");
        case Kiosk.HelpState.Asking:
            return qsTr("Calling staff…");
        default:
            return qsTr("Somebody was here to help you.");
        }
    }

    // Where a ticket stands; the numbers are those of the hall.
    function ticketState(state: int, window: int): string {
        switch (state) {
        case 0:
            return qsTr("Please wait to be called");
        case 1:
            return qsTr("You are called: please go to window %1").arg(window);
        case 2:
            return qsTr("You are being served at window %1").arg(window);
        case 3:
            return qsTr("On hold: you will be called again");
        case 4:
            return qsTr("You were called and not there. Please ask staff to put you back in line.");
        default:
            return qsTr("This number is finished");
        }
    }
}
