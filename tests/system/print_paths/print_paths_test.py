#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: print_paths_test.py PROGRAMS HALL_FILE

A number is taken at six kiosks whose printers hang on TCP, two serial lines, USB, a queue of CUPS and a file; the
controller composes and hands out the job, evenhall-devices prints it. The judge is zbar, which reads the code of that
very number on each paper; the hall's journal must say how sure each paper is. The hall has a logo, a black bar, which heads
the pictures and stays away from the letters. Where there is no CUPS this is said loudly,
and the test ends with 77.
"""
import base64
import json
import os
import pathlib
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import zlib

HERE = pathlib.Path(__file__).resolve().parent
for folder in ("kill_loop", "print_soak", "smoke", "cups_rig"):
    sys.path.insert(0, str(HERE.parent / folder))

import hall_load  # noqa: E402 (found only now)
import rig as cups_rig  # noqa: E402
from citizens import JobWatch, find_journal  # noqa: E402
from fleet import DeviceHost  # noqa: E402
from observers import Papers, eventually  # noqa: E402
from scorecard import Miss, expect  # noqa: E402
from pwg import to_pgm  # noqa: E402

SKIPPED = 77
PRELOADED = "libumockdev-preload.so.0"
PATIENCE = 60  # seconds, for a paper
LETTERS = "k3"  # the kiosk on the slow line
LOGO_ROWS = 60
LOGO_DOTS = 300  # of 576, what virtual_printer takes for a bar


def black_png(width, height):
    def block(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + block(b"IHDR", head) + block(b"IDAT", zlib.compress(bytes((width + 1) * height))) +
            block(b"IEND", b""))


def add_logo(hall):
    configuration = json.loads(hall.read_text(encoding="utf-8"))
    logo = base64.b64encode(black_png(LOGO_DOTS, LOGO_ROWS)).decode()
    configuration.setdefault("templates", {})["ticket.logo"] = {"zh-CN": "data:image/png;base64," + logo}
    hall.write_text(json.dumps(configuration, ensure_ascii=False), encoding="utf-8")


class OnLine:
    """A virtual printer behind TCP or a terminal."""

    def __init__(self, programs, folder, kiosk, profile, line, uri, dialect):
        self.kiosk, self.profile, self.folder = kiosk, profile, folder / kiosk
        self._process = subprocess.Popen([programs / "virtual_printer", *line, "--dialect", dialect, "--dir", self.folder],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        ready = json.loads(self._process.stdout.readline())
        self._ticket = None
        self.address = uri or ready["address"]

    def pictures(self):
        """Waits for the first paper: its picture is whole when it is told."""
        while not self._ticket:
            event = json.loads(self._process.stdout.readline())
            if event["event"] == "ticket":
                self._ticket = event
        return sorted(self.folder.glob("*.png"))

    def bar_rows(self):
        """Of the first paper."""
        return self._ticket["barRows"]

    def close(self):
        self._process.stdin.close()
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()


class File:
    """What a file got is shown to a virtual printer, for bytes have no QR code."""

    def __init__(self, programs, folder, kiosk):
        self.kiosk, self.profile, self.folder = kiosk, "generic-escpos", folder / kiosk
        self.folder.mkdir()
        self._shown = False
        self._file = self.folder / "bytes"
        self.address = f"file:{self._file}"
        self._reader = OnLine(programs, folder, kiosk + "-reader", self.profile, ("--listen", "0"), None, "epson")

    def pictures(self):
        """To be asked when the hall says "printed": the bytes are all there then."""
        if not self._shown:
            self._shown = True
            host, port = self._reader.address.removeprefix("tcp://").split(":")
            with socket.create_connection((host, int(port))) as line:
                line.sendall(self._file.read_bytes())
        return self._reader.pictures()

    def close(self):
        self._reader.close()


class Queue:
    """An IPP printer behind a print server of its own."""

    def __init__(self, folder, kiosk):
        self.kiosk, self.profile, self.folder = kiosk, "generic-escpos", folder / kiosk
        for inside in ("paper", "spool"):
            (self.folder / inside).mkdir(parents=True)
        (self.folder / "state").write_text("ok\n")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.address = f"cups:paths?to=ipp://localhost:{port}/ipp/print"
        self._log = open(self.folder / "log", "wb")
        self._process = subprocess.Popen(
            [cups_rig.program("ippeveprinter"), "-p", str(port), "-n", "localhost", "-r", "off", "-d",
             self.folder / "spool", "-c", HERE.parent / "cups_rig" / "print_command", "-f", "image/pwg-raster",
             "Ticket Printer"], stdout=self._log, stderr=self._log, env=dict(os.environ, EVENHALL_PRINTER=self.folder))
        eventually(lambda: can_reach(port), lambda reached: reached, "the IPP printer")

    def pictures(self):
        papers = [paper for paper in (self.folder / "paper").iterdir() if paper.name.isdigit()]
        for paper in papers:
            paper.with_suffix(".pgm").write_bytes(to_pgm(paper.read_bytes()))
        return sorted((self.folder / "paper").glob("*.pgm"))

    def close(self):
        self._process.kill()
        self._process.wait()
        self._log.close()


class OnUsb:
    """A printer on a USB bus that box_on_usb makes up and sees alone."""

    def __init__(self, folder, kiosk):
        self.kiosk, self.profile, self.folder = kiosk, "epson-tm-t20-t82", folder / kiosk
        self.folder.mkdir()
        self.address = "usb:serial=J7KX001234"

    def pictures(self):
        return sorted(self.folder.glob("*.png"))

    def close(self):
        pass


class BoxOnUsb(DeviceHost):
    """The device host together with its bus."""

    def __init__(self, programs, folder, server, printer):
        super().__init__(programs, folder, server, [printer])
        self._command = [programs / "box_on_usb", printer.folder, folder / "devices.json", "http://" + server]

    def start(self):
        with open(self.log, "ab") as log:
            self._process = subprocess.Popen(
                self._command, stdout=log, stderr=log,
                env=dict(os.environ, QT_QPA_PLATFORM="offscreen", LD_PRELOAD=PRELOADED,
                         ASAN_OPTIONS="verify_asan_link_order=0:detect_leaks=0"))


def can_reach(port):
    try:
        socket.create_connection(("localhost", port), 1).close()
        return True
    except OSError:
        return False


class Paths:
    def __init__(self, programs, hall, folder):
        self.programs, self.folder = programs, folder
        self.skipped = []
        self.printers = []  # with the level each must reach
        _, services = hall_load.load_hall(hall, folder / "hall.json")
        self.service = services[0]
        hall_load.set_kiosks(folder / "hall.json", 6)
        add_logo(folder / "hall.json")
        self.daemon = hall_load.Daemon(programs / "evenhalld", folder / "hall", folder / "hall.json")
        self.hosts = []

    def add_printers(self):
        programs, folder = self.programs, self.folder
        fast, slow = folder / "fast-line", folder / "slow-line"
        self.printers = [
            (OnLine(programs, folder, "k1", "epson-tm-t20-t82", ("--listen", "0"), None, "epson"), "processId"),
            (OnLine(programs, folder, "k2", "epson-tm-t20-t82", ("--make-pty", fast), f"serial:{fast}?baud=115200", "epson"),
             "processId"),
            (OnLine(programs, folder, "k3", "xprinter-80", ("--make-pty", slow), f"serial:{slow}?baud=9600", "xprinter"),
             "barrier"),
            (File(programs, folder, "k4"), "delivered")]
        if absent := cups_rig.missing():
            self.skipped.append(f"CUPS, for want of {', '.join(absent)}")
        else:
            self.printers.append((Queue(folder, "k5"), "delivered"))
        self.usb = OnUsb(folder, "k6")
        self.printers.append((self.usb, "processId"))

    def start(self):
        self.daemon.start()
        self.add_printers()
        printers = [printer for printer, _ in self.printers if printer is not self.usb]
        self.hosts.append(DeviceHost(self.programs, self.folder / "box", self.daemon.address, printers))
        self.hosts.append(BoxOnUsb(self.programs, self.folder / "usb-box", self.daemon.address, self.usb))
        for host in self.hosts:
            host.start()

    def close(self):
        for host in self.hosts:
            host.stop()
        for printer, _ in self.printers:
            printer.close()
        self.daemon.end()

    def take_number(self, kiosk):
        line = hall_load.Line("kiosk", kiosk)
        answer = line.command(self.daemon.address, {"type": "issueTicket", "services": [self.service], "kiosk": kiosk},
                              f"{kiosk}-1")
        if not answer or not answer.get("ok"):
            raise SystemExit(f"{kiosk}: no number: {answer}")
        return answer

    def judge(self):
        watch = JobWatch(self.folder / "hall")
        watch.start()
        answers = {printer.kiosk: self.take_number(printer.kiosk) for printer, _ in self.printers}
        problems = []
        for printer, level in self.printers:
            answer = answers[printer.kiosk]
            state = watch.wait_final(answer["printJob"], PATIENCE)
            if state != "printed":
                problems.append(f"{printer.kiosk} ({printer.address}): {state}")
                continue
            told = self.level_of(answer["printJob"])
            try:
                pictures = eventually(printer.pictures, lambda seen: len(seen) > 0, f"{printer.kiosk}: a paper")
                codes = [Papers.read_code(picture) for picture in pictures]
                expect(codes == [answer["code"]], f"{printer.kiosk}: papers with {codes}, the number's is {answer['code']}")
                expect(told == level, f"{printer.kiosk}: confirmed by {told}, not by {level}")
                if isinstance(printer, OnLine):
                    rows = printer.bar_rows()
                    expect(rows == (0 if printer.kiosk == LETTERS else LOGO_ROWS), f"{printer.kiosk}: {rows} rows of logo")
                print(f"{printer.kiosk}: {printer.address.split('?')[0]} printed, confirmed by {told}")
            except Miss as miss:
                problems.append(str(miss))
        watch.stop()
        return problems

    def level_of(self, job):
        journal = sqlite3.connect(f"file:{find_journal(self.folder / 'hall')}?mode=ro", uri=True, timeout=10)
        try:
            return journal.execute("SELECT level FROM print_job WHERE job = ?", (job,)).fetchone()[0]
        finally:
            journal.close()


def run(programs, hall, folder):
    paths = Paths(programs, hall, folder)
    begin = time.monotonic()
    try:
        paths.start()
        problems = paths.judge()
    finally:
        paths.close()
    for problem in problems:
        print("MISS", problem)
    if problems:
        for host in paths.hosts:
            print(host.log.read_text(encoding="utf-8")[-4000:])
        return 1
    for path in paths.skipped:
        print(f"SKIPPED: nothing was printed over {path}")
    print(f"{len(paths.printers)} paths in {time.monotonic() - begin:.1f} s")
    return SKIPPED if paths.skipped else 0


def main():
    programs, hall = pathlib.Path(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory(prefix="evenhall-paths-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        if cups_rig.missing():
            return run(programs, hall, folder)
        with cups_rig.print_server(folder / "cups") as variables:
            os.environ.update(variables)
            return run(programs, hall, folder)


if __name__ == "__main__":
    sys.exit(main())
