#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: cold_start.py BUILD_FOLDER [TIMES]

From the start of a window's program to the moment it can be used: the kiosk's green button and a service can be
pressed, the clerk's bar can call. Software rendering, a real controller with the demo hall beside it. Prints, asserts
nothing; `true` is started as often, as the price of starting any program.
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
for folder in ("packaging/demo", "tests/support/pilot"):
    sys.path.insert(0, str(ROOT / folder))

from display import VirtualDisplay  # noqa: E402 (found only now)
from hall import HALL_FILE, Hall  # noqa: E402
from hall_clock import HallClock  # noqa: E402
from pilot import Pilot  # noqa: E402

PROGRAMS = {"evenhall-kiosk": (("--kiosk", "k1", "--windowed", "1080x1920"), ("elderButton", "zone-S")),
            "evenhall-counter": (("--window", "19", "--clerk", "1019"), ("callNext",))}


def start_until_usable(hall, build, data, display, program):
    arguments, items = PROGRAMS[program]
    with open(data / f"{program}.log", "ab") as log:
        before = time.monotonic()
        with Pilot(hall.client_command(program, *arguments), build / "pilot", data / f"{program}.pilot", log,
                   display.variables) as window:
            for item in items:
                window.wait(item, within=30000)
            return time.monotonic() - before


def print_line(name, seconds):
    print(f"{name:20} median {statistics.median(seconds) * 1000:6.0f} ms   worst {max(seconds) * 1000:6.0f} ms   "
          f"({len(seconds)} starts, the first one {seconds[0] * 1000:.0f} ms)")


def main(arguments):
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    build = pathlib.Path(arguments[0]).resolve()
    times = int(arguments[1]) if len(arguments) > 1 else 5
    with tempfile.TemporaryDirectory(prefix="evenhall-cold-start-") as folder:
        data = pathlib.Path(folder)
        clock = HallClock(data, HALL_FILE)
        clock.make_open()
        hall = Hall(build / "bin", data, clock=clock)
        display = VirtualDisplay(data / "logs")
        try:
            hall.start_controller()
            for program in PROGRAMS:
                print_line(program, [start_until_usable(hall, build, data, display, program) for _ in range(times)])
            bare = []
            for _ in range(times):
                before = time.monotonic()
                subprocess.run(["true"], check=True)
                bare.append(time.monotonic() - before)
            print_line("true", bare)
        finally:
            hall.stop()
            display.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
