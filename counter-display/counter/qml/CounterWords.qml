// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick
import Evenhall.Counter

// The words a clerk reads for what the session says in codes.
QtObject {
    function state(state: int): string {
        switch (state) {
        case Counter.State.Closed:
            return qsTr("Closed");
        case Counter.State.Paused:
            return qsTr("Paused");
        case Counter.State.Idle:
            return qsTr("Free");
        case Counter.State.Calling:
            return qsTr("Calling");
        case Counter.State.Serving:
            return qsTr("Serving");
        default:
            return qsTr("Offline");
        }
    }

    function problem(problem: int): string {
        switch (problem) {
        case Counter.Problem.None:
            return "";
        case Counter.Problem.NobodyWaiting:
            return qsTr("Nobody is waiting");
        case Counter.Problem.Early:
            return qsTr("A moment, please: just called");
        case Counter.Problem.Limit:
            return qsTr("Called as often as allowed");
        case Counter.Problem.Busy:
            return qsTr("End this number first");
        case Counter.Problem.Empty:
            return qsTr("There is no number here");
        case Counter.Problem.NotMine:
            return qsTr("You are not signed in here");
        case Counter.Problem.NotEligible:
            return qsTr("This window may not serve it");
        case Counter.Problem.NoUndo:
            return qsTr("Nothing to undo any more");
        case Counter.Problem.NotOpen:
            return qsTr("The window is not open");
        case Counter.Problem.Lost:
            return qsTr("Connection lost: check before repeating");
        default:
            return qsTr("Not possible now");
        }
    }

    function rule(rule: int): string {
        switch (rule) {
        case Counter.Rule.Front:
            return qsTr("sent here from another window, or back from parking");
        case Counter.Rule.AgeCap:
            return qsTr("waited longest, past the limit for everybody");
        case Counter.Rule.OvertakeBound:
            return qsTr("green channel has passed often enough");
        case Counter.Rule.PriorityFirst:
            return qsTr("green channel goes first at this window");
        case Counter.Rule.Score:
            return qsTr("longest wait, green-channel bonus included");
        case Counter.Rule.OnlyOne:
            return qsTr("nobody else was waiting");
        case Counter.Rule.Chosen:
            return qsTr("chosen by hand");
        case Counter.Rule.WalkDirect:
            return qsTr("came straight to the window");
        default:
            return qsTr("called before this bar was started");
        }
    }

    function clock(seconds: int): string {
        const two = number => String(number).padStart(2, "0");
        return two(Math.floor(seconds / 60)) + ":" + two(seconds % 60);
    }
}
