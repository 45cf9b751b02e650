# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""The demo hall's clock. A hall gives no numbers at night, on Sundays and on holidays; a demo must at any time.

While the hall is shut, its clock is set forward to the next working day at half past nine. It never goes back over the
restarts of one data folder, because a hall's day does not either.
"""
import datetime
import json
import time

OPENS = datetime.time(9, 0)
LAST_START = datetime.time(16, 0)  # later starts would see the end of ticketing within the hour
MORNING = datetime.time(9, 30)


def closed_days(hall_file):
    holidays = json.loads(hall_file.read_text(encoding="utf-8")).get("hours", {}).get("holidays_example", [])
    return {each["date"] for each in holidays if not each["open"]}


def is_working_day(day, closed):
    return day.weekday() < 5 and day.isoformat() not in closed


def is_open(moment, closed):
    return is_working_day(moment.date(), closed) and OPENS <= moment.time() <= LAST_START


def next_morning(moment, closed):
    """The first working day's morning after the moment; the same day's, when that is still to come."""
    day = moment.date() if moment.time() < MORNING else moment.date() + datetime.timedelta(days=1)
    while not is_working_day(day, closed):
        day += datetime.timedelta(days=1)
    return datetime.datetime.combine(day, MORNING, moment.tzinfo)


class HallClock:
    """Real time plus an offset that is kept in the data folder."""

    def __init__(self, data, hall_file, zone=datetime.timezone(datetime.timedelta(hours=8))):
        self._file = data / "clock.json"
        self._zone = zone
        self._closed = closed_days(hall_file)
        self._offset = datetime.timedelta(milliseconds=self._read())

    def _read(self):
        return json.loads(self._file.read_text())["offset_ms"] if self._file.exists() else 0

    def now(self):
        return datetime.datetime.fromtimestamp(time.time(), self._zone) + self._offset

    def make_open(self):
        """Sets the clock forward if the hall is shut now; true when it runs ahead of real time."""
        now = self.now()
        if not is_open(now, self._closed):
            self._offset += next_morning(now, self._closed) - now
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps({"offset_ms": self._milliseconds(self._offset)}))
        return bool(self._offset)

    @staticmethod
    def _milliseconds(duration):
        return duration // datetime.timedelta(milliseconds=1)

    def argument(self):
        """For evenhalld --clock; nothing while real time will do."""
        if not self._offset:
            return None
        return f"replay:{int(time.time() * 1000) + self._milliseconds(self._offset)}:1"
