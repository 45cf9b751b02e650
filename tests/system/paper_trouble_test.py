#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: paper_trouble_test.py BUILD_FOLDER
A citizen, a clerk and the guide desk while the kiosk's printer loses its cable, its roll and its device host in the
middle of a ticket: real programs, judged by their screens and by the paper."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
for folder in ("tests/counter-display/system", "tests/system/print_soak", "tests/system/smoke"):
    sys.path.insert(0, str(ROOT / folder))

from stage import Miss, PilotError, Stage, eventually, expect  # noqa: E402 (found only now)
from fleet import DeviceHost, VirtualPrinter  # noqa: E402
from observers import Papers  # noqa: E402
from pilot import Pilot  # noqa: E402

KIOSK, ZONE, SERVICE = "k1", "S", "ss.card_loss"
WINDOW, CLERK = "19", "1019"
WITHIN_A_TICKET = 9000  # bytes; a ticket has some 40,000
TAKE_IT = "请取走您的小票"
VALID_ALL_THE_SAME = "您的号.*有效|有效.*您的号"
WITHOUT_PAPER = "无纸"
MARK_ROWS = 4  # of a bar above the number: the mark of a copy


class Kiosk:
    """The kiosk's window, and the person before it."""

    def __init__(self, stage):
        self._window = Pilot(stage.hall.client_command("evenhall-kiosk", "--kiosk", KIOSK, "--language", "zh-CN",
                                                       "--windowed", "1080x1600"),
                             stage.build / "pilot", stage.data / "kiosk.pilot",
                             open(stage.data / "logs/kiosk.log", "ab"), stage.display.variables, patience=60)
        self.close = self._window.close
        self.screenshot = self._window.screenshot
        self._window.wait("elderButton", within=30000)

    def choose_service(self):
        self._window.press(f"zone-{ZONE}")
        self._window.press(f"service-{SERVICE}")

    def take_number(self):
        """Returns the number and its code, as the screen shows them."""
        self._window.press("takeTicket")
        number = self._window.wait("ticketNumber", matches=r"^[A-Z]{1,2}\d{3,4}$", within=15000)["text"]
        return number, self._window.text_of("code").replace(" ", "")

    def read_paper_line(self, pattern):
        return self._window.wait("paper", matches=pattern, within=40000)["text"]

    def wait_for_take_key(self, pattern):
        self._window.wait("takeTicket", matches=pattern, within=20000)

    def go_home(self):
        self._window.press("done")
        self._window.wait("elderButton")


