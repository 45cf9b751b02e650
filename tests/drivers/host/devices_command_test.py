#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: devices_command_test.py EVENHALL_DEVICES VIRTUAL_PRINTER

Runs the operator's commands of evenhall-devices as a person would, most of them against a virtual printer over TCP,
and holds them to what they print and how they end: 0 done, 1 the device could not, 2 wrong use.
"""
import json
import os
import pathlib
import sqlite3
import struct
import subprocess
import sys
import tempfile
import unittest

PROGRAM, VIRTUAL_PRINTER = sys.argv[1:3]
DONE, NOT_DONE, WRONG_USE = 0, 1, 2


def run(*arguments):
    with tempfile.TemporaryDirectory() as home:  # Qt mentions a missing folder of that kind
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=90, check=False,
                              env=os.environ | {"XDG_RUNTIME_DIR": home})
    return done.returncode, done.stdout, done.stderr


class Printer:
    """A virtual printer on a port of its own; papers fall into a folder."""

    def __init__(self, folder):
        self.process = subprocess.Popen([VIRTUAL_PRINTER, "--listen", "0", "--dir", str(folder)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.address = self.next_event("ready")["address"]

    def next_event(self, kind):
        while True:
            event = json.loads(self.process.stdout.readline())
            if event["event"] == kind:
                return event

    def order(self, text):
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()
        return self.next_event("order")

    def close(self):
        self.process.stdin.close()
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class CommandTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def printer(self):
        printer = Printer(self.folder / "paper")
        self.addCleanup(printer.close)
        return printer


class WithoutPrinter(CommandTest):
    def test_help_names_every_command_and_exit_code(self):
        code, out, _ = run("--help")
        self.assertEqual(code, DONE)
        for word in ("list", "list-profiles", "probe", "status", "test-page", "record", "print-preview",
                     "print-sample", "in-doubt", "void", "--profile", "Ends with 0"):
            self.assertIn(word, out)

    def test_wrong_use_is_told_apart_from_a_failing_device(self):
        for arguments in ([], ["dance"], ["probe"], ["probe", "a", "b"], ["--nonsense"], ["probe", "lpt1"],
                          ["status", "--devices", self.folder / "missing.json"],
                          ["test-page", "tcp://127.0.0.1:9", "--profile", "nobody"],
                          ["list-profiles", "--profiles", self.folder / "missing"], ["print-preview"], ["in-doubt"],
                          ["void", "--ledger", "x", "--job", "t-0"],
                          ["void", "--ledger", "x", "--job", "t-0", "--because", "it-is-monday"]):
            code, out, err = run(*arguments)
            self.assertEqual((code, out), (WRONG_USE, ""), (arguments, err))
            self.assertTrue(err.startswith("evenhall-devices: "), err)

    def test_the_profiles_of_a_site_are_listed_among_the_others(self):
        own = {"name": "our-printer", "title": "Ours", "paper": {"millimetres": 80, "dots": 560, "dpi": 203}}
        (self.folder / "our-printer.json").write_text(json.dumps(own))
        code, out, _ = run("list-profiles", "--profiles", self.folder)
        self.assertEqual(code, DONE)
        self.assertIn("our-printer", out)
        self.assertIn("snbc-bt-t080", out)

    def test_a_profile_with_mistakes_is_told_with_all_of_them(self):
        (self.folder / "bad.json").write_text('{"name": "bad", "title": 3, "colour": 1}')
        code, _, err = run("list-profiles", "--profiles", self.folder)
        self.assertEqual(code, WRONG_USE)
        for mistake in ("/title: a text is expected", "/paper: an object is expected", "/colour: unknown field"):
            self.assertIn(mistake, err)

    def test_list_says_something_also_where_nothing_is_plugged_in(self):
        code, out, err = run("list")
        self.assertIn(code, (DONE, NOT_DONE), err)
        self.assertTrue(out or err)

    def test_an_address_without_a_printer_fails_without_doubt(self):
        code, _, err = run("test-page", "tcp://127.0.0.1:1")
        self.assertEqual(code, NOT_DONE)
        self.assertIn("not printed", err)

    def test_a_preview_is_as_wide_as_the_profiles_paper(self):
        for profile, dots in (("epson-tm-t20-t82", 576), ("epson-tm-t88-180dpi", 512), ("xprinter-58", 384)):
            picture = self.folder / f"{profile}.png"
            code, _, err = run("print-preview", "--profile", profile, "--png", picture)
            self.assertEqual((code, err), (DONE, ""))
            self.assertEqual(struct.unpack(">I", picture.read_bytes()[16:20])[0], dots)

    def test_a_logo_heads_the_preview_or_is_refused_with_a_reason(self):
        plain, headed = self.folder / "plain.png", self.folder / "headed.png"
        self.assertEqual(run("print-preview", "--png", plain)[0], DONE)
        self.assertEqual(run("print-preview", "--png", headed, "--logo", plain)[0], DONE)
        height = [struct.unpack(">I", picture.read_bytes()[20:24])[0] for picture in (plain, headed)]
        self.assertEqual(height[1] - height[0], 96 + 8)  # 12 mm, and one of white
        (self.folder / "no.png").write_text("no picture")
        code, _, err = run("print-preview", "--png", headed, "--logo", self.folder / "no.png")
        self.assertEqual(code, NOT_DONE)
        self.assertIn("no.png: expected a PNG file", err)

    def test_the_machines_font_rules_do_not_change_a_ticket(self):
        rules = self.folder / "fonts.conf"
        rules.write_text("""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
            <dir>/usr/share/fonts</dir><match target="pattern"><test name="family"><string>Noto Sans CJK SC</string></test>
            <edit name="family" mode="assign" binding="strong"><string>Noto Serif CJK SC</string></edit></match>
            <match target="font"><edit name="embolden" mode="assign"><bool>true</bool></edit></match></fontconfig>""")
        plain, ruled = self.folder / "plain.png", self.folder / "ruled.png"
        self.assertEqual(run("print-preview", "--png", plain)[0], DONE)
        os.environ["FONTCONFIG_FILE"] = str(rules)
        self.addCleanup(os.environ.pop, "FONTCONFIG_FILE")
        self.assertEqual(run("print-preview", "--png", ruled)[0], DONE)
        self.assertEqual(plain.read_bytes(), ruled.read_bytes())

    def test_a_sample_is_what_its_dialect_sends(self):
        for profile, start, end in (("epson-tm-t20-t82", b"\x1b@", b"\x1dVB\x00\x1d(H\x06\x0000!!!!"),
                                    ("generic-escpos", b"\x1b@", b"\x1dVB\x00\x1dr\x01"),
                                    ("custom-kiosk", b"\x1b@", b"\x1dV\x00\x1de\x05\x1dr\x01"),
                                    ("star-line", b"\x1b@\x1b\x1ea\x01\x1b*rA", b"\x1b*rB\n\x1bd\x03\x17")):
            sample, picture = self.folder / "sample.bin", self.folder / "sample.png"
            code, out, err = run("print-sample", "--profile", profile, "--bytes", sample, "--png", picture)
            self.assertEqual((code, err), (DONE, ""))
            content = sample.read_bytes()
            self.assertTrue(content.startswith(start), content[:20])
            self.assertTrue(content.endswith(end), content[-20:])
            self.assertTrue(out.startswith(f"{len(content)} bytes, "), out)
            self.assertTrue(picture.read_bytes().startswith(b"\x89PNG"))


class WithPrinter(CommandTest):
    def test_probe_tells_what_a_printer_is(self):
        code, out, err = run("probe", self.printer().address)
        self.assertEqual((code, err), (DONE, ""))
        self.assertIn("status (DLE EOT 1): yes", out)
        self.assertIn("process id (GS ( H): yes", out)
        self.assertIn("profile: epson-tm-t88-180dpi", out)

    def test_probe_admits_that_it_heard_nothing(self):
        printer = self.printer()
        printer.order("mute")
        code, out, err = run("probe", printer.address)
        self.assertEqual(code, NOT_DONE)
        self.assertIn("profile: generic-escpos", out)
        self.assertIn("it answers no question", err)

    def test_status_follows_the_printer(self):
        printer = self.printer()
        self.assertEqual(run("status", printer.address)[:2], (DONE, printer.address + ": ready (ready)\n"))
        printer.order("paper-end")
        code, out, _ = run("status", printer.address)
        self.assertEqual(code, NOT_DONE)
        self.assertIn("not ready (paper end", out)

    def test_status_of_a_device_file_names_each_kiosk(self):
        printer = self.printer()
        devices = self.folder / "devices.json"
        devices.write_text(json.dumps({"printers": [
            {"kiosk": "k1", "uri": printer.address}, {"kiosk": "k2", "uri": "tcp://127.0.0.1:1"}]}))
        code, out, _ = run("status", "--devices", devices)
        self.assertEqual(code, NOT_DONE)
        self.assertIn("k1: ready", out)
        self.assertIn("k2: out of reach", out)

    def test_a_test_page_comes_out_confirmed_as_well_as_the_profile_can(self):
        printer = self.printer()
        for profile, level in (("generic-escpos", "barrier"), ("epson-tm-t20-t82", "processId")):
            code, out, err = run("test-page", printer.address, "--profile", profile)
            self.assertEqual((code, err), (DONE, ""))
            self.assertIn("confirmed by: " + level, out)
            self.assertEqual(printer.next_event("ticket")["strayBytes"], 0)

    def test_a_test_page_comes_out_of_a_printer_without_voice(self):
        printer = self.printer()
        printer.order("mute")
        code, out, err = run("test-page", printer.address)
        self.assertEqual((code, err), (DONE, ""))
        self.assertIn("confirmed by: delivered", out)

    def test_no_test_page_is_sent_to_a_printer_without_paper(self):
        printer = self.printer()
        printer.order("paper-end")
        code, _, err = run("test-page", printer.address)
        self.assertEqual(code, NOT_DONE)
        self.assertIn("not printed: paper end", err)

    def test_a_recording_holds_the_whole_conversation(self):
        printer = self.printer()
        recording = self.folder / "conversation.txt"
        code, _, err = run("record", recording, printer.address)
        self.assertEqual((code, err), (DONE, ""))
        lines = recording.read_text().splitlines()
        self.assertEqual(lines[0], "open")
        self.assertIn("write 100401", lines)
        self.assertTrue(any(line.startswith("write 1B40") for line in lines))


class InDoubt(CommandTest):
    """Staff ends a doubt while the device host runs."""

    def setUp(self):
        super().setUp()
        self.devices = self.folder / "devices.json"
        self.devices.write_text('{"printers": [{"kiosk": "k1", "uri": "tcp://127.0.0.1:1"}]}')
        self.ledger = self.folder / "devices.ledger"
        host = subprocess.Popen([PROGRAM, "--devices", self.devices, "--server", "http://127.0.0.1:1"],
                                stderr=subprocess.PIPE, text=True)
        self.addCleanup(host.stderr.close)
        self.addCleanup(host.wait)
        self.addCleanup(host.kill)
        while "printer k1" not in (line := host.stderr.readline()):
            self.assertTrue(line, "the device host ended")
        self.host = host

    def doubt(self, job):
        with sqlite3.connect(self.ledger) as database:
            database.execute("INSERT INTO job (job, printer, subject, copy, expires, state, evidence, bytes, accepted, "
                             "queued_at, changed_at) VALUES (?, 'k1', ?, 0, 0, 'in_doubt', 'the cable was pulled', 900, "
                             "812, 0, 0)", (job, job))
        database.close()

    def test_a_doubt_is_listed_with_its_evidence_and_ended_with_a_reason(self):
        self.assertEqual(run("in-doubt", "--devices", self.devices)[:2], (DONE, "No ticket of this box is in doubt.\n"))
        self.doubt("t-0")
        code, out, err = run("in-doubt", "--devices", self.devices)
        self.assertEqual((code, err), (DONE, ""))
        for words in ("t-0\n", "printer of kiosk k1, the ticket itself", "the cable was pulled",
                      "accepted 812 of 900 bytes", "--because came-out"):
            self.assertIn(words, out)
        code, out, err = run("void", "--devices", self.devices, "--job", "t-0", "--because", "came-out")
        self.assertEqual((code, err), (DONE, ""))
        self.assertIn("no longer in doubt", out)
        while "voided: staff saw that the paper came out" not in (line := self.host.stderr.readline()):
            self.assertTrue(line, "the device host ended")
        self.assertIn("No ticket", run("in-doubt", "--ledger", self.ledger)[1])

    def test_what_is_not_in_doubt_stays_as_it_is(self):
        self.doubt("t-1")
        void = ("void", "--devices", self.devices, "--because", "not-needed", "--job")
        self.assertEqual(run(*void, "t-1")[0], DONE)
        self.assertIn("job t-1 is not in doubt: voided", run(*void, "t-1")[2])
        self.assertIn("knows no print job 't-9'", run(*void, "t-9")[2])
        code, _, err = run("in-doubt", "--ledger", self.folder / "nowhere")
        self.assertEqual(code, NOT_DONE)
        self.assertIn("there is no print ledger", err)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=0)
