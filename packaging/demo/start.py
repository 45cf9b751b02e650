#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the demo hall, says what to click, shows what comes out of printer and sign, and stops everything on Ctrl-C."""
import argparse
import json
import os
import pathlib
import shutil
import signal
import socket
import sys
import threading
import time

from display import VirtualDisplay, exists
from hall import HALL_FILE, Hall
from hall_clock import HallClock
from processes import NotReady

PORT = 7430
VNC_PORT = 5900
# This window serves most of the social-security area, so that what the kiosk gives out there can be called.
KIOSK, WINDOW, CLERK = "k1", "28", "1028"

WHAT_TO_CLICK = """
What to click
  1. Kiosk (取号机): an area, for instance 社保医保区, then a service, then "take a number".
     The green button at the bottom is the older citizens' way. The language key is at the top.
  2. Counter (the bar of window 28): Call. The number shows on the board and on the sign.
     Then Finish, or Recall, No-show, Park, Transfer, Pause.
  3. Board (大厅屏): shows the calls and how many wait.
"""

NO_DISPLAY = """
This machine has no display, so the kiosk, counter and board windows were not started. The controller, the printer and
the sign run all the same. To see the windows, either
  * packaging/run --vnc          then open {host}:5900 in a VNC viewer; from another machine, first
                                 ssh -L 5900:127.0.0.1:5900 {host}
  * ssh -X                       from a machine with a display to {host}, and packaging/run there
  * a browser                    {server}/health
  * a terminal                   {programs}/evenhallctl hall show --watch shows the hall as text;
                                 evenhallctl ticket issue, window call and so on work it
  * packaging/run --smoke        drives the windows on a display without a screen, and judges them
"""


def free_port(wanted):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
            return wanted
        except OSError:
            print(f"  port {wanted} is in use; another one is taken")
            return 0


def start_screens(hall, variables):
    for name, command in (
            ("board", hall.client_command("evenhall-board", "--windowed", "1120x630")),
            ("kiosk", hall.client_command("evenhall-kiosk", "--kiosk", KIOSK, "--windowed", "600x960")),
            ("counter", hall.client_command("evenhall-counter", "--window", WINDOW, "--clerk", CLERK))):
        hall.start(name, command, variables)


def start_vnc(hall):
    """A display without a screen, shown by VNC to this machine only."""
    display = VirtualDisplay(hall.logs)
    hall.start("openbox", ["openbox"], display.variables)
    hall.start("x11vnc", ["x11vnc", "-display", display.name, "-localhost", "-forever", "-shared", "-nopw", "-quiet",
                          "-rfbport", str(VNC_PORT)], display.variables)
    return display


def tell_events(device):
    """Prints what the printer and the sign put out, as it comes."""
    for line in iter(device.output.readline, b""):
        event = json.loads(line)
        if event.get("event") == "ticket":
            print(f"  paper  {event['png']}", flush=True)
        elif event.get("event") == "text":
            print(f"  sign   {event['text']}", flush=True)


def watch(hall):
    """Until Ctrl-C, or until the controller ends; a window that the user closes is no fault."""
    told = set()
    while hall.controller.is_running():
        for process in hall.processes():
            if not process.is_running() and process.name not in told:
                told.add(process.name)
                words = process.last_words()
                print(f"  {process.name} ended" + (f" (log: {process.log}):\n{words}" if words else ""), flush=True)
        time.sleep(0.5)
    print("  the controller ended; see above")
    return 1


def parse_arguments():
    parser = argparse.ArgumentParser(prog="packaging/run", description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("build/demo-data"))
    parser.add_argument("--vnc", action="store_true")
    return parser.parse_args()


def print_addresses(hall, clock, ahead):
    print(f"\nThe hall runs.\n  controller  {hall.server}   ({hall.server}/health, {hall.server}/api/v1/openapi.json)\n"
          f"  command     {hall.programs}/evenhallctl --server {hall.server} hall show\n"
          f"  data        {hall.data}   (paper in paper/, logs in logs/)")
    if ahead:
        print(f"  clock       {clock.now():%A %d %B %H:%M}: the hall is shut now, so its clock was set forward")


def show(hall, arguments):
    """Starts the windows where somebody can see them; returns the display to stop, if it was made here."""
    if arguments.vnc:
        display = start_vnc(hall)
        start_screens(hall, display.variables)
        print(f"  windows     VNC at 127.0.0.1:{VNC_PORT}")
        return display
    if exists():
        start_screens(hall, {})
        print("  windows     on this display; a window that cannot open is told below")
    else:
        print(NO_DISPLAY.format(host=socket.gethostname(), server=hall.server, programs=hall.programs))
    return None


def run(arguments):
    data = arguments.data.resolve()
    clock = HallClock(data, HALL_FILE)
    ahead = clock.make_open()
    hall = Hall(arguments.bin.resolve(), data, free_port(PORT), clock)
    display = None
    try:
        hall.start_controller()
        for device in hall.start_devices([KIOSK], [WINDOW]):
            threading.Thread(target=tell_events, args=[device], daemon=True).start()
        print_addresses(hall, clock, ahead)
        display = show(hall, arguments)
        print(WHAT_TO_CLICK + "\nCtrl-C stops everything. What printer and sign put out:", flush=True)
        return watch(hall)
    except NotReady as reason:
        print(f"  {reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n  stopping")
        return 0
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        hall.stop()
        if display is not None:
            display.stop()


def main():
    # Ended from outside is ended by hand: everything stops in order.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    for needed in ["Xvfb", "x11vnc", "openbox"] if "--vnc" in sys.argv else []:
        if shutil.which(needed) is None:
            print(f"  {needed} is missing", file=sys.stderr)
            return 1
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    return run(parse_arguments())


if __name__ == "__main__":
    sys.exit(main())
