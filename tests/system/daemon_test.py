#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: daemon_test.py EVENHALLD      The controller's program from outside: start, serve, end, start again."""
import hashlib
import http.client
import json
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import unittest

DAEMON = ""
DEMO_HALL = str(pathlib.Path(__file__).resolve().parents[2] / "resources/demo-hall/demo-hall.json")
WORKING_MORNING = "replay:1795053600000:1"  # Thursday 2026-11-19, 10:00 in China
READY = re.compile(r"evenhalld ready on http://127\.0\.0\.1:(\d+)\n$")
TICKET = {"type": "issueTicket", "services": ["ss.card_loss"], "kiosk": "k1"}


class Daemon:
    def __init__(self, folder, *options):
        command = [DAEMON, "--data", folder, "--listen", "127.0.0.1:0", "--clock", WORKING_MORNING, *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        match = READY.match(line)
        if not match:
            raise AssertionError(f"not ready: {line!r} {self.process.communicate()[1]}")
        self.port = int(match.group(1))

    def request(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, json.dumps(body) if body is not None else None,
                           {name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        result = response.status, json.loads(response.read())
        connection.close()
        return result

    def command(self, role, key, body):
        return self.request("POST", "/api/v1/commands", body, X_Evenhall_Role=role, Idempotency_Key=key)

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        output, self.log = self.process.communicate(timeout=60)
        return self.process.returncode, output


def run(folder, *options):
    return subprocess.run([DAEMON, "--data", folder, *options], capture_output=True, text=True, timeout=60, check=False)


class DaemonTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = holder.name

    def start(self, *options):
        daemon = Daemon(self.folder, *options)
        self.addCleanup(lambda: daemon.process.poll() is None and (daemon.process.kill(), daemon.process.communicate()))
        return daemon

    def test_a_ticket_survives_a_clean_end_and_a_kill(self):
        daemon = self.start("--hall", DEMO_HALL)
        self.assertEqual(daemon.request("GET", "/health")[1]["status"], "ok")
        status, first = daemon.command("kiosk", "key-1", TICKET)
        self.assertEqual((status, first["ok"]), (200, True), first)
        self.assertEqual(daemon.command("kiosk", "key-1", TICKET)[1], first)
        self.assertEqual(daemon.end(), (0, ""))
        again = self.start()
        self.assertEqual(again.command("kiosk", "key-1", TICKET)[1]["number"], first["number"])
        second = again.command("kiosk", "key-2", TICKET)[1]
        self.assertNotEqual(second["number"], first["number"])
        self.assertEqual(again.end(signal.SIGKILL)[0], -signal.SIGKILL)
        last = self.start()
        ticket = last.request("GET", "/api/v1/tickets/" + second["code"])[1]
        self.assertIn(second["number"], json.dumps(ticket))
        self.assertEqual(last.end(signal.SIGINT)[0], 0)

    def test_a_number_is_called_at_its_window(self):
        daemon = self.start("--hall", DEMO_HALL)
        number = daemon.command("kiosk", "key-1", TICKET)[1]["number"]
        snapshot = daemon.request("GET", "/api/v1/snapshot", X_Evenhall_Role="manager")[1]
        ticket = next(each for each in snapshot["entities"] if each["kind"] == "ticket")
        window = next(each["window"] for each in snapshot["entities"]
                      if each["kind"] == "window" and ticket["queue"] in each["profile"]["own"])
        for key, body in (("w-1", {"type": "signIn", "window": window, "clerk": "1001"}),
                          ("w-2", {"type": "openWindow", "window": window})):
            daemon.command("counter", key, body)
        status, called = daemon.command("counter", "w-3", {"type": "callNext", "window": window})
        self.assertEqual((status, called.get("number")), (200, number), called)

    def test_the_network_is_refused_without_tokens_and_served_with_them(self):
        refused = run(self.folder, "--listen", "0.0.0.0:0")
        self.assertEqual((refused.returncode, refused.stdout), (2, ""))
        self.assertIn("no device tokens", refused.stderr)
        digest = hashlib.sha256(b"secret").hexdigest()
        tokens = {"tokens": [{"name": "tv", "role": "board", "sha256": digest}]}
        pathlib.Path(self.folder, "tokens.json").write_text(json.dumps(tokens), encoding="utf-8")
        daemon = self.start()
        self.assertEqual(daemon.request("GET", "/api/v1/snapshot", X_Evenhall_Role="manager")[0], 401)
        self.assertEqual(daemon.request("GET", "/api/v1/snapshot", Authorization="Bearer secret")[0], 200)
        self.assertEqual(daemon.end()[0], 0)
        self.assertNotIn("secret", daemon.log)

    def test_one_folder_has_one_controller(self):
        self.start()
        second = run(self.folder, "--listen", "127.0.0.1:0")
        self.assertEqual((second.returncode, second.stdout), (1, ""))
        self.assertIn("the hall cannot be opened", second.stderr)

    def test_what_cannot_be_used_is_refused_and_kept(self):
        journal = pathlib.Path(self.folder, "hall.db")
        journal.write_bytes(b"not a database" * 1000)
        refused = run(self.folder, "--listen", "127.0.0.1:0")
        self.assertEqual((refused.returncode, refused.stdout), (1, ""))
        self.assertEqual(journal.read_bytes(), b"not a database" * 1000)

    def test_a_wrong_hall_file_is_refused_with_its_problems(self):
        file = pathlib.Path(self.folder, "wrong.json")
        file.write_text("{", encoding="utf-8")
        refused = run(self.folder, "--listen", "127.0.0.1:0", "--hall", str(file))
        self.assertEqual((refused.returncode, refused.stdout), (1, ""))
        self.assertIn("line 1", refused.stderr)
        self.assertEqual(run(self.folder, "--colour", "red").returncode, 2)


if __name__ == "__main__":
    DAEMON = sys.argv.pop(1)
    unittest.main()
