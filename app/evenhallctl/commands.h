// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/evenhallctl/arguments.h"
#include "app/evenhallctl/command_line.h"
#include "app/evenhallctl/console.h"

#include <optional>
#include <string>
#include <vector>

// What evenhallctl can do, one file per group of commands.
namespace evenhall {

/// The table of all commands.
[[nodiscard]] std::vector<CommandEntry> allCommands();

/// A configuration file that is right in every respect, or nothing; complaints were written.
[[nodiscard]] std::optional<HallConfiguration> checkedConfiguration(const std::string& file, const Console& console);

ExitCode checkConfiguration(const Arguments& arguments, const Console& console);
ExitCode importConfiguration(const Arguments& arguments, const Console& console);
ExitCode showHall(const Arguments& arguments, const Console& console);
ExitCode showHealth(const Arguments& arguments, const Console& console);

ExitCode issueTicket(const Arguments& arguments, const Console& console);
ExitCode reprintTicket(const Arguments& arguments, const Console& console);
ExitCode cancelTicket(const Arguments& arguments, const Console& console);
ExitCode reactivateTicket(const Arguments& arguments, const Console& console);

ExitCode listRequests(const Arguments& arguments, const Console& console);
ExitCode raiseRequest(const Arguments& arguments, const Console& console);
ExitCode takeRequest(const Arguments& arguments, const Console& console);
ExitCode closeRequest(const Arguments& arguments, const Console& console);
ExitCode showWaits(const Arguments& arguments, const Console& console);
ExitCode listSuggestions(const Arguments& arguments, const Console& console);
ExitCode acceptSuggestion(const Arguments& arguments, const Console& console);
ExitCode dismissSuggestion(const Arguments& arguments, const Console& console);

ExitCode signIn(const Arguments& arguments, const Console& console);
ExitCode signOut(const Arguments& arguments, const Console& console);
ExitCode openWindow(const Arguments& arguments, const Console& console);
ExitCode closeWindow(const Arguments& arguments, const Console& console);
ExitCode pauseWindow(const Arguments& arguments, const Console& console);
ExitCode resumeWindow(const Arguments& arguments, const Console& console);
ExitCode callNext(const Arguments& arguments, const Console& console);
ExitCode recall(const Arguments& arguments, const Console& console);
ExitCode startService(const Arguments& arguments, const Console& console);
ExitCode markNoShow(const Arguments& arguments, const Console& console);
ExitCode finishService(const Arguments& arguments, const Console& console);
ExitCode parkTicket(const Arguments& arguments, const Console& console);
ExitCode transferTicket(const Arguments& arguments, const Console& console);
ExitCode undoAction(const Arguments& arguments, const Console& console);

ExitCode exportEvents(const Arguments& arguments, const Console& console);
ExitCode exportVisits(const Arguments& arguments, const Console& console);
ExitCode listMissedSearches(const Arguments& arguments, const Console& console);
ExitCode backUp(const Arguments& arguments, const Console& console);
ExitCode restoreJournal(const Arguments& arguments, const Console& console);
ExitCode verifyJournal(const Arguments& arguments, const Console& console);

ExitCode computeErlangBAndC(const Arguments& arguments, const Console& console);
ExitCode computeErlangA(const Arguments& arguments, const Console& console);
ExitCode computeAllenCunneen(const Arguments& arguments, const Console& console);
ExitCode computePriority(const Arguments& arguments, const Console& console);
ExitCode computeAccumulating(const Arguments& arguments, const Console& console);
ExitCode computeTransient(const Arguments& arguments, const Console& console);
ExitCode simulateReplay(const Arguments& arguments, const Console& console);
ExitCode chooseGreenChannel(const Arguments& arguments, const Console& console);
ExitCode showStatistics(const Arguments& arguments, const Console& console);

ExitCode evaluatePlan(const Arguments& arguments, const Console& console);
ExitCode proposePlan(const Arguments& arguments, const Console& console);
ExitCode approvePlan(const Arguments& arguments, const Console& console);
ExitCode reviewPlan(const Arguments& arguments, const Console& console);
ExitCode rehearseDays(const Arguments& arguments, const Console& console);
ExitCode solvePlan(const Arguments& arguments, const Console& console);

ExitCode replayDay(const Arguments& arguments, const Console& console);

ExitCode addToken(const Arguments& arguments, const Console& console);
ExitCode listTokens(const Arguments& arguments, const Console& console);
ExitCode removeToken(const Arguments& arguments, const Console& console);

ExitCode addClerk(const Arguments& arguments, const Console& console);
ExitCode listClerks(const Arguments& arguments, const Console& console);
ExitCode removeClerk(const Arguments& arguments, const Console& console);

} // namespace evenhall
