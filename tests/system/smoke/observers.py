# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""What can be seen of the hall from outside: its state over HTTP, the printed papers, the sign."""
import json
import subprocess
import time
import urllib.request

from scorecard import Miss, expect

PATIENCE = 20  # seconds
PRINTED = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"  # no letter that the hall avoids
CODE_ALPHABET = set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def eventually(look, is_right, what, patience=PATIENCE):
    """Looks again and again; returns what was right, or reports what was seen last."""
    deadline = time.monotonic() + patience
    while True:
        seen = look()
        if is_right(seen):
            return seen
        if time.monotonic() > deadline:
            raise Miss(f"{what}: last seen {seen}")
        time.sleep(0.1)


class HallState:
    """The controller's own view, as a manager's program would ask for it."""

    def __init__(self, server):
        self.server = server

    def get(self, path, role="manager"):
        request = urllib.request.Request(self.server + path, headers={"X-Evenhall-Role": role})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def entities(self, kind):
        return [each for each in self.get("/api/v1/snapshot")["entities"] if each["kind"] == kind]

    def tickets(self):
        """number -> state of every open ticket."""
        return {each["number"]: each["state"] for each in self.entities("ticket")}

    def number_of_code(self, code):
        """What a citizen's telephone learns from the code in the QR square."""
        found = [each for each in self.get(f"/api/v1/tickets/{code}", role="citizen")["entities"]
                 if each["kind"] == "ticket"]
        return found[0]["number"] if found else None


class DeviceLog:
    """The JSON lines of a virtual device."""

    def __init__(self, path):
        self._path = path

    def events(self, kind):
        if not self._path.exists():
            return []
        lines = self._path.read_text(encoding="utf-8").splitlines()
        return [event for event in map(json.loads, lines) if event.get("event") == kind]


class Papers:
    """The tickets that came out of one printer."""

    def __init__(self, log):
        self._log = DeviceLog(log)

    def wait_for(self, count):
        papers = eventually(lambda: self._log.events("ticket"), lambda seen: len(seen) >= count, f"{count} papers")
        stray = [paper["png"] for paper in papers if paper["strayBytes"]]
        expect(not stray, f"bytes that are no command were printed on {stray}")
        return [paper["png"] for paper in papers]

    @staticmethod
    def read_code(png):
        """The ticket's code, from the QR square, as a telephone would read it."""
        result = subprocess.run(["zbarimg", "--quiet", "--raw", png], capture_output=True, text=True, check=False)
        code = result.stdout.strip().rpartition("/")[2]
        expect(len(code) == 16 and set(code) <= CODE_ALPHABET, f"zbarimg reads '{result.stdout.strip()}' on {png}")
        return code

    @staticmethod
    def read_text(png):
        """The Latin letters and digits on the paper, read back from its dots."""
        result = subprocess.run(["tesseract", png, "-", "-l", "eng", "--psm", "4", "-c", f"tessedit_char_whitelist={PRINTED}"],
                                capture_output=True, text=True, check=False)
        expect(result.returncode == 0, f"tesseract cannot read {png}: {result.stderr.strip()}")
        return result.stdout


class SignText:
    """The texts that the signs of one line showed."""

    def __init__(self, log):
        self._log = DeviceLog(log)

    def texts(self, address):
        return [event["text"] for event in self._log.events("text") if event["address"] == address]

    def wait_for(self, address, part, after=0):
        """Waits until a text after the first `after` ones contains the part."""
        return eventually(lambda: self.texts(address), lambda seen: any(part in text for text in seen[after:]),
                          f"'{part}' on sign {address}")
