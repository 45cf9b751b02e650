#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
import datetime
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "packaging/demo"))
import hall_clock  # noqa: E402 (found only now)

CLOSED = {"2026-10-01", "2026-10-02"}


def moment(text):
    return datetime.datetime.fromisoformat(text + "+08:00")


class HallClockTest(unittest.TestCase):
    def test_the_hall_is_open_in_working_hours_only(self):
        self.assertTrue(hall_clock.is_open(moment("2026-11-18T10:00"), CLOSED))
        for shut in ("2026-11-18T08:00", "2026-11-18T16:30", "2026-11-22T10:00", "2026-10-01T10:00"):
            self.assertFalse(hall_clock.is_open(moment(shut), CLOSED), shut)

    def test_a_shut_hall_opens_on_the_next_working_morning(self):
        for shut, opens in (("2026-11-18T07:00", "2026-11-18T09:30"), ("2026-11-18T18:00", "2026-11-19T09:30"),
                            ("2026-11-20T18:00", "2026-11-23T09:30"), ("2026-09-30T18:00", "2026-10-05T09:30")):
            self.assertEqual(hall_clock.next_morning(moment(shut), CLOSED), moment(opens))


if __name__ == "__main__":
    unittest.main()
