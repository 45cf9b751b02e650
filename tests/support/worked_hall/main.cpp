// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
//
// usage: worked_hall HALL_FILE DATA_FOLDER FIRST_DAY DAYS [SEED [DEMAND]] [--waits-by-past]
// Works calendar days of a hall that says what it assumes about its demand, and leaves the journal of these days in the
// folder. A second run goes on where the first ended, with the hall file of then. DEMAND multiplies the people.
// --waits-by-past: tickets tell waits as earlier days of the folder teach, which `evenhallctl waits` then judges.
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/tables/text_file.h"
#include "tests/support/worked_hall/worked_hall.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

using namespace evenhall;

namespace {

int stop(const std::string& why) {
    std::fprintf(stderr, "worked_hall: %s\n", why.c_str());
    return 1;
}

} // namespace

int main(int count, char** values) {
    const bool waitsByPast = std::string_view(values[count - 1]) == "--waits-by-past";
    count -= waitsByPast ? 1 : 0;
    if (count < 5)
        return stop("usage: worked_hall HALL_FILE DATA_FOLDER FIRST_DAY DAYS [SEED [DEMAND]] [--waits-by-past]");
    const Result<std::string> text = readTextFile(values[1]);
    const Result<HallConfiguration> configuration =
        text ? parseHallConfiguration(*text) : Result<HallConfiguration>(text.error());
    Result<RehearsedDemand> demand =
        configuration ? RehearsedDemand::read(*text) : Result<RehearsedDemand>(configuration.error());
    const Result<BusinessDay> first = BusinessDay::parse(values[3]);
    if (!demand)
        return stop(demand.error().context);
    if (!first)
        return stop(first.error().context);
    for (RehearsedGroup& group : demand->groups) {
        for (RehearsedService& service : group.services)
            service.daily *= count > 6 ? std::atof(values[6]) : 1;
    }
    std::filesystem::create_directories(values[2]);
    test::WorkedHall hall(values[2], std::move(*demand), count > 5 ? std::strtoull(values[5], nullptr, 10) : 1);
    if (waitsByPast)
        hall.tellWaitsByPast();
    Result<void> done = hall.open(*configuration, *first);
    for (int day = 0; done && day < std::atoi(values[4]); ++day)
        done = hall.work(first->plusDays(day));
    if (!done)
        return stop(done.error().context);
    const test::WorkedTally& tally = hall.tally();
    std::printf("%d tickets, %d served, %d missed, %d refused\n", tally.issued, tally.served, tally.missed,
                tally.refused);
    return 0;
}
