// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/hall_bench.h"
#include "app/evenhallctl/commands.h"

#include <QCoreApplication>

#include <iostream>

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() >= 2 && words[0] == "bench" && words[1] == "hall") // a load of its own, without Qt
        return evenhall::bench::runHallBench({words.begin() + 2, words.end()});
    const QCoreApplication application(argc, argv);
    const evenhall::Console console{std::cout, std::cerr};
    return static_cast<int>(evenhall::runCommandLine(words, evenhall::allCommands(), console));
}
