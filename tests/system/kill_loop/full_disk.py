#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: full_disk.py EVENHALLD HALL_FILE

Lets the controller's files reach a size limit while kiosks issue, as on a full disk: commands are refused as not stored,
the controller stays up, what it answered before is there, and after there is room again it goes on by itself.
"""
import sys
import tempfile
import threading
import time

import hall_load
import judge

LIMIT = 1_500_000  # bytes of one file: the write-ahead log gets there within seconds
PATIENCE = 60


def issue_until(line, address, services, wanted, log):
    """Issues until the answer is of the wanted kind ("refused" or "stored"); a problem text if it never comes."""
    end = time.monotonic() + PATIENCE
    number = len(log)
    while time.monotonic() < end:
        number += 1
        command = {"type": "issueTicket", "services": [services[number % len(services)]], "kiosk": "k1"}
        answer = line.command(address, command, f"{wanted}-{number}")
        if answer is None:
            return "the controller gave no answer"
        if answer["ok"]:
            log.append(answer)
        if answer["ok"] == (wanted == "stored"):
            return None if wanted == "stored" or answer["error"]["code"] == "storageFailed" else f"refused: {answer}"
        if wanted == "stored":
            threading.Event().wait(0.1)  # the controller tries its disk again at times of its own
    return f"nothing was {wanted} within {PATIENCE} s"


def run(daemon, services):
    """(problem or None, tickets before the disk was full)"""
    line, log = hall_load.Line("kiosk", "k1"), []
    daemon.start(file_limit=LIMIT)
    problem = issue_until(line, daemon.address, services, "refused", log)
    before = len(log)
    problem = problem or "; ".join(judge.missing(daemon.address, log[-20:]))
    if problem:
        return problem, before
    daemon.lift_limit()
    problem = issue_until(line, daemon.address, services, "stored", log)
    daemon.kill()
    daemon.start()
    problem = problem or "; ".join(judge.missing(daemon.address, log)[:5])
    if len({answer["number"] for answer in log}) != len(log):
        problem = problem or "a number came twice"
    daemon.end()
    return problem, before


def main(arguments):
    if len(arguments) != 2:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory(prefix="evenhall-full-") as folder:
        _, services = hall_load.load_hall(arguments[1], folder + "/hall.json")
        with hall_load.Daemon(arguments[0], folder + "/data", folder + "/hall.json") as daemon:
            problem, before = run(daemon, services)
    print(problem or f"refused after {before} tickets, went on with room again, nothing lost")
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
