# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""A morning in the demo hall: citizens take numbers, clerks call them, the power of the controller fails, all goes on."""
import re
import subprocess

from hall import HALL_FILE, Hall
from hall_clock import HallClock
from observers import HallState, Papers, SignText, eventually
from people import Citizen, Clerk
from pilot import Pilot
from scorecard import expect

KIOSK = "k1"
ZONE = "S"
SERVICE = "ss.card_loss"  # one of the six of the older citizens' way, served by both windows
WINDOWS = ("19", "28")    # the first serves it alone, the second also what it is transferred to
CLERKS = ("1019", "1028")
SIGNS = dict(zip(WINDOWS, (1, 2)))  # addresses on the line
TRANSFER_TARGET = "mi.remote"

# A QML mistake, a crash or a sanitizer's word; not the connection that this test cuts itself.
FAULT = re.compile(r"(Type|Reference|Syntax)Error|Unable to assign|Binding loop|is not defined|Cannot read property|"
                   r"ERROR: \w+Sanitizer|runtime error:|terminate called|ASSERT")

KIOSK_TAKES = "kiosk: a number in Chinese"
PROGRAMS_START = "all programs start"


class Rehearsal:
    def __init__(self, build, data, display_variables):
        self._build = build
        self._data = data
        self._variables = display_variables
        clock = HallClock(data, HALL_FILE)
        clock.make_open()
        self.hall = Hall(build / "bin", data, clock=clock)
        self._pilots = {}
        self.numbers = []

    def play(self, card):
        card.check(PROGRAMS_START, self.start_all)
        if card.exit_code:
            return  # without the programs there is nothing to look at
        card.check(KIOSK_TAKES, self.take_in_chinese)
        card.check("kiosk: a number in English", self.take_in_english)
        card.check("kiosk: an older citizen's number", self.take_as_elder)
        card.check("paper: every ticket came out, with its number and a code that a phone reads", self.read_papers,
                   needs=[KIOSK_TAKES])
        self.play_counter(card)
        self.play_power_cut(card)

    def play_counter(self, card):
        called = "counter: call"
        card.check(called, self.call_first, needs=[KIOSK_TAKES])
        card.check("sign: shows the called number", self.sign_shows_call, needs=[called])
        card.check("board: shows the called number", self.board_shows_call, needs=[called])
        card.check("counter: recall", self.recall, needs=[called])
        card.check("counter: finish", self.finish, needs=[called])
        card.check("counter: no-show", self.no_show, needs=[called])
        card.check("counter: park, and bring back", self.park, needs=[called])
        card.check("counter: transfer to another window", self.transfer, needs=[called])
        card.check("counter: pause, sign says so, and go on", self.pause)

    def play_power_cut(self, card):
        killed = "kill -9 of the controller in the middle: nothing is lost"
        card.check(killed, self.kill_controller)
        card.check("after it: every program is back by itself", self.go_on, needs=[killed])

    def play_end(self, card):
        """After everything has stopped."""
        card.check("journal: the hash chain holds from the first event to the last", self.verify_journal)
        card.check("programs: none complained about itself", self.read_logs)

    # --- the programs

    def start_all(self):
        self.hall.start_controller()
        self.state = HallState(self.hall.server)
        self.hall.start_devices([KIOSK], WINDOWS)
        self.papers = Papers(self._data / f"printer-{KIOSK}.jsonl")
        self.sign = SignText(self._data / "signs.jsonl")
        kiosk = self._open("kiosk", "evenhall-kiosk", "--kiosk", KIOSK, "--language", "zh-CN", "--windowed", "1080x1600")
        self.citizen = Citizen(kiosk)
        self.board = self._open("board", "evenhall-board", "--language", "zh-CN", "--windowed", "1600x900")
        self.clerks = [Clerk(self._open(f"counter-{window}", "evenhall-counter", "--window", window, "--clerk", clerk))
                       for window, clerk in zip(WINDOWS, CLERKS)]
        kiosk.wait("elderButton", within=30000)
        for clerk in self.clerks:
            clerk.wait_until_open()

    def _open(self, name, program, *arguments):
        pilot = Pilot(self.hall.client_command(program, *arguments), self._build / "pilot", self._data / f"{name}.pilot",
                      open(self._data / "logs" / f"{name}.log", "ab"), self._variables, patience=60)
        self._pilots[name] = pilot
        return pilot

    def stop(self):
        for pilot in self._pilots.values():
            pilot.close()
        self.hall.stop()

    def _picture(self, name, pilot):
        folder = self._data / "screens"
        folder.mkdir(exist_ok=True)
        pilot.screenshot(folder / f"{name}.png")

    # --- the kiosk and its paper

    def take_in_chinese(self):
        self._picture("kiosk-home", self.citizen.kiosk)
        self.numbers.append(self.citizen.take_number(ZONE, SERVICE))
        expect(self.state.tickets().get(self.numbers[0]) == "waiting", f"the hall knows {self.state.tickets()}")

    def take_in_english(self):
        self.citizen.switch_language()
        self.citizen.kiosk.wait(contains="Older people")
        number = self.citizen.take_number(ZONE, SERVICE)
        self.citizen.switch_language()
        self.citizen.kiosk.wait(matches="[\u4e00-\u9fff]")
        expect(number not in self.numbers, f"{number} was given twice")
        self.numbers.append(number)

    def take_as_elder(self):
        number = self.citizen.take_number_as_elder(SERVICE)
        expect(re.match(r"SL\d+$", number), f"{number} is no priority number")
        self.numbers.append(number)

    def read_papers(self):
        papers = self.papers.wait_for(len(self.numbers))
        expect(len(papers) == len(self.numbers), f"{len(papers)} papers for {len(self.numbers)} tickets")
        for png, number in zip(papers, self.numbers):
            shown = self.state.number_of_code(self.papers.read_code(png))
            expect(shown == number, f"the code on {png} belongs to {shown}, not {number}")
            text = self.papers.read_text(png)
            expect(number in text, f"{number} is not on {png}, which reads: {text!r}")

    # --- the counter, sign and board

    def call_first(self):
        """The green channel's bonus of twenty minutes puts the older citizen before those who came just before."""
        self.called = self.clerks[0].call_next()
        expect(self.called == self.numbers[-1], f"{self.called} was called before {self.numbers[-1]}")

    def sign_shows_call(self):
        self.sign.wait_for(SIGNS[WINDOWS[0]], self.called)

    def board_shows_call(self):
        self.board.wait(f"call-{self.called}", within=10000)
        self._picture("board", self.board)
        texts = self.board.texts()
        expect(any(WINDOWS[0] in text for text in texts[texts.index(self.called):]), f"the board shows {texts}")

    def recall(self):
        """Allowed from some seconds after the call on; the sign is asked to draw attention again."""
        def recall_and_count():
            self.clerks[0].recall()
            return [call.get("calls", 1) for call in self.state.entities("call") if call["number"] == self.called]
        eventually(recall_and_count, lambda counts: max(counts, default=0) >= 2, "number of calls")

    def finish(self):
        self._picture("counter", self.clerks[0].bar)
        self.clerks[0].finish()
        self._expect_state(self.called, None)

    def no_show(self):
        number = self.clerks[0].call_next()
        self.clerks[0].mark_absent()
        self._expect_state(number, "missed")

    def park(self):
        self.parked = self.clerks[0].call_next()
        self.clerks[0].park()
        self._expect_state(self.parked, "parked")
        self.clerks[0].call_parked(self.parked)

    def transfer(self):
        """To the front of the other service's queue: the person does not queue twice."""
        self.clerks[0].transfer(ZONE, TRANSFER_TARGET)
        number = self.clerks[1].call_next()
        expect(number == self.parked, f"window {WINDOWS[1]} called {number}, not {self.parked}")
        self.sign.wait_for(SIGNS[WINDOWS[1]], number)
        self.clerks[1].finish()

    def pause(self):
        seen = len(self.sign.texts(SIGNS[WINDOWS[0]]))
        self.clerks[0].pause()
        self.sign.wait_for(SIGNS[WINDOWS[0]], "暂", after=seen)
        self.clerks[0].resume()

    def _expect_state(self, number, state):
        eventually(lambda: self.state.tickets().get(number), lambda seen: seen == state, f"state of {number}")

    # --- the power cut

    def kill_controller(self):
        for _ in range(2):
            self.numbers.append(self.citizen.take_number(ZONE, SERVICE))
        self.called = self.clerks[0].call_next()
        before = self.state.tickets()
        self.hall.controller.kill()
        self.board.wait("noConnection", within=15000)
        self._picture("board-without-controller", self.board)
        self.hall.start_controller()
        after = self.state.tickets()
        expect(after == before, f"before: {before}, after: {after}")

    def go_on(self):
        self.board.wait("noConnection", visible=False, within=30000)
        bar = self.clerks[0].bar
        bar.wait("number", equals=self.called, within=30000)
        self.clerks[0].finish()
        number = self.citizen.take_number(ZONE, SERVICE)
        expect(number not in self.numbers, f"{number} was given twice")
        self.numbers.append(number)
        self.read_papers()
        self.sign.wait_for(SIGNS[WINDOWS[0]], self.clerks[0].call_next())

    # --- what is left

    def verify_journal(self):
        command = [self._build / "bin/evenhallctl", "verify", "--data", self.hall.data / "hall"]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        expect(result.returncode == 0, result.stdout + result.stderr)

    def read_logs(self):
        faults = [f"{log.name}: {line}" for log in sorted(self.hall.logs.glob("*.log"))
                  for line in log.read_text(errors="replace").splitlines() if FAULT.search(line)]
        expect(not faults, "\n         ".join(faults[:10]))
