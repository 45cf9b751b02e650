# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""What the smoke run looked at and how it went."""
import sys
import time
import traceback


class Miss(Exception):
    """Something was not as it should be; the text says what was seen instead."""


def expect(condition, seen):
    if not condition:
        raise Miss(seen)


class Scorecard:
    """Checks run on after a miss, so that one run shows all that is wrong; but what needs a missed check is skipped."""

    def __init__(self, out=sys.stdout):
        self._rows = []
        self._missed = set()
        self._out = out

    def check(self, name, body, needs=()):
        """Runs body() as one check. With a missed need it is not tried, and counts as missed too."""
        started = time.monotonic()
        missing = [need for need in needs if need in self._missed]
        try:
            expect(not missing, f"not tried, because of: {', '.join(missing)}")
            body()
        except Exception as error:  # whatever went wrong is a miss to report, and the run goes on
            self._missed.add(name)
            self._add(name, False, started, describe(error))
        else:
            self._add(name, True, started, "")

    def _add(self, name, passed, started, detail):
        row = (name, passed, time.monotonic() - started, detail)
        self._rows.append(row)
        print(format_row(row), file=self._out, flush=True)

    def print_summary(self):
        good = sum(passed for _, passed, _, _ in self._rows)
        print(f"\n{good} of {len(self._rows)} checks passed", file=self._out)
        for row in self._rows:
            if not row[1]:
                print(format_row(row), file=self._out)

    @property
    def exit_code(self):
        return 0 if self._rows and all(passed for _, passed, _, _ in self._rows) else 1


def describe(error):
    text = str(error) or type(error).__name__
    if isinstance(error, Miss):
        return text
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {text} ({place.name}, line {place.lineno})"


def format_row(row):
    name, passed, seconds, detail = row
    return f"  {'ok  ' if passed else 'MISS'} {seconds:6.1f} s  {name}" + (f"\n         {detail}" if detail else "")
