#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: kill_loop.py EVENHALLD HALL_FILE [KILLS]

Kills the controller again and again while kiosks issue and counters call, and starts it again on the same folder.
The judge is the clients' own log of answers: every ticket they were given exists with its number, no number and no call
came twice, and a command repeated with its key is answered as it was first.
"""
import random
import sys
import tempfile
import threading
import time

import hall_load
import judge

ANSWERS_BEFORE_KILL = 40
SAMPLE = 50
KIOSKS = 4


def round_problems(daemon, gate, clients, chance):
    """One life of the controller, from its start to its sudden end."""
    if chance.random() < 0.3:
        daemon.die_young(chance.uniform(0, 0.1))
    daemon.start()
    problems = judge.missing(daemon.address, sample(judge.issued(clients), chance))
    gate.open(daemon.address)
    if not gate.wait_answers(ANSWERS_BEFORE_KILL, 60):
        problems.append("no answers for a minute: " + " | ".join(daemon.lines[-5:]))
    threading.Event().wait(chance.uniform(0, 0.4))  # the moment of the kill is chance, not an event
    gate.shut()
    daemon.kill()
    return problems + judge.contradictions(clients)


def sample(answers, chance):
    return chance.sample(answers, min(SAMPLE, len(answers)))


def people(gate, windows, services):
    clients = [hall_load.Kiosk(gate, f"k{number}", number, services) for number in range(KIOSKS)]
    clients += [hall_load.Counter(gate, window, int(window)) for window in windows]
    for client in clients:
        client.start()
    return clients


def run(daemon, windows, services, kills):
    """The problems found over so many deaths."""
    chance = random.Random(time.time_ns())
    gate = hall_load.Gate()
    clients = people(gate, windows, services)
    problems = []
    for number in range(1, kills + 1):
        problems += round_problems(daemon, gate, clients, chance)
        if problems:
            return problems
        print(f"kill {number} of {kills}: {len(judge.issued(clients))} tickets, {len(judge.called(clients))} calls,"
              f" {sum(client.repeated for client in clients)} commands repeated", flush=True)
    daemon.start()
    gate.finish()
    for client in clients:
        client.join(30)
    problems += judge.contradictions(clients) + judge.missing(daemon.address, judge.issued(clients))
    if len(judge.called(clients)) < kills:
        problems.append("hardly anybody was called: this proves nothing")
    if daemon.end() != 0:
        problems.append("the last end was not clean")
    return problems


def main(arguments):
    if len(arguments) not in (2, 3):
        raise SystemExit(__doc__)
    kills = int(arguments[2]) if len(arguments) == 3 else 8
    with tempfile.TemporaryDirectory(prefix="evenhall-kill-") as folder:
        windows, services = hall_load.load_hall(arguments[1], folder + "/hall.json")
        with hall_load.Daemon(arguments[0], folder + "/data", folder + "/hall.json") as daemon:
            problems = run(daemon, windows, services, kills)
    print("\n".join(problems[:20]) or "nothing lost, nothing twice")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
