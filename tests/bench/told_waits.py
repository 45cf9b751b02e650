#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: told_waits.py BUILD_FOLDER [DAYS [DEMAND]]
What tickets tell about waits, against what comes: the demo hall is worked for some calendar days (19) twice with the same
people, told by the simple rule and told as past days teach. Prints the last row of `evenhallctl waits` for both, without
the first week, in which nothing can have been learned. Needs worked_hall and evenhallctl."""
import datetime
import pathlib
import subprocess
import sys
import tempfile

HALL = pathlib.Path(__file__).resolve().parents[2] / "resources/demo-hall/demo-hall.json"
FIRST = datetime.date(2026, 10, 12)  # a Monday, with no holiday in the weeks after it


def told(programs, days, demand, options):
    with tempfile.TemporaryDirectory(dir="/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None) as data:
        subprocess.run([programs / "worked_hall", HALL, data, FIRST.isoformat(), str(days), "1", demand, *options],
                       check=True, stdout=subprocess.DEVNULL)
        table = subprocess.run([programs / "evenhallctl", "waits", "--data", data, "--csv", "--from",
                                (FIRST + datetime.timedelta(days=7)).isoformat()], check=True, capture_output=True, text=True)
        rows = [line.split(",") for line in table.stdout.splitlines()]
        return dict(zip(rows[0], rows[-1]))


def main(arguments):
    if not 1 <= len(arguments) <= 3:
        print(__doc__, file=sys.stderr)
        return 2
    programs = pathlib.Path(arguments[0]).resolve() / "bin"
    days = int(arguments[1]) if len(arguments) > 1 else 19
    demand = arguments[2] if len(arguments) > 2 else "1"
    for name, options in (("simple rule", []), ("past days", ["--waits-by-past"])):
        row = told(programs, days, demand, options)
        print(f"{name}: {row['tickets']} tickets, mean wait {row['wait']} min, error {row['error']} min, kept "
              f"{row['kept %']} %, shorter {row['shorter %']} %, longer {row['longer %']} %, width {row['width']} min")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
