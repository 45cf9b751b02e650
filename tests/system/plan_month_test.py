#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: plan_month_test.py BIN_FOLDER      A month's plan from proposal to review, through the real programs."""
import contextlib
import datetime
import http.client
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
import unittest

BIN = pathlib.Path()
SMALL_HALL = str(pathlib.Path(__file__).resolve().parents[1] / "data/planning/small-hall.json")
CHINA = datetime.timezone(datetime.timedelta(hours=8))
FIRST_DAY = "2030-12-02"  # a Monday, far ahead of any clock this runs under


def run(program, *arguments):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    return subprocess.run([str(BIN / program), *map(str, arguments)], capture_output=True, text=True, timeout=300,
                          check=False, env=environment)


def paper_text(file):
    """The words on the paper; a font may name 口 as the radical of the same shape, which NFKC undoes."""
    told = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, timeout=60,
                          check=True).stdout
    return unicodedata.normalize("NFKC", told)


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", f"/api/v1/{path}", headers={"X-Evenhall-Role": "manager"})
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return answer


def pages(file):
    told = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, timeout=60, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", told).group(1))


class PlanMonthTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.holder.name)
        cls.proposal = cls.folder / "proposal.json"
        for month, first in (("month", "2026-08-03"), ("next", "2026-08-31")):
            made = run("evenhallctl", "plan", "rehearse", SMALL_HALL, "--from", first, "--output", cls.folder / month)
            assert made.returncode == 0, made.stderr
        cls.proposed = run("evenhallctl", "plan", "propose", cls.folder / "month", "--hall", SMALL_HALL, "--output",
                           cls.proposal)
        assert cls.proposed.returncode == 0, cls.proposed.stderr

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    def read(self):
        return json.loads(self.proposal.read_text(encoding="utf-8"))

    def print_paper(self, source, language):
        target = self.folder / f"{source.stem}-{language}.pdf"
        printed = run("evenhall-report", source, "--language", language, "--output", target)
        self.assertEqual(printed.returncode, 0, printed.stderr)
        self.assertLessEqual(pages(target), 3)
        return paper_text(target)

    def test_proposal_names_windows_and_adds_up(self):
        proposal = self.read()
        self.assertEqual(proposal["verdict"], "propose")
        self.assertLess(proposal["comparison"]["high"], 0)
        weekdays = [day for kind in proposal["kinds"] for day in kind["weekdays"]]
        self.assertEqual(sorted(weekdays), sorted(["mon", "tue", "wed", "thu", "fri"]))
        changes = [change for kind in proposal["kinds"] for change in kind["changes"]]
        self.assertTrue(changes)
        self.assertTrue(all(window for change in changes for window in change["windows"]))
        hall_hours = sum(kind["window_hours_after"] * len(kind["weekdays"]) for kind in proposal["kinds"])
        table_hours = sum(line["window_hours_after"] for line in proposal["departments"])
        self.assertAlmostEqual(hall_hours, table_hours, places=6)
        for kind in proposal["kinds"]:
            self.assertAlmostEqual(sum(change["saved_minutes"] for change in kind["changes"]),
                                   kind["saved_one_by_one"], places=6)
            self.assertAlmostEqual(sum(q["tickets"] * (q["wait_before"] - q["wait_after"]) for q in kind["queues"]),
                                   kind["saved_together"], delta=1)

    def test_paper_says_what_the_proposal_says(self):
        english = self.print_paper(self.proposal, "en")
        self.assertIn("Month proposal for the windows", english)
        self.assertIn("Windows by department", english)
        self.assertIn("Human", english)
        for cut in ("propose\n", " propose ", "ticket ", "case "):
            self.assertNotIn(cut, english.split("Windows by department")[1].split("All changes")[0])
        proposal = self.read()
        mean = round(proposal["judged_after"]["mean_minutes"])
        self.assertRegex(english, rf"mean wait \d+ . {mean} min")
        chinese = self.print_paper(self.proposal, "zh")
        self.assertIn("窗口调整月度建议", chinese)
        self.assertIn("窗口增减方案", chinese)
        self.assertIn("养老待遇", chinese.replace("\n", ""))

    def test_review_compares_the_next_month(self):
        file = self.folder / "review.json"
        told = run("evenhallctl", "plan", "review", self.proposal, self.folder / "next", "--hall", SMALL_HALL,
                   "--output", file)
        self.assertEqual(told.returncode, 0, told.stderr)
        review = json.loads(file.read_text(encoding="utf-8"))
        self.assertEqual(review["days"], 20)
        self.assertLess(review["wait_new_plan"], review["wait_old_plan"])
        self.assertEqual(len(review["changes"]), sum(len(kind["changes"]) for kind in self.read()["kinds"]))
        # The made-up month was worked by the old plan, and the review must see that.
        self.assertIn("windows were probably staffed in another way", told.stdout)
        self.assertIn("Month review of the windows", self.print_paper(file, "en"))
        self.assertIn("窗口调整月度回顾", self.print_paper(file, "zh"))

    def test_contradictory_limits_are_named(self):
        limits = self.folder / "limits.json"
        limits.write_text(json.dumps({
            "schema": "evenhall-planning-limits/1", "never": [{"windows": ["1"], "groups": ["S1"]}],
            "mandatory": [{"group": "S6", "windows": 5}], "keep": ["2"], "tidal": ["2"]}), encoding="utf-8")
        told = run("evenhallctl", "plan", "propose", self.folder / "month", "--hall", SMALL_HALL, "--limits", limits)
        self.assertEqual(told.returncode, 1)
        self.assertEqual(told.stdout, "")
        for sentence in ("window 1 serves S1 today by plan rigid, but \"never\" forbids it",
                         "group S6 must have 5 windows, but only 2 can serve it",
                         "window 2 cannot both keep what it does and be tidal"):
            self.assertIn(sentence, told.stderr)
        limits.write_text('{"schema": "evenhall-planning-limits/1", "kep": [], "keep": ["99"]}', encoding="utf-8")
        told = run("evenhallctl", "plan", "propose", self.folder / "month", "--hall", SMALL_HALL, "--limits", limits)
        self.assertIn("unknown key \"kep\"", told.stderr)
        self.assertIn("the hall has no window 99", told.stderr)

    def test_limits_leave_today_as_it_is(self):
        limits = self.folder / "tight.json"
        limits.write_text('{"schema": "evenhall-planning-limits/1", "most_changed_windows": 0}', encoding="utf-8")
        told = run("evenhallctl", "plan", "propose", self.folder / "month", "--hall", SMALL_HALL, "--limits", limits)
        self.assertEqual(json.loads(told.stdout)["verdict"], "noChangeHelps")
        self.assertIn("Pensions", told.stderr)  # and still says what is missing

    def test_few_windows_change_where_nobody_says_how_many(self):
        proposal = self.read()
        self.assertEqual((proposal["windows"], proposal["most_changed_windows"]), (6, 2))
        self.assertLessEqual(proposal["changed_windows"], 2)
        for kind in proposal["kinds"]:
            self.assertLess(kind["day_after"]["mean_minutes"], kind["day_before"]["mean_minutes"])
            self.assertLess(kind["day_mended"]["mean_minutes"], kind["day_after"]["mean_minutes"])

    def test_all_kinds_of_days_share_the_windows_that_may_change(self):
        limits = self.folder / "one.json"
        limits.write_text('{"schema": "evenhall-planning-limits/1", "most_changed_windows": 1}', encoding="utf-8")
        told = run("evenhallctl", "plan", "propose", self.folder / "month", "--hall", SMALL_HALL, "--limits", limits)
        kinds = json.loads(told.stdout)["kinds"]
        self.assertEqual(len({window for kind in kinds for change in kind["changes"] for window in change["windows"]}),
                         1)
        self.assertTrue(all(kind["changes"] for kind in kinds))

    def test_approved_plan_comes_into_force_by_itself(self):
        file = self.folder / "approved.json"
        told = run("evenhallctl", "plan", "approve", self.proposal, "--hall", SMALL_HALL, "--from", FIRST_DAY,
                   "--output", file)
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertIn("comes into force when the hall opens on " + FIRST_DAY, told.stdout)
        change = next(change for kind in self.read()["kinds"] for change in kind["changes"]
                      if "mon" in kind["weekdays"])
        eve = datetime.datetime(2030, 12, 1, 23, 0, tzinfo=CHINA)
        with self.hall("force", file, f"replay:{int(eve.timestamp() * 1000)}:3600") as port:  # an hour in a second
            self.await_profile(port, change["windows"][0], change["after"])

    def test_running_hall_takes_the_plan_and_keeps_the_old_one(self):
        eve = datetime.datetime(2030, 12, 1, 12, 0, tzinfo=CHINA)
        with self.hall("running", SMALL_HALL, f"replay:{int(eve.timestamp() * 1000)}:1") as port:
            before = {plan["id"] for plan in get(port, "configuration")["plans"]}
            told = run("evenhallctl", "--server", f"http://127.0.0.1:{port}", "plan", "approve", self.proposal,
                       "--from", FIRST_DAY)
            self.assertEqual(told.returncode, 0, told.stderr)
            after = {plan["id"] for plan in get(port, "configuration")["plans"]}
            self.assertEqual(after - before, {"month-2030-12"})
            self.assertEqual(before - after, set())

    @contextlib.contextmanager
    def hall(self, name, configuration, clock):
        with subprocess.Popen([str(BIN / "evenhalld"), "--data", str(self.folder / name), "--hall", str(configuration),
                               "--listen", "127.0.0.1:0", "--clock", clock],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            try:
                yield int(re.search(r":(\d+)\n$", process.stdout.readline()).group(1))
            finally:
                process.terminate()

    def await_profile(self, port, window, work):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            for view in get(port, "snapshot")["entities"]:
                profile = view.get("profile", {})
                if view.get("window") == window and profile.get("own") == work["own"] and \
                        profile.get("helps", []) == work["helps"]:
                    return
            time.sleep(0.1)
        self.fail(f"window {window} never did {work}")


if __name__ == "__main__":
    BIN = pathlib.Path(sys.argv.pop(1))
    unittest.main()
