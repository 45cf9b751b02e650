# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""A controller that can be killed, and clients that keep their own log of what it answered.

The clients never look into the journal: what they were told is all that counts.
"""
import http.client
import json
import random
import resource
import signal
import subprocess
import threading
import time
import urllib.parse

READY = "evenhalld ready on "
FIRST_MOMENT = 1_795_568_700_000  # Wednesday 2026-11-25 09:05 in the demo hall, a quiet weekday with open windows
TRY_AGAIN = {"storageFailed", "busy"}


def load_hall(source, target):
    """The demo hall without guard times and identities, with long number ranges.

    Returns one window of each zone, so that no number range ends soon, and what these windows serve.
    """
    with open(source, encoding="utf-8") as file:
        hall = json.load(file)
    hall["calling_policy"]["next_guard_sec"] = 0
    hall["thresholds"]["refuse_beyond_capacity"] = False
    for kind in ("normal", "appointment", "priority"):
        hall["number_format"][kind] = hall["number_format"][kind].replace("03d", "04d")
    hall["number_format"]["last"] = 9999
    for service in hall["services"]:
        service["identity"] = "optional"
    with open(target, "w", encoding="utf-8") as file:
        json.dump(hall, file, ensure_ascii=False)
    first = {}
    for window in hall["windows"]:
        first.setdefault(window["zone"], window)
    groups = {group for window in first.values() for group in window["groups"]}
    services = [service["id"] for service in hall["services"] if service["group"] in groups]
    return [str(window["number"]) for window in first.values()], services


def set_kiosks(path, count):
    """As many kiosks as a test needs, k1 and so on."""
    with open(path, encoding="utf-8") as file:
        hall = json.load(file)
    hall["kiosk"]["count"] = count
    hall["kiosk"]["placement"] = {"1": count}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(hall, file, ensure_ascii=False)


class Daemon:
    """evenhalld on one data folder; its clock goes on over restarts."""

    def __init__(self, program, data, hall):
        self.command = [program, "--data", data, "--hall", hall, "--listen", "127.0.0.1:0"]
        self.begun = time.monotonic()
        self.process = None
        self.address = None
        self.lines = []

    def timed_command(self):
        elapsed = int((time.monotonic() - self.begun) * 1000)
        return self.command + ["--clock", f"replay:{FIRST_MOMENT + elapsed}:1"]

    def die_young(self, seconds):
        """A start that is killed at whatever it is doing then, the recovery from the last death for instance."""
        process = subprocess.Popen(self.timed_command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        threading.Event().wait(seconds)
        process.kill()
        process.wait()

    def start(self, file_limit=None):
        # A write past the limit must be an error, as on a full disk, and not a signal.
        limit = (lambda: limit_files(file_limit)) if file_limit else None
        self.process = subprocess.Popen(self.timed_command(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                        preexec_fn=limit, restore_signals=False)
        threading.Thread(target=self.keep_lines, args=(self.process.stderr,), daemon=True).start()
        line = self.process.stdout.readline().strip()
        if not line.startswith(READY):
            self.process.kill()
            raise SystemExit(f"evenhalld did not start: {line} {self.lines[-5:]}")
        self.address = urllib.parse.urlparse(line[len(READY):]).netloc

    def keep_lines(self, stream):
        for line in stream:
            self.lines.append(line.rstrip())

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process is not None and self.process.poll() is None:
            self.kill()

    def end(self):
        self.process.terminate()
        return self.process.wait(timeout=60)

    def lift_limit(self):
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def limit_files(size):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


class Gate:
    """Holds the clients back while there is no controller."""

    def __init__(self):
        self.condition = threading.Condition()
        self.address = None
        self.over = False
        self.answers = 0

    def open(self, address):
        with self.condition:
            self.address = address
            self.answers = 0
            self.condition.notify_all()

    def shut(self):
        with self.condition:
            self.address = None

    def finish(self):
        with self.condition:
            self.over = True
            self.condition.notify_all()

    def wait_open(self):
        """The address of the controller, None at the end."""
        with self.condition:
            self.condition.wait_for(lambda: self.address or self.over)
            return None if self.over else self.address

    def note_answer(self):
        with self.condition:
            self.answers += 1
            self.condition.notify_all()

    def wait_answers(self, count, timeout):
        with self.condition:
            return self.condition.wait_for(lambda: self.answers >= count, timeout)


class Line:
    """One kept connection to whichever controller runs now."""

    def __init__(self, role, name):
        self.headers = {"X-Evenhall-Role": role, "X-Evenhall-Name": name, "Content-Type": "application/json"}
        self.connection = None
        self.address = None

    def request(self, address, method, path, body=None, key=None):
        """(status, parsed body), or None when no answer came."""
        if address != self.address or self.connection is None:
            self.connection = http.client.HTTPConnection(address, timeout=30)
            self.address = address
        headers = dict(self.headers, **({"Idempotency-Key": key} if key else {}))
        try:
            self.connection.request(method, path, body=body, headers=headers)
            response = self.connection.getresponse()
            return response.status, json.loads(response.read())
        except (OSError, http.client.HTTPException, json.JSONDecodeError):
            self.connection.close()
            self.connection = None
            return None

    def command(self, address, command, key):
        got = self.request(address, "POST", "/api/v1/commands", json.dumps(command), key)
        return got[1] if got else None


class Client(threading.Thread):
    """Sends one command after the other; each is repeated with its key until there is an answer."""

    def __init__(self, gate, role, name, seed):
        super().__init__(daemon=True)
        self.gate = gate
        self.line = Line(role, name)
        self.name_text = name
        self.random = random.Random(seed)
        self.log = []  # (key, command, answer)
        self.problems = []
        self.repeated = 0
        self.sent = 0

    def run(self):
        try:
            self.work()
        except Exception as problem:  # a client that fell over must not pass for one that saw nothing wrong
            self.problems.append(f"{self.name_text}: {problem!r}")

    def work(self):
        raise NotImplementedError

    def settled(self, answer):
        return answer is not None and answer.get("error", {}).get("code") not in TRY_AGAIN

    def send(self, command):
        """The answer, None at the end of the test."""
        key = f"{self.name_text}-{self.sent}"
        self.sent += 1
        while True:
            address = self.gate.wait_open()
            if address is None:
                return None
            answer = self.line.command(address, command, key)
            if self.settled(answer):
                self.log.append((key, command, answer))
                if answer["ok"]:
                    self.gate.note_answer()
                return answer
            self.repeated += 1
            threading.Event().wait(0.02)

    def ask_again(self):
        """A command that was answered before must be answered the same."""
        if not self.log:
            return
        key, command, answer = self.random.choice(self.log)
        if not answer.get("ok"):
            return  # a refusal changed nothing and is not kept: the same question may meet another hall
        address = self.gate.wait_open()
        again = self.line.command(address, command, key) if address else None
        if self.settled(again) and told(again) != told(answer):
            self.problems.append(f"{key}: first {told(answer)}, then {told(again)}")


def told(answer):
    return {name: value for name, value in answer.items() if name != "seq"}


class Kiosk(Client):
    def __init__(self, gate, name, seed, services):
        super().__init__(gate, "kiosk", name, seed)
        self.services = services

    def work(self):
        while True:
            service = self.random.choice(self.services)
            if self.send({"type": "issueTicket", "services": [service], "kiosk": "k1"}) is None:
                return
            if self.random.random() < 0.1:
                self.ask_again()


class Counter(Client):
    def __init__(self, gate, window, seed):
        super().__init__(gate, "counter", f"w{window}", seed)
        self.window = window

    def work(self):
        self.send({"type": "signIn", "window": self.window, "clerk": "c" + self.window})
        self.send({"type": "openWindow", "window": self.window})
        while True:
            answer = self.send({"type": "callNext", "window": self.window,
                                "finish": {"outcome": "done", "cases": 1, "caseNumber": ""}})
            if answer is None:
                return
            if self.random.random() < 0.1:
                self.ask_again()
            if "ticket" not in answer:
                threading.Event().wait(0.05)  # nobody waits: a clerk looks up again later
