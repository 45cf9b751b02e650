// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/planning/approval.h"
#include "app/evenhallctl/tables/text_file.h"

#include <chrono>
#include <filesystem>
#include <ostream>

namespace evenhall {

namespace {

/// Today on this machine's calendar, and the first of the next month.
BusinessDay today() {
    return BusinessDay(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

BusinessDay nextMonth() {
    const std::chrono::year_month_day date(today().toSysDays());
    return BusinessDay(std::chrono::sys_days((date.year() / date.month() + std::chrono::months(1)) / 1));
}

Result<Validity> validityOf(const Arguments& arguments) {
    Validity validity{nextMonth(), {}};
    if (const std::optional<std::string> from = arguments.value("from")) {
        const Result<BusinessDay> day = BusinessDay::parse(*from);
        if (!day)
            return {ErrorCode::BadValue, "--from: " + day.error().context};
        validity.from = *day;
    }
    if (const std::optional<std::string> until = arguments.value("until")) {
        const Result<BusinessDay> day = BusinessDay::parse(*until);
        if (!day)
            return {ErrorCode::BadValue, "--until: " + day.error().context};
        validity.until = *day;
    }
    return validity;
}

void tell(const ProposalFile& proposal, const HallConfiguration& hall, const Validity& validity,
          const Console& console) {
    console.out << "plan " << hall.plans.back().id.toString() << " comes into force when the hall opens on "
                << validity.from.toString();
    if (validity.until)
        console.out << ", until " << validity.until->toString() << "; after that " << hall.activePlan.toString();
    console.out << ". It is plan " << proposal.plan << " with these changes:\n";
    for (const ProposedKind& kind : proposal.kinds) {
        for (const ProposedChange& change : kind.changes)
            console.out << "- " << change.sentenceEnglish << '\n';
    }
}

ExitCode approveInFile(const std::string& file, const ProposalFile& proposal, const Validity& validity,
                       const Arguments& arguments, const Console& console) {
    const std::optional<std::string> output = arguments.value("output");
    if (!output)
        return complainUsage("--hall FILE needs --output FILE for the hall with the new plan", console);
    std::error_code fault;
    if (std::filesystem::equivalent(file, *output, fault))
        return complain("the old configuration is kept: give another file to --output", console);
    const std::optional<HallConfiguration> hall = checkedConfiguration(file, console);
    const Result<std::string> text = readTextFile(file);
    if (!hall || !text)
        return ExitCode::Failed;
    const Result<HallConfiguration> approved = withApprovedPlan(*hall, proposal, validity);
    if (!approved)
        return complain(approved.error().context, console);
    const std::string added = addedToFile(*text, *approved);
    const Result<HallConfiguration> readBack = parseHallConfiguration(added);
    if (!readBack || readBack->plans != approved->plans) // pictures are files beside the old one
        return complain("the plan cannot be added to " + file + ": " +
                            (readBack ? "it reads differently" : readBack.error().context),
                        console);
    const Result<void> written = replaceTextFile(*output, added);
    if (!written)
        return complain(written.error().context, console);
    tell(proposal, *approved, validity, console);
    console.out << "written to " << *output << "; evenhallctl config import lets the hall adopt it\n";
    return ExitCode::Done;
}

ExitCode approveInHall(HallApi& api, const ProposalFile& proposal, const Validity& validity, const Console& console) {
    const Result<ApiReply> current = api.get("/api/v1/configuration");
    if (!current)
        return complain(current.error().context, console);
    if (current->status != 200)
        return complain("the hall refused: " + current->body, console);
    const Result<HallConfiguration> hall = parseHallConfiguration(current->body);
    if (!hall)
        return complain("the hall's configuration cannot be read: " + hall.error().context, console);
    const Result<HallConfiguration> approved = withApprovedPlan(*hall, proposal, validity);
    if (!approved)
        return complain(approved.error().context, console);
    const Result<ApiReply> reply = api.put("/api/v1/configuration", writeHallConfiguration(*approved));
    if (!reply)
        return complain(reply.error().context, console);
    if (reply->status != 200)
        return complain("the hall refused: " + reply->body, console);
    tell(proposal, *approved, validity, console);
    return ExitCode::Done;
}

} // namespace

ExitCode approvePlan(const Arguments& arguments, const Console& console) {
    const Result<ProposalFile> proposal = readProposalFile(arguments.operands().front());
    if (!proposal)
        return complain(proposal.error().context, console);
    const Result<Validity> validity = validityOf(arguments);
    if (!validity)
        return complainUsage(validity.error().context, console);
    if (!proposal->proposes && !arguments.has("anyway"))
        return complain("this is no proposal to approve (--anyway overrules): " + proposal->sentence, console);
    if (proposal->changes().empty())
        return complain("the proposal changes nothing", console);
    if (const std::optional<std::string> file = arguments.value("hall"))
        return approveInFile(*file, *proposal, *validity, arguments, console);
    if (validity->from <= today())
        return complain("a plan comes into force when the hall opens, so tomorrow at the earliest", console);
    return withHall(arguments, Role::Manager, console,
                    [&](HallApi& hall) { return approveInHall(hall, *proposal, *validity, console); });
}

} // namespace evenhall
