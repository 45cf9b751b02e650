#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: replay_test.py EVENHALLCTL EVENHALLD DATA [--whole-day]

Plays a recorded day through the real controller. The short one (ten minutes that show every case) asks only for what no
slow machine can change: every ticket issued, the k-th call calling the k-th ticket, and the exception listed. The whole
day of a real office must be faithful in every respect.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

SHORT = """office,date,group,service,seq,arrive_min_lo,arrive_min_hi,call_min_lo,call_min_hi,weekday
Made-up,2020-01-09,7,Cards,1,480,484,480,484,3
Made-up,2020-01-09,7,Cards,2,480,484,484,488,3
Made-up,2020-01-09,7,Cards,3,480,484,484,488,3
Made-up,2020-01-09,7,Cards,4,484,488,488,490,3
Made-up,2020-01-09,7,Cards,5,484,488,-1,-1,3
Made-up,2020-01-09,8,Taxes,1,480,484,484,488,3
Made-up,2020-01-09,8,Taxes,2,484,488,484,488,3
"""
COUNTERS = "group,open_counters\n7,2\n8,1\n"


def replay(control, daemon, tickets, counters, speed):
    done = subprocess.run([control, "replay", "--day", tickets, "--counters", counters, "--speed", str(speed),
                           "--daemon", daemon, "--json"], stdout=subprocess.PIPE, text=True, check=False)
    return done.returncode, json.loads(done.stdout) if done.stdout else None


def check(condition, what):
    if not condition:
        sys.exit(f"replay_test: {what}")


def short_day(control, daemon, folder):
    tickets, counters = folder / "tickets.csv", folder / "counters.csv"
    tickets.write_text(SHORT)
    counters.write_text(COUNTERS)
    _, report = replay(control, daemon, tickets, counters, 60)
    check(report is not None, "no report")
    check(report["tickets"] == 7 and report["calls"] == 6, "the day was not read whole")
    check(report["calls_in_order_share"] == 1, "a call called another ticket")
    refused = [item for item in report["exceptions"] if item["cause"].startswith("refused")]
    check(not refused, f"refused: {refused}")
    check(any("never called" in item["cause"] for item in report["exceptions"]), "the uncalled ticket is not listed")


def whole_day(control, daemon, data):
    code, report = replay(control, daemon, data / "bielany-2020-01-09-tickets.csv",
                          data / "bielany-2020-01-09-snapshots.csv", 200)
    check(report is not None, "no report")
    check(code == 0 and report["faithful"], f"not faithful: {report['exceptions'][:20]}")
    check(report["tickets"] == 949 and report["calls"] == 948, "the day was not read whole")
    print(f"calls inside the recorded interval: {report['calls_inside_share']:.3f}")


def main(arguments):
    control, daemon, data = arguments[:3]
    if "--whole-day" in arguments:
        whole_day(control, daemon, pathlib.Path(data))
        return
    with tempfile.TemporaryDirectory() as folder:
        short_day(control, daemon, pathlib.Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
