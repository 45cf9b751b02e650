# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""The people of the hall: what a citizen does at the kiosk and a clerk at the counter, button by button."""
from pilot import PilotError
from scorecard import expect

NUMBER = r"^[A-Z]{1,2}\d{3,4}$"
AT_ONCE = 500  # milliseconds
PRESSES = 20


class Citizen:
    """Stands at one kiosk."""

    def __init__(self, kiosk):
        self.kiosk = kiosk

    def take_number(self, zone, service):
        """The ordinary way: area, service, button. Returns the number on the screen; leaves the kiosk at its home page."""
        self.turn_pages_to(f"zone-{zone}")
        self.kiosk.press(f"zone-{zone}")
        return self._choose_and_take(service)

    def take_number_as_elder(self, service):
        """The green button: what for, then which class applies; that answer takes the number."""
        self.kiosk.press("elderButton")
        self.kiosk.press(f"service-{service}")
        self.kiosk.press("class-elder")
        return self._read_number()

    def switch_language(self):
        self.kiosk.press("languageButton")

    def turn_pages_to(self, item):
        for _ in range(20):
            try:
                self.kiosk.wait(item, within=AT_ONCE)
                return
            except PilotError:
                if self.kiosk.has("nextPage"):  # else the page is still on its way, after a lost connection for instance
                    self.kiosk.press("nextPage", within=2000)
        expect(False, f"no page of the kiosk shows {item}")

    def _choose_and_take(self, service):
        self.turn_pages_to(f"service-{service}")
        self.kiosk.press(f"service-{service}")
        self.kiosk.press("takeTicket")
        return self._read_number()

    def _read_number(self):
        number = self.kiosk.wait("ticketNumber", matches=NUMBER, within=10000)["text"]
        self.kiosk.press("done")
        self.kiosk.wait("elderButton")
        return number


class Clerk:
    """Sits at one window's call bar."""

    def __init__(self, bar):
        self.bar = bar

    def wait_until_open(self):
        self.bar.wait("callNext", within=30000)

    def call_next(self):
        """Returns the number that the bar now shows."""
        before = self.bar.text_of("number")
        self.bar.press("callNext", within=15000)
        return self._wait_for_number(other_than=before)

    def recall(self):
        self.bar.press("recall", within=10000)

    def finish(self):
        self.bar.press("finish")
        self._wait_until_free()

    def mark_absent(self):
        self.bar.press("noShow")
        self._wait_until_free()

    def park(self):
        self.bar.press("park")
        self.bar.press("park-sameWindow")
        self._wait_until_free()

    def call_parked(self, number):
        """Within the guard time after the last call the bar asks for a moment, so a clerk presses again."""
        for attempt in range(PRESSES):
            for item in ("more", "home-parked", f"call-{number}", "choice-0"):
                self.bar.press(item)
            try:
                self.bar.wait("number", equals=number, within=AT_ONCE)
                break
            except PilotError:
                expect(attempt + 1 < PRESSES, f"{number} cannot be called: {self.bar.texts()}")

    def transfer(self, zone, service):
        self.bar.press("transfer")
        self.bar.press(f"transferZone-{zone}")
        self._turn_pages_to(f"transferService-{service}")
        self.bar.press(f"transferService-{service}")
        self.bar.press("transferWindow-any")
        self._wait_until_free()

    def pause(self):
        self.bar.press("pause")
        self.bar.press("pause-break")
        self.bar.press("pauseFor-10")
        self.bar.wait("resume")

    def resume(self):
        self.bar.press("resume")
        self.wait_until_open()

    def _turn_pages_to(self, item):
        for _ in range(PRESSES):
            try:
                self.bar.wait(item, within=AT_ONCE)
                return
            except PilotError:
                self.bar.press("nextPage")
        expect(False, f"no page of the bar shows {item}")

    def _wait_until_free(self):
        self.bar.wait("finish", enabled=False)

    def _wait_for_number(self, other_than):
        self.bar.wait("finish", enabled=True, within=10000)
        number = self.bar.wait("number", matches=NUMBER)["text"]
        expect(number != other_than, f"the bar still shows {number}")
        return number
