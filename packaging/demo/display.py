# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""A display without a screen, for machines that have none."""
import os

from processes import NotReady, Process

SIZE = "1920x1080x24"


def exists():
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class VirtualDisplay:
    """Xvfb on a display number of its own choice, reachable from this machine only."""

    def __init__(self, log_folder):
        reading, writing = os.pipe()
        with os.fdopen(reading) as answer:
            self._server = Process(
                "xvfb", ["Xvfb", "-displayfd", writing, "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"], log_folder,
                pass_fds=[writing])
            os.close(writing)
            number = answer.readline().strip()
        if not number:
            raise NotReady(f"Xvfb did not start\n{self._server.last_words()}")
        self.name = f":{number}"

    @property
    def variables(self):
        """What shows a Qt program here; no graphics driver is taken for granted."""
        return {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}

    def stop(self):
        self._server.stop()
