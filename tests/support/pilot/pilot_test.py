#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: pilot_test.py EXERCISE_PROGRAM PLUGIN_FOLDER"""
import pathlib
import sys
import tempfile
import unittest

from pilot import Pilot, PilotError

PROGRAM, PLUGINS = sys.argv[1:3]


class PilotTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.pilot = Pilot([PROGRAM], PLUGINS, pathlib.Path(self.folder.name, "pilot"), sys.stderr)
        self.addCleanup(self.pilot.close)

    def test_it_presses_buttons_and_reads_texts(self):
        self.pilot.press("count")
        self.pilot.wait("presses", equals="Presses: 1")
        self.pilot.press("tapped")
        self.pilot.wait("tapped", equals="1 taps")
        self.assertIn("Count", self.pilot.texts())

    def test_it_presses_only_what_a_person_could_press(self):
        with self.assertRaisesRegex(PilotError, "not enabled"):
            self.pilot.press("sleeper", within=200)
        with self.assertRaisesRegex(PilotError, "not visible"):
            self.pilot.press("late", within=200)
        with self.assertRaisesRegex(PilotError, "no such item"):
            self.pilot.press("nothing", within=200)

    def test_it_waits_for_what_comes_later(self):
        self.pilot.wait("late", visible=False)
        self.pilot.press("count")
        self.pilot.press("count")
        self.pilot.press("sleeper")
        self.pilot.wait("late", equals="好了")
        self.pilot.wait(contains="好")
        with self.assertRaisesRegex(PilotError, "no visible text fits"):
            self.pilot.wait(equals="Presses: 7", within=200)

    def test_it_scrolls_to_a_row_out_of_sight(self):
        for row in ("row-50", "row-2"):
            self.pilot.press(row)
            self.pilot.wait("title", equals=row.replace("row-", "Row "))

    def test_it_types_texts_and_keys(self):
        self.pilot.press("name")
        self.pilot.type("Evenhall 15")
        self.pilot.wait("name", equals="Evenhall 15")
        self.pilot.key("F9")
        self.pilot.wait("presses", equals="Presses: 100")

    def test_it_takes_pictures(self):
        file = pathlib.Path(self.folder.name, "picture.png")
        self.pilot.screenshot(file)
        self.assertGreater(file.stat().st_size, 500)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
