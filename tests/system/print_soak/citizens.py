# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""Citizens who take numbers, the clerk who prints a marked copy for some of them, and the hall's word on each paper."""
import random
import sqlite3
import threading
import time

import hall_load

FINAL = {"printed", "failed", "inDoubt", "expired"}
PATIENCE = 90  # seconds that a citizen stands at the kiosk
REPRINT_SHARE = 0.5


class JobWatch(threading.Thread):
    """The states of all print jobs, as the hall's journal has them."""

    def __init__(self, data):
        super().__init__(daemon=True)
        self._data = data
        self._changed = threading.Condition()
        self._states = {}
        self._over = threading.Event()

    def run(self):
        while not self._over.wait(0.1):
            self._look()

    def _look(self):
        journal = sqlite3.connect(f"file:{find_journal(self._data)}?mode=ro", uri=True, timeout=10)
        try:
            states = dict(journal.execute("SELECT job, state FROM print_job"))
        finally:
            journal.close()
        with self._changed:
            self._states = states
            self._changed.notify_all()

    def wait_final(self, job, seconds):
        with self._changed:
            self._changed.wait_for(lambda: self._states.get(job) in FINAL, seconds)
            return self._states.get(job)

    def wait_all_final(self, seconds):
        with self._changed:
            return self._changed.wait_for(lambda: all(state in FINAL for state in self._states.values()), seconds)

    def stop(self):
        self._over.set()
        self.join()


def find_journal(data):
    return next(path for path in sorted(data.rglob("*")) if path.suffix in (".db", ".sqlite", ".journal"))


class Citizen(threading.Thread):
    """One number after the other at one kiosk."""

    def __init__(self, server, kiosk, services, watch, count, deadline, seed):
        super().__init__(daemon=True)
        self.tickets = {}  # ticket id -> code
        self.problems = []
        self.kiosk = kiosk
        self._server = server
        self._kiosk = kiosk
        self._services = services
        self._watch = watch
        self._count = count
        self._deadline = deadline
        self._random = random.Random(seed)
        self._line = hall_load.Line("kiosk", kiosk)
        self._staff = hall_load.Line("manager", "staff-" + kiosk)

    def run(self):
        for number in range(self._count):
            if time.monotonic() > self._deadline:
                return
            try:
                self._take(number)
            except Exception as problem:  # a citizen that fell over must not pass for one that saw nothing wrong
                self.problems.append(f"{self._kiosk}: {problem!r}")
                return

    def _take(self, number):
        answer = self._ask(self._line, {"type": "issueTicket", "kiosk": self._kiosk,
                                        "services": [self._random.choice(self._services)]},
                           f"{self._kiosk}-{number}")
        if not answer or not answer.get("ok"):
            self.problems.append(f"{self._kiosk}: no number: {answer}")
            return
        self.tickets[answer["ticket"]] = answer["code"]
        state = self._watch.wait_final(answer["printJob"], PATIENCE)
        if state == "printed":
            return
        time.sleep(self._random.uniform(0.2, 1))  # people look at the screen and then at each other
        if self._random.random() < REPRINT_SHARE:
            self._reprint(answer["ticket"], number)

    def _ask(self, line, command, key):
        """The controller drops a line that was idle for long; the key makes a second question harmless."""
        return line.command(self._server, command, key) or line.command(self._server, command, key)

    def _reprint(self, ticket, number):
        copy = self._ask(self._staff, {"type": "reprintTicket", "ticket": ticket, "kiosk": self._kiosk},
                         f"{self._kiosk}-{number}-copy")
        if not copy or not copy.get("ok"):
            self.problems.append(f"{self._kiosk}: no copy: {copy}")
        elif "printJob" in copy:
            self._watch.wait_final(copy["printJob"], PATIENCE)