class Trouble:
    def __init__(self, stage):
        self.stage = stage
        self.printer = VirtualPrinter(stage.build / "bin", stage.data, KIOSK, "epson", "epson-tm-t20-t82")
        self.host = DeviceHost(stage.build / "bin", stage.data / "box", stage.hall.server.removeprefix("http://"),
                               [self.printer])
        self.host.start()
        self.kiosk = Kiosk(stage)
        self.bar = stage.open_bar("--window", WINDOW, "--clerk", CLERK)
        self.desk = stage.open_bar("--guide-desk", name="guide")
        self.bar.wait("callNext", within=30000)
        self.desk.wait("tab-tickets", within=30000)

    def close(self):
        self.kiosk.close()
        self.host.stop()
        self.printer.stop()

    def codes(self, marked):
        """Codes that a telephone reads on the papers that came out, copies with their mark or tickets without. A broken
        off ticket ends before its code."""
        codes = []
        for paper in self.printer.papers:
            if paper["event"] == "ticket" and (paper["barRows"] >= MARK_ROWS) == marked:
                try:
                    codes.append(Papers.read_code(paper["png"]))
                except Miss:
                    continue
        return codes

    def wait_for_paper(self, code, marked):
        eventually(lambda: self.codes(marked), lambda seen: code in seen, f"a paper with {code}, marked: {marked}")

    def an_ordinary_ticket(self):
        self.kiosk.choose_service()
        number, code = self.kiosk.take_number()
        self.kiosk.read_paper_line(TAKE_IT)
        self.wait_for_paper(code, marked=False)
        self.kiosk.go_home()
        return number

    def the_cable_is_pulled_within_a_ticket(self):
        self.kiosk.choose_service()
        self.printer.order(f"hang-up-after {WITHIN_A_TICKET}")
        number, code = self.kiosk.take_number()
        self.kiosk.read_paper_line(VALID_ALL_THE_SAME)
        self.kiosk.screenshot(str(self.stage.data / "kiosk-in-doubt.png"))
        self.kiosk.go_home()
        expect(code not in self.codes(marked=False), "the broken-off ticket came out whole")
        return number, code

    def the_guide_desk_sees_it_and_prints_a_copy(self, number, code):
        self.desk.wait("tab-tickets", matches=r"1 张无纸", within=10000)
        self.desk.press("tab-tickets")
        self.desk.press(f"ticket-{number}")
        self.desk.screenshot(str(self.stage.data / "guide-in-doubt.png"))
        self.desk.press(f"paper-{KIOSK}")
        self.desk.press("reprint")
        self.wait_for_paper(code, marked=True)
        self.desk.wait("tab-tickets", matches=r"^F2 号码$", within=10000)

    def the_clerk_calls_it_like_any_other(self, first, doubtful):
        for number in (first, doubtful):
            self.bar.wait("callNext", enabled=True, within=15000)
            self.bar.press("callNext", within=15000)
            self.bar.wait("number", equals=number, within=10000)
            self.bar.press("finish", within=15000)
            self.bar.wait("finish", enabled=False, within=10000)

    def the_roll_is_empty_and_changed(self):
        self.printer.order("paper-end")
        self.kiosk.choose_service()
        self.kiosk.wait_for_take_key(WITHOUT_PAPER)
        self.kiosk.screenshot(str(self.stage.data / "kiosk-no-paper.png"))
        _, unprinted = self.kiosk.take_number()
        self.kiosk.go_home()
        self.printer.order("ok")
        self.kiosk.choose_service()
        self.kiosk.wait_for_take_key("^取号$")
        _, code = self.kiosk.take_number()
        self.kiosk.read_paper_line(TAKE_IT)
        self.wait_for_paper(code, marked=False)
        self.kiosk.go_home()
        expect(unprinted not in self.codes(marked=False), "a stale ticket came out after the paper change")

    def the_device_host_dies_within_a_ticket(self):
        self.printer.order("stall")
        self.kiosk.choose_service()
        number, code = self.kiosk.take_number()
        eventually(lambda: self.stage.entities("printJob", role="deviceHost", query=f"?kiosk={KIOSK}"),
                   lambda jobs: any(job.get("state") == "accepted" for job in jobs), "a job on its way to the printer")
        self.host.kill()
        self.host.start()
        self.printer.order("resume")
        self.kiosk.read_paper_line(VALID_ALL_THE_SAME + "|" + TAKE_IT)
        self.kiosk.go_home()
        again = self.an_ordinary_ticket()
        expect(again != number, "one number for two people")
        expect(self.codes(marked=False).count(code) <= 1, f"two unmarked papers for {number}")


def play(stage):
    trouble = Trouble(stage)
    try:
        first = trouble.an_ordinary_ticket()
        doubtful, code = trouble.the_cable_is_pulled_within_a_ticket()
        trouble.the_guide_desk_sees_it_and_prints_a_copy(doubtful, code)
        trouble.the_clerk_calls_it_like_any_other(first, doubtful)
        trouble.the_roll_is_empty_and_changed()
        trouble.the_device_host_dies_within_a_ticket()
    finally:
        trouble.close()


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with Stage(arguments[0], "paper-trouble") as stage:
            play(stage)
    except (Miss, PilotError, subprocess.SubprocessError) as problem:
        print(f"FAILED: {problem}")
        return 1
    print("Citizen, clerk and guide desk came through all of it")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
