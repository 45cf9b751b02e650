#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: plan_journal_test.py BIN_FOLDER      Two months of a worked hall: proposal, approval, review, next proposal."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

BIN = pathlib.Path()
SMALL_HALL = str(pathlib.Path(__file__).resolve().parents[1] / "data/planning/small-hall.json")


def run(program, *arguments):
    return subprocess.run([str(BIN / program), *map(str, arguments)], capture_output=True, text=True, timeout=300,
                          check=False)


class PlanJournalTest(unittest.TestCase):
    """August by the plan rigid, September by the plan approved from August."""

    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.holder.name)
        cls.data = cls.folder / "data"
        cls.proposal = cls.folder / "august.json"
        approved = cls.folder / "approved.json"
        cls.done = [
            run("worked_hall", SMALL_HALL, cls.data, "2026-08-01", 31),
            run("evenhallctl", "plan", "propose", "--data", cls.data, "--output", cls.proposal),
            run("evenhallctl", "plan", "approve", cls.proposal, "--hall", SMALL_HALL, "--from", "2026-09-01",
                "--output", approved),
            run("worked_hall", approved, cls.data, "2026-09-01", 30, 2)]
        for step in cls.done:
            assert step.returncode == 0, step.stderr

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    def control(self, *arguments):
        told = run("evenhallctl", *arguments)
        self.assertEqual(told.returncode, 0, told.stderr)
        return told

    def test_journal_is_whole(self):
        self.assertIn("is whole", self.control("verify", "--data", self.data).stdout)

    def test_proposal_is_made_from_what_the_journal_measured(self):
        proposal = json.loads(self.proposal.read_text(encoding="utf-8"))
        self.assertEqual(proposal["verdict"], "propose")
        self.assertEqual(proposal["plan"], "rigid")
        cases = sum(line["cases"] for line in proposal["departments"])
        august = json.loads(self.control("statistics", "--data", self.data, "--to", "2026-08-31", "--json").stdout)
        self.assertEqual(cases, sum(queue["cases"] for queue in august["queue"]))

    def test_review_counts_only_the_days_of_the_plan(self):
        file = self.folder / "review.json"
        told = self.control("plan", "review", self.proposal, "--data", self.data, "--output", file)
        self.assertIn("21 days before or after plan month-2026-09, which is in force from 2026-09-01", told.stderr)
        review = json.loads(file.read_text(encoding="utf-8"))
        self.assertEqual(review["days"], 22)
        self.assertLess(review["wait_new_plan"], review["wait_old_plan"])
        # The windows worked as planned, so what was seen is what the new plan gives, not what the old one would.
        seen = review["wait_seen"]
        self.assertLess(abs(seen["value"] - review["wait_new_plan"]), abs(seen["value"] - review["wait_old_plan"]) / 4)

    def test_next_proposal_starts_from_the_plan_in_force(self):
        file = self.folder / "september.json"
        told = self.control("plan", "propose", "--data", self.data, "--from", "2026-09-01", "--output", file)
        self.assertIn("from plan month-2026-09", told.stderr)
        self.assertEqual(json.loads(file.read_text(encoding="utf-8"))["plan"], "month-2026-09")

    def test_days_of_another_time_are_not_planned_from(self):
        told = run("evenhallctl", "plan", "propose", "--data", self.data, "--from", "2027-01-01")
        self.assertEqual((told.returncode, told.stdout), (1, ""))
        self.assertIn("at least two whole days", told.stderr)


if __name__ == "__main__":
    BIN = pathlib.Path(sys.argv.pop(1))
    unittest.main()
