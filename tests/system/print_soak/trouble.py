# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""What happens to printers and boxes in a hall, at random and far too often."""
import collections
import heapq
import threading
import time

ROLL_CHANGE = 3  # seconds with an open cover


class Trouble(threading.Thread):
    """Does harm at a given rate and mends each after some seconds, until the end."""

    def __init__(self, printers, hosts, chance, per_second):
        super().__init__(daemon=True)
        self.counts = collections.Counter()
        self._printers = printers
        self._hosts = hosts
        self._chance = chance
        self._pause = 1 / per_second if per_second > 0 else None
        self._over = threading.Event()
        self._mending = []  # (when, order of making, what)
        self._order = 0
        self._busy = set()  # who is in trouble already
        self._faults = [
            ("unplug", 3, lambda printer: self._harm(printer, ["unplug"], ["plug"], 1, 5)),
            ("unplug in mid ticket", 3, self._unplug_in_ticket),
            ("paper out", 2, self._paper_out),
            ("paper out in mid ticket", 4, self._paper_out_in_ticket),
            ("cover open", 2, lambda printer: self._harm(printer, ["cover-open"], ["ok"], 1, 5)),
            ("jam", 1, lambda printer: self._harm(printer, ["jam"], ["ok"], 2, 6)),
            ("stall", 2, lambda printer: self._harm(printer, ["stall"], ["resume"], 1, 8)),
            ("late completion", 2, lambda printer: self._harm(printer, ["pause"], ["go-on"], 5, 25)),
            ("power cut of the printer", 2, lambda printer: self._harm(printer, ["power-cut", "unplug"], ["plug"], 1, 4)),
            ("kill -9 of the device host", 2, None),
        ]

    def run(self):
        if self._pause is None:
            return
        while not self._over.wait(self._pause):
            self._mend_due()
            self._do_harm()

    def end(self):
        """No more harm, and everything as it should be, each in its time."""
        self._over.set()
        if self.is_alive():
            self.join()
        while self._mending:
            time.sleep(0.1)
            self._mend_due()
        for printer in self._printers:
            printer.mend()
        for host in self._hosts:
            if not host.is_running():
                host.start()

    def _do_harm(self):
        name, _, act = self._chance.choices(self._faults, weights=[fault[1] for fault in self._faults])[0]
        target = self._chance.choice(self._printers if act else self._hosts)
        if target in self._busy:
            return
        self.counts[name] += 1
        if act:
            act(target)
        else:
            target.kill()
            self._later(self._chance.uniform(0.1, 2), target, target.start)

    def _harm(self, printer, orders, mending, shortest, longest):
        printer.order(*orders)
        self._later(self._chance.uniform(shortest, longest), printer, lambda: printer.order(*mending))

    def _unplug_in_ticket(self, printer):
        printer.order(f"hang-up-after {self._chance.randrange(100, 30_000)}")
        self._later(2, printer, lambda: None)

    def _paper_out(self, printer):
        printer.order("paper-end")
        self._later(self._chance.uniform(2, 8), printer, lambda: self._change_roll(printer))

    def _paper_out_in_ticket(self, printer):
        printer.order(f"paper-end-after {self._chance.randrange(1, 900)}")
        self._later(self._chance.uniform(5, 10), printer, lambda: self._change_roll(printer))

    def _change_roll(self, printer):
        """Nobody changes a roll, ended or not, without opening the cover."""
        printer.order("paper-end", "cover-open")
        self._later(ROLL_CHANGE, printer, lambda: printer.order("ok"))

    def _later(self, seconds, target, action):
        self._busy.add(target)
        self._order += 1
        heapq.heappush(self._mending, (time.monotonic() + seconds, self._order, target, action))

    def _mend_due(self):
        while self._mending and self._mending[0][0] <= time.monotonic():
            _, _, target, action = heapq.heappop(self._mending)
            self._busy.discard(target)
            action()  # may make it busy again
