# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""The judge of a soak: what lies in the trays, what the hall believes, what the ledgers say."""
import collections
import concurrent.futures
import sqlite3
import subprocess
import xml.etree.ElementTree as ElementTree

from citizens import find_journal

BATCH = 100  # papers read at once
MARK_ROWS = 4  # of a bar: the mark of a copy
WHOLE_TICKET = range(800, 1200)  # rows with what lies between head and knife
TRUE_HALL_STATE = {"printed": "printed", "not_printed": "failed", "in_doubt": "inDoubt", "expired": "expired",
                   "reprinted": "inDoubt", "voided": "inDoubt"}


class Judge:
    def __init__(self, folder, citizens, printers, hosts):
        self.tickets = {}  # code -> ticket id
        for citizen in citizens:
            self.tickets.update({code: ticket for ticket, code in citizen.tickets.items()})
        kinds = {printer.kiosk: printer.kind for printer in printers}
        self._kinds = {ticket: kinds[citizen.kiosk] for citizen in citizens for ticket in citizen.tickets}
        self._by_kind = collections.defaultdict(collections.Counter)
        self._folder = folder
        self._printers = printers
        self._hosts = hosts
        self._unmarked = collections.Counter()  # ticket id -> papers
        self._marked = collections.Counter()
        self._jobs = {}  # job -> (state, level)
        self._pieces = 0
        self._stray = 0
        self._garbled = set()  # tickets with garbage on their paper
        self._rests = 0  # of torn tickets, on the new roll
        self._verdicts = collections.Counter()

    def judge(self):
        self._read_papers()
        with sqlite3.connect(f"file:{find_journal(self._folder / 'hall')}?mode=ro", uri=True) as journal:
            self._jobs = {job: (state, level)
                          for job, state, level in journal.execute("SELECT job, state, level FROM print_job")}
        problems = []
        for code, ticket in self.tickets.items():
            problems += self._judge_ticket(ticket)
        return problems + self._judge_ledgers()

    def _read_papers(self):
        for printer in self._printers:
            self._rests += join_torn(printer.papers)
        papers = {paper["png"]: paper for printer in self._printers for paper in printer.papers
                  if paper["event"] == "ticket"}
        self._stray = sum(1 for paper in papers.values() if paper["strayBytes"])
        names = list(papers)
        batches = [names[start:start + BATCH] for start in range(0, len(names), BATCH)]
        with concurrent.futures.ThreadPoolExecutor(2) as readers:
            for codes in readers.map(read_codes, batches):
                for name, found in codes.items():
                    self._count(papers[name], found)

    def _count(self, paper, codes):
        known = [self.tickets[code] for code in codes if code in self.tickets]
        self._pieces += 0 if known else 1
        for ticket in known:
            if paper["strayBytes"]:
                self._garbled.add(ticket)
            (self._marked if paper["barRows"] >= MARK_ROWS else self._unmarked)[ticket] += 1

    def _judge_ticket(self, ticket):
        state, level = self._jobs.get(f"{ticket}-0", (None, ""))
        papers = self._unmarked[ticket]
        self._verdicts[f"{state} ({level})" if state == "printed" else str(state)] += 1
        self._by_kind[self._kinds[ticket]][str(state)] += 1
        problems = []
        if state not in ("printed", "failed", "inDoubt", "expired"):
            self._verdicts["LOST"] += 1
            problems.append(f"ticket {ticket} is lost: {state}")
        if papers > 1:
            self._verdicts["UNMARKED DUPLICATES"] += 1
            problems.append(f"ticket {ticket} has {papers} unmarked papers")
        if (state == "printed" and papers == 0) or (state in ("failed", "expired") and papers > 0):
            self._verdicts["UNTRUE STATES"] += 1
            problems.append(f"ticket {ticket} is {state} ({level}) and has {papers} papers")
        if state == "printed" and ticket in self._garbled:
            self._verdicts["GARBLED"] += 1
            problems.append(f"ticket {ticket} is {state} ({level}) with garbage on it")
        if state == "inDoubt" and papers:
            self._verdicts["in doubt, and the paper is there"] += 1
        return problems

    def _judge_ledgers(self):
        problems = []
        for host in self._hosts:
            with sqlite3.connect(f"file:{host.ledger}?mode=ro", uri=True) as ledger:
                for job, state in ledger.execute("SELECT job, state FROM job"):
                    hall = self._jobs.get(job, (None,))[0]
                    if TRUE_HALL_STATE.get(state) != hall:
                        problems.append(f"job {job} is {state} in the ledger and {hall} in the hall")
        return problems

    def print_table(self, faults):
        rows = [("tickets", len(self.tickets)), *sorted(self._verdicts.items()),
                ("marked copies on paper", sum(self._marked.values())),
                ("pieces without a code", self._pieces),
                ("rests of torn tickets on a new roll", self._rests), ("papers with stray bytes", self._stray)]
        for name in ("LOST", "UNMARKED DUPLICATES", "UNTRUE STATES", "GARBLED"):
            if name not in self._verdicts:
                rows.append((name, 0))
        rows += [("fault: " + name, count) for name, count in sorted(faults.items())]
        for name, value in rows:
            print(f"| {name:<40} | {value:>6} |")
        for kind, states in sorted(self._by_kind.items()):
            print(f"| {kind:<40} | " + ", ".join(f"{count} {state}" for state, count in sorted(states.items())) + " |")


def join_torn(papers):
    """The rest of a ticket that a printer printed on its new roll carries the mark that is on the torn half.

    It is a rest when both halves together are as long as a ticket. Returns how many rests there are.
    """
    rests = 0
    for torn, after in zip(papers, papers[1:]):
        if torn["torn"] and after["rows"] < WHOLE_TICKET.start and torn["rows"] + after["rows"] in WHOLE_TICKET:
            after["barRows"] += torn["barRows"]
            rests += 1
    return rests


def read_codes(names):
    """png -> codes on it."""
    result = subprocess.run(["zbarimg", "--quiet", "--xml", "-S*.disable", "-Sqrcode.enable", *names],
                            capture_output=True, text=True, check=False)
    codes = {name: [] for name in names}
    if result.stdout.strip():
        root = ElementTree.fromstring(result.stdout)
        space = root.tag.partition("}")[0] + "}" if root.tag.startswith("{") else ""
        for source in root.iter(space + "source"):
            found = {data.text.strip().rpartition("/")[2] for data in source.iter(space + "data")}
            codes[source.get("href")] = sorted(found)
    return codes
