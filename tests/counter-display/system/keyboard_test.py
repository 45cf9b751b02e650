# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: keyboard_test.py BUILD_FOLDER
A clerk works a whole queue at the real bar by keyboard alone, over a controller that is killed in the middle."""
import subprocess
import sys

from stage import Miss, PilotError, Stage, eventually, expect

WINDOW, CLERK, SERVICE = "28", "1028", "ss.card_loss"
PIN = "70351482"  # eight digits, so that no number in a log looks like it by chance
PEOPLE = 12


class Clerk:
    """Presses keys of the keyboard, reads the bar, and never touches the mouse."""

    def __init__(self, stage, bar):
        self.stage = stage
        self.bar = bar
        self.press = stage.keyboard.press

    def call(self):
        """F9 when the window is free; waits out the guard time as the bar shows it. Returns the number."""
        self.bar.wait("callNext", enabled=True, within=10000)
        before = self.bar.text_of("number")
        self.press("F9")
        self.bar.wait("finish", enabled=True, within=5000)
        number = self.bar.wait("number", matches=r"^[A-Z]{1,2}\d{3}$")["text"]
        expect(number != before, f"F9 called nobody: the bar still shows {number}")
        return number

    def until_free(self):
        self.bar.wait("finish", enabled=False, within=10000)

    def start(self):
        self.press("F8", "1", "Escape")
        self.bar.wait("state", equals="办理中")


def calls_recalls_and_finishes(clerk, stage):
    number = clerk.call()
    clerk.bar.wait("recall", enabled=True, within=8000)
    clerk.press("F10")
    eventually(lambda: [each["calls"] for each in stage.entities("ticket") if each["number"] == number],
               lambda seen: seen == [2], f"calls of {number}")
    clerk.press("F12")
    clerk.until_free()
    expect(stage.state_of(number) is None, f"{number} is still {stage.state_of(number)}")


def marks_absent(clerk, stage):
    number = clerk.call()
    clerk.press("F11")
    stage.wait_for_state(number, "missed")
    clerk.until_free()


def a_slip_skips_nobody(clerk, stage):
    number = clerk.call()
    clerk.press("F9", "F9")
    clerk.press("F9", "F9", "F9")
    stage.wait_for_state(number, "called")
    expect(clerk.bar.text_of("number") == number, "a second press skipped somebody")
    clerk.bar.wait("recall", enabled=True, within=8000)
    clerk.press("F12")
    clerk.until_free()


def takes_back_an_absence(clerk, stage):
    number = clerk.call()
    clerk.press("F11")
    stage.wait_for_state(number, "missed")
    clerk.press("ctrl+F12")
    stage.wait_for_state(number, "called")
    clerk.start()
    clerk.press("F8", "2", "Right", "2")  # two cases, accepted
    clerk.until_free()


def finishes_and_calls_the_next_in_one_press(clerk, stage):
    first = clerk.call()
    clerk.start()
    clerk.bar.wait("callNext", enabled=True, within=8000)
    clerk.press("F9")
    eventually(lambda: clerk.bar.text_of("number"), lambda seen: seen != first, "F9 while serving")
    expect(stage.state_of(first) is None, f"{first} was not finished")
    clerk.press("F12")
    clerk.until_free()


def parks_and_takes_up_again(clerk, stage):
    number = clerk.call()
    clerk.press("ctrl+F9", "2")
    stage.wait_for_state(number, "parked")
    clerk.bar.wait("callNext", enabled=True, within=8000)
    clerk.press("F8", "3", "1", "1")
    stage.wait_for_state(number, "called")
    clerk.press("F12")
    clerk.until_free()


def sends_on_with_a_word(clerk, stage):
    number = clerk.call()
    clerk.press("ctrl+F10", "2", "2", "0", "1")  # second zone, second service, first word, any window
    clerk.until_free()
    stage.wait_for_state(number, "waiting")
    note = next(each.get("note", "") for each in stage.entities("ticket") if each["number"] == number)
    expect(note == "材料已核对", f"the note is {note!r}")


def calls_out_of_order_with_a_reason(clerk, stage):
    clerk.bar.wait("callNext", enabled=True, within=8000)
    clerk.press("F8", "5", "2", "1")
    clerk.bar.wait("finish", enabled=True)
    clerk.press("F12")
    clerk.until_free()


def serves_without_a_number(clerk, _stage):
    clerk.bar.wait("callNext", enabled=True, within=8000)
    clerk.press("F8", "6", "1")
    clerk.bar.wait("state", equals="办理中")
    clerk.press("F12")
    clerk.until_free()


def goes_away_and_comes_back(clerk, stage):
    clerk.press("ctrl+F11", "4", "5")
    clerk.bar.wait("resume")
    window = next(each for each in stage.entities("window") if each["window"] == WINDOW)
    expect(window["pauseReason"] == "meal" and "pausedUntil" in window, f"the window says {window}")
    clerk.press("ctrl+F11")
    clerk.bar.wait("callNext")


def alarms_silently(clerk, stage):
    before = clerk.bar.texts()
    stage.keyboard.hold("Control_L", "Control_R", seconds=1.6)
    request = eventually(lambda: stage.entities("request"), len, "the alarm")[0]
    expect(request["help"] == "silentAlarm" and request["window"] == WINDOW, f"raised {request}")
    seen = stage.entities("request", role="counter", query=f"?window={WINDOW}")
    expect(not seen, f"a counter is told of the alarm: {seen}")
    new = [text for text in clerk.bar.texts() if text not in before and not any(map(str.isdigit, text))]
    expect(not new, f"the alarm shows on the bar: {new}")


def survives_the_controller(clerk, stage):
    number = clerk.call()
    stage.hall.controller.kill()
    clerk.bar.wait("state", equals="断线", within=15000)
    clerk.press("F12")
    clerk.bar.wait("problem", contains="未执行")
    stage.hall.start_controller()
    clerk.bar.wait("state", equals="呼叫中", within=30000)
    stage.wait_for_state(number, "called")
    clerk.press("F12")
    clerk.until_free()


def empties_the_queue(clerk, stage):
    while stage.entities("window", query=f"?window={WINDOW}", role="counter")[0].get("waiting", 0) > 0:
        clerk.call()
        clerk.start()
        clerk.press("F12")
        clerk.until_free()


def ends_the_day(clerk, stage):
    clerk.press("F8", "9", "1")
    eventually(lambda: stage.entities("window", query=f"?window={WINDOW}", role="counter")[0],
               lambda seen: seen["mode"] == "closed" and "clerk" not in seen, "the window at the end of work")


def signs_in_with_a_pin(clerk, stage):
    """Once its clerks are registered, a hall takes no staff number on trust; the secret reaches no file of the hall."""
    added = subprocess.run([stage.build / "bin/evenhallctl", "clerk", "add", CLERK, "--pin-file", "-",
                            "--data", stage.data / "hall"], input=f"{PIN}\n", text=True, capture_output=True, check=False)
    expect(added.returncode == 0, f"clerk add: {added.stderr}")
    clerk.bar.wait("openWindow", within=10000)
    clerk.press("F9")
    clerk.bar.wait("pinField")
    clerk.press(*"0000", "Return")
    clerk.bar.wait("signInProblem", matches="不正确")
    clerk.press(*PIN, "Return")
    clerk.bar.wait("pause", within=10000)
    written = [path.name for path in (stage.data / "hall").rglob("*") if path.is_file() and PIN.encode() in path.read_bytes()]
    written += [path.name for path in (stage.data / "logs").iterdir() if PIN.encode() in path.read_bytes()]
    expect(not written, f"the PIN stands in {written}")
    clerk.press("F8", "9", "1")
    clerk.bar.wait("openWindow", within=10000)


def never_sees_a_rating(_clerk, stage):
    """(6) of the counter: nothing about ratings reaches it, and it can give none."""
    told = str(stage.snapshot(role="counter", query=f"?window={WINDOW}")).lower()
    expect("rating" not in told and "grade" not in told and "rated" not in told, "a counter is told of ratings")
    ticket = stage.issue(SERVICE)
    identifier = next(each["ticket"] for each in stage.entities("ticket") if each["number"] == ticket)
    answer = stage.command(role="counter", type="rateVisit", ticket=identifier, grade=5)
    expect(answer.get("error", {}).get("code") in ("notAllowed", "notAuthorized"), f"a counter may rate: {answer}")


STEPS = (calls_recalls_and_finishes, marks_absent, a_slip_skips_nobody, takes_back_an_absence,
         finishes_and_calls_the_next_in_one_press, parks_and_takes_up_again, sends_on_with_a_word,
         calls_out_of_order_with_a_reason, serves_without_a_number, goes_away_and_comes_back, alarms_silently,
         survives_the_controller, empties_the_queue, never_sees_a_rating, ends_the_day, signs_in_with_a_pin)


def play(stage):
    for _ in range(PEOPLE):
        stage.issue(SERVICE)
    bar = stage.open_bar("--window", WINDOW, "--clerk", CLERK, "--language", "zh-CN")
    bar.wait("callNext", enabled=True, within=30000)
    clerk = Clerk(stage, bar)
    focus = stage.keyboard.focus()
    misses = 0
    for step in STEPS:
        try:
            step(clerk, stage)
            expect(stage.keyboard.focus() == focus, "the bar took the keyboard")
            print(f"  ok    {step.__name__.replace('_', ' ')}", flush=True)
        except (Miss, PilotError) as miss:
            misses += 1
            print(f"  MISS  {step.__name__.replace('_', ' ')}: {miss}", flush=True)
            stage.keyboard.press("Escape", "Escape", "Escape", "F12")
    return misses


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    with Stage(arguments[0], "counter-keyboard-data") as stage:
        return 1 if play(stage) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
