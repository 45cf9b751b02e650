# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""A real hall, a real counter and a real X server, for everything that is tried on the running program."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
for folder in ("packaging/demo", "tests/support/pilot", "tests/system/smoke"):
    sys.path.insert(0, str(ROOT / folder))

from display import VirtualDisplay  # noqa: E402 (found only now)
import hall  # noqa: E402
from hall import HALL_FILE, Hall  # noqa: E402
from hall_clock import HallClock, next_morning  # noqa: E402
from observers import eventually  # noqa: E402
from pilot import Pilot, PilotError  # noqa: E402
from scorecard import Miss, expect  # noqa: E402

class Keyboard:
    """The keyboard of the whole screen; none of the counter's windows ever has its focus."""

    def __init__(self, variables):
        self._variables = {**os.environ, **variables}

    def _xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self._variables, capture_output=True, text=True,
                              timeout=30, check=False).stdout.strip()

    def press(self, *keys):
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)

    def hold(self, *keys, seconds):
        self._xdotool("keydown", keys[0], "keydown", keys[1], "sleep", str(seconds), "keyup", keys[1], "keyup", keys[0])

    def give_to(self, title):
        """From now on the keys go to the window of this title."""
        self._xdotool("search", "--sync", "--name", title, "windowfocus", "--sync")

    def focus(self):
        return self._xdotool("getwindowfocus")


class MorningClock(HallClock):
    """Always half past nine of a working day, for what depends on the rest of the day's plan."""

    def make_open(self):
        now = self.now()
        self._offset += next_morning(now, self._closed) - now
        return True


class Stage:
    """Use it in a `with` statement: all of it ends with it."""

    def __init__(self, build, name, change=None, clock=HallClock):
        """`change`: what to do to the demo hall's configuration before the hall adopts it."""
        self.build = pathlib.Path(build).resolve()
        self.data = self.build / name
        shutil.rmtree(self.data, ignore_errors=True)
        self.display = VirtualDisplay(self.data / "logs")
        hall_clock = clock(self.data, HALL_FILE)
        hall_clock.make_open()
        self.hall = Hall(self.build / "bin", self.data, clock=hall_clock)
        if change is not None:
            self._adopt(change)
        self.keyboard = Keyboard(self.display.variables)
        self._keys = 0
        self._bars = []

    def _adopt(self, change):
        configuration = json.loads(HALL_FILE.read_text(encoding="utf-8"))
        change(configuration)
        changed = self.data / "hall.json"
        changed.write_text(json.dumps(configuration, ensure_ascii=False), encoding="utf-8")
        hall.HALL_FILE = changed

    def __enter__(self):
        self.hall.start_controller()
        return self

    def __exit__(self, *_):
        for bar in self._bars:
            bar.close()
        self.hall.stop()
        self.display.stop()

    def restart_controller(self):
        self.hall.controller.stop()
        self.hall.start_controller()

    def open_bar(self, *arguments, name="counter", variables=None):
        command = self.hall.client_command("evenhall-counter", "--settings", self.data / "counter.ini", *arguments)
        bar = Pilot(command, self.build / "pilot", self.data / f"{name}-{len(self._bars)}.pilot",
                    open(self.data / "logs" / f"{name}.log", "ab"), {**self.display.variables, **(variables or {})},
                    patience=60)
        self._bars.append(bar)
        return bar

    def command(self, role="guideDesk", **command):
        """Gives the hall a command as another device would; returns its answer, also a refusal."""
        self._keys += 1
        request = urllib.request.Request(
            f"{self.hall.server}/api/v1/commands", data=json.dumps(command).encode(),
            headers={"X-Evenhall-Role": role, "Idempotency-Key": f"stage-{os.getpid()}-{self._keys}",
                     "Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            return json.load(error)

    def issue(self, service, **more):
        answer = self.command(type="issueTicket", services=[service], **more)
        expect("number" in answer, f"no number for {service}: {answer}")
        return answer["number"]

    def snapshot(self, role="manager", query=""):
        request = urllib.request.Request(f"{self.hall.server}/api/v1/snapshot{query}",
                                         headers={"X-Evenhall-Role": role})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def entities(self, kind, **how):
        return [each for each in self.snapshot(**how)["entities"] if each["kind"] == kind]

    def state_of(self, number):
        """The state of an open ticket; None once it has ended."""
        return next((each["state"] for each in self.entities("ticket") if each["number"] == number), None)

    def wait_for_state(self, number, state):
        eventually(lambda: self.state_of(number), lambda seen: seen == state, f"{number} should be {state}")


__all__ = ["Miss", "MorningClock", "PilotError", "Stage", "eventually", "expect"]
