# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: suggestion_test.py BUILD_FOLDER [PICTURES]
One queue is mobbed and the window beside it idle: the hall suggests help, a manager accepts it at the duty manager's desk
by keyboard, the window really takes the queue, and its clerk reads so at the bar. PICTURES: a folder for screenshots."""
import pathlib
import subprocess
import sys

from stage import Miss, MorningClock, PilotError, Stage, eventually, expect

BUSY, IDLE = "19", "15"
SERVICE, QUEUE, QUEUE_NAME = "ss.card_loss", "S3", "社会保障卡"
PEOPLE = 30


class Story:
    def __init__(self, stage, pictures):
        self.stage = stage
        self.pictures = pictures
        self.bar = self.desk = self.onlooker = None
        self.move = ""

    def keep(self, pilot, name):
        if self.pictures is not None:
            self.pictures.mkdir(parents=True, exist_ok=True)
            pilot.screenshot(self.pictures / f"{name}.png")

    def suggestions(self, state):
        return [each for each in self.stage.entities("suggestion") if each["state"] == state]

    def window(self):
        return next(each for each in self.stage.entities("window") if each["window"] == IDLE)

    def an_idle_window_beside_a_mobbed_queue(self):
        for command in ({"type": "signIn", "window": BUSY, "clerk": "1019"}, {"type": "openWindow", "window": BUSY}):
            answer = self.stage.command(role="counter", **command)
            expect("error" not in answer, f"{command}: {answer}")
        self.bar = self.stage.open_bar("--window", IDLE, "--clerk", "1015", "--language", "zh-CN")
        self.bar.wait("state", equals="空闲", within=30000)
        for _ in range(PEOPLE):
            self.stage.issue(SERVICE)
        # The hall thinks once a minute, and at once when it starts.
        self.stage.restart_controller()
        offers = eventually(lambda: self.suggestions("open"), len, "a suggestion", patience=90)
        expect(QUEUE in offers[0]["queues"], f"the suggestion is {offers[0]}")
        expect(offers[0]["window"] == IDLE, f"the suggestion is {offers[0]}")

    def the_guide_desk_only_looks_on(self):
        self.onlooker = self.stage.open_bar("--guide-desk", "--language", "en", name="guide")
        self.onlooker.wait("tab-suggestions", contains="(1)", within=30000)
        self.stage.keyboard.give_to("Guide desk")
        self.stage.keyboard.press("F4")
        self.onlooker.wait("onlyLooks", within=5000)
        self.stage.keyboard.press("Return")
        self.keep(self.onlooker, "guide-desk")
        expect(QUEUE not in self.window()["profile"].get("helps", []), "a guide desk moved a window")
        self.onlooker.close()

    def the_manager_reads_it_in_full(self):
        self.desk = self.stage.open_bar("--guide-desk", "--duty-manager", "--language", "zh-CN", name="manager")
        self.desk.wait("tab-suggestions", contains="1", within=30000)
        self.stage.keyboard.give_to("导办台")
        self.stage.keyboard.press("F4")
        self.move = self.desk.wait("chosenMove", contains=QUEUE_NAME)["text"]
        expect(self.move.startswith(f"{IDLE}号窗口"), f"the desk says {self.move!r}")
        self.desk.wait("effect-0", contains="平均等候由")
        self.desk.wait("chosenBasis", contains="历史数据不足")
        self.keep(self.desk, "manager-offer")

    def the_terminal_says_the_same(self):
        told = subprocess.run([self.stage.build / "bin/evenhallctl", "suggestions", "--language", "zh-CN", "--server",
                               self.stage.hall.server], text=True, capture_output=True, check=False).stdout
        until = self.move.split("号窗口")[1].split("前")[0]
        expect(f"{IDLE}号窗口{until}前兼办{QUEUE}" in told, f"evenhallctl says {told!r}, the desk {self.move!r}")

    def enter_accepts_it(self):
        self.stage.keyboard.press("Return")
        eventually(lambda: self.window()["profile"].get("helps", []), lambda helps: QUEUE in helps,
                   f"window {IDLE} takes {QUEUE}")
        accepted = self.suggestions("accepted")[0]
        expect(self.window()["profileUntil"] == accepted["until"], f"{self.window()} against {accepted}")
        self.desk.wait("told", contains="已采纳")
        self.desk.wait(f"force-{accepted['suggestion']}", contains=QUEUE_NAME)
        self.keep(self.desk, "manager-accepted")

    def the_clerk_reads_it_and_can_call(self):
        self.bar.wait("temporaryNews", contains=QUEUE_NAME, within=10000)
        self.bar.wait("temporaryUntil", matches=r"\d\d:\d\d$")
        self.keep(self.bar, "bar-moved")
        self.stage.keyboard.press("F9")
        number = self.bar.wait("number", matches=r"^[A-Z]{1,2}\d{3}$")["text"]
        self.stage.wait_for_state(number, "called")

    def play(self):
        misses = 0
        for step in (self.an_idle_window_beside_a_mobbed_queue, self.the_guide_desk_only_looks_on,
                     self.the_manager_reads_it_in_full, self.the_terminal_says_the_same, self.enter_accepts_it,
                     self.the_clerk_reads_it_and_can_call):
            try:
                step()
                print(f"  ok    {step.__name__.replace('_', ' ')}", flush=True)
            except (Miss, PilotError) as miss:
                misses += 1
                print(f"  MISS  {step.__name__.replace('_', ' ')}: {miss}", flush=True)
                break  # each step stands on the one before
        return misses


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    pictures = pathlib.Path(arguments[1]).resolve() if len(arguments) == 2 else None
    with Stage(arguments[0], "suggestion-data", clock=MorningClock) as stage:
        return 1 if Story(stage, pictures).play() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
