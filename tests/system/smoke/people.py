# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""The people of the hall: what a citizen does at the kiosk and a clerk at the counter, button by button."""
from pilot import PilotError
from scorecard import expect

NUMBER = r"^[A-Z]{1,2}\d{3,4}$"
AT_ONCE = 300  # milliseconds


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
        self.kiosk.press("elderButton")
        return self._choose_and_take(service)

    def switch_language(self):
        self.kiosk.press("languageButton")

    def turn_pages_to(self, item):
        for _ in range(20):
            try:
                self.kiosk.wait(item, within=AT_ONCE)
                return
            except PilotError:
                self.kiosk.press("nextPage", within=2000)
        expect(False, f"no page of the kiosk shows {item}")

    def _choose_and_take(self, service):
        self.turn_pages_to(f"service-{service}")
        self.kiosk.press(f"service-{service}")
        self.kiosk.press("takeTicket")
        number = self.kiosk.wait("ticketNumber", matches=NUMBER, within=10000)["text"]
        self.kiosk.press("done")
        self.kiosk.wait("elderButton")
        return number
