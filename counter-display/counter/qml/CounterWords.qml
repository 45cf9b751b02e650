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
        case Counter.Problem.NeedsReason:
            return qsTr("A reason is needed");
        case Counter.Problem.NotAllowed:
            return qsTr("The hall does not allow it");
        case Counter.Problem.Outdated:
            return qsTr("Not done: the hall has changed, or the offer is over");
        case Counter.Problem.NoMoves:
            return qsTr("Not done: the day's moves of windows are used up");
        case Counter.Problem.Offline:
            return qsTr("No connection: nothing was done");
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

    function ruleInShort(rule: int): string {
        switch (rule) {
        case Counter.Rule.Front:
            return qsTr("sent here");
        case Counter.Rule.AgeCap:
            return qsTr("over the limit");
        case Counter.Rule.OvertakeBound:
            return qsTr("ordinary one's turn");
        case Counter.Rule.PriorityFirst:
            return qsTr("green channel");
        case Counter.Rule.Score:
            return qsTr("longest wait");
        case Counter.Rule.OnlyOne:
            return qsTr("the only one");
        default:
            return "";
        }
    }

    function why(session: CounterSession): string {
        const lines = [];
        if ([Counter.State.Calling, Counter.State.Serving].includes(session.state))
            lines.push(qsTr("Why %1: %2").arg(session.number).arg(rule(session.rule)));
        if (session.nextNumber.length > 0)
            lines.push(qsTr("Next is %1: %2").arg(session.nextNumber).arg(rule(session.nextRule)));
        return lines.join("\n");
    }

    function idleLine(session: CounterSession): string {
        switch (session.state) {
        case Counter.State.Closed:
            return qsTr("The sign shows that this window is closed");
        case Counter.State.Paused:
            return session.pauseMinutes > 0 ? qsTr("The sign shows when you are back")
                                            : qsTr("The return time is past: people see it");
        case Counter.State.Idle:
            return session.waiting > 0 ? "" : qsTr("Nobody is waiting");
        default:
            return qsTr("No connection; it comes back by itself");
        }
    }

    function primary(state: int): string {
        switch (state) {
        case Counter.State.Closed:
            return qsTr("Open");
        case Counter.State.Paused:
            return qsTr("Go on");
        case Counter.State.Calling:
        case Counter.State.Serving:
            return qsTr("Next");
        default:
            return qsTr("Call");
        }
    }

    function primaryInFull(state: int): string {
        switch (state) {
        case Counter.State.Closed:
            return qsTr("Open the window");
        case Counter.State.Paused:
            return qsTr("Go on serving");
        case Counter.State.Calling:
        case Counter.State.Serving:
            return qsTr("Finish and call the next");
        default:
            return qsTr("Call the next");
        }
    }

    function action(action: int): string {
        switch (action) {
        case Counter.Action.Next:
            return qsTr("Call, next, open, go on");
        case Counter.Action.Recall:
            return qsTr("Call again");
        case Counter.Action.Absent:
            return qsTr("Nobody came");
        case Counter.Action.Finish:
            return qsTr("Finish");
        case Counter.Action.Park:
            return qsTr("Park");
        case Counter.Action.Transfer:
            return qsTr("Send on");
        case Counter.Action.Away:
            return qsTr("Away, and back");
        case Counter.Action.Undo:
            return qsTr("Undo");
        default:
            return qsTr("Unfold, fold up");
        }
    }

    function transferNotes(): var {
        return [qsTr("Papers are checked"), qsTr("Identity is checked"), qsTr("Only a copy is missing"),
                qsTr("Needs help with the form"), qsTr("Came to the wrong window")];
    }

    function callReasons(): var {
        return [qsTr("An older or unwell person"), qsTr("A mistake of this window"), qsTr("The person was told this time"),
                qsTr("Only hands in a paper"), qsTr("The hall manager agrees")];
    }

    function keyTrouble(trouble: int): string {
        switch (trouble) {
        case Counter.KeyTrouble.Unreadable:
            return qsTr("not a key, the usual one counts");
        case Counter.KeyTrouble.Twice:
            return qsTr("its key does something else");
        case Counter.KeyTrouble.Taken:
            return qsTr("taken by another program");
        case Counter.KeyTrouble.NoKeyboard:
            return qsTr("only by mouse here");
        default:
            return "";
        }
    }

    function request(entry: var): string {
        const place = entry.kiosk.length > 0 ? qsTr("kiosk %1").arg(entry.kiosk)
                    : entry.window > 0 ? qsTr("window %1").arg(entry.window) : qsTr("guide desk");
        const who = entry.number.length > 0 ? entry.number + "  " : "";
        return who + [qsTr("Staff to %1"), qsTr("Accompany from %1"), qsTr("Hand-written number at %1"),
                      qsTr("Complaint at %1"), qsTr("SILENT ALARM at %1")][entry.kind].arg(place)
             + (entry.note.length > 0 ? ": " + entry.note : "");
    }

    function requestState(entry: var): string {
        return entry.mine ? qsTr("yours: close it") : entry.owner.length > 0 ? qsTr("%1 has it").arg(entry.owner)
                                                                            : qsTr("%1 min, take it").arg(entry.since);
    }

    function visitState(state: int): string {
        return [qsTr("waiting"), qsTr("called"), qsTr("being served"), qsTr("parked"), qsTr("missed"), qsTr("ended")][state];
    }

    function done(session: GuideSession): string {
        switch (session.done) {
        case GuideSession.Issued:
            return qsTr("Issued: %1").arg(session.issued);
        case GuideSession.Granted:
            return qsTr("The class is granted, the reason is kept");
        case GuideSession.Reactivated:
            return qsTr("The number waits again");
        case GuideSession.Reprinted:
            return qsTr("A marked copy is being printed");
        case GuideSession.Voided:
            return qsTr("The number is void");
        case GuideSession.Accepted:
            return qsTr("Accepted: the window works so from now on");
        case GuideSession.Dismissed:
            return qsTr("Put aside for a while");
        default:
            return "";
        }
    }

    function quiet(desk: SuggestionDesk): string {
        switch (desk.quiet) {
        case SuggestionDesk.SwitchedOff:
            return qsTr("This hall wants no suggestions; its configuration says so.");
        case SuggestionDesk.DayClosed:
            return qsTr("The hall is not open now.");
        case SuggestionDesk.NobodyWaits:
            return qsTr("Hardly anybody waits now; there is nothing to mend.");
        case SuggestionDesk.MovesUsed:
            return qsTr("The day's moves of windows are used up; clerks and people need calm.");
        case SuggestionDesk.NothingHelps:
            return qsTr("Nothing would help enough: at its last look, once a minute, the hall found no move of a window that saves %1 minutes of waiting.")
                .arg(desk.leastSaved);
        default:
            return "";
        }
    }

    // What the window does besides its plan, for its clerk.
    function temporary(work: TemporaryWork): string {
        if (!work.active)
            return work.news === TemporaryWork.Over ? qsTr("Your queues are as planned again") : "";
        if (work.queues.length === 0)
            return qsTr("Until %1 with queues other than planned").arg(work.until);
        return (work.first ? qsTr("Until %1 first: %2") : qsTr("Until %1 also: %2")).arg(work.until).arg(work.queues);
    }

    function timer(session: CounterSession): string {
        if (session.state === Counter.State.Paused && session.pauseMinutes > 0)
            return qsTr("%1 min left").arg(session.pauseMinutes);
        if (session.state === Counter.State.Serving && session.typicalSeconds > 0)
            return qsTr("%1 / %2 min").arg(clock(session.seconds)).arg(Math.round(session.typicalSeconds / 60));
        return clock(session.seconds);
    }
}
