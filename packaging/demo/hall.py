# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""A whole hall on one machine: the controller, virtual devices with their host, and the screens."""
import json
import pathlib

from processes import Process

ROOT = pathlib.Path(__file__).resolve().parents[2]
HALL_FILE = ROOT / "resources/demo-hall/demo-hall.json"
READY = "evenhalld ready on "


class Hall:
    """The programs of one hall over one data folder. Start the controller first; `stop` ends all, last one first."""

    def __init__(self, programs, data, port=0, clock=None):
        self.programs = pathlib.Path(programs)
        self.data = pathlib.Path(data)
        self.logs = self.data / "logs"
        self.paper = self.data / "paper"
        self.server = None
        self.controller = None
        self._port = port
        self._clock = clock
        self._others = []

    def start_controller(self):
        """Returns once it serves. The port it was given by chance is kept over a restart."""
        command = [self.programs / "evenhalld", "--data", self.data / "hall", "--hall", HALL_FILE,
                   "--listen", f"127.0.0.1:{self._port}"]
        clock = self._clock.argument() if self._clock is not None else None
        if clock:
            command += ["--clock", clock]
        self.controller = Process("evenhalld", command, self.logs, reads_output=True)
        self.server = self.controller.wait_for_line(READY)[len(READY):]
        self._port = self.server.rpartition(":")[2]

    def client_command(self, program, *arguments):
        return [self.programs / program, "--server", self.server, *arguments]

    def start(self, name, command, variables=None, **how):
        process = Process(name, command, self.logs, variables, **how)
        self._others.append(process)
        return process

    def start_devices(self, kiosks, windows):
        """A printer for each kiosk, one line with a sign above each window, and their host. Returns the devices."""
        self.paper.mkdir(parents=True, exist_ok=True)
        printers = {kiosk: self._start_device(f"printer-{kiosk}", "virtual_printer", "--listen", "0",
                                              "--dir", self.paper / kiosk) for kiosk in kiosks}
        bus = self._start_device("signs", "virtual_sign", "--make-pty", self.data / "sign-line")
        described = {
            "printers": [{"kiosk": kiosk, "profile": "epson-tm-t20-t82", "uri": printer.address}
                         for kiosk, printer in printers.items()],
            "signBuses": [{"protocol": "onbon-bx5k", "uri": bus.address, "signs": [
                {"window": window, "address": address} for address, window in enumerate(windows, 1)]}]}
        write_json(self.data / "devices.json", described)
        self.start_device_host()
        return [*printers.values(), bus]

    def start_device_host(self):
        return self.start("evenhall-devices",
                          self.client_command("evenhall-devices", "--devices", self.data / "devices.json"))

    def _start_device(self, name, program, *options):
        device = self.start(name, [self.programs / program, "--log", self.data / f"{name}.jsonl", *options],
                            reads_output=True)
        device.address = json.loads(device.wait_for_line('{"event":"ready"'))["address"]
        return device

    def processes(self):
        return [each for each in [self.controller, *self._others] if each is not None]

    def stop(self):
        for process in reversed(self.processes()):
            process.stop()
        self._others.clear()
        self.controller = None


def write_json(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
