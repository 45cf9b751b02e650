// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/commands.h"

namespace evenhall {

namespace {

constexpr std::size_t many = 20;

void add(std::vector<CommandEntry>& all, std::vector<CommandEntry> more) {
    all.insert(all.end(), more.begin(), more.end());
}

std::vector<CommandEntry> hallCommands() {
    return {
        {"config check",
         "FILE",
         "find everything that is wrong with a hall configuration",
         1,
         1,
         {},
         checkConfiguration},
        {"config import", "FILE", "check a configuration and let the hall adopt it", 1, 1, {}, importConfiguration},
        {"hall show", "[--watch] [--json]", "who waits where, what the windows do", 0, 0, {"watch", "json"}, showHall},
        {"health", "", "whether the hall answers", 0, 0, {}, showHealth},
    };
}

std::vector<CommandEntry> ticketCommands() {
    return {
        {"ticket issue",
         "SERVICE… [--kiosk ID] [--priority CLASS] [--language TAG] [--not-today] [--note TEXT] [--json]",
         "issue a ticket for one service, or for several in order",
         1,
         many,
         {"kiosk", "priority", "language", "not-today", "note", "json"},
         issueTicket},
        {"ticket reprint",
         "TICKET --kiosk ID",
         "print a marked copy; TICKET is an id or a number",
         1,
         1,
         {"kiosk", "json"},
         reprintTicket},
        {"ticket cancel", "TICKET", "take a ticket out of its queue", 1, 1, {"json"}, cancelTicket},
        {"ticket reactivate", "TICKET", "let a missed ticket wait again", 1, 1, {"json"}, reactivateTicket},
    };
}

std::vector<CommandEntry> requestCommands() {
    return {
        {"request list", "", "who asks for help, and who has taken it", 0, 0, {}, listRequests},
        {"request raise",
         "callStaff|accompany|paperSlip|complaint [--kiosk ID] [--window ID] [--note TEXT]",
         "ask for help in somebody's name",
         1,
         1,
         {"kiosk", "window", "note", "json"},
         raiseRequest},
        {"request take", "REQUEST [--owner NAME]", "own a request", 1, 1, {"owner", "json"}, takeRequest},
        {"request close", "REQUEST", "it is done", 1, 1, {"json"}, closeRequest},
    };
}

std::vector<CommandEntry> suggestionCommands() {
    return {
        {"suggestions accept", "SUGGESTION", "do it; it ends by itself", 1, 1, {"json"}, acceptSuggestion},
        {"suggestions dismiss", "SUGGESTION", "not now", 1, 1, {"json"}, dismissSuggestion},
        {"suggestions",
         "[--language zh-CN]",
         "what could be done about the queues now, and what was accepted",
         0,
         0,
         {"language"},
         listSuggestions},
    };
}

std::vector<CommandEntry> windowCommands() {
    return {
        {"window sign-in", "WINDOW --clerk NUMBER", "a clerk sits down", 1, 1, {"clerk", "json"}, signIn},
        {"window sign-out", "WINDOW", "the clerk leaves", 1, 1, {"json"}, signOut},
        {"window open", "WINDOW", "begin to call", 1, 1, {"json"}, openWindow},
        {"window close", "WINDOW", "close after the ticket at it", 1, 1, {"json"}, closeWindow},
        {"window pause",
         "WINDOW [--reason CODE] [--minutes N] [--note TEXT]",
         "the clerk is away for a while",
         1,
         1,
         {"reason", "minutes", "note", "json"},
         pauseWindow},
        {"window resume", "WINDOW", "the clerk is back", 1, 1, {"json"}, resumeWindow},
        {"window call",
         "WINDOW [--outcome NAME] [--cases N] [--json]",
         "call the next number; the options end the ticket at the window first",
         1,
         1,
         {"outcome", "cases", "json"},
         callNext},
        {"window recall", "WINDOW", "call the same number again", 1, 1, {"json"}, recall},
        {"window start", "WINDOW", "the person has come", 1, 1, {"json"}, startService},
        {"window no-show", "WINDOW", "the person did not come", 1, 1, {"json"}, markNoShow},
        {"window finish",
         "WINDOW [--outcome NAME] [--cases N]",
         "end the ticket at the window",
         1,
         1,
         {"outcome", "cases", "json"},
         finishService},
        {"window park",
         "WINDOW [--kind anyWindow|sameWindow|step] [--note TEXT]",
         "set the ticket aside",
         1,
         1,
         {"kind", "note", "json"},
         parkTicket},
        {"window transfer",
         "WINDOW SERVICE [--note TEXT]",
         "send the ticket on to another service",
         2,
         2,
         {"note", "json"},
         transferTicket},
        {"window undo", "WINDOW", "take back the last action within ten seconds", 1, 1, {"json"}, undoAction},
    };
}

std::vector<CommandEntry> journalCommands() {
    return {
        {"export events",
         "--data DIR [--csv] [--from DAY] [--to DAY] [--output FILE]",
         "every event as comma-separated values",
         0,
         0,
         {"data", "csv", "from", "to", "output"},
         exportEvents},
        {"export visits",
         "--data DIR [--csv] [--from DAY] [--to DAY] [--output FILE]",
         "every leg of every visit as comma-separated values",
         0,
         0,
         {"data", "csv", "from", "to", "output"},
         exportVisits},
        {"searches",
         "--data DIR [--from DAY] [--to DAY]",
         "what people looked for at the kiosks and did not find, most often first",
         0,
         0,
         {"data", "from", "to"},
         listMissedSearches},
        {"statistics",
         "--data DIR [--months FOLDER] | --visits FILE [--hall FILE]; [--from DAY] [--to DAY] "
         "[--by hall|queue|service|window|half-hour|queue-half-hour] [--csv|--json]",
         "waits, services, windows and imbalance of some days",
         0,
         0,
         {"data", "months", "visits", "hall", "from", "to", "by", "csv", "json"},
         showStatistics},
        {"waits",
         "--data DIR [--from DAY] [--to DAY] [--csv]",
         "what tickets told their holders, against how long they waited",
         0,
         0,
         {"data", "from", "to", "csv"},
         showWaits},
        {"backup", "FILE --data DIR", "copy the journal, while the hall runs", 1, 1, {"data"}, backUp},
        {"restore",
         "FILE --data DIR",
         "check a backup and put it into a folder without a journal",
         1,
         1,
         {"data"},
         restoreJournal},
        {"verify", "--data DIR", "follow the whole hash chain", 0, 0, {"data"}, verifyJournal},
    };
}

std::vector<CommandEntry> tokenCommands() {
    return {
        {"token add",
         "NAME --role ROLE [--window ID] [--kiosk ID] [--zone ID] --data DIR",
         "make a device token; it is shown once",
         1,
         1,
         {"role", "window", "kiosk", "zone", "data"},
         addToken},
        {"token list", "--data DIR", "who has a token", 0, 0, {"data"}, listTokens},
        {"token remove", "NAME --data DIR", "make a token worthless", 1, 1, {"data"}, removeToken},
    };
}

std::vector<CommandEntry> clerkCommands() {
    return {
        {"clerk add",
         "NUMBER --pin-file FILE [--badge-file FILE] --data DIR",
         "from now on clerks sign in with a secret; the files hold one line each, - is standard input",
         1,
         1,
         {"pin-file", "badge-file", "data"},
         addClerk},
        {"clerk list", "--data DIR", "who signs in with a secret", 0, 0, {"data"}, listClerks},
        {"clerk remove", "NUMBER --data DIR", "this clerk signs in no more", 1, 1, {"data"}, removeClerk},
    };
}

std::vector<CommandEntry> replayCommands() {
    return {
        {"replay",
         "--day FILE [--counters FILE] [--speed N] [--daemon PROGRAM] [--json] [--keep]",
         "play a recorded day through a controller of its own and compare",
         0,
         0,
         {"day", "counters", "speed", "daemon", "json", "keep"},
         replayDay},
    };
}

std::vector<CommandEntry> mathCommands() {
    return {
        {"math erlang-bc", "--csv FILE", "Erlang B and C: c, a", 1, 1, {"csv"}, computeErlangBAndC},
        {"math erlang-a", "--csv FILE", "with people who give up: c, lambda, mu, theta", 1, 1, {"csv"}, computeErlangA},
        {"math allen-cunneen", "--csv FILE", "uneven services: c, a, Ca2, Cs2", 1, 1, {"csv"}, computeAllenCunneen},
        {"math priority", "--csv FILE", "a higher class always first", 1, 1, {"csv"}, computePriority},
        {"math accumulating", "--csv FILE", "waits that count b times", 1, 1, {"csv"}, computeAccumulating},
        {"math transient",
         "--mu PER_HOUR --slot-hours H --csv FILE",
         "a day with changing rates, exactly: lambda_per_h, servers",
         1,
         1,
         {"mu", "slot-hours", "csv"},
         computeTransient},
        {"simulate",
         "--replay FILE --discipline fcfs|strict|accumulating:B|head-start:T --servers N@0,N@t1,…",
         "play recorded people (id, arrival, service, elderly) through one line",
         0,
         0,
         {"replay", "discipline", "servers"},
         simulateReplay},
        {"green-channel",
         "--target-ratio R --replay FILE --servers N@0,… | --target-ratio R --servers N --mu PER_HOUR "
         "--lambda PER_HOUR --share P",
         "the head start or rate with which priority waits R times as long as the others, and what these pay for it",
         0,
         0,
         {"target-ratio", "replay", "servers", "mu", "lambda", "share"},
         chooseGreenChannel},
    };
}

std::vector<CommandEntry> planCommands() {
    return {
        {"plan evaluate",
         "FOLDER [--validate] [--json]",
         "make plans from a recorded hall's earlier days and judge them on the later ones",
         1,
         1,
         {"validate", "json"},
         evaluatePlan},
        {"plan propose",
         "(FOLDER [--hall HALL.json] [--name HALL] | --data DIR [--from DAY] [--to DAY]) [--plan ID] [--limits FILE] "
         "[--output FILE]",
         "next month's windows from a recorded month, with proof, as JSON for evenhall-report",
         0,
         1,
         {"name", "output", "hall", "plan", "limits", "data", "from", "to"},
         proposePlan},
        {"plan approve",
         "PROPOSAL [--from DAY] [--until DAY] [--hall HALL.json --output FILE] [--anyway]",
         "add a proposal's plan to the hall, to come into force by itself; without --hall in the running hall",
         1,
         1,
         {"from", "until", "hall", "output", "anyway"},
         approvePlan},
        {"plan review",
         "PROPOSAL (FOLDER --hall HALL.json [--name HALL] | --data DIR [--from DAY] [--to DAY]) [--json] [--output "
         "FILE]",
         "what a proposal promised against what a month under its plan brought, in all and change by change",
         1,
         2,
         {"hall", "name", "data", "from", "to", "json", "output"},
         reviewPlan},
        {"plan rehearse",
         "HALL.json --output FOLDER [--from DAY] [--count N]",
         "made-up working days of a hall with assumptions about its demand, to try planning on",
         1,
         1,
         {"output", "from", "count"},
         rehearseDays},
        {"plan solve",
         "FILE",
         "a plan in whole windows for a program in LP format, and how far from the best it can be",
         1,
         1,
         {},
         solvePlan},
    };
}

} // namespace

std::vector<CommandEntry> allCommands() {
    std::vector<CommandEntry> all = hallCommands();
    add(all, ticketCommands());
    add(all, requestCommands());
    add(all, suggestionCommands());
    add(all, windowCommands());
    add(all, journalCommands());
    add(all, tokenCommands());
    add(all, clerkCommands());
    add(all, planCommands());
    add(all, replayCommands());
    add(all, mathCommands());
    return all;
}

} // namespace evenhall
