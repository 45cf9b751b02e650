#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: memory.py BUILD_FOLDER [TICKETS]
Anonymous memory of the real bar (resident, from /proc), after its start and while TICKETS (10000) are called and finished
at its window by commands from outside; fails above 60 MB or when it grows by more than 5 % after the first tenth. Only the
release preset gives honest figures."""
import pathlib
import sys

from stage import Stage, eventually, expect

WINDOW, CLERK, SERVICE, CLASS = "28", "1028", "ss.card_loss", "elder"
TICKETS = 10_000
MOST = 60.0  # MB
GROWTH = 0.05
IN_LINE = 20  # people who wait, so that the lists behind the bar are not empty


def anonymous_megabytes(process):
    for line in pathlib.Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) / 1024
    return 0.0


def make_room(configuration):
    """Numbers for many tickets a day, and no guard time: no hand presses here."""
    configuration["number_format"].update(last=9999)
    configuration["calling_policy"]["next_guard_sec"] = 0


def serve_one(stage, number):
    priority = {"priority": CLASS} if number % 2 else {}  # they have a series of their own
    stage.issue(SERVICE, acceptNotToday=True, **priority)
    for command in ({"type": "callNext"}, {"type": "finishService", "details": {"outcome": "done", "cases": 1}}):
        answer = stage.command(role="counter", window=WINDOW, **command)
        expect(answer.get("ok"), f"{command}: {answer}")


def report(served, megabytes):
    print(f"  {served:6d} tickets  {megabytes:6.1f} MB anonymous", flush=True)
    return megabytes


def measure(stage, tickets):
    bar = stage.hall.start("counter", stage.hall.client_command(
        "evenhall-counter", "--window", WINDOW, "--clerk", CLERK, "--settings", stage.data / "counter.ini"),
        stage.display.variables)
    eventually(lambda: stage.entities("window", query=f"?window={WINDOW}", role="counter")[0]["mode"],
               lambda mode: mode == "open", "the window")
    for _ in range(IN_LINE):
        stage.issue(SERVICE, acceptNotToday=True)
    report(0, anonymous_megabytes(bar.pid))
    steps = []
    for served in range(1, tickets + 1):
        serve_one(stage, served)
        if served % max(1, tickets // 10) == 0:
            steps.append(report(served, anonymous_megabytes(bar.pid)))
    growth = steps[-1] / steps[0] - 1
    print(f"largest {max(steps):.1f} MB, growth after the first tenth {growth * 100:.1f} %")
    return max(steps) <= MOST and growth <= GROWTH


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    with Stage(arguments[0], "counter-memory-data", make_room) as stage:
        return 0 if measure(stage, int(arguments[1]) if len(arguments) > 1 else TICKETS) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
