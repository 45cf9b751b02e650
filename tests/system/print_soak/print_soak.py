#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: print_soak.py PROGRAMS HALL_FILE [--tickets 10000] [--printers 50] [--hosts 10] [--minutes M]
       [--seed N] [--keep FOLDER]

Citizens take numbers at many kiosks while printers lose their paper, cable, power and patience and device hosts are
killed. The judge is the paper: every number ends in a true state, none has two unmarked papers, none is lost.
"""
import argparse
import pathlib
import random
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "kill_loop"))
import hall_load  # noqa: E402 (found only now)

from citizens import Citizen, JobWatch  # noqa: E402
from fleet import DeviceHost, VirtualPrinter  # noqa: E402
from paper_judge import Judge  # noqa: E402
from trouble import Trouble  # noqa: E402

SETTLES_WITHIN = 420  # seconds; the hall itself puts an unreported job in doubt after five minutes
KINDS = (("epson", "epson-tm-t20-t82", "tcp"), ("epson", "generic-escpos", "tcp"), ("xprinter", "xprinter-80", "tcp"),
         ("snbc", "snbc-bt-t080", "tcp"), ("star", "star-line", "tcp"), ("custom", "custom-kiosk", "tcp"),
         ("epson", "epson-tm-t20-t82", "serial"), ("xprinter", "xprinter-80", "serial"),
         ("star", "star-line", "serial"))


def parse(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("programs", type=pathlib.Path)
    parser.add_argument("hall")
    parser.add_argument("--tickets", type=int, default=10_000)
    parser.add_argument("--printers", type=int, default=50)
    parser.add_argument("--hosts", type=int, default=10)
    parser.add_argument("--faults-per-second", type=float, default=1.0)
    parser.add_argument("--minutes", type=float, default=60, help="no new numbers after so long")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--keep", type=pathlib.Path)
    return parser.parse_args(arguments)


class Soak:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.chance = random.Random(options.seed)
        _, self.services = hall_load.load_hall(options.hall, folder / "all-kiosks.json")
        hall_load.set_kiosks(folder / "all-kiosks.json", options.printers)
        self.daemon = hall_load.Daemon(options.programs / "evenhalld", folder / "hall", folder / "all-kiosks.json")
        self.printers = []
        self.hosts = []

    def start(self):
        self.daemon.start()
        for number in range(1, self.options.printers + 1):
            kind = KINDS[number % len(KINDS)]
            self.printers.append(VirtualPrinter(self.options.programs, self.folder, f"k{number}", *kind))
        for number in range(self.options.hosts):
            host = DeviceHost(self.options.programs, self.folder / f"host-{number}", self.daemon.address,
                              self.printers[number::self.options.hosts])
            self.hosts.append(host)
            host.start()

    def run(self):
        watch = JobWatch(self.folder / "hall")
        watch.start()
        trouble = Trouble(self.printers, self.hosts, self.chance, self.options.faults_per_second)
        begun = time.monotonic()
        citizens = [Citizen(self.daemon.address, printer.kiosk, self.services, watch,
                            self.options.tickets // self.options.printers, begun + self.options.minutes * 60,
                            self.chance.random())
                    for printer in self.printers]
        for thread in [trouble, *citizens]:
            thread.start()
        for citizen in citizens:
            citizen.join()
        trouble.end()
        settled = watch.wait_all_final(SETTLES_WITHIN)
        duration = time.monotonic() - begun
        for host in self.hosts:
            host.stop()
        for printer in self.printers:
            printer.stop()
        watch.stop()
        return citizens, trouble, settled, duration

    def end(self):
        for process in [*self.hosts, *self.printers]:
            process.kill()
        if self.daemon.process is not None and self.daemon.process.poll() is None:
            self.daemon.end()


def main(arguments):
    options = parse(arguments)
    with tempfile.TemporaryDirectory(prefix="evenhall-soak-") as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        soak = Soak(options, folder)
        try:
            soak.start()
            citizens, trouble, settled, duration = soak.run()
            soak.end()
            judge = Judge(folder, citizens, soak.printers, soak.hosts)
            problems = judge.judge()
        finally:
            soak.end()
        print(f"seed {options.seed}, {options.printers} printers, {options.hosts} device hosts,"
              f" {duration:.0f} s, {len(judge.tickets) / duration:.1f} tickets/s")
        judge.print_table(trouble.counts)
        if not settled:
            problems.append("some jobs had no end when the soak was over")
        for citizen in citizens:
            problems += citizen.problems
        for problem in problems:
            print("problem:", problem)
        return 1 if problems else 0


if __name__ == "__main__":
    threading.excepthook = lambda failure: print("thread failed:", failure.exc_value, file=sys.stderr)
    sys.exit(main(sys.argv[1:]))
