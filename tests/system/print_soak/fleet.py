# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""The devices of a soak: printers that can be maltreated, and device hosts that can be killed."""
import json
import os
import signal
import subprocess
import threading


class VirtualPrinter:
    """One virtual printer and the papers that came out of it."""

    def __init__(self, programs, folder, kiosk, dialect, profile, line="tcp"):
        self.kiosk = kiosk
        self.kind = f"{profile}, {line}"
        self.profile = profile
        self.papers = []
        self._lock = threading.Lock()
        (folder / "paper" / kiosk).mkdir(parents=True, exist_ok=True)
        port = ["--listen", "0"] if line == "tcp" else ["--make-pty", folder / "paper" / kiosk / "line"]
        self._process = subprocess.Popen(
            [programs / "virtual_printer", *port, "--dialect", dialect, "--buffer", "65536", "--speed",
             "400000", "--dir", folder / "paper" / kiosk],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.address = json.loads(self._process.stdout.readline())["address"]
        if line == "serial":
            self.address += "?baud=115200"
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self._process.stdout:
            event = json.loads(line)
            if event["event"] in ("ticket", "blank"):
                self.papers.append(event)

    def order(self, *orders):
        with self._lock:
            for order in orders:
                self._process.stdin.write(order + "\n")
            self._process.stdin.flush()

    def mend(self):
        """Everything as it should be."""
        self.order("plug", "resume", "go-on", "answer", "ok")

    def stop(self):
        """Ends it in order; all its papers are known afterwards."""
        self.order("unplug")
        self._process.stdin.close()
        self._process.wait(30)
        self._reader.join(30)

    def kill(self):
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()


class DeviceHost:
    """evenhall-devices for some of the printers; its ledger lies in its folder."""

    def __init__(self, programs, folder, server, printers):
        self.folder = folder
        self.log = folder / "log"
        self.kiosks = [printer.kiosk for printer in printers]
        self._process = None
        self._command = [programs / "evenhall-devices", "--server", "http://" + server, "--devices",
                         folder / "devices.json", "--name", folder.name]
        folder.mkdir(parents=True, exist_ok=True)
        devices = {"printers": [{"kiosk": printer.kiosk, "profile": printer.profile, "uri": printer.address}
                                for printer in printers]}
        (folder / "devices.json").write_text(json.dumps(devices), encoding="utf-8")

    @property
    def ledger(self):
        return self.folder / "devices.ledger"

    def start(self):
        with open(self.log, "ab") as log:
            self._process = subprocess.Popen(self._command, stderr=log, stdout=log,
                                             env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))

    def is_running(self):
        return self._process is not None and self._process.poll() is None

    def kill(self):
        """As if the box lost its power."""
        if self.is_running():
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def stop(self):
        if self.is_running():
            self._process.terminate()
            self._process.wait(60)
