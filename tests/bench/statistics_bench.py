#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: statistics_bench.py BIN_FOLDER EMPTY_FOLDER [--years N]

Times evenhallctl statistics on the journal of a worked month of about 100,000 tickets, beside SQLite reading the same
columns of the same rows and doing nothing with them. With --years the month's tables are copied every four weeks until
the journal covers so many years (disk: 0.5 GB a year), and months, all years and kept months are timed in them.
"""
import argparse
import datetime
import json
import os
import pathlib
import resource
import sqlite3
import subprocess
import time

HALL = pathlib.Path(__file__).resolve().parents[2] / "resources/demo-hall/demo-hall.json"
CROWD = 2.9  # more people than the demo hall expects, served so many times faster
FIRST_DAY = datetime.date(2016, 8, 1)
RUNS = 5
BARE = """SELECT count(*), sum(length(v.prefix || v.origin || v.kiosk || v.language || v.state || l.service || l.queue ||
    l.outcome || coalesce(l.window, '') || coalesce(l.clerk, ''))), sum(l.queued_at), sum(l.called_at),
    sum(l.started_at), sum(l.ended_at), sum(l.parked_for), sum(l.cases)
    FROM visit v JOIN leg l ON l.ticket = v.ticket WHERE v.ticket >= ? AND v.ticket < ?"""


def processor_time():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def best(run):
    """The quickest of some runs: seconds on the wall, and of the processor where a child did the work."""
    wall, processor = [], []
    for _ in range(RUNS):
        before, began = processor_time(), time.perf_counter()
        run()
        wall.append(time.perf_counter() - began)
        processor.append(processor_time() - before)
    return min(wall), min(processor)


def crowded_hall(folder):
    hall = json.loads(HALL.read_text(encoding="utf-8"))
    for service in hall["services"]:
        service["service_time"]["median_min"] /= CROWD
    hall["number_format"]["last"] = 9999
    file = folder / "hall.json"
    file.write_text(json.dumps(hall, ensure_ascii=False), encoding="utf-8")
    return file


def decimal(day):
    return day.year * 10000 + day.month * 100 + day.day


def day_of(number):
    return datetime.date(number // 10000, number // 100 % 100, number % 100)


def copy_every_four_weeks(database, copies):
    """Tables only: the copies have no events, which statistics never read."""
    days = [row[0] for row in database.execute("SELECT day FROM business_day")]
    last = database.execute("SELECT max(sequence) FROM event").fetchone()[0]
    database.execute("CREATE TEMP TABLE moved (old INTEGER PRIMARY KEY, new INTEGER)")
    columns = {table: [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
               for table in ("visit", "leg", "window_state")}
    for copy in range(1, copies + 1):
        delta = datetime.timedelta(days=28 * copy)
        database.execute("DELETE FROM moved")
        database.executemany("INSERT INTO moved VALUES (?,?)",
                             [(day, decimal(day_of(day) + delta)) for day in days])
        milliseconds = int(delta.total_seconds() * 1000)
        changed = {"ticket": "m.new * 100000000 + t.ticket % 100000000", "business_day": "m.new",
                   "sequence": f"t.sequence + {last * copy}", "window": "t.window", "state": "'ended'",
                   "until": f"coalesce(t.until, t.since) + {milliseconds}"}
        for name in ("issued_at", "queued_at", "first_called_at", "called_at", "started_at", "ended_at", "since"):
            changed[name] = f"t.{name} + {milliseconds}"
        for table, names in columns.items():
            own = dict(changed)
            if table == "visit":
                own |= {"sequence": "t.sequence", "window": "NULL"}
            picked = ", ".join(own.get(name, f"t.{name}") for name in names)
            key = "t.ticket / 100000000" if table == "leg" else "t.business_day"
            limit = f"t.sequence <= {last}" if table == "window_state" else f"t.ticket < {(days[-1] + 1) * 100000000}"
            database.execute(f"INSERT INTO {table} SELECT {picked} FROM {table} t JOIN moved m ON m.old = {key} "
                             f"WHERE {limit}")
        database.execute(f"INSERT INTO business_day SELECT m.new, first_sequence + {last * copy}, "
                         f"last_sequence + {last * copy} FROM business_day JOIN moved m ON m.old = day WHERE true "
                         "ON CONFLICT DO NOTHING")
        database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--years", type=int, default=0)
    options = parser.parse_args()
    data = options.folder / "data"
    hall = crowded_hall(options.folder)
    subprocess.run([options.bin / "worked_hall", hall, data, FIRST_DAY.isoformat(), "28", "1", str(CROWD)], check=True)

    def statistics(*more):
        subprocess.run([options.bin / "evenhallctl", "statistics", "--data", data, *more], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    database = sqlite3.connect(data / "hall.db")
    month = (decimal(FIRST_DAY) * 100000000, decimal(FIRST_DAY + datetime.timedelta(days=28)) * 100000000)
    rows = database.execute(BARE, month).fetchone()[0]
    bare, _ = best(lambda: database.execute(BARE, month).fetchall())
    wall, processor = best(statistics)
    print(f"month of {rows} tickets: {wall:.2f} s, processor {processor:.2f} s; bare SELECT {bare:.2f} s, "
          f"ratio {wall / bare:.1f}")
    if not options.years:
        return
    copy_every_four_weeks(database, 13 * options.years - 1)
    count = database.execute("SELECT count(*) FROM leg").fetchone()[0]
    size = os.path.getsize(data / "hall.db") / 1e9
    middle = FIRST_DAY + datetime.timedelta(days=28 * (13 * options.years // 2))
    first = middle.replace(day=1)
    last = (first + datetime.timedelta(days=40)).replace(day=1) - datetime.timedelta(days=1)
    wall, processor = best(lambda: statistics("--from", first.isoformat(), "--to", last.isoformat()))
    print(f"{options.years} years, {count} tickets, {size:.1f} GB: one month of them {wall:.2f} s, "
          f"processor {processor:.2f} s")
    months = str(options.folder / "months")
    began = time.perf_counter()
    statistics("--months", months)
    print(f"all months, counted for the first time: {time.perf_counter() - began:.1f} s")
    wall, processor = best(lambda: statistics("--months", months))
    print(f"all months, kept ones not counted again: {wall:.2f} s, processor {processor:.2f} s")


if __name__ == "__main__":
    main()
